import pytest

from letterkit.tui.viewing import ZOOMS, Room, Viewing

ROOM = Room(80, 20, (9, 19))
A4 = (210, 297)


def test_a_page_is_as_wide_as_the_room_and_larger_by_steps() -> None:
    viewing = Viewing()
    for zoom in ZOOMS:
        detail = viewing.detail(A4, ROOM)
        assert detail.page_width == 720 * zoom // 100
        assert (detail.width, detail.height) == (720, 380)
        viewing = viewing.zoomed(1, detail)
    assert viewing.zoom == ZOOMS[-1]


def test_what_is_in_the_middle_stays_there() -> None:
    before = Viewing(y=0.4).detail(A4, ROOM)
    after = Viewing(y=0.4).zoomed(3, before).detail(A4, ROOM)
    for left, width, page in (("left", "width", "page_width"), ("top", "height", "page_height")):
        middles = [(getattr(each, left) + getattr(each, width) / 2) / getattr(each, page) for each in (before, after)]
        assert middles[0] == pytest.approx(middles[1], abs=0.002)


@pytest.mark.parametrize(("x", "y"), [(-99999, -99999), (99999, 99999)])
def test_nobody_gets_lost_beside_the_page(x: int, y: int) -> None:
    viewing = Viewing(zoom=400)
    moved = viewing.moved(x, y, viewing.detail(A4, ROOM)).detail(A4, ROOM)
    assert (moved.left, moved.top) in {(0, 0), (moved.page_width - 720, moved.page_height - 380)}


def test_four_turns_are_none() -> None:
    viewing = Viewing(zoom=200, x=0.5)
    turned = viewing.turned()
    assert turned.detail(A4, ROOM).page_height < turned.detail(A4, ROOM).page_width
    assert turned.turned().turned().turned().turn == 0
    assert turned.on_another() == Viewing(zoom=200)


def test_a_low_page_takes_whole_cells() -> None:
    detail = Viewing().detail((220, 60), ROOM)
    assert detail.page_height < detail.height == 11 * 19
