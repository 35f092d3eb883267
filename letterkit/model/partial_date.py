"""A date of which only the year may be known."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache, total_ordering


def years_old(born: date, on: date) -> int:
    """The age on a day.

    >>> years_old(date(1980, 6, 9), date(2026, 6, 8)), years_old(date(1980, 6, 9), date(2026, 6, 9))
    (45, 46)
    """
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


@total_ordering
@dataclass(frozen=True, slots=True)
class PartialDate:
    """A year, and the exact day where a source gives it.

    Two partial dates compare by their earliest day; where they may overlap, ask `certainly_after`.
    """

    year: int
    day: date | None = None

    @classmethod
    @lru_cache(maxsize=4096)  # rules ask for the same days again and again
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
        """Whether this one comes later, whichever days the two are."""
        return self.earliest > other.latest

    def __lt__(self, other: "PartialDate") -> bool:
        return self.earliest < other.earliest

    def isoformat(self) -> str:
        """The day, or the year alone, as programs read it."""
        return self.day.isoformat() if self.day else str(self.year)

    def __str__(self) -> str:
        return self.isoformat()

    def __format__(self, form: str) -> str:
        """In the form of a date where the day is known."""
        return format(self.day, form) if self.day else str(self.year)
