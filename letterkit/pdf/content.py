"""What is on a page as drawing operators: only here millimetres become points and y turns upwards."""

from collections.abc import Iterable, Sequence

from letterkit.model.page import Block, Mark, Page, Picture, Placement, Run, Stroke
from letterkit.pdf.resources import FONT_NAMES, Resources, stroke_operators

POINTS = 72 / 25.4
"""Points in a millimetre."""

HUNDREDTHS = 100 * POINTS
"""Hundredths of a point in a millimetre: finer than any printer."""


def page_content(page: Page, resources: Resources) -> bytes:
    """The drawing operators of a page (ISO 32000-1, annex A), its text in the order of its blocks."""
    operators = [_block_operators(block, page.height, resources) for block in page.blocks if block.has_ink]
    if page.placement:
        operators = _placed(operators, page, page.placement)
    return b"\n".join(operators)


def _block_operators(block: Block, height: float, resources: Resources) -> bytes:
    return resources.drawn(block, height, lambda: b"\n".join(_operators(block, height, resources)))


def _operators(block: Block, height: float, resources: Resources) -> Iterable[bytes]:
    for picture in block.pictures:
        yield _picture(picture, height, resources)
    if block.strokes or block.marks:
        yield _strokes(block.strokes, block.marks, height, resources)
    if block.runs:
        yield _text(block.runs, height, resources)


def _placed(operators: list[bytes], page: Page, placement: Placement) -> list[bytes]:
    """The page's operators turned and moved as it lies on the sheet, and what is drawn on the sheet itself."""
    (right, up_right), (down, up_down) = placement.right, placement.down
    x, y = placement.corner(page)
    left, bottom = x + page.height * down, placement.height - (y + page.height * up_down)
    matrix = (right, -up_right, -down, up_down, left * POINTS, bottom * POINTS)
    turned = [b"q %d %d %d %d %.2f %.2f cm" % matrix, *operators, b"Q"]
    if not placement.strokes:
        return turned
    return [*turned, _to_millimetres(placement.height), stroke_operators(placement.strokes), b"Q"]


def _to_millimetres(height: float) -> bytes:
    """The operator for drawing in the page's own coordinates, which are shorter to write."""
    return b"q %.5f 0 0 %.5f 0 %.2f cm" % (POINTS, -POINTS, height * POINTS)


def _strokes(strokes: Sequence[Stroke], marks: Sequence[Mark], height: float, resources: Resources) -> bytes:
    """The strokes, then the marks, each placed from the origin of the one before."""
    parts = [_to_millimetres(height)]
    if strokes:
        parts.append(stroke_operators(strokes))
    x, y = 0.0, 0.0
    for mark in marks:
        parts.append(
            b"1 0 0 1 %g %g cm/%b Do" % (round(mark.x - x, 3), round(mark.y - y, 3), resources.form(mark.figure))
        )
        x, y = mark.x, mark.y
    return b"\n".join([*parts, b"Q"])


def _picture(picture: Picture, height: float, resources: Resources) -> bytes:
    """The image, which in its own coordinates is a square of one unit."""
    area, name = picture.area, resources.image(picture.image)
    matrix = (area.width * POINTS, area.height * POINTS, area.x * POINTS, (height - area.bottom) * POINTS)
    return b"q %.2f 0 0 %.2f %.2f %.2f cm/%b Do Q" % (*matrix, name)


def _text(runs: Sequence[Run], height: float, resources: Resources) -> bytes:
    """One text object: every run is placed from where the one before began."""
    parts, x, y, face, size = [b"BT"], 0, 0, None, 0.0
    for run in runs:
        if run.face is not face or run.size != size:
            face, size = run.face, run.size
            parts.append(b"/%b %g Tf" % (FONT_NAMES[face], size))
        # hundredths of a point, rounded before the difference is taken, so that roundings do not add up
        to_x, to_y = round(run.x * HUNDREDTHS), round((height - run.y) * HUNDREDTHS)
        shown = _spaced(run, resources) if run.word_space else b"(%b)Tj" % resources.encoded(face, run.text)
        parts.append(b"%g %g Td%b" % ((to_x - x) / 100, (to_y - y) / 100, shown))
        x, y = to_x, to_y
    parts.append(b"ET")
    return b"\n".join(parts)


def _spaced(run: Run, resources: Resources) -> bytes:
    """The text of a justified run, its blanks moved apart (Tw does not work on codes of two bytes)."""
    apart = b"%b)%.0f(" % (resources.encoded(run.face, " "), -run.word_space * POINTS / run.size * 1000)
    return b"[(%b)]TJ" % apart.join([resources.encoded(run.face, word) for word in run.text.split(" ")])
