"""The templates as a list offers them."""

from dataclasses import dataclass

from letterkit.actions.library.check import check_one
from letterkit.actions.library.opening import OpenLibrary
from letterkit.model.finding import Finding
from letterkit.model.library import Entry
from letterkit.model.template import FIRST_LETTER, Template


@dataclass(frozen=True, slots=True)
class Offer:
    """One template in a list: what it says, when to take it and when not to, all in English.

    `barred` is the finding that bars its use, None if it can be used.
    """

    name: str
    title: str
    gloss: str
    fits: str
    not_for: str
    barred: Finding | None


def offers(library: OpenLibrary) -> tuple[Offer, ...]:
    """Every template of the library, broken ones too: the first letter first, then by title."""
    made = []
    for name, entry in sorted(library.records.templates.items(), key=_first_letter_first):
        bars = (finding for finding in check_one(library, entry) if finding.bars)
        template = entry.value
        title = template.title or name
        made.append(Offer(name, title, template.gloss, template.fits, template.not_for, next(bars, None)))
    return tuple(made)


def _first_letter_first(item: tuple[str, Entry[Template]]) -> tuple[bool, str]:
    template = item[1].value
    return template.occasion != FIRST_LETTER, template.title or template.name
