"""How much was written to somebody."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Written:
    """The number of letters that the log has to one person, and the date of the last one."""

    count: int
    last: date
