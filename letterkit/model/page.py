"""The page: what preview, tests and PDF all consume. Millimetres from the top left corner."""

from dataclasses import dataclass
from enum import StrEnum
from operator import mul

from letterkit.model.document_names import document_called
from letterkit.model.image import Image


class Face(StrEnum):
    """The four faces a page is set in."""

    SERIF = "serif"
    SERIF_BOLD = "serif-bold"
    SANS = "sans"
    SANS_BOLD = "sans-bold"


TEXT_FACES = {face.value: face for face in (Face.SERIF, Face.SANS)}
"""The faces that whole letters are set in, by the name people type; bold is not one of them."""


SLACK = 0.05
"""By how many mm two things may miss each other: no printer keeps to less, and findings tell tenths."""


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

    def moved(self, dx: float, dy: float) -> "Rect":
        """The area that much further right and down, mm."""
        return Rect(self.x + dx, self.y + dy, self.width, self.height)

    def grown(self, by: float) -> "Rect":
        """The area with that many mm more on every side."""
        return self.within(-by)

    def within(self, margin: float) -> "Rect":
        """What is left of the area inside a margin of that many mm."""
        return Rect(self.x + margin, self.y + margin, self.width - 2 * margin, self.height - 2 * margin)

    def contains(self, other: "Rect", slack: float = SLACK) -> bool:
        """Whether the other lies wholly inside, give or take `slack` mm."""
        return (
            other.x >= self.x - slack
            and other.y >= self.y - slack
            and other.x + other.width <= self.x + self.width + slack
            and other.y + other.height <= self.y + self.height + slack
        )

    def meets(self, other: "Rect", slack: float = SLACK) -> bool:
        """Whether the two share more than `slack` mm of area in both directions."""
        return (
            self.x < other.x + other.width - slack
            and other.x < self.x + self.width - slack
            and self.y < other.y + other.height - slack
            and other.y < self.y + self.height - slack
        )


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of one line: its baseline begins at x, y (mm); `size` in points.

    `width` is the set width in mm, `word_space` what is added to each blank (mm) to justify.
    """

    x: float
    y: float
    text: str
    face: Face
    size: float
    width: float
    word_space: float = 0.0

    def moved(self, dx: float, dy: float) -> "Run":
        """The run that much further right and down, mm."""
        return Run(self.x + dx, self.y + dy, self.text, self.face, self.size, self.width, self.word_space)


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight black line, butt caps, `thickness` in mm."""

    x1: float
    y1: float
    x2: float
    y2: float
    thickness: float

    def moved(self, dx: float, dy: float) -> "Stroke":
        """The stroke that much further right and down, mm."""
        return Stroke(self.x1 + dx, self.y1 + dy, self.x2 + dx, self.y2 + dy, self.thickness)


@dataclass(frozen=True, slots=True, eq=False)
class Figure:
    """A drawing used again, such as a digit, from an origin of its own; it equals only itself, to be found quickly."""

    name: str
    strokes: tuple[Stroke, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """A figure drawn on a page, its origin at x, y (mm)."""

    figure: Figure
    x: float
    y: float

    @property
    def strokes(self) -> tuple[Stroke, ...]:
        """The figure's strokes where they are drawn."""
        return tuple(stroke.moved(self.x, self.y) for stroke in self.figure.strokes)


@dataclass(frozen=True, slots=True)
class Picture:
    """An image stretched to an area, mm."""

    area: Rect
    image: Image


@dataclass(frozen=True, slots=True)
class Block:
    """What belongs together on a page, the area it may fill, and the area it does fill (mm)."""

    name: str
    area: Rect
    extent: Rect
    runs: tuple[Run, ...] = ()
    strokes: tuple[Stroke, ...] = ()
    marks: tuple[Mark, ...] = ()
    pictures: tuple[Picture, ...] = ()

    @property
    def has_ink(self) -> bool:
        """Whether anything is drawn at all."""
        return bool(self.runs or self.strokes or self.marks or self.pictures)

    @property
    def all_strokes(self) -> tuple[Stroke, ...]:
        """Its strokes and those of its marks."""
        return self.strokes + tuple(stroke for mark in self.marks for stroke in mark.strokes)


@dataclass(frozen=True, slots=True)
class Zone:
    """An area of an envelope that must stay empty: the stamp's, the sorting machine's."""

    name: str
    area: Rect


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a page lies on the sheet that goes through the printer.

    `width` and `height` are the sheet's, `turn` the quarter turns of the page clockwise (0 to 3), x and
    y the top left corner of the turned page on the sheet, all in mm. `strokes` are drawn on the sheet
    itself: marks at which the page is laid down or cut out.
    """

    width: float
    height: float
    turn: int = 0
    x: float = 0.0
    y: float = 0.0
    strokes: tuple[Stroke, ...] = ()

    @property
    def right(self) -> tuple[int, int]:
        """The direction on the sheet of what is right on the page: as x and y, y downwards."""
        return _DIRECTIONS[self.turn]

    @property
    def down(self) -> tuple[int, int]:
        """The direction on the sheet of what is down on the page."""
        return _DIRECTIONS[(self.turn + 1) % 4]

    def corner(self, page: "Page") -> tuple[float, float]:
        """Where the top left corner of the page lies on the sheet, mm."""
        width, height = (page.height, page.width) if self.turn % 2 else (page.width, page.height)
        return self.x + width * (self.turn in (1, 2)), self.y + height * (self.turn in (2, 3))


_DIRECTIONS = ((1, 0), (0, 1), (-1, 0), (0, -1))


@dataclass(frozen=True, slots=True)
class Page:
    """One side of one sheet, mm; `placement` says how it lies on the printer's sheet, None that it is that sheet."""

    width: float
    height: float
    blocks: tuple[Block, ...] = ()
    keep_free: tuple[Zone, ...] = ()
    placement: Placement | None = None

    @property
    def sheet(self) -> Rect:
        """The sheet that goes through the printer, in the places of the page: its upper left corner is (0, 0)."""
        lies = self.placement
        if lies is None:
            return Rect(0, 0, self.width, self.height)
        x, y = lies.corner(self)
        corners = [(-x, -y), (lies.width - x, lies.height - y)]
        xs, ys = ([sum(map(mul, corner, way)) for corner in corners] for way in (lies.right, lies.down))
        return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


@dataclass(frozen=True, slots=True)
class Document:
    """Pages printed together: `name` is "envelope", `title` what the file shows, `address` to whom, line by line."""

    name: str
    pages: tuple[Page, ...]
    pages_allowed: int | None = None
    title: str = ""
    address: tuple[str, ...] = ()

    @property
    def called(self) -> str:
        """What people call it, in the language spoken."""
        return document_called(self.name)
