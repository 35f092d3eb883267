from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letterkit.model.handout import CardText, Item, Section, SignUpRow
from letterkit.model.page import Block, Page, Rect
from letterkit.page.checklist import BOX, checklist_pages
from letterkit.page.cutting import two_above_each_other
from letterkit.page.handout import BODY
from letterkit.page.person_cards import CARD, TEXT, card_pages
from letterkit.page.sign_up_sheet import sign_up_pages
from letterkit.pdf.fonts import metrics

LEAST_MARGIN = 9.7
"""mm; a frame is 0.4 thick and lies on the edge of the area."""

ADDRESS = ("Громову Олегу Ильичу, 1980 г. р.", "ФКУ ИК-70 УФСИН России по Рязанской области", "г. Рязань", "390000")
ADVICE = (Section("Write", (Item("•", "In Russian."),)), Section("Do not write", (Item("•", "Politics."),)))
CARD_TEXT = CardText("№ 7", "Громов Олег Ильич", "Oleg Gromov", "On the envelope", ADDRESS, (), ADVICE)

WORDS = st.text(alphabet="абвжшщЯЁ ыm3.,«»№()", max_size=400)
TEXTS = st.one_of(WORDS, st.just("Ж" * 700), st.just("о чём он пишет, о том и спросите\n" * 60), st.just(""))


def ink(pages: tuple[Page, ...], *but: str) -> str:
    """All characters but blanks and the hyphens of broken words, in the order in which they are drawn."""
    runs = [run.text for page in pages for block in page.blocks if block.name not in but for run in block.runs]
    return "".join("".join(runs).split()).replace("-", "")


def faults(page: Page) -> list[str]:
    """What lies over the edge of its area or of the margins, and what lies over each other."""
    inner = Rect(0, 0, page.width, page.height).within(LEAST_MARGIN)
    inked = [block for block in page.blocks if block.has_ink and block.name != "cut marks"]
    beyond = [block.name for block in inked if not (block.area.contains(block.extent) and inner.contains(block.extent))]
    return beyond + [f"{one.name}/{two.name}" for one, two in combinations(inked, 2) if one.extent.meets(two.extent)]


def blocks(page: Page, name: str) -> list[Block]:
    return [block for block in page.blocks if block.name == name]


@settings(max_examples=40)
@given(st.lists(TEXTS, min_size=1, max_size=4), TEXTS, TEXTS)
def test_a_card_loses_nothing_and_nothing_runs_over_however_long_the_texts_are(
    facts: list[str], name: str, address: str
) -> None:
    items = tuple(Item("Заметки", fact) for fact in facts)
    text = CardText("№ 7", name, name, "На конверте", (address, address), items, ADVICE)
    pages = card_pages(text, metrics())
    assert [faults(page) for page in pages] == [[]] * len(pages)
    drawn = ink(pages, "header")
    for each in (*facts, address):
        assert "".join(each.split()) in drawn
    assert "".join(name.split()) in drawn + ink(pages[:1])


def test_a_card_with_little_to_say_is_one_and_says_nothing_of_others() -> None:
    (card,) = card_pages(CARD_TEXT, metrics())
    assert "card" not in ink((card,))
    assert (card.width, card.height) == (CARD.width, CARD.height)


def test_what_does_not_fit_on_a_card_goes_on_on_another_with_the_same_head() -> None:
    notes = Item("Notes", "\n".join(f"Замечание {number}." for number in range(100)))
    text = CardText("№ 7", "Громов Олег Ильич", "Oleg Gromov", "On the envelope", ADDRESS, (notes,), ADVICE)
    pages = card_pages(text, metrics())
    assert len(pages) > 1
    for number, page in enumerate(pages, 1):
        (head,) = blocks(page, "header")
        assert {run.text for run in head.runs} == {
            "Громов Олег Ильич",
            "Oleg Gromov",
            "№ 7",
            f"card {number} of {len(pages)}",
        }
    sizes = {run.size for page in pages for block in blocks(page, "facts") for run in block.runs}
    assert sizes == {TEXT.size}


