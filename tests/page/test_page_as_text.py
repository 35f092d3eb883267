from dataclasses import replace

import pytest

from letterkit.model.letter import EnvelopeText, LetterText
from letterkit.model.page import Page
from letterkit.page.as_text import page_as_text
from letterkit.page.envelope import EnvelopeStyle, envelope_page
from letterkit.page.envelope_size import C6, DL
from letterkit.page.letter import LetterStyle, letter_pages
from letterkit.pdf.fonts import metrics

TEXT = EnvelopeText(
    recipient=(
        "Громовой Ольге Викторовне, 1971 г. р.",
        "ФКУ Т-2 ГУФСИН России по Красноярскому краю",
        "ул. Декабристов, д. 11",
        "г. Енисейск",
        "Красноярский край",
    ),
    postcode="663180",
    sender=("от Анны Воскресенской", "г. Новосибирск", "630001"),
)
DOMESTIC = replace(TEXT, stamp_digits="663180")
ABROAD = replace(TEXT, romanised=("Olga Viktorovna Gromova, born 1971", "Prison No. 2", "Yeniseysk"), country="RUSSIA")


def envelope(text: EnvelopeText, style: EnvelopeStyle) -> Page:
    return envelope_page(text, style, metrics())


def letter(paragraphs: tuple[str, ...]) -> Page:
    text = LetterText("Громова Ольга Викторовна, 1971 г. р.", "22 ноября 2026 г.", "3", paragraphs, "Анна")
    return letter_pages(text, LetterStyle(), metrics())[0]


@pytest.mark.parametrize("style", [EnvelopeStyle(C6), EnvelopeStyle(DL)], ids=["C6", "DL"])
@pytest.mark.parametrize("text", [DOMESTIC, ABROAD], ids=["domestic", "abroad"])
@pytest.mark.parametrize("rows", [None, 10, 22])
def test_every_line_of_an_envelope_is_shown_whole_within_78_columns(
    text: EnvelopeText, style: EnvelopeStyle, rows: int | None
) -> None:
    shown = page_as_text(envelope(text, style), 78, rows)
    for line in (*text.recipient, *text.sender, *text.romanised[1:], text.postcode, text.country):
        assert line in shown
    assert {len(line) for line in shown.splitlines()} == {78}
    if rows == 22:
        assert len(shown.splitlines()) == 22


def test_the_code_stamp_is_shown_as_its_digits() -> None:
    assert "6 6 3 1 8 0" in page_as_text(envelope(DOMESTIC, EnvelopeStyle()), 78)
    assert "· · · · · ·" in page_as_text(envelope(replace(TEXT, stamp_digits=""), EnvelopeStyle()), 78)


def test_the_envelope_grows_where_its_text_would_not_fit() -> None:
    shown = page_as_text(envelope(ABROAD, EnvelopeStyle()), 30)
    assert all(line in shown for line in TEXT.recipient)


def test_a_letter_is_shown_line_by_line_without_its_margins() -> None:
    shown = page_as_text(letter(("Здравствуйте!", "Пишу вам из дома.")), 78).splitlines()
    assert shown[0].startswith("Громова Ольга Викторовна, 1971 г. р.")
    assert shown[0].endswith("стр. 1 из 1")
    assert shown[1] == "─" * 78
    assert shown[3] == "Письмо № 3" + "22 ноября 2026 г.".rjust(68)
    assert shown[5:7] == ["   Здравствуйте!", "   Пишу вам из дома."]


def test_lines_of_prose_fit_78_columns_and_are_all_there() -> None:
    page = letter(("Мы разбираем фонд, который никто не трогал лет двадцать, и находим засушенные листья. " * 12,))
    shown = page_as_text(page, 78)
    body = [run.text for block in page.blocks if block.name == "body" for run in block.runs]
    assert len(body) > 10
    assert [line.strip() for line in shown.splitlines() if line.strip() in body] == body
    assert max(map(len, shown.splitlines())) <= 78


def test_what_is_too_long_for_the_columns_is_not_cut() -> None:
    page = letter(("Мы разбираем фонд, который никто не трогал лет двадцать.",))
    assert "который никто не трогал лет двадцать." in page_as_text(page, 20)


def test_an_empty_page_is_an_empty_text() -> None:
    assert page_as_text(Page(210, 297), 78) == ""
