"""The card of a person in words, as content that is never parsed as markup."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from textual.content import Content

from letterkit.model.counting import counted
from letterkit.tui.words import findings_words

if TYPE_CHECKING:
    from letterkit.actions.report.coming import Coming
    from letterkit.actions.report.roll import Card
    from letterkit.model.written import Written

_OCCASIONS = 2
"""Occasions ahead that are shown."""


def person_words(card: "Card", written: "Written | None") -> Content:
    """Name, Latin name, birth and age, namesakes, occasions ahead, letters sent and returned."""
    lines = [Content.styled(card.glance.name, "bold")]
    lines += map(Content, filter(None, (card.latin, ", ".join(filter(None, (card.birth, card.age))))))
    lines += [
        Content.assemble(("NAMESAKE", "bold $text-warning"), f" Another person is {other}.") for other in card.namesakes
    ]
    lines += map(Content, map(_occasion, card.ahead[:_OCCASIONS]))
    lines += map(Content, _letters(card, written))
    return Content("\n").join(lines)


def address_words(card: "Card") -> Content:
    """The lines of the envelope, and the unit that does not stand there; nothing where there is no address."""
    if not card.address:
        return Content()
    unit = f"\nUnit, not printed: {card.unit}" if card.unit else ""
    return Content.assemble(("On the envelope\n", "bold"), "\n".join(card.address), unit)


def certainty_words(card: "Card") -> Content:
    """Status and confirmation, findings, stays.

    Only the finding says that nothing can be printed, or since when the address was not confirmed.
    """
    is_said = card.is_stale or card.glance.barred
    confirmed = "" if is_said else f"{card.confirmed[:1].upper()}{card.confirmed[1:]}."
    lines = [Content.assemble((f"{card.glance.status.capitalize()}. ", "bold"), confirmed)]
    lines.append(findings_words(card.findings))
    if card.stays:
        lines += [Content.styled("Stays", "bold"), *map(Content, card.stays)]
    return Content("\n").join(lines)


def _occasion(ahead: "Coming") -> str:
    about = "about " if ahead.is_about else ""
    days = f"in {counted(ahead.days, 'day')}" if ahead.days else "today"
    kept = ", kept" if ahead.is_kept else ""
    return f"{ahead.called[:1].upper()}{ahead.called[1:]} {about}{ahead.day}, {days}{kept}"


def _letters(card: "Card", written: "Written | None") -> Iterator[str]:
    if written:
        yield f"{counted(written.count, 'letter')} sent, the last of {written.last}"
    else:
        yield "No letter in your log"
    if card.returned:
        yield f"Came back: {'; '.join(card.returned)}"
