import pytest

from letterkit.errors import UsageError
from letterkit.model.page import Page, Rect
from letterkit.model.printer import Edge, Feed, PrintedOn, Printer
from letterkit.page.calibration import CROSS, calibration_page
from letterkit.page.feeding import fed, shifted
from letterkit.pdf.fonts import metrics

C6, DL = Page(162, 114), Page(220, 110)


def on_sheet(page: Page, x: float, y: float) -> tuple[float, float]:
    """Where a point of the page lies on the sheet."""
    assert page.placement
    left, top = page.placement.corner(page)
    (right, right_y), (down_x, down) = page.placement.right, page.placement.down
    return left + x * right + y * down_x, top + x * right_y + y * down


@pytest.mark.parametrize(
    ("printer", "sheet", "corner", "opposite"),
    [
        (Printer("a"), (162, 114), (0, 0), (162, 114)),
        (Printer("a", rotated=True), (162, 114), (162, 114), (0, 0)),
        (Printer("a", Feed.PORTRAIT), (114, 162), (114, 0), (0, 162)),
        (Printer("a", Feed.PORTRAIT, rotated=True), (114, 162), (0, 162), (114, 0)),
        (Printer("a", edge=Edge.LEFT, printed_on=PrintedOn.A4), (210, 297), (0, 0), (162, 114)),
        (Printer("a", edge=Edge.RIGHT, printed_on=PrintedOn.A4), (210, 297), (48, 0), (210, 114)),
        (Printer("a", Feed.PORTRAIT, printed_on=PrintedOn.A4), (210, 297), (162, 0), (48, 162)),
        (Printer("a", printed_on=PrintedOn.CARRIER), (210, 297), (24, 12), (186, 126)),
    ],
)
def test_an_envelope_lies_as_the_printer_takes_it(
    printer: Printer, sheet: tuple[float, float], corner: tuple[float, float], opposite: tuple[float, float]
) -> None:
    page = fed(C6, printer)
    assert page.placement
    assert (page.placement.width, page.placement.height) == sheet
    assert on_sheet(page, 0, 0) == pytest.approx(corner)
    assert on_sheet(page, 162, 114) == pytest.approx(opposite)


def test_the_offset_moves_everything_on_the_sheet_however_the_envelope_lies() -> None:
    for feed in Feed:
        plain, moved = (fed(C6, Printer("a", feed, offset_x=x, offset_y=y)) for x, y in ((0, 0), (1.5, -2)))
        (x1, y1), (x2, y2) = on_sheet(plain, 10, 10), on_sheet(moved, 10, 10)
        assert (x2 - x1, y2 - y1) == pytest.approx((1.5, -2))


def test_marks_of_a_carrier_stand_outside_the_envelope() -> None:
    page = fed(C6, Printer("a", printed_on=PrintedOn.CARRIER))
    assert page.placement
    assert len(page.placement.strokes) == 8
    for stroke in page.placement.strokes:
        bounds = Rect(stroke.x1, stroke.y1, stroke.x2 - stroke.x1, stroke.y2 - stroke.y1)
        drawn = Rect(min(stroke.x1, stroke.x2), min(stroke.y1, stroke.y2), abs(bounds.width), abs(bounds.height))
        assert not drawn.grown(0.1).meets(Rect(24, 12, 162, 114))
        assert Rect(4, 4, 202, 289).contains(drawn)


@pytest.mark.parametrize("printed_on", [PrintedOn.A4, PrintedOn.CARRIER])
def test_an_envelope_larger_than_the_sheet_is_refused_with_a_remedy(printed_on: PrintedOn) -> None:
    with pytest.raises(UsageError) as raised:
        fed(DL, Printer("a", printed_on=printed_on))
    assert "Feed it in portrait" in raised.value.remedy


def test_without_a_printer_nothing_is_placed() -> None:
    assert fed(C6, None) is C6
    assert shifted(C6, None) is C6


@pytest.mark.parametrize(("width", "height"), [(210, 297), (162, 114), (114, 162), (215.9, 279.4)])
def test_a_calibration_page_has_its_cross_where_it_is_measured(width: float, height: float) -> None:
    page = calibration_page(width, height, "office", metrics())
    (cross,) = [block for block in page.blocks if block.name == "cross"]
    assert (cross.extent.x + cross.extent.right) / 2 == CROSS
    assert (cross.extent.y + cross.extent.bottom) / 2 == CROSS
    for number, block in enumerate(page.blocks):
        assert block.area.contains(block.extent), block.name
        assert not any(block.extent.meets(other.extent) for other in page.blocks[number + 1 :])
