from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letterkit.model.letter import LetterText
from letterkit.model.page import Page
from letterkit.page.letter import LetterStyle, letter_pages
from letterkit.page.paper import A4, A5, Paper
from letterkit.pdf.fonts import metrics

PARAGRAPH = (
    "Расскажите, пожалуйста, что Вы любите читать и есть ли у Вас возможность выбирать книги. Какая сейчас погода? "
    "Видно ли из окна небо? Если Вам не хочется отвечать на какие-то вопросы, просто пропустите их: я буду рада "
    "любому письму, даже короткому."
)

LETTER = LetterText(
    recipient="Громова Ольга Викторовна, 1971 г. р.",
    date="22 ноября 2026 г.",
    number="3",
    paragraphs=("Здравствуйте, Ольга!", PARAGRAPH),
    signature="Анна",
    return_address=("Анне Воскресенской", "а/я 15", "г. Новосибирск, 630001"),
)


def pages(letter: LetterText, style: LetterStyle = LetterStyle()) -> tuple[Page, ...]:  # noqa: B008 - frozen
    return letter_pages(letter, style, metrics())


def texts(page: Page, name: str) -> list[str]:
    return [run.text for block in page.blocks if block.name == name for run in block.runs]


def test_a_letter_has_its_parts_in_the_order_they_are_read() -> None:
    (page,) = pages(LETTER)
    assert [block.name for block in page.blocks] == [
        "header",
        "header rule",
        "heading",
        "body",
        "signature",
        "return address",
    ]
    assert texts(page, "heading") == ["Письмо № 3", "22 ноября 2026 г."]
    assert texts(page, "return address") == ["Обратный адрес:", *LETTER.return_address]


def test_every_page_names_the_recipient_and_its_page_number() -> None:
    letter = replace(LETTER, paragraphs=LETTER.paragraphs + (PARAGRAPH,) * 20)
    sheets = pages(letter)
    assert len(sheets) == 3
    for number, sheet in enumerate(sheets, 1):
        assert texts(sheet, "header") == [LETTER.recipient, f"стр. {number} из 3"]


def test_an_empty_letter_is_one_page() -> None:
    (page,) = pages(LetterText("", "", "", ()))
    assert texts(page, "header") == ["стр. 1 из 1"]


def test_the_writers_line_breaks_within_a_paragraph_are_kept() -> None:
    (page,) = pages(replace(LETTER, paragraphs=("Мороз и солнце;\nдень чудесный!",)))
    assert texts(page, "body") == ["Мороз и солнце;", "день чудесный!"]


@pytest.mark.parametrize("paper", [A4, A5], ids=lambda paper: paper.name)
@pytest.mark.parametrize("justified", [True, False])
def test_no_page_begins_or_ends_with_a_stray_line(paper, justified) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    style = LetterStyle(paper=paper, justified=justified)
    for count in range(2, 40):
        letter = replace(LETTER, paragraphs=("Здравствуйте!", *[PARAGRAPH + " Да." * (n % 7) for n in range(count)]))
        sheets = pages(letter, style)
        starts = [texts(sheet, "body")[:2] for sheet in sheets]
        ends = [texts(sheet, "body")[-1] for sheet in sheets]
        assert all(len(start) > 1 for start in starts), "the signature took company with it"
        for start, end in zip(starts[1:], ends, strict=False):
            assert not end.endswith("-")
            assert not end.startswith("Расскажите") or end.endswith(".")
            assert not start[1].startswith("Расскажите")


def test_signature_and_address_never_stand_alone_on_a_page() -> None:
    for count in range(1, 60):
        letter = replace(LETTER, paragraphs=("Пишу.",) * count)
        last = pages(letter)[-1]
        assert len(texts(last, "body")) >= min(2, count)


CLOSING = ("signature", "return address", "enclosures")
LONG_CLOSING = replace(
    LETTER,
    return_address=("Анне Ковалёвой", "ул. Лесная, д. 5, кв. 12", "г. Тула", "Тульская область", "300000"),
    enclosures=("чистая бумага", "конверт с маркой", "2 фотографии", "открытка с видом Тулы", "марки"),
)


