"""What is given to a printing system, and what it says: of its printers, and of how far a job has come."""

from dataclasses import dataclass
from enum import StrEnum

from letterkit.language import tr


@dataclass(frozen=True, slots=True)
class Queue:
    """A printer as the printing system names it.

    `trouble` says in words what keeps it from printing, "" where nothing does; `accepts` whether it takes jobs all
    the same, to print them later.
    """

    name: str
    trouble: str = ""
    accepts: bool = True


class Stage(StrEnum):
    """How far a job has come. DONE: the printing system has given all of it to the printer."""

    WAITING = "waiting"
    HELD = "held"
    PRINTING = "printing"
    STUCK = "stuck"
    DONE = "done"
    DROPPED = "not printed"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a job has come, and what the printing system or the printer says of it, "" where they say nothing."""

    stage: Stage
    said: str = ""

    @property
    def is_over(self) -> bool:
        """Whether nothing more will come of it."""
        return self.stage in (Stage.DONE, Stage.DROPPED)


@dataclass(frozen=True, slots=True)
class Sheets:
    """A PDF of sheets of one size, given to the printer in one go.

    `what` is what people call it. `width` and `height` are those of the sheet as it leaves the printer, mm; only one
    side of it is printed if it is `one_sided`, though the printer can do both.
    """

    what: str
    width: float
    height: float
    content: bytes
    one_sided: bool = False

    @property
    def title(self) -> str:
        """What it is and on which paper: "envelope, 162 x 114 mm"."""
        return tr("{what}, {width:g} x {height:g} mm", what=self.what, width=self.width, height=self.height)
