"""Pages as they were laid out before, word for word and position for position.

A change shows as a diff of the page's values; what it looks like now is a PNG whose path is given. If the change is
meant, run this file: python tests/page/test_golden_pages.py
"""

import difflib
from collections.abc import Iterator
from pathlib import Path

import pytest

from letterkit.model.letter import EnvelopeText, LetterText, ReplyText
from letterkit.model.page import Block, Page
from letterkit.page.envelope import EnvelopeStyle, envelope_page
from letterkit.page.envelope_size import C6, DL
from letterkit.page.label_sheet import LABEL_SHEETS
from letterkit.page.labels import label_page, label_sheets
from letterkit.page.letter import LetterStyle, letter_pages
from letterkit.page.paper import A5
from letterkit.page.ruled import RuledStyle, ruled_pages
from letterkit.pdf.draw import pdf_bytes
from letterkit.pdf.fonts import metrics
from letterkit.pdf.picture import page_png

GOLDEN = Path(__file__).parent / "golden"

RECIPIENT = (
    "Воскресенской-Громыхаловой Александре Константиновне, 1971 г. р.",
    "ФКУ СИЗО-6 УФСИН России по г. Санкт-Петербургу и Ленинградской области",
    "ул. Большая Луговая, д. 227, стр. 1",
    "р. п. Новые Горки",
    "Ленинградская область",
)
SENDER = ("от Анны Ковалёвой", "ул. Лесная, д. 5, кв. 12", "г. Тула", "300000")
ROMANISED = ("Alexandra Voskresenskaya, born 1971", "Remand Prison No. 6", "Novye Gorki", "Leningrad Oblast", "188800")
DOMESTIC = EnvelopeText(RECIPIENT, "188800", SENDER, stamp_digits="188800")
ABROAD = EnvelopeText(RECIPIENT, "188800", SENDER, ROMANISED, "RUSSIA")
PROSE = (
    "Под моим окном растёт старая айва, и на днях соседка раздавала плоды всему подъезду; я сварила варенье впервые в "
    "жизни, и оно, кажется, удалось. Расскажите, пожалуйста, что Вы любите читать — и есть ли выбор."
)
LETTER = LetterText(
    "Громова Ольга Викторовна, 1971 г. р.",
    "22 ноября 2026 г.",
    "3",
    ("Здравствуйте, Ольга Викторовна!", PROSE),
    "Анна",
    SENDER[1:],
    enclosures=("чистая бумага", "конверт с маркой"),
)
REPLY = ReplyText("Анне Ковалёвой", "Громовой Ольги, 1971 г. р.", "Ответ на письмо № 3", ("Что за окном?",), SENDER[1:])


def pages() -> dict[str, Page]:
    """Every golden page by its name."""
    known, labels = metrics(), LABEL_SHEETS["l7163"]
    label = label_page((*RECIPIENT, "188800"), labels, known)
    return {
        "envelope-c6-domestic": envelope_page(DOMESTIC, EnvelopeStyle(C6), known),
        "envelope-dl-abroad": envelope_page(ABROAD, EnvelopeStyle(DL), known),
        "envelope-c6-captions": envelope_page(DOMESTIC, EnvelopeStyle(C6, captions=True), known),
        "slip-dl-window": envelope_page(ABROAD, EnvelopeStyle(DL, window=True), known),
        "letter-a4": letter_pages(LETTER, LetterStyle(), known)[0],
        "letter-a5-ragged": letter_pages(LETTER, LetterStyle(paper=A5, justified=False, fold_marks=True), known)[0],
        "ruled-a4": ruled_pages(REPLY, RuledStyle(), known)[0],
        "labels-l7163": label_sheets([label] * 2, labels, first=13)[0],
    }


NAMES = tuple(pages())


def dumped(page: Page) -> str:
    """The values of a page, a line for each thing on it, in mm and points."""
    return "\n".join(_lines(page)) + "\n"


def _lines(page: Page) -> Iterator[str]:
    yield f"page {page.width:g} x {page.height:g}"
    for zone in page.keep_free:
        area = zone.area
        yield f"keep free {zone.name}: {area.x:.2f} {area.y:.2f}, {area.width:.2f} x {area.height:.2f}"
    for block in page.blocks:
        yield from _block_lines(block)


def _block_lines(block: Block) -> Iterator[str]:
    area, extent = block.area, block.extent
    yield f"{block.name}: {extent.x:.2f} {extent.y:.2f}, {extent.width:.2f} x {extent.height:.2f}"
    yield f"  within {area.x:.2f} {area.y:.2f}, {area.width:.2f} x {area.height:.2f}"
    for run in block.runs:
        spaced = f" +{run.word_space:.3f}" if run.word_space else ""
        yield f"  {run.x:7.2f} {run.y:7.2f}  {run.face} {run.size:g}, {run.width:.2f}{spaced}  {run.text}"
    for mark in block.marks:
        yield f"  {mark.x:7.2f} {mark.y:7.2f}  {mark.figure.name}"
    for stroke in block.strokes:
        yield f"  {stroke.x1:7.2f} {stroke.y1:7.2f}  to {stroke.x2:.2f} {stroke.y2:.2f}, {stroke.thickness:g}"


def test_there_are_golden_pages_and_no_stray_ones() -> None:
    assert NAMES
    assert {path.stem for path in GOLDEN.glob("*.txt")} == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_page_is_laid_out_as_before(name: str, tmp_path: Path) -> None:
    page = pages()[name]
    before, now = (GOLDEN / f"{name}.txt").read_text(encoding="utf-8"), dumped(page)
    if now != before:
        picture = tmp_path / f"{name}.png"
        picture.write_bytes(page_png(page, 150))
        difference = difflib.unified_diff(before.splitlines(), now.splitlines(), "before", "now", lineterm="")
        pytest.fail("\n".join([f"it looks like {picture} now", *difference]), pytrace=False)


@pytest.mark.parametrize("name", NAMES)
def test_a_page_gives_the_same_bytes_twice(name: str) -> None:
    from letterkit.model.page import Document

    assert pdf_bytes([Document(name, (pages()[name],))]) == pdf_bytes([Document(name, (pages()[name],))])


if __name__ == "__main__":
    for name, page in pages().items():
        (GOLDEN / f"{name}.txt").write_text(dumped(page), encoding="utf-8")
