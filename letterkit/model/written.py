"""How much was written to somebody."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Written:
    """The number of letters to one person, as far as they are known, and the date of the last one."""

    count: int
    last: date

    def with_more(self, count: int, last: date) -> "Written":
        """These and so many more, the last of them of that date."""
        return Written(self.count + count, max(self.last, last))
