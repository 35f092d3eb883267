"""A page as SVG: text stays text, and everything stands where it does on paper. Units are millimetres."""

import zlib
from base64 import b64encode
from collections.abc import Iterator
from html import escape
from struct import pack

from letterkit.late_pattern import late_pattern
from letterkit.model.image import Coding, Image
from letterkit.model.page import Block, Face, Page, Picture, Placement, Run, Stroke
from letterkit.page.metrics import MM_PER_POINT

FONT_ATTRIBUTES = {
    Face.SERIF: "font-family='Source Serif Pro, serif'",
    Face.SERIF_BOLD: "font-family='Source Serif Pro, serif' font-weight='700'",
    Face.SANS: "font-family='Source Sans Pro, sans-serif'",
    Face.SANS_BOLD: "font-family='Source Sans Pro, sans-serif' font-weight='700'",
}
"""The fonts a viewer looks for; where it takes another, the lines keep their width."""

_UNFIT = late_pattern("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def page_as_svg(page: Page) -> str:
    """The page, as it goes through the printer, with the edge of the sheet as a thin grey line."""
    sheet = page.placement or page
    width, height = f"{sheet.width:g}", f"{sheet.height:g}"
    size = f"width='{width}mm' height='{height}mm' viewBox='0 0 {width} {height}'"
    edge = f"<rect width='{width}' height='{height}' fill='#fff' stroke='#b0b0b0' stroke-width='.3'/>"
    parts = [part for block in page.blocks for part in _block(block)]
    if placement := page.placement:
        parts = [f"<g transform='{_transform(page, placement)}'>", *parts, "</g>", *_strokes(placement.strokes)]
    head = f"<svg xmlns='http://www.w3.org/2000/svg' xml:lang='ru' {size}>"
    return "\n".join((head, edge, *parts, "</svg>\n"))


def _transform(page: Page, placement: Placement) -> str:
    """How the page is moved and turned on its sheet."""
    x, y = placement.corner(page)
    return f"translate({x:g} {y:g}) rotate({90 * placement.turn})"


def _block(block: Block) -> Iterator[str]:
    yield f"<g class='{escape(block.name.replace(' ', '-'))}'>"
    yield from (_picture(picture) for picture in block.pictures)
    yield from _strokes(block.all_strokes)
    yield from (_text(run) for run in block.runs)
    yield "</g>"


def _strokes(strokes: tuple[Stroke, ...]) -> Iterator[str]:
    for stroke in strokes:
        line = f"M{stroke.x1:.5g} {stroke.y1:.5g} {stroke.x2:.5g} {stroke.y2:.5g}"
        yield f"<path d='{line}' stroke='#000' stroke-width='{stroke.thickness:g}'/>"


def _text(run: Run) -> str:
    size = run.size * MM_PER_POINT
    position = f"x='{run.x:.5g}' y='{run.y:.5g}' font-size='{size:.4f}'"
    spaced = f" word-spacing='{run.word_space:.4f}'" if run.word_space else ""
    # blanks at the ends and in a row are the writer's own
    return (
        f"<text {position} {FONT_ATTRIBUTES[run.face]} textLength='{run.width:.5g}'{spaced} xml:space='preserve'>"
        f"{escape(_UNFIT.sub(chr(0xFFFD), run.text), quote=False)}</text>"
    )


def _picture(picture: Picture) -> str:
    area, image = picture.area, picture.image
    kind, content = ("jpeg", image.content) if image.coding is Coding.JPEG else ("png", _png(image))
    bounds = f"x='{area.x:.5g}' y='{area.y:.5g}' width='{area.width:.5g}' height='{area.height:.5g}'"
    return f"<image {bounds} preserveAspectRatio='none' href='data:image/{kind};base64,{b64encode(content).decode()}'/>"


def _png(image: Image) -> bytes:
    """The samples as a PNG file; the byte 0 before each row names the filter that changes nothing (RFC 2083)."""
    samples, row = zlib.decompress(image.content), image.width * image.channels
    rows = b"".join(b"\0" + samples[start : start + row] for start in range(0, len(samples), row))
    head = pack(">IIBBBBB", image.width, image.height, 8, 2 if image.channels == 3 else 0, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        pack(">I", len(content)) + name + content + pack(">I", zlib.crc32(name + content)) for name, content in chunks
    )
