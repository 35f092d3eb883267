"""How one printer takes envelopes, and how far off it prints."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from letterkit.model.meaning import Meaning


class Feed(StrEnum):
    """Which side of an envelope goes in first: the long one, or the short one."""

    LANDSCAPE = "landscape"
    PORTRAIT = "portrait"


class Edge(StrEnum):
    """Against which edge of a larger sheet the envelope lies."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


class PrintedOn(StrEnum):
    """The size of paper that is set in the printer.

    ENVELOPE: the envelope's own. A4: the printer knows nothing smaller, the envelope lies at the leading
    edge. CARRIER: the envelope is stuck on a sheet of A4, at marks that are printed there.
    """

    ENVELOPE = "envelope"
    A4 = "a4"
    CARRIER = "carrier"


MOST_OFF = 30.0
"""A print further off than this was measured wrongly, or to another edge, mm."""


@dataclass(frozen=True, slots=True)
class Printer:
    """One printer, by the name its user gave it.

    `rotated` says that envelopes go in the other way round. `offset_x` and `offset_y` are added to every
    position on the sheet as it leaves the printer: to the right and down, mm. `queue` is what the printing system
    calls it, "" where that is the same name.
    """

    name: Annotated[str, Meaning("what you call it", required=True)] = ""
    feed: Annotated[Feed, Meaning("how envelopes go in")] = Feed.LANDSCAPE
    edge: Annotated[Edge, Meaning("where they lie on a larger sheet")] = Edge.CENTER
    rotated: Annotated[bool, Meaning("whether they go in the other way round")] = False
    printed_on: Annotated[PrintedOn, Meaning("the size of paper set in the printer")] = PrintedOn.ENVELOPE
    offset_x: Annotated[float, Meaning("how far everything is moved to the right, mm")] = 0.0
    offset_y: Annotated[float, Meaning("how far everything is moved down, mm")] = 0.0
    measured: Annotated[bool, Meaning("whether how far off it prints was measured")] = False
    queue: Annotated[str, Meaning("what the printing system calls it")] = ""

    @property
    def is_known(self) -> bool:
        """Whether it was measured how far off it prints, perhaps before a profile said so."""
        return self.measured or bool(self.offset_x or self.offset_y)

    @property
    def is_likely(self) -> bool:
        """Whether a printer can be that far off."""
        return all(abs(off) <= MOST_OFF for off in (self.offset_x, self.offset_y))  # nan, too, is not a measure

    @property
    def queue_name(self) -> str:
        """What the printing system calls it."""
        return self.queue or self.name
