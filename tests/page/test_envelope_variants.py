"""Custom sizes, windows, captions: what envelopes there are besides the usual one."""

import csv
from pathlib import Path

import pytest

from letterkit.errors import UsageError
from letterkit.model.letter import EnvelopeText
from letterkit.model.page import Block, Page, Rect
from letterkit.model.printer import Printer
from letterkit.page.cutting import UNPRINTED
from letterkit.page.envelope import EnvelopeStyle, envelope_page
from letterkit.page.envelope_size import C4, C5, C6, DL, ENVELOPE_SIZES, WINDOW_SIZES, EnvelopeSize, envelope_size
from letterkit.page.feeding import corner_marks, on_a4_to_cut
from letterkit.pdf.fonts import metrics

FACILITIES = Path(__file__).parents[3] / "shared" / "data" / "facilities.csv"

LONG_NAME = "Воскресенской-Громыхаловой Александре Константиновне, 1971 г. р."
TYPICAL = (
    "Громовой Ольге Викторовне, 1971 г. р.",
    "ФКУ Т-2 ГУФСИН России по Красноярскому краю",
    "ул. Декабристов, д. 11",
    "г. Енисейск",
    "Красноярский край",
)
SENDER = ("Анны Воскресенской", "ул. Ивана Франко, д. 17, кв. 254", "г. Новосибирск", "630001")
DOMESTIC = EnvelopeText(TYPICAL, "663180", SENDER, stamp_digits="663180")
ABROAD = EnvelopeText(TYPICAL, "663180", SENDER, ("Olga Gromova, born 1971", "Yeniseysk"), "RUSSIA")

WITH_WINDOW = list(WINDOW_SIZES.values())


def lay_out(text: EnvelopeText, style: EnvelopeStyle) -> Page:
    return envelope_page(text, style, metrics())


def block(page: Page, name: str) -> Block:
    (found,) = [block for block in page.blocks if block.name == name]
    return found


def displaced(page: Page) -> list[str]:
    troubles = [block.name for block in page.blocks if not block.area.contains(block.extent)]
    troubles += [f"{b.name}/{z.name}" for b in page.blocks for z in page.keep_free if b.extent.meets(z.area)]
    pairs = [(one, other) for n, one in enumerate(page.blocks) for other in page.blocks[n + 1 :]]
    return troubles + [f"{one.name}/{other.name}" for one, other in pairs if one.extent.meets(other.extent)]


@pytest.mark.parametrize(
    ("typed", "width", "height"),
    [
        ("200x100", 200, 100),
        ("100x200", 200, 100),
        ("200х100", 200, 100),  # a Cyrillic х
        (" 241.3 × 104,8 ", 241.3, 104.8),
        ("C6", 162, 114),
        ("#10", 241.3, 104.8),
    ],
)
def test_a_size_is_a_name_or_measures_in_any_order(typed: str, width: float, height: float) -> None:
    size = envelope_size(typed)
    assert (size.width, size.height) == (width, height)


@pytest.mark.parametrize("typed", ["c9", "", "200", "20x20", "999x999", "139x90", "-200x100", "1e2x200"])
def test_what_is_not_a_size_is_refused_with_a_remedy(typed: str) -> None:
    with pytest.raises(UsageError) as raised:
        envelope_size(typed)
    assert raised.value.remedy


@pytest.mark.parametrize(
    ("typed", "word"), [("1000x800", "large"), ("354x100", "large"), ("5x5", "small"), ("139.9x90", "small")]
)
def test_measures_beyond_those_of_letters_are_called_too_large_or_too_small(typed: str, word: str) -> None:
    with pytest.raises(UsageError) as raised:
        envelope_size(typed)
    assert raised.value.fact == f"An envelope of {typed} mm is too {word} for a letter."
    assert raised.value.remedy == "Take one from 140 by 90 to 353 by 250 mm."


@pytest.mark.parametrize("measures", ["200x100", "353x250", "162x110", "165x120", "140x90"])
def test_everything_stays_in_its_area_on_a_custom_size(measures: str) -> None:
    for text in (DOMESTIC, ABROAD):
        page = lay_out(text, EnvelopeStyle(envelope_size(measures)))
        assert displaced(page) == []


@pytest.mark.parametrize("size", WITH_WINDOW, ids=lambda size: size.name)
@pytest.mark.parametrize("text", [DOMESTIC, ABROAD], ids=["domestic", "abroad"])
def test_behind_a_window_everything_shows_even_if_the_slip_slides(text: EnvelopeText, size: EnvelopeSize) -> None:
    page = lay_out(text, EnvelopeStyle(size, window=True))
    assert [each.name for each in page.blocks] == ["sender", "sender rule", "recipient"]
    assert all(size.window_area().within(2).contains(each.extent) for each in page.blocks)
    assert displaced(page) == []
    assert [run.text for run in block(page, "recipient").runs] == [*text.whole_recipient]


