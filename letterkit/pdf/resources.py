"""What the pages of a document share, written once: fonts, images, and figures that are drawn again and again."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import groupby
from operator import attrgetter

from letterkit.model.image import Coding, Image
from letterkit.model.page import Block, Face, Figure, Stroke
from letterkit.pdf.font_objects import encoded, write_font
from letterkit.pdf.writer import ObjectWriter, deflated

MOST_SEEN = 2_048
"""How many lines of a face are remembered at most, so that memory does not grow with the pages."""

MOST_BLOCKS = 64
"""The same for blocks: those that stand on every page are among the last few."""

FONT_NAMES = {face: b"F%d" % number for number, face in enumerate(Face, 1)}
_COLOURS = {1: b"DeviceGray", 3: b"DeviceRGB"}
_FILTERS = {Coding.JPEG: b"DCTDecode", Coding.DEFLATED: b"FlateDecode"}


class Resources:
    """Gives each shared thing a name on its first use, and writes the dictionary by which pages find them."""

    def __init__(self, writer: ObjectWriter) -> None:
        self.writer = writer
        self._number = writer.number()
        self._used: dict[Face, set[str]] = {}
        self._seen: dict[Face, dict[str, bytes]] = {face: {} for face in Face}
        self._blocks: dict[tuple[int, float], tuple[Block, bytes]] = {}
        self._objects: dict[Figure | Image, int] = {}

    def encoded(self, face: Face, text: str) -> bytes:
        """The text as `encoded` gives it, its characters noted as those that the face must have."""
        seen = self._seen[face]
        known = seen.get(text)
        if known is None:
            self._used.setdefault(face, set()).update(text)
            if len(seen) == MOST_SEEN:
                seen.clear()
            seen[text] = known = encoded(text)
        return known

    def drawn(self, block: Block, height: float, draw: Callable[[], bytes]) -> bytes:
        """What `draw` gives for the block on a page of that height; asked once for one that stands on many pages."""
        place = id(block), height
        known = self._blocks.get(place)  # the block is kept with it, so that its id remains its own
        if known is None:
            if len(self._blocks) == MOST_BLOCKS:
                self._blocks.clear()
            self._blocks[place] = known = block, draw()
        return known[1]

    def form(self, figure: Figure) -> bytes:
        """The name of the form of a figure, which is drawn in millimetres with y downwards."""
        if figure not in self._objects:
            self._objects[figure] = number = self.writer.number()
            self.writer.write_stream(number, *_packed_form(figure))
        return b"X%d" % self._objects[figure]

    def image(self, image: Image) -> bytes:
        """The name of an image."""
        if image not in self._objects:
            self._objects[image] = number = self.writer.number()
            entries = b"/Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent 8/ColorSpace/%b" % (
                image.width,
                image.height,
                _COLOURS[image.channels],
            )
            self.writer.write_stream(number, image.content, entries, _FILTERS[image.coding])
        return b"X%d" % self._objects[image]

    def write(self) -> int:
        """Write the fonts and the dictionary; return the number of its object."""
        fonts = {face: self.writer.number() for face in sorted(self._used)}
        named = b"".join(b"/%b %d 0 R" % (FONT_NAMES[face], number) for face, number in fonts.items())
        others = b"".join(b"/X%d %d 0 R" % (number, number) for number in self._objects.values())
        shared = b"/XObject<<%b>>" % others if others else b""
        self.writer.write(self._number, b"<</Font<<%b>>%b>>" % (named, shared))
        for face, number in fonts.items():
            write_font(self.writer, number, face, self._used[face])
        return self._number


@lru_cache(maxsize=64)
def _packed_form(figure: Figure) -> tuple[bytes, bytes]:
    """A form's packed operators and the entries in its dictionary, made once a run for all files."""
    entries = b"/Type/XObject/Subtype/Form/BBox[%.2f %.2f %.2f %.2f]" % _bounds(figure.strokes)
    return deflated(stroke_operators(figure.strokes)), entries


def stroke_operators(strokes: Sequence[Stroke]) -> bytes:
    """The operators for the strokes, neighbours of one thickness together; exact to the hundredth of a millimetre."""
    parts = []
    for thickness, group in groupby(strokes, key=attrgetter("thickness")):
        lines = b"".join([b"%.5g %.5g m %.5g %.5g l " % (each.x1, each.y1, each.x2, each.y2) for each in group])
        parts.append(b"%g w %bS" % (thickness, lines))
    return b"\n".join(parts)


def _bounds(strokes: Sequence[Stroke]) -> tuple[float, float, float, float]:
    """How far the strokes reach at most: left, top, right, bottom."""
    reach = max(stroke.thickness for stroke in strokes)
    xs = [x for stroke in strokes for x in (stroke.x1, stroke.x2)]
    ys = [y for stroke in strokes for y in (stroke.y1, stroke.y2)]
    return min(xs) - reach, min(ys) - reach, max(xs) + reach, max(ys) + reach
