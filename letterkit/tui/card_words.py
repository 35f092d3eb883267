"""The card of a person in words, as content that is never parsed as markup."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from textual.content import Content

from letterkit.language import tr, trn
from letterkit.tui.words import begun_large, findings_words

if TYPE_CHECKING:
    from letterkit.actions.report.coming import Coming
    from letterkit.actions.report.roll import Card
    from letterkit.model.written import Written

_OCCASIONS = 2
"""Occasions ahead that are shown."""


def person_words(card: "Card", written: "Written | None") -> Content:
    """Name, Latin name, birth and age, namesakes, occasions ahead, letters logged and returned."""
    lines = [Content.styled(card.glance.name, "bold")]
    lines += map(Content, filter(None, (card.latin, ", ".join(filter(None, (card.birth, card.age))))))
    lines += [
        Content.assemble((tr("NAMESAKE"), "bold $text-warning"), " ", tr("Another person is {name}.", name=other))
        for other in card.namesakes
    ]
    lines += map(Content, map(_occasion, card.ahead[:_OCCASIONS]))
    lines += map(Content, _letters(card, written))
    return Content("\n").join(lines)


def address_words(card: "Card") -> Content:
    """The lines of the envelope; nothing where there is no address."""
    if not card.address:
        return Content()
    return Content.assemble((tr("On the envelope"), "bold"), "\n", "\n".join(card.address))


def certainty_words(card: "Card") -> Content:
    """Status and confirmation, findings, stays.

    Only the finding says that nothing can be printed, or since when the address was not confirmed.
    """
    is_said = card.is_stale or card.glance.barred
    confirmed = "" if is_said else f"{begun_large(card.confirmed)}."
    lines = [Content.assemble((f"{begun_large(card.glance.status)}. ", "bold"), confirmed)]
    lines.append(findings_words(card.findings))
    if card.stays:
        lines += [Content.styled(tr("Stays"), "bold"), *map(Content, card.stays)]
    return Content("\n").join(lines)


def _occasion(ahead: "Coming") -> str:
    days = trn("in {count} day", "in {count} days", ahead.days) if ahead.days else tr("today")
    return ", ".join([begun_large(ahead.dated), days, *([tr("kept")] if ahead.is_kept else [])])


def _letters(card: "Card", written: "Written | None") -> Iterator[str]:
    if written:
        count, last = written.count, written.last
        yield trn(
            "{count} letter in your log, the last of {day}",
            "{count} letters in your log, the last of {day}",
            count,
            day=last,
        )
    else:
        yield tr("No letter in your log")
    if card.returned:
        yield tr("Came back: {letters}", letters="; ".join(card.returned))
