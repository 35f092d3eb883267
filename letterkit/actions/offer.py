"""The templates as a list offers them."""

from dataclasses import dataclass

from letterkit.actions.checking import check_one
from letterkit.actions.opening import OpenLibrary
from letterkit.model.finding import Finding
from letterkit.rules.context import Context


@dataclass(frozen=True, slots=True)
class Offer:
    """One template in a list. `barred` is the finding that bars its use, None if it can be used."""

    name: str
    title: str
    gloss: str
    barred: Finding | None


def offers(library: OpenLibrary, context: Context) -> tuple[Offer, ...]:
    """Every template of the library, broken ones too: those for any day first, then by title."""
    made = []
    entries = library.records.templates.items()
    for name, entry in sorted(entries, key=lambda item: (bool(item[1].value.occasion), item[1].value.title)):
        bars = (finding for finding in check_one(library, entry, context) if finding.bars)
        made.append(Offer(name, entry.value.title or name, entry.value.gloss, next(bars, None)))
    return tuple(made)
