"""Letters and envelopes, made and not saved."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TypedDict, Unpack, get_type_hints

from letterkit.actions.envelope.posting import Posting, Request
from letterkit.actions.envelope.profile import clean_sender
from letterkit.actions.evening.lineup import envelope_making, line_up, made_for
from letterkit.actions.write import compose as composing
from letterkit.api.library import day_meant, library_meant
from letterkit.api.names import gender_meant
from letterkit.errors import UsageError
from letterkit.language import marked, tr
from letterkit.model.finding import Finding
from letterkit.model.page import Document
from letterkit.model.sender import Sender
from letterkit.model.wanted import Sorting
from letterkit.page.envelope import EnvelopeStyle
from letterkit.page.envelope_size import envelope_size
from letterkit.pdf.draw import pdf_bytes

_NOTHING_MADE = marked("Nothing was made")


class EnvelopeChoices(TypedDict, total=False):
    """What the writer may choose for an envelope.

    `size` is c6 (the default), another name that `letterkit write --help` lists, or width by height in mm: 200x100.
    `sender` stands in the corner and signs; without one, no one does: your own profile is not read. `abroad` says
    that it is posted outside Russia; without it the sender's own setting counts. `captions` prints «Кому», «Куда»,
    «От кого», «Откуда». `in_spite` makes it also where a letter came back or the release was due, which bars it
    otherwise.
    """

    size: str
    sender: Sender | None
    abroad: bool | None
    captions: bool
    in_spite: bool


class LetterChoices(EnvelopeChoices, total=False):
    """What the writer may choose for a letter and its envelope.

    `answers` answer the questions of the template, by name. `number` is the letter's; without one none is printed,
    but a first letter is number 1. `dated` is the day it bears, otherwise today. `familiar` says ты instead of Вы,
    `patronymic` addresses by first name and patronymic.
    """

    answers: Mapping[str, str]
    number: int | None
    dated: date | None
    familiar: bool
    patronymic: bool


@dataclass(frozen=True, slots=True)
class ComposedLetter:
    """A letter to read and to print, with the findings about it.

    `text` is Russian, paragraphs and signature a line each; `gloss` its paragraphs in English, for the writer only;
    `pages` how many it takes, `grams` what it weighs with its envelope. Where the records bar printing, `findings`
    say why and the rest is empty.
    """

    findings: tuple[Finding, ...]
    text: str = ""
    gloss: str = ""
    pages: int = 0
    grams: float = 0.0
    _letter: tuple[Document, ...] = field(default=(), repr=False)

    @property
    def barred(self) -> bool:
        """Whether findings bar printing."""
        return any(finding.bars for finding in self.findings)

    def pdf(self) -> bytes:
        """The letter as PDF, without its envelope. Raises BarredError with the first reason if findings bar it."""
        composing.refuse_if_barred(self.findings, tr(_NOTHING_MADE))
        return pdf_bytes(self._letter)


def compose(
    person_id: str,
    template: str,
    *,
    library: Path | str | None = None,
    today: date | None = None,
    **choices: Unpack[LetterChoices],
) -> ComposedLetter:
    """The letter that `letterkit write` would print, not saved and not logged.

    >>> anna = Sender("Анна Ковалёва", gender=Gender.FEMALE)
    >>> letter = compose("sadykov-elmar-1980", "first-letter", library=library, today=day, sender=anna)
    >>> letter.text.splitlines()[0], letter.gloss.splitlines()[0], letter.pages, letter.barred
    ('Здравствуйте, Эльмар!', 'Hello, Elmar!', 1, False)

    `library` and `today` are as in `check`, the rest is in `LetterChoices`. Raises UsageError for a person,
    template, question or size that does not exist, DiskError if the library cannot be read, LetterkitError if
    the template is broken. What bars printing is not raised: it is among the findings, and `pdf` then refuses.
    """
    _refuse_unknown(choices, LetterChoices)
    day = day_meant(today)
    request = Request(person_id, template, _letter_posting(choices, day))
    composition = composing.compose(library_meant(library, day), request)
    if composition.letter is None or composition.mailing is None:
        return ComposedLetter(composition.findings)
    text = composition.letter.text
    letter = tuple(document for document in composition.documents if document.name == "letter")
    pages = sum(len(document.pages) for document in letter)
    return ComposedLetter(
        composition.findings, text.plain_text, "\n".join(text.gloss), pages, composition.mailing.grams, letter
    )


def envelope_pdf(
    person_id: str,
    *,
    library: Path | str | None = None,
    today: date | None = None,
    **choices: Unpack[EnvelopeChoices],
) -> bytes:
    """An envelope addressed to that person, as a PDF of one page of the envelope's size.

    >>> envelope_pdf("sadykov-elmar-1980", library=library, today=day, size="dl")[:5]
    b'%PDF-'

    `library` and `today` are as in `check`, the rest is in `EnvelopeChoices`. Raises BarredError with the first
    reason if the person cannot be written to or the envelope would come back, exactly where the command line
    refuses; UsageError for a person or size that does not exist; DiskError if the library cannot be read.
    """
    _refuse_unknown(choices, EnvelopeChoices)
    day = day_meant(today)
    opened = library_meant(library, day)
    opened.person(person_id)  # a batch would list an unknown person as left out
    lined_up = line_up(opened, {person_id: ""}, Sorting.GIVEN)
    (made,) = made_for(opened, lined_up, envelope_making(opened, _posting(choices, day)))
    composing.refuse_if_barred(made.findings, tr(_NOTHING_MADE))
    return pdf_bytes(made.documents)


def _posting(choices: EnvelopeChoices, day: date) -> Posting:
    sender, abroad = choices.get("sender") or Sender(), choices.get("abroad")
    sender = replace(clean_sender(sender), gender=gender_meant(sender.gender))
    style = EnvelopeStyle(envelope_size(choices.get("size", "c6")), captions=choices.get("captions", False))
    is_abroad, in_spite = sender.posts_abroad if abroad is None else abroad, choices.get("in_spite", False)
    return Posting(day, sender, abroad=is_abroad, envelope=style, in_spite=in_spite)


def _letter_posting(choices: LetterChoices, day: date) -> Posting:
    number = choices.get("number")
    if number is not None and number < 1:
        raise UsageError(tr("A letter cannot be number {number}.", number=number), tr("Numbers begin with 1."))
    return replace(
        _posting(choices, choices.get("dated") or day),
        answers=choices.get("answers", {}),
        number=number,
        familiar=choices.get("familiar", False),
        patronymic=choices.get("patronymic", False),
    )


def _refuse_unknown(choices: Mapping[str, object], allowed: type) -> None:
    """Raises TypeError, as Python does, for a keyword that is not among the choices."""
    unknown = choices.keys() - get_type_hints(allowed).keys()
    if unknown:
        raise TypeError(f"there is no choice {min(unknown)!r}; there are {', '.join(sorted(get_type_hints(allowed)))}")
