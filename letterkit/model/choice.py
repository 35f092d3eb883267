"""Whom a list of people shows, and in which order."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Annotated, Self

from letterkit.model.meaning import Meaning
from letterkit.model.name import Gender
from letterkit.model.person import Custody


class Order(StrEnum):
    """What a list is sorted by. Those of whom it is not known come last, whichever way round."""

    NAME = "name"
    LATIN = "latin"
    BORN = "born"
    STATUS = "status"
    REGION = "region"
    CONFIRMED = "confirmed"
    LETTERS = "letters"
    LAST = "last"


@dataclass(frozen=True, slots=True)
class Choice:
    """The filters in use, all of which must be met, and the order; as it is made, it chooses everybody by name."""

    region: Annotated[str, Meaning("only people held in that federal subject")] = ""
    facility: Annotated[str, Meaning("only people in that facility, by its id")] = ""
    custody: Annotated[Custody | None, Meaning("only people of whom the newest stay says that")] = None
    gender: Annotated[Gender | None, Meaning("only men, or only women")] = None
    occasion: Annotated[int | None, Meaning("only people with a birthday or kept feast within so many days")] = None
    confirmed: Annotated[int | None, Meaning("only addresses confirmed within the last so many days")] = None
    release: Annotated[int | None, Meaning("only people whose release is expected within so many days")] = None
    unwritten: Annotated[bool, Meaning("only people to whom the log has no letter")] = False
    order: Annotated[Order, Meaning("what the list is sorted by")] = Order.NAME
    backwards: Annotated[bool, Meaning("whether the order is turned round")] = False

    @property
    def filters(self) -> Self:
        """The same filters in the usual order."""
        return replace(self, order=Order.NAME, backwards=False)

    @property
    def is_filtering(self) -> bool:
        """Whether any filter is in use."""
        return self.filters != EVERYBODY

    def without_filters(self) -> Self:
        """The same order over everybody."""
        return replace(self, **{name: getattr(EVERYBODY, name) for name in FILTERS})

    def sorted_by(self, order: str) -> Self:
        """In the order of that word; turned round if it is so ordered already."""
        return replace(self, order=Order(order), backwards=self.order == order and not self.backwards)


EVERYBODY = Choice()
"""All people, by name."""

FILTERS = ("region", "facility", "custody", "gender", "occasion", "confirmed", "release", "unwritten")
"""The attributes of a choice that leave people out."""
