from itertools import pairwise

import pytest

from letterkit.model.letter import ReplyText
from letterkit.model.page import Page
from letterkit.page.block import LINE_PITCH
from letterkit.page.cutting import two_on_one
from letterkit.page.paper import RULED_A4, RULED_A5
from letterkit.page.ruled import ANSWER_LINES, RuledStyle, ruled_pages
from letterkit.pdf.fonts import metrics

QUESTIONS = (
    "Какие книги Вы любите перечитывать?",
    "Есть ли место, о котором Вам приятно вспоминать, и какая музыка Вам близка, когда хочется тишины и покоя?",
    "Что видно из окна?",
)
TEXT = ReplyText(
    "Анне Воскресенской",
    "Громовой Ольги Викторовны, 1971 г. р.",
    "Ответ на письмо № 3 от 22 ноября 2026 г.",
    QUESTIONS,
    ("Анна Воскресенская", "а/я 15", "г. Новосибирск, 630001"),
)
BOTH = [RULED_A4, RULED_A5]


def pages(text: ReplyText, style: RuledStyle) -> tuple[Page, ...]:
    return ruled_pages(text, style, metrics())


def texts(page: Page, name: str) -> list[str]:
    return [run.text for block in page.blocks if block.name == name for run in block.runs]


def displaced(page: Page) -> list[str]:
    inked = [block for block in page.blocks if block.has_ink]
    troubles = [block.name for block in inked if not block.area.contains(block.extent)]
    pairs = [(one, other) for n, one in enumerate(inked) for other in inked[n + 1 :]]
    return troubles + [f"{one.name}/{other.name}" for one, other in pairs if one.extent.meets(other.extent)]


@pytest.mark.parametrize("paper", BOTH, ids=lambda paper: paper.name)
@pytest.mark.parametrize("questions", [(), QUESTIONS, QUESTIONS * 5])
def test_everything_stays_in_its_area(paper, questions) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    text = ReplyText(TEXT.whom, TEXT.from_whom, TEXT.about, questions, TEXT.address)
    sheets = pages(text, RuledStyle(paper, sheets=2))
    assert len(sheets) >= 2
    assert [displaced(sheet) for sheet in sheets] == [[]] * len(sheets)


def test_the_header_says_who_writes_to_whom_about_which_letter() -> None:
    (sheet,) = pages(TEXT, RuledStyle())
    assert texts(sheet, "reply header") == ["Кому", TEXT.whom, "От кого", TEXT.from_whom]
    assert texts(sheet, "subject") == [TEXT.about]
    assert texts(sheet, "date") == ["Дата"]
    assert texts(sheet, "foot") == ["Адрес для ответа: " + ", ".join(TEXT.address), "стр. 1 из 1"]


def test_every_question_is_printed_once_with_room_below() -> None:
    sheets = pages(ReplyText(TEXT.whom, TEXT.from_whom, questions=QUESTIONS * 4), RuledStyle())
    printed = [" ".join(texts(sheet, f"question {n}")) for sheet in sheets for n in range(1, 13)]
    assert [text for text in printed if text] == [f"{n}. {q}" for n, q in enumerate(QUESTIONS * 4, 1)]
    room = [block for sheet in sheets for block in sheet.blocks if block.name.startswith("lines ")]
    assert {len(block.strokes) for block in room} == {ANSWER_LINES}


def test_lines_are_one_pitch_apart_and_fill_the_sheet() -> None:
    (sheet,) = pages(ReplyText(TEXT.whom, TEXT.from_whom), RuledStyle())
    ys = [stroke.y1 for block in sheet.blocks if block.name == "lines" for stroke in block.strokes]
    assert len(ys) >= 28
    assert {round(below - above, 6) for above, below in pairwise(ys)} == {LINE_PITCH}


@pytest.mark.parametrize("paper", BOTH, ids=lambda paper: paper.name)
@pytest.mark.parametrize("wanted", [1, 2, 3])
def test_there_are_as_many_sheets_as_were_asked_for(paper, wanted) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    sheets = pages(ReplyText(TEXT.whom, TEXT.from_whom), RuledStyle(paper, sheets=wanted))
    assert [texts(sheet, "foot")[-1] for sheet in sheets] == [f"стр. {n} из {wanted}" for n in range(1, wanted + 1)]


def test_small_sheets_stand_two_on_a_large_one_with_cut_marks() -> None:
    sheets = two_on_one(pages(TEXT, RuledStyle(RULED_A5, sheets=3)))
    assert [(sheet.width, sheet.height) for sheet in sheets] == [(297, 210)] * 2
    for number, sheet in enumerate(sheets):
        assert displaced(sheet) == []
        (marks,) = [block for block in sheet.blocks if block.name == "cut marks"]
        assert {stroke.x1 for stroke in marks.strokes} == {148.5}
        left = [block for block in sheet.blocks if block.extent.right < 148]
        right = [block for block in sheet.blocks if block.extent.x > 149]
        assert len(left) + len(right) + 1 == len(sheet.blocks)
        assert bool(right) == (number == 0), "the third stands alone"
