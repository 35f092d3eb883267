"""The list of what whoever leads an evening does before it, during it and after it."""

from collections.abc import Iterable, Iterator, Sequence

from letterkit.actions.evening.assignments import Assigned
from letterkit.actions.evening.card_text import why_not_words
from letterkit.actions.library.opening import OpenLibrary
from letterkit.language import day_said, tr, trn, trp
from letterkit.model.handout import Item, Section
from letterkit.model.plan import BadRow
from letterkit.page.checklist import BOX
from letterkit.page.envelope_size import C6
from letterkit.page.weight import SHEET_GRAMS, WEIGHTS, envelope_grams
from letterkit.rules.stays import address_was_confirmed_lately

_STALE = address_was_confirmed_lately.code


def checklist(
    library: OpenLibrary, people: Sequence[Assigned], bad: Iterable[BadRow], *, abroad: bool
) -> tuple[Section, ...]:
    """The sections, at last who is held back and which rows of the plan were left out."""
    sections = (
        (trp("checklist", "Before"), _before(people, abroad=abroad)),
        (trp("checklist", "At the table"), _at_the_table()),
        (trp("checklist", "Afterwards"), _afterwards(day_said(library.today))),
        (tr("Held back: nobody writes to them now"), _held_back(people)),
        (tr("Rows of the plan that could not be read"), _left_out(bad)),
    )
    listed = ((heading, tuple(Item(BOX, text) for text in texts)) for heading, texts in sections)
    return tuple(Section(heading, items) for heading, items in listed if items)


def _before(people: Sequence[Assigned], *, abroad: bool) -> Iterator[str]:
    written = [to for to in people if to.recipient]
    rows = [each.row for to in written for each in to.assignments]
    letters, replies = len(rows), sum(row.reply for row in rows)
    yield tr("letterkit check: no errors. The plan is printed: letters, envelopes, this kit.")
    if stale := sum(any(finding.code == _STALE for finding in to.findings) for to in written):
        yield trn(
            "{count} address was not confirmed lately: look it up once more (letterkit stale lists it).",
            "{count} addresses were not confirmed lately: look them up once more (letterkit stale lists them).",
            stale,
        )
    yield trn("{count} envelope and {count} stamp.", "{count} envelopes and {count} stamps.", letters)
    if replies:
        yield trn(
            "{count} more envelope with stamp and return address for an answer.",
            "{count} more envelopes with stamps and return addresses for answers.",
            replies,
        )
    if not abroad:
        yield _weight()
    yield tr("Clean paper to write on and to enclose, pens, scissors, glue, scales.")
    yield tr("The cards are cut and lie with their letters, in the order of the sign-up sheet.")


def _weight() -> str:
    """How many sheets the first step of the tariff carries."""
    sheets = int((WEIGHTS.first_step - envelope_grams(C6.width, C6.height)) / SHEET_GRAMS)
    return trn(
        "One stamp inside Russia carries {grams:g} g: a small envelope and {count} sheet of A4.",
        "One stamp inside Russia carries {grams:g} g: a small envelope and {count} sheets of A4.",
        sheets,
        grams=WEIGHTS.first_step,
    )


def _at_the_table() -> Iterator[str]:
    yield tr("Everybody has a card, and a name on the sign-up sheet beside its number.")
    yield tr("Each letter has number, date, signature and return address.")
    yield tr("A second person has read it: Russian, nothing that a censor stops.")
    yield tr("Name, year of birth, address and postcode on the envelope are those of the card.")
    yield tr("Letter, clean paper and the envelope for the answer are inside; the card is not.")


def _afterwards(day: str) -> Iterator[str]:
    yield tr("Letters are collected and counted against the sign-up sheet.")
    yield tr("Posted as ordinary mail, not registered; ticked on the sheet.")
    yield tr("Noted in the log, of what is printed in FILE.pdf: letterkit log mark posted @FILE.contents.csv")
    yield tr("Who wrote a letter by hand, without printing it, is known to the sheet alone: keep it or copy it.")
    yield tr("Letters nobody wrote go back to the list; cards and sheets name people and are not left lying about.")
    yield tr(
        "Later: letterkit log mark answered ID, letterkit log mark returned ID, letterkit report --since {day}", day=day
    )


def _held_back(people: Iterable[Assigned]) -> Iterator[str]:
    for to in people:
        if to.recipient is None:
            why, hint = why_not_words(to), to.why_not.hint if to.why_not else ""
            yield f"{'' if to.name in why else f'{to.name}: '}{why} {hint}".rstrip()


def _left_out(bad: Iterable[BadRow]) -> Iterator[str]:
    for row in bad:
        who = ", ".join(filter(None, (row.person_id, row.name)))
        yield tr("Row {line} ({who}): {reason} {remedy}", line=row.line, who=who, reason=row.reason, remedy=row.remedy)
