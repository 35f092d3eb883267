"""The page: what preview, tests and PDF all consume. Millimetres from the top left corner."""

from dataclasses import dataclass
from enum import StrEnum


class Face(StrEnum):
    """The four faces a page is set in."""

    SERIF = "serif"
    SERIF_BOLD = "serif-bold"
    SANS = "sans"
    SANS_BOLD = "sans-bold"


@dataclass(frozen=True, slots=True)
class Rect:
    """An area, mm; x and y are its top left corner, y grows downwards."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x of the right edge, mm."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y of the bottom edge, mm."""
        return self.y + self.height

    def contains(self, other: "Rect", slack: float = 0.01) -> bool:
        """Whether the other lies wholly inside, give or take `slack` mm."""
        return (
            other.x >= self.x - slack
            and other.y >= self.y - slack
            and other.right <= self.right + slack
            and other.bottom <= self.bottom + slack
        )

    def meets(self, other: "Rect", slack: float = 0.01) -> bool:
        """Whether the two share more than `slack` mm of area in both directions."""
        return (
            self.x < other.right - slack
            and other.x < self.right - slack
            and self.y < other.bottom - slack
            and other.y < self.bottom - slack
        )


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of one line: its baseline begins at x, y (mm); `size` in points.

    `width` is the set width in mm, `word_space` what is added to each blank (mm) to justify.
    """

    x: float
    y: float
    text: str
    face: Face
    size: float
    width: float
    word_space: float = 0.0


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight black line, butt caps, `thickness` in mm."""

    x1: float
    y1: float
    x2: float
    y2: float
    thickness: float


@dataclass(frozen=True, slots=True)
class Block:
    """Things that belong together, the area they may fill, and the area they do fill (mm)."""

    name: str
    area: Rect
    extent: Rect
    runs: tuple[Run, ...] = ()
    strokes: tuple[Stroke, ...] = ()


@dataclass(frozen=True, slots=True)
class Zone:
    """An area of an envelope that must stay empty: the stamp's, the sorting machine's."""

    name: str
    area: Rect


@dataclass(frozen=True, slots=True)
class Page:
    """One side of one sheet, mm."""

    width: float
    height: float
    blocks: tuple[Block, ...] = ()
    keep_free: tuple[Zone, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """Pages that are printed together. `name` is what people call it: «envelope», «letter»."""

    name: str
    pages: tuple[Page, ...]
    pages_allowed: int | None = None