def test_no_line_of_a_note_stands_alone_in_a_column() -> None:
    for length in range(20, 60):
        notes = Item("Notes", "слово и ещё одно " * length)
        text = CardText("№ 7", "Громов", "", "On the envelope", ADDRESS, (notes,), ADVICE)
        columns = [
            {run.y for run in block.runs}
            for page in card_pages(text, metrics())
            for block in blocks(page, "facts")
            if block.runs
        ]
        assert columns
        assert all(len(lines) > 1 for lines in columns)


def test_two_cards_lie_on_a_sheet_with_a_line_to_cut_between() -> None:
    cards = [card_pages(CARD_TEXT, metrics())[0]] * 3
    sheets = two_above_each_other(cards)
    assert [len(blocks(sheet, "box")) for sheet in sheets] == [2, 1]
    (cut,) = blocks(sheets[0], "cut marks")
    assert {stroke.y1 for stroke in cut.strokes} == {148.5}
    assert all(faults(sheet) == [] for sheet in sheets)


@settings(max_examples=40)
@given(st.lists(TEXTS, min_size=5, max_size=5), st.integers(1, 40))
def test_a_sign_up_sheet_loses_nothing_and_nothing_runs_over(texts: list[str], count: int) -> None:
    number, name, latin, letter, writer = texts
    pages = sign_up_pages("Sign-up sheet", [SignUpRow(number, name, latin, letter, writer)] * count, metrics())
    assert [faults(page) for page in pages] == [[]] * len(pages)
    letters = sum(len("".join(each.split())) for each in texts) * count
    head = sum(len("".join(word.split())) for word in ("No.", "To whom", "Letter", "Who writes", "Posted"))
    assert len(ink(pages, "heading")) == letters + head * len(pages)


def test_each_row_of_the_sign_up_sheet_has_a_box_but_those_to_whom_nobody_writes() -> None:
    rows = [SignUpRow("1", "Громов"), SignUpRow("2", "Лесной", writer="Анна", barred="do not write")]
    (page,) = sign_up_pages("Sign-up sheet", rows, metrics())
    free, barred = blocks(page, "row")
    assert (len(free.strokes), len(barred.strokes)) == (5, 1)
    assert [run.text for run in barred.runs] == ["2", "Лесной", "do not write"]


def test_each_page_of_the_sign_up_sheet_names_the_columns() -> None:
    pages = sign_up_pages("Sign-up sheet", [SignUpRow(str(number), "Громов") for number in range(60)], metrics())
    assert len(pages) == 3
    assert all("Posted" in ink((page,)) for page in pages)
    assert [run.text for page in pages for run in blocks(page, "heading")[0].runs if run.face is BODY.face] == [
        "page 1 of 3",
        "page 2 of 3",
        "page 3 of 3",
    ]


@settings(max_examples=40)
@given(st.lists(TEXTS, max_size=5), TEXTS)
def test_a_checklist_loses_nothing_and_nothing_runs_over(texts: list[str], title: str) -> None:
    section = Section("Before", tuple(Item(BOX, text) for text in texts))
    pages = checklist_pages("Checklist", [section, Section(title[:100], section.items)], metrics())
    assert [faults(page) for page in pages] == [[]] * len(pages)
    drawn = ink(pages, "heading")
    assert drawn.count(BOX) == 2 * len(texts)
    assert all("".join(text.split()) in drawn for text in texts)


@pytest.mark.parametrize("count", range(30, 60))
def test_no_heading_stands_alone_at_the_foot_of_a_checklist(count: int) -> None:
    before = Section("Before", tuple(Item(BOX, f"thing {number}") for number in range(count)))
    pages = checklist_pages("Checklist", [before, Section("Afterwards", (Item(BOX, "the last thing"),))], metrics())
    (last,) = [page for page in pages if "Afterwards" in ink((page,))]
    assert "thelastthing" in ink((last,))
