"""The templates as a list offers them."""

from collections.abc import Sequence
from dataclasses import dataclass

from letterkit.actions.library.check import check_one
from letterkit.actions.library.opening import OpenLibrary
from letterkit.model.finding import Finding, barring
from letterkit.model.template import FIRST_LETTER, Template

_REPLY = "reply"
"""The template with which most correspondences go on."""


@dataclass(frozen=True, slots=True)
class Offer:
    """One template in a list, and the finding that bars its use, None if it can be used."""

    template: Template
    barred: Finding | None

    @property
    def title(self) -> str:
        """What the list shows: the title, or the name where a broken file gives none."""
        return self.template.shown_title or self.template.name


def likeliest(among: Sequence[Offer], *, has_written: bool) -> int:
    """The position of the one to be chosen unless another is: the first letter, if the person has had none yet.

    After that the reply, else the first for no occasion: which occasion it is cannot be guessed.
    """
    usable = [(position, offer.template) for position, offer in enumerate(among) if not offer.barred]
    replies = [position for position, template in usable if has_written and template.name == _REPLY]
    fitting = [position for position, each in usable if each.occasion == ("" if has_written else FIRST_LETTER)]
    return next(iter((*replies, *fitting, *(position for position, _ in usable))), 0)


def offers(library: OpenLibrary) -> tuple[Offer, ...]:
    """Every template of the library, broken ones too: the first letter first, then by title."""
    found = [
        Offer(entry.value, next(iter(barring(check_one(library, entry))), None))
        for entry in library.records.templates.values()
    ]
    return tuple(sorted(found, key=lambda offer: (offer.template.occasion != FIRST_LETTER, offer.title)))
