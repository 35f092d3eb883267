"""Where in what is typed of a letter a finding has its place, so that its writer can be led there.

A place is a path as in `Finding`: ("answers", "news"), ("own", 0), ("dated",), ("number",), ("signature",),
("options",).
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from letterkit.actions.write.mistyped import MistypedError
from letterkit.actions.write.typed_letter import TypedLetter
from letterkit.errors import LetterkitError
from letterkit.model.finding import Finding
from letterkit.model.library import Path
from letterkit.russian.stress_marks import with_marks_between

_WORD = re.compile(r"\w")

Outcome = Sequence[Finding] | LetterkitError
"""What comes of composing a letter: the findings about it, or the error because of which there is none."""


def place_of(finding: Finding, letter: TypedLetter) -> Path:
    """Where the finding has its place: as its rule says, else where the words stand of which it speaks.

    () where that is in no answer and no own paragraph: in the words of the template, or in a record.
    """
    if finding.path:
        return () if finding.file else finding.path
    return next((at for word in finding.words for at, text in _texts(letter) if offset_of(word, text) is not None), ())


def by_place(findings: Sequence[Finding], letter: TypedLetter) -> Mapping[Path, tuple[Finding, ...]]:
    """The findings by the place they have, those without one left out."""
    placed: dict[Path, tuple[Finding, ...]] = {}
    for finding in findings:
        if place := place_of(finding, letter):
            placed[place] = (*placed.get(place, ()), finding)
    return placed


def first_place(outcome: Outcome, letter: TypedLetter) -> tuple[Path, str]:
    """The place where mending begins, and the word at which; () and "" where there is none."""
    if isinstance(outcome, LetterkitError):
        return (outcome.place, "") if isinstance(outcome, MistypedError) else ((), "")
    places = ((place_of(finding, letter), finding) for finding in outcome)
    return next(((place, word_at(finding)) for place, finding in places if place), ((), ""))


def word_at(finding: Finding) -> str:
    """The first of the words of which the finding speaks, "" if it names none."""
    return next(iter(finding.words), "")


def offset_of(words: str, text: str) -> int | None:
    """At which character of the text the words begin; None if they do not stand there, or there are none.

    Capitals may differ, as a letter begins sentences with one, and so may the breaks of lines and stress marks.

    >>> offset_of("podcast", "Слушаю Podcast"), offset_of("снег", "снега"), offset_of("", "снег")
    (7, None, None)
    """
    pattern = r"\s+".join(map(with_marks_between, words.split()))
    found = pattern and re.search(rf"(?<!\w){pattern}(?!\w)" if _WORD.search(words) else pattern, text, re.IGNORECASE)
    return found.start() if found else None


def _texts(letter: TypedLetter) -> Iterator[tuple[Path, str]]:
    """The answers and own paragraphs, each with its place."""
    for name, answer in letter.answers.items():
        yield ("answers", name), answer
    for at, own in enumerate(letter.own):
        yield ("own", at), own.text
