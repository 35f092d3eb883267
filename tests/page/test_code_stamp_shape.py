"""The stamp as strokes, against the drawing: bars 7x2 at a pitch of 9, digits of 5x10 two below them."""

import random

import pytest

from letterkit.model.page import Stroke
from letterkit.page.code_stamp import code_stamp, digits_of

C6_HEIGHT = 114.0

BARS = [stroke for stroke in code_stamp("123456", C6_HEIGHT).all_strokes if stroke.thickness >= 1]


def ends(stroke: Stroke) -> tuple[float, float, float, float]:
    return (round(stroke.x1, 2), round(stroke.y1, 2), round(stroke.x2, 2), round(stroke.y2, 2))


def test_seven_bars_of_seven_by_two_stand_nine_apart_with_their_middle_25_above_the_bottom_edge() -> None:
    upper = [bar for bar in BARS if bar.thickness == 2]
    assert [ends(bar) for bar in upper] == [(15 + 9 * n, 89, 22 + 9 * n, 89) for n in range(7)]


def test_the_start_mark_has_a_second_bar_of_seven_by_one_one_below_the_first() -> None:
    (lower,) = [bar for bar in BARS if bar.thickness == 1]
    assert ends(lower) == (15, 91.5, 22, 91.5)


@pytest.mark.parametrize("digits", ["663180", "012345", "678999"])
def test_digits_stand_under_their_bars_and_end_twelve_above_the_bottom_edge(digits: str) -> None:
    strokes = [stroke for stroke in code_stamp(digits, C6_HEIGHT).all_strokes if stroke.thickness == 0.6]
    assert {round(max(stroke.y1, stroke.y2)) for stroke in strokes} <= {92, 97, 102}
    assert {round(x, 1) for stroke in strokes for x in (stroke.x1, stroke.x2)} <= {
        round(25 + 9 * index + side + beyond, 1) for index in range(6) for side in (0, 5) for beyond in (-0.3, 0, 0.3)
    }


def test_the_stamp_stays_in_its_area_filled_or_empty() -> None:
    for digits in ("888888", "333333", ""):
        block = code_stamp(digits, C6_HEIGHT)
        assert block.area.contains(block.extent)
        assert (block.extent.x, block.extent.y, block.extent.width) == pytest.approx((15, 88, 61))


def test_an_empty_grid_is_dots_along_all_nine_segments_and_no_lines() -> None:
    strokes = code_stamp("", C6_HEIGHT).all_strokes
    dots = [stroke for stroke in strokes if stroke.thickness == 0.3]
    assert len(dots) + len(BARS) == len(strokes)
    assert len(dots) % 6 == 0
    assert len({ends(dot) for dot in dots}) == len(dots)
    assert all(dot.x2 - dot.x1 == pytest.approx(0.3) for dot in dots)


@pytest.mark.parametrize("digits", ["", "12345", "1234567", "12345a", "١٢٣٤٥٦"])
def test_what_is_not_six_digits_leaves_the_grid_empty_rather_than_half_filled(digits: str) -> None:
    assert code_stamp(digits, C6_HEIGHT).all_strokes == code_stamp("", C6_HEIGHT).all_strokes


def test_digits_are_read_back_from_strokes() -> None:
    chance = random.Random(7)  # noqa: S311 - samples, no secrets
    postcodes = [f"{chance.randrange(1_000_000):06}" for _ in range(300)]
    assert [digits_of(code_stamp(postcode, 110)) for postcode in postcodes] == postcodes
    assert digits_of(code_stamp("", 110)) == ""
