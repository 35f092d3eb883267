import csv
from dataclasses import replace
from pathlib import Path

import pytest

from letterkit.model.page import Page, Rect
from letterkit.page.label_sheet import LABEL_SHEETS, LabelSheet
from letterkit.page.labels import label_page, label_sheets, outlined
from letterkit.pdf.fonts import metrics

FACILITIES = Path(__file__).parents[3] / "shared" / "data" / "facilities.csv"
SHEETS = list(LABEL_SHEETS.values())
L7160 = LABEL_SHEETS["l7160"]

ADDRESS = (
    "Громовой Ольге Викторовне, 1971 г. р.",
    "ФКУ Т-2 ГУФСИН России по Красноярскому краю",
    "ул. Декабристов, д. 11",
    "г. Енисейск",
    "Красноярский край",
    "663180",
)

FROM_THE_MAKERS = [
    ("l7160", 21, Rect(7.2, 15.1, 63.5, 38.1), Rect(139.2, 243.7, 63.5, 38.1)),
    ("l7163", 14, Rect(4.65, 15.1, 99.1, 38.1), Rect(106.25, 243.7, 99.1, 38.1)),
    ("l7165", 8, Rect(4.65, 13.1, 99.1, 67.7), Rect(106.25, 216.2, 99.1, 67.7)),
    ("5160", 30, Rect(4.8, 12.7, 66.7, 25.4), Rect(144.5, 241.3, 66.7, 25.4)),
    ("5163", 10, Rect(4.0, 12.7, 101.6, 50.8), Rect(110.4, 215.9, 101.6, 50.8)),
]


def label(sheet: LabelSheet, lines: tuple[str, ...] = ADDRESS) -> Page:
    return label_page(lines, sheet, metrics())


@pytest.mark.parametrize(("name", "count", "first", "last"), FROM_THE_MAKERS)
def test_labels_lie_where_the_makers_say(name: str, count: int, first: Rect, last: Rect) -> None:
    sheet = LABEL_SHEETS[name]
    assert (sheet.count, sheet.flaw()) == (count, "")
    corners = [(area.x, area.y, area.right, area.bottom) for area in (sheet.label(0), sheet.label(count - 1))]
    expected = [(area.x, area.y, area.right, area.bottom) for area in (first, last)]
    assert corners == [pytest.approx(corner) for corner in expected]


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_an_address_keeps_clear_of_the_edges_of_its_label(sheet: LabelSheet) -> None:
    (page,) = label_sheets([label(sheet)] * sheet.count, sheet)
    assert len(page.blocks) == sheet.count
    for position, block in enumerate(page.blocks):
        assert sheet.label(position).within(1.5).contains(block.extent)
        assert block.runs[0].text == ADDRESS[0]


def test_labels_begin_at_the_position_asked_for_and_go_on_to_the_next_sheet() -> None:
    sheets = label_sheets([label(L7160)] * 20, L7160, first=4)
    assert [len(sheet.blocks) for sheet in sheets] == [18, 2]
    assert L7160.label(3).contains(sheets[0].blocks[0].extent)
    assert L7160.label(0).contains(sheets[1].blocks[0].extent)


def test_a_test_sheet_has_the_edges_and_the_numbers_of_all_labels() -> None:
    page = outlined(Page(210, 297), L7160, metrics())
    edges = [block for block in page.blocks if block.name.startswith("edge")]
    assert len(edges) == 21
    assert [run.text for block in page.blocks for run in block.runs] == [str(n) for n in range(1, 22)]
    for number, edge in enumerate(edges):
        assert L7160.label(number).grown(0.1).contains(edge.extent)


def test_edges_round_labels_that_are_printed_have_no_numbers() -> None:
    page = outlined(label_sheets([label(L7160)], L7160)[0], L7160, metrics())
    assert next(run.text for block in page.blocks for run in block.runs) == ADDRESS[0]
    assert not [block for block in page.blocks if block.name.startswith("number")]


@pytest.mark.parametrize(
    ("change", "flaw"),
    [
        ({"columns": 0}, "above 0"),
        ({"width": -1.0}, "above 0"),
        ({"pitch_x": 60.0}, "over each other"),
        ({"rows": 8}, "reach to"),
    ],
)
def test_a_sheet_that_cannot_exist_says_why(change: dict[str, float], flaw: str) -> None:
    assert flaw in replace(L7160, **change).flaw()  # type: ignore[arg-type]


@pytest.mark.skipif(not FACILITIES.exists(), reason="the list of facilities is not beside this checkout")
@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_every_known_facility_fits_a_label(sheet: LabelSheet) -> None:
    with FACILITIES.open(encoding="utf-8", newline="") as file:
        facilities = list(csv.DictReader(file))
    assert len(facilities) > 800
    for facility in facilities:
        region, *address = (line.strip() for line in facility["address_ru"].split(","))
        street = address[-2:] if len(address) > 2 else address[:1]
        lines = (ADDRESS[0], facility["name_short_composed"], ", ".join(street), *address[:-2], region, "663180")
        (block,) = label(sheet, lines).blocks
        assert block.area.contains(block.extent), facility
