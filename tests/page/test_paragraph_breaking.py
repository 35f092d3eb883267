import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letterkit.model.page import Face
from letterkit.page.metrics import drawn
from letterkit.page.paragraph import Line, Measure, break_paragraph
from letterkit.pdf.fonts import metrics

FACE = metrics().faces[Face.SERIF]

PROSE = (
    "Под моим окном растёт старая айва, и на днях соседка раздавала плоды всему подъезду; я сварила варенье в первый "
    "раз в жизни, и оно, кажется, удалось. В библиотеке мы разбираем фонд, который никто не трогал лет двадцать: "
    "среди книг нашлись засушенные листья, трамвайный билет за 3 копейки и открытка, отправленная из Ялты в 1971 г."
)


def set_width(line: Line) -> float:
    return line.width + line.spread * line.text.count(" ")


def rejoined(lines: tuple[Line, ...]) -> str:
    """The text of the lines without blanks, and without the hyphens that breaking put in."""
    return "".join(line.text[:-1] if line.hyphenated else line.text for line in lines).replace(" ", "")


@pytest.mark.parametrize("justified", [True, False])
@pytest.mark.parametrize("width", [12_000, 20_000, 36_000])
def test_prose_fills_its_lines_evenly(width: int, justified: bool) -> None:  # noqa: FBT001 - a parameter
    lines = break_paragraph(PROSE, Measure(width, 1500, justified), FACE)
    assert len(lines) > 2
    indents = [1500] + [0] * len(lines)
    assert all(set_width(line) + indent <= width + 1 for line, indent in zip(lines, indents, strict=False))
    if justified:
        full = list(zip(lines[:-1], indents, strict=False))
        short = [line for line, indent in full if set_width(line) + indent != pytest.approx(width)]
        assert all(line.spread == 0 for line in short)
        assert len(short) <= (2 if width < 20_000 else 0)
    assert lines[-1].spread <= 0


def test_no_blank_is_wider_than_an_em_where_the_line_is_narrow_and_words_are_long() -> None:
    text = "Достопримечательности Верхненовокамышинского водохранилища, восьмидесятидвухлетний экскурсовод. " * 4
    for width in range(8_000, 24_000, 500):
        lines = break_paragraph(text, Measure(width), FACE)
        assert max(FACE.advance(" ") + line.spread for line in lines) <= 1_000
        assert rejoined(lines) == text.replace(" ", "")


def test_a_paragraph_is_set_anew_with_wider_blanks_rather_than_with_one_line_that_gapes() -> None:
    text = "Поздравляю Вас с праздником Ораза-байрам! Мысленно поздравляю и всех, кто его встречает рядом с Вами."
    lines = break_paragraph(text, Measure(22_700, 1_500), FACE)
    assert [line.spread for line in lines[:-1] if line.spread == 0] == []


def test_no_line_ends_in_a_one_letter_word_or_begins_with_a_dash() -> None:
    text = "Я была в саду, и с утра — с самого утра — я думала о том, что у нас в доме и в саду тихо. " * 6
    for width in range(9_000, 20_000, 500):
        texts = [line.text for line in break_paragraph(text, Measure(width), FACE)]
        assert len(texts) > 3
        assert not [line for line in texts if re.search(r"(^| )[всиоуВСИОУ]$", line) or line.startswith("—")]


def test_a_word_wider_than_the_line_is_broken_hard_and_whole() -> None:
    lines = break_paragraph("щ" * 200, Measure(10_000), FACE)
    assert "".join(line.text for line in lines) == "щ" * 200
    assert all(line.width <= 10_000 for line in lines)


def test_a_chain_of_short_words_too_long_for_a_line_is_broken_between_them() -> None:
    lines = break_paragraph("и " * 400, Measure(10_000), FACE)
    assert len(lines) > 5
    assert all(set(line.text.split()) == {"и"} for line in lines)


def test_soft_hyphens_of_the_writer_are_used_and_otherwise_leave_no_ink() -> None:
    (whole,) = break_paragraph("тихо\u00adходная", Measure(30_000), FACE)
    assert whole.text == "тихоходная"
    first, _ = break_paragraph("тихо\u00adходная", Measure(4_000), FACE)
    assert first.text == "тихо-"


@settings(deadline=None, max_examples=150)
@given(st.text(st.one_of(st.characters(), st.sampled_from("   аоеинтсрвлкАВ-—№,.\u00a0\u00ad"))), st.booleans())
def test_breaking_loses_and_adds_nothing_and_no_line_is_too_wide(text: str, justified: bool) -> None:  # noqa: FBT001
    lines = break_paragraph(text, Measure(6_000, 1_000, justified), FACE)
    assert rejoined(lines) == "".join(drawn(text).split())
    assert all(set_width(line) <= 6_001 for line in lines)
