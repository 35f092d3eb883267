import csv
from dataclasses import replace
from pathlib import Path

import pytest

from letterkit.model.page import Page, Rect
from letterkit.page.cutting import UNPRINTED
from letterkit.page.label_sheet import L7163, LABEL_SHEETS, LabelSheet
from letterkit.page.labels import in_one_size, label_page, label_sheets, outlined, size_of
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
    ("l7161", 18, Rect(7.2, 8.7, 63.5, 46.6), Rect(139.2, 241.7, 63.5, 46.6)),
    ("l7162", 16, Rect(4.65, 12.9, 99.1, 33.9), Rect(106.25, 250.2, 99.1, 33.9)),
    ("l7163", 14, Rect(4.65, 15.1, 99.1, 38.1), Rect(106.25, 243.7, 99.1, 38.1)),
    ("l7164", 12, Rect(7.2, 4.5, 63.5, 72.0), Rect(139.2, 220.5, 63.5, 72.0)),
    ("l7165", 8, Rect(4.65, 13.1, 99.1, 67.7), Rect(106.25, 216.2, 99.1, 67.7)),
    ("5160", 30, Rect(4.8, 12.7, 66.7, 25.4), Rect(144.5, 241.3, 66.7, 25.4)),
    ("4667", 10, Rect(7.5, 21.5, 96.0, 50.8), Rect(106.5, 224.7, 96.0, 50.8)),
    ("4677", 21, Rect(6.75, 15.15, 63.5, 38.1), Rect(139.75, 243.75, 63.5, 38.1)),
    ("5161", 20, Rect(4.0, 12.7, 101.6, 25.4), Rect(110.4, 241.3, 101.6, 25.4)),
    ("5162", 14, Rect(4.0, 21.17, 101.6, 33.87), Rect(110.4, 224.39, 101.6, 33.87)),
    ("5164", 6, Rect(4.0, 12.7, 101.6, 84.67), Rect(110.4, 182.04, 101.6, 84.67)),
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


def test_every_sheet_is_held_against_its_maker() -> None:
    assert {name for name, *_ in FROM_THE_MAKERS} == set(LABEL_SHEETS)


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_labels_stand_in_the_middle_of_their_sheet(sheet: LabelSheet) -> None:
    last = sheet.label(sheet.count - 1)
    assert sheet.paper_width - last.right == pytest.approx(sheet.left, abs=0.8)
    assert sheet.paper_height - last.bottom == pytest.approx(sheet.top, abs=0.8)
    assert sheet.nearest_edge > UNPRINTED


LONG = (
    "Воскресенской-Громыхаловой Александре Константиновне, 1971 г. р.",
    "ФКУ СИЗО-6 УФСИН России по г. Санкт-Петербургу и Ленинградской области",
    *ADDRESS[2:],
)


def test_labels_of_a_sheet_have_the_largest_size_in_which_all_of_them_fit() -> None:
    pages = [label(L7163), label(L7163, LONG)]
    large, small = map(size_of, pages)
    assert large > small >= 8
    shared = in_one_size(list(zip(pages, (ADDRESS, LONG), strict=True)), L7163, metrics())
    assert list(map(size_of, shared)) == [small, small]
    assert displaced_from(L7163, shared) == []
    assert in_one_size([(pages[0], ADDRESS)], L7163, metrics()) == (pages[0],)


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_sizes_step_down_to_8_points_for_all_and_further_for_one(sheet: LabelSheet) -> None:
    sizes = sheet.type_sizes
    assert list(sizes) == sorted(sizes, reverse=True)
    assert sizes[-5:] == (8, 7.5, 7, 6.5, 6)


def displaced_from(sheet: LabelSheet, pages: tuple[Page, ...]) -> list[Page]:
    inside = Rect(0, 0, sheet.width, sheet.height).within(sheet.padding)
    return [page for page in pages if not all(inside.contains(block.extent) for block in page.blocks)]


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