def of_length(count: int) -> LetterText:
    """A letter that ends in a wish; each is a line or so longer than the one before."""
    body = (*[PARAGRAPH] * (count // 5), *["Пишу."] * (count % 5), "Всего Вам доброго!")
    return replace(LONG_CLOSING, paragraphs=("Здравствуйте!", *body))


@pytest.mark.parametrize("paper", [A4, A5], ids=lambda paper: paper.name)
@pytest.mark.parametrize("size", [10, 12, 14])
def test_the_closing_block_leaves_little_of_a_page_empty(paper: Paper, size: float) -> None:
    seen, parted = 0, 0
    for count in range(1, 120):
        sheets = pages(of_length(count), LetterStyle(paper=paper, size=size))
        for before, last in pairwise(sheets[-2:]):
            inked = [block for block in before.blocks if block.name in ("heading", "body", *CLOSING)]
            assert paper.text_area.bottom - max(block.extent.bottom for block in inked) <= 50
            assert texts(last, "body") or texts(last, "return address")
            seen, parted = seen + 1, parted + (not texts(last, "signature"))
    assert seen > 30
    assert parted < seen / 5, "it parts only where it must"


def test_the_closing_block_moves_closer_to_the_text_where_that_saves_a_page() -> None:
    def gap(sheet: Page) -> float:
        """How far the return address stands below the signature, mm; 0 where they are on different pages."""
        runs = {block.name: block.runs for block in sheet.blocks}
        return round(runs["return address"][0].y - runs["signature"][-1].y, 1) if "signature" in runs else 0.0

    found = [(gap(sheets[-1]), len(sheets)) for sheets in map(pages, map(of_length, range(10, 60)))]
    assert {gap for gap, _ in found} == {0.0, 10.6, 7.7}
    closer = [number for number, (gap, _) in enumerate(found) if gap == 7.7]
    assert all(found[number][1] == found[number - 1][1] for number in closer)


def test_blocks_keep_within_the_margins_and_clear_of_each_other() -> None:
    letter = replace(LETTER, paragraphs=LETTER.paragraphs * 15)
    for sheet in pages(letter):
        for number, block in enumerate(sheet.blocks):
            assert block.area.contains(block.extent), block.name
            assert not any(block.extent.meets(other.extent) for other in sheet.blocks[number + 1 :])


def test_justified_lines_end_at_the_margin_and_ragged_ones_keep_their_blanks() -> None:
    (justified,) = pages(LETTER)
    body = next(block for block in justified.blocks if block.name == "body").runs
    assert [run.x + run.width for run in body[1:-1]] == pytest.approx([A4.width - A4.right] * (len(body) - 2))
    (ragged,) = pages(LETTER, LetterStyle(justified=False))
    assert not [run for block in ragged.blocks for run in block.runs if run.word_space]


@settings(deadline=None, max_examples=60)
@given(st.lists(st.text(max_size=400), max_size=4), st.sampled_from([LetterStyle(), LetterStyle(justified=False)]))
def test_any_text_makes_pages_within_the_paper_and_loses_no_character(
    paragraphs: list[str], style: LetterStyle
) -> None:
    sheets = pages(LetterText("Громова Ольга", "", "", tuple(paragraphs), paragraphs[0] if paragraphs else ""), style)
    assert sheets
    body = [run for sheet in sheets for block in sheet.blocks if block.name == "body" for run in block.runs]
    assert all(run.x >= 0 and run.x + run.width <= A4.width for run in body)
    assert sum(len(run.text.replace(" ", "").rstrip("-")) for run in body) <= sum(map(len, paragraphs))


@settings(deadline=None, max_examples=20)
@given(st.text("абв г", min_size=1, max_size=60))
def test_a_very_long_letter_ends(text: str) -> None:
    assert len(pages(LetterText("", "", "", (text * 100,) * 20))) >= 1