def test_windows_stand_where_the_standard_has_them() -> None:
    corners = [(size.window_area().x, size.height - size.window_area().bottom) for size in (C6, DL, C5)]
    assert corners == [(20, 15), (20, 15), (20, 60)]
    assert all((size.window_area().width, size.window_area().height) == (90, 45) for size in WITH_WINDOW)


RIGHT = [EnvelopeStyle(size, window=True, right=True) for size in WITH_WINDOW]


@pytest.mark.parametrize("style", RIGHT, ids=list(WINDOW_SIZES))
@pytest.mark.parametrize("text", [DOMESTIC, ABROAD], ids=["domestic", "abroad"])
def test_a_window_at_the_right_shows_everything_too(text: EnvelopeText, style: EnvelopeStyle) -> None:
    page, window = lay_out(text, style), style.size.window_area(right=True)
    assert all(window.within(2).contains(each.extent) for each in page.blocks)
    assert displaced(page) == []
    assert window.x > style.size.width - window.right


def test_windows_at_the_right_stand_where_their_standard_has_them() -> None:
    areas = [(size.window_area(right=True), size) for size in (C6, DL, C5)]
    assert [(size.width - area.right, size.height - area.bottom) for area, size in areas] == [
        (15, 30),
        (15, 30),
        (17, 77),
    ]
    assert {(area.width, area.height) for area, _ in areas} == {(90, 40)}


@pytest.mark.parametrize(("size", "sheet"), [(C6, (210, 297)), (DL, (297, 210)), (C5, (297, 210))])
def test_a_slip_lies_on_a4_between_the_marks_at_which_it_is_cut_out(
    size: EnvelopeSize, sheet: tuple[float, float]
) -> None:
    placed = on_a4_to_cut(lay_out(DOMESTIC, EnvelopeStyle(size, window=True)), None).placement
    assert placed is not None
    assert (placed.width, placed.height) == sheet
    area = Rect(placed.x, placed.y, size.width, size.height)
    assert Rect(0, 0, *sheet).within(UNPRINTED).contains(area.grown(7))
    assert placed.strokes == corner_marks(area)


def test_a_slip_and_its_marks_move_as_the_printer_needs_it() -> None:
    page, printer = lay_out(DOMESTIC, EnvelopeStyle(C6, window=True)), Printer("office", offset_x=1.5, offset_y=-2)
    still, moved = on_a4_to_cut(page, None).placement, on_a4_to_cut(page, printer).placement
    assert still is not None
    assert moved is not None
    assert (moved.x - still.x, moved.y - still.y) == (1.5, -2)
    assert moved.strokes == tuple(stroke.moved(1.5, -2) for stroke in still.strokes)


def test_a_window_without_a_standard_is_refused() -> None:
    with pytest.raises(UsageError, match="no standard window for C4"):
        EnvelopeStyle(C4, window=True)


@pytest.mark.parametrize("size", list(ENVELOPE_SIZES.values()), ids=lambda size: size.name)
@pytest.mark.parametrize("text", [DOMESTIC, ABROAD], ids=["domestic", "abroad"])
def test_captions_stand_before_name_and_address_on_their_lines(text: EnvelopeText, size: EnvelopeSize) -> None:
    page = lay_out(text, EnvelopeStyle(size, captions=True))
    assert displaced(page) == []
    for name, captions in (("recipient", ("Кому", "Куда")), ("sender", ("От кого", "Откуда"))):
        runs = block(page, name).runs
        assert [run.text for run in runs if run.text in captions] == list(captions)
        for caption in captions:
            index = next(number for number, run in enumerate(runs) if run.text == caption)
            assert runs[index].y == runs[index + 1].y
            assert runs[index].x + runs[index].width < runs[index + 1].x
    assert block(page, "sender").runs[1].text == SENDER[0]
    every = [run for each in page.blocks for run in each.runs]
    assert {run.size for run in every if run.text in {"Кому", "Куда", "От кого", "Откуда"}} == {8}


def test_a_sender_without_an_address_has_no_caption_for_it() -> None:
    page = lay_out(EnvelopeText(TYPICAL, "663180", SENDER[:1]), EnvelopeStyle(captions=True))
    assert [run.text for run in block(page, "sender").runs] == ["От кого", SENDER[0]]


@pytest.mark.skipif(not FACILITIES.exists(), reason="the list of facilities is not beside this checkout")
@pytest.mark.parametrize("style", [*(EnvelopeStyle(size, window=True) for size in WITH_WINDOW), *RIGHT])
def test_every_known_facility_fits_the_window_with_the_longest_of_names(style: EnvelopeStyle) -> None:
    with FACILITIES.open(encoding="utf-8", newline="") as file:
        facilities = list(csv.DictReader(file))
    assert len(facilities) > 800
    for facility in facilities:
        region, *address = (line.strip() for line in facility["address_ru"].split(","))
        street = address[-2:] if len(address) > 2 else address[:1]
        recipient = (LONG_NAME, facility["name_short_composed"], ", ".join(street), *address[:-2], region)
        for country in ("", "RUSSIA"):
            page = lay_out(EnvelopeText(recipient, "663180", SENDER, country=country), style)
            assert displaced(page) == [], facility
