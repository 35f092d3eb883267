"""Whether what is said of a person agrees with who he is, and with what else happened."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from letterkit.language import marked
from letterkit.late_pattern import late_pattern
from letterkit.model.name import Gender
from letterkit.russian.blocks.source import Source
from letterkit.russian.characters import in_small_letters
from letterkit.russian.doubt import Doubt, doubt
from letterkit.russian.news.cues import Cue, Says
from letterkit.russian.news.days import DAY
from letterkit.russian.news.periods import first_day

_GLAD_OF_LETTERS = late_pattern(r"(?<!\w)рада?(?!\w)")
_WOMAN = late_pattern(r"(?:[еаяё]на|ла|лась|(?<!\w)рада)(?!\w)")
_MAN = late_pattern(r"(?:(?<!\w)рад|[её]н|[аеи]л|[её]лся|ался|мер|иб|ш[её]л|аян)(?!\w)")
_SHE, _HE = late_pattern(r"(?<!\w)(?:она|её|ее|ей)(?!\w)"), late_pattern(r"(?<!\w)(?:он|его|ему)(?!\w)")
_PRONOUN = 4
"""Characters before a verb in which a pronoun may stand."""
_SEVERAL = late_pattern(r"(?:[еаяё]ны|умерли|погибли|скончались)(?!\w)")
_TAKEN = late_pattern(
    rf"(?<!\w)(?:арест|задерж|осужд|осуди|пригов|взят\w* под страж|заключ)\w*(?:\sв)?[\s:(-]{{1,3}}(?P<day>{DAY})"
)
_DIGITS_BEHIND = late_pattern(r"[\s(:,]{0,3}\0")
_SAYS_BIRTH = late_pattern(r"р\.?\s*$|рожд\w*\.?\s*$", re.IGNORECASE)


OF_ANOTHER = marked('it may be about another: "{words}"')
"""The doubt that one status of a text with several people may be of any of them."""


def doubts_about_agreement(
    source: Source, plain: str, cues: Sequence[Cue], gender: Gender | None, *, among: bool
) -> Iterator[Doubt]:
    """Why a status may be of somebody else, and a birth the day of it.

    `plain` has NUL where the person stands; `among` says that the text is about several.
    """
    yield from _about_gender(plain, cues, gender, alone=not among)
    yield from _about_birth(source, plain, cues)


def _about_gender(plain: str, cues: Sequence[Cue], gender: Gender | None, *, alone: bool) -> Iterator[Doubt]:
    """A status in the form of the other gender, or of several people behind one.

    Lists say "освобождён" of anybody; a man is not "освобождена". Of a woman among others a masculine form may be of
    one of them, so that it leaves a doubt unless she is `alone`.
    """
    forms = _WOMAN if gender is Gender.MALE else _MAN if gender is Gender.FEMALE and not alone else None
    pronoun = {Gender.MALE: _SHE, Gender.FEMALE: _HE}.get(gender) if gender else None
    person = plain.find("\0")
    for cue in cues:
        if cue.says not in (Says.STATUS, Says.HERE) and not _GLAD_OF_LETTERS.search(plain.lower(), *cue.span):
            continue
        words = plain[cue.start : cue.end].lower()
        if "приговор" in words:  # of the court that lifted it
            continue
        called = pronoun and pronoun.search(plain[max(0, cue.start - _PRONOUN) : cue.end].lower())
        several = alone and 0 <= person < cue.start and _SEVERAL.search(words)
        if called or several or (forms and forms.search(words)):
            yield doubt(OF_ANOTHER, words=plain[cue.start : cue.end])
            return


def taken_later(text: str, since: date) -> Iterator[Doubt]:
    """The doubt that somebody who became free on a day was taken into custody on a later one, by the text."""
    found = (first_day(match["day"]) for match in _TAKEN.finditer(in_small_letters(text)))
    if later := max((day for day in found if day and day > since), default=None):
        yield doubt("it speaks of an arrest or a sentence on a later day, {day}", day=later)


def _about_birth(source: Source, plain: str, cues: Sequence[Cue]) -> Iterator[Doubt]:
    """A day right beside a verb, which may be when that happened: "умер 05.03.1971"."""
    for cue in cues:
        if cue.says not in (Says.STATUS, Says.HERE):
            continue
        behind = _DIGITS_BEHIND.match(plain, cue.end)
        before = plain[: cue.start].rstrip(" ")
        said = source.text[: len(before)]
        right_before = before.endswith("\0") and "\n" not in said[-1:] and not _SAYS_BIRTH.search(said)
        if (behind and source.text[behind.end() - 1].isdigit()) or (right_before and _ends_with_a_year(said)):
            yield doubt('a birth may be the day of "{words}"', words=plain[cue.start : cue.end])


def _ends_with_a_year(text: str) -> bool:
    return re.search(r"\d{4}(?:\sг(?:ода|\.)?)?$", text) is not None
