"""A date of which perhaps only the year is known."""

from dataclasses import dataclass
from datetime import date
from functools import total_ordering


@total_ordering
@dataclass(frozen=True, slots=True)
class PartialDate:
    """A year, and the exact day where a source gives it.

    Two partial dates compare by their earliest day; `certainly_after` is the question to ask
    of dates that may overlap.
    """

    year: int
    day: date | None = None

    @classmethod
    def of(cls, day: date) -> "PartialDate":
        """The exact day."""
        return cls(day.year, day)

    @property
    def earliest(self) -> date:
        """The first day it can be."""
        return self.day or date(self.year, 1, 1)

    @property
    def latest(self) -> date:
        """The last day it can be."""
        return self.day or date(self.year, 12, 31)

    def certainly_after(self, other: "PartialDate") -> bool:
        """Whether no reading of the two puts this one on or before the other."""
        return self.earliest > other.latest

    def __lt__(self, other: "PartialDate") -> bool:
        return self.earliest < other.earliest

    def __str__(self) -> str:
        return self.day.isoformat() if self.day else str(self.year)
