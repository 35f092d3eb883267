"""What is in the file and, as important, what is not."""

import os
import re
import subprocess
import sys
import zlib
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from letterkit.model.letter import EnvelopeText, LetterText
from letterkit.model.page import Document, Face, Page
from letterkit.page.envelope import EnvelopeStyle, envelope_page
from letterkit.page.envelope_size import DL, ENVELOPE_SIZES
from letterkit.page.letter import LetterStyle, letter_pages
from letterkit.pdf.draw import pdf_bytes
from letterkit.pdf.fonts import metrics

ENVELOPE = EnvelopeText(
    recipient=(
        "Громовой Ольге Викторовне, 1971 г. р.",
        "ФКУ Т-2 ГУФСИН России по Красноярскому краю",
        "ул. Декабристов, д. 11",
        "г. Енисейск",
        "Красноярский край",
    ),
    postcode="663180",
    sender=("от Анны Воскресенской", "г. Новосибирск", "630001"),
    stamp_digits="663180",
)
ABROAD = replace(ENVELOPE, romanised=("Olga Gromova, born 1971", "Yeniseysk"), country="RUSSIA", stamp_digits=None)
LETTER = LetterText(
    recipient="Громова Ольга Викторовна, 1971 г. р.",
    date="22 ноября 2026 г.",
    number="3",
    paragraphs=(
        "Здравствуйте, Ольга!",
        "Расскажите, пожалуйста, что Вы любите читать и есть ли у Вас возможность выбирать книги. Видно ли небо?",
    ),
    signature="Анна",
    return_address=("Анне Воскресенской", "г. Новосибирск, 630001"),
)


def envelope(text: EnvelopeText = ENVELOPE, style: EnvelopeStyle = EnvelopeStyle()) -> Document:  # noqa: B008 - frozen
    return Document("envelope", (envelope_page(text, style, metrics()),))


def letter(text: LetterText = LETTER, style: LetterStyle = LetterStyle()) -> Document:  # noqa: B008 - frozen
    return Document("letter", letter_pages(text, style, metrics()))


def text_of(content: bytes, page: int = 0) -> str:
    with pypdfium2.PdfDocument(content) as document:
        found: str = document[page].get_textpage().get_text_range()
        return found.replace("\r\n", "\n")


def everything_in(content: bytes) -> bytes:
    """The file with all its streams unpacked."""
    packed = re.findall(rb"stream\n(.*?)\nendstream", content, re.DOTALL)
    assert packed
    return content + b"".join(zlib.decompress(stream) for stream in packed)


def test_the_text_of_an_envelope_is_read_back_line_by_line() -> None:
    lines = text_of(pdf_bytes([envelope()])).split("\n")
    assert lines == [*ENVELOPE.sender, *ENVELOPE.recipient, "663180"]


def test_mail_from_abroad_reads_the_romanised_block_then_the_cyrillic_one_with_the_country_last() -> None:
    lines = text_of(pdf_bytes([envelope(ABROAD)])).split("\n")
    assert lines == [*ABROAD.sender, *ABROAD.romanised, *ABROAD.recipient, "663180", "RUSSIA"]


def _letters(text: str) -> str:
    """The text without blanks and hyphens, which programs treat differently at the end of a line."""
    return re.sub(r"[\s\ufffe-]", "", text)


@pytest.mark.parametrize("justified", [True, False])
def test_the_text_of_a_letter_is_read_back_in_reading_order(justified: bool) -> None:  # noqa: FBT001 - a parameter
    document = letter(style=LetterStyle(justified=justified))
    found = text_of(pdf_bytes([document]))
    runs = [run.text for page in document.pages for block in page.blocks for run in block.runs]
    assert _letters(found) == _letters("".join(runs))
    assert "1971 г. р." in found
    assert "что Вы любите читать" in found
    assert found.index("Письмо № 3") < found.index("Здравствуйте") < found.index("Анна") < found.index("Обратный")


@pytest.mark.parametrize("size", list(ENVELOPE_SIZES.values()), ids=lambda size: size.name)
def test_the_sheet_is_the_envelope_itself_lying_on_its_long_side(size) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    with pypdfium2.PdfDocument(pdf_bytes([envelope(style=EnvelopeStyle(size))])) as document:
        width, height = document[0].get_size()
        assert (width, height) == pytest.approx((size.width * 72 / 25.4, size.height * 72 / 25.4), abs=0.02)
        assert width > height
        assert document[0].get_rotation() == 0


def test_pages_of_several_documents_follow_each_other() -> None:
    content = pdf_bytes([envelope(), letter(), envelope(ABROAD)])
    with pypdfium2.PdfDocument(content) as document:
        assert len(document) == 3
    assert text_of(content, 2).endswith("RUSSIA")


def test_the_file_does_not_say_who_made_it_or_when() -> None:
    content = pdf_bytes([envelope(), letter()])
    with pypdfium2.PdfDocument(content) as document:
        assert document.get_metadata_dict(skip_empty=True) == {}
    for word in (b"ReportLab", b"anonymous", b"unspecified", b"Helvetica", b"/Info", b"/Producer", b"/Author"):
        assert word.lower() not in everything_in(content).lower()
    assert not re.search(rb"D:\d{4}|/CreationDate|/ModDate|/ID\b", everything_in(content))


def test_the_document_is_in_russian_and_asks_to_be_printed_unscaled() -> None:
    content = pdf_bytes([envelope()])
    assert b"/Lang(ru)" in content
    assert b"/PrintScaling/None" in content


def test_every_font_is_embedded_as_a_subset() -> None:
    faces = [letter(style=LetterStyle(face=face)) for face in Face]
    content = pdf_bytes(faces)
    names = set(re.findall(rb"/BaseFont/(\S+?)/", content))
    assert len(names) == len(Face)
    assert all(re.match(rb"[A-Z]{6}\+Source", name) for name in names)
    assert content.count(b"/FontFile2") == len(Face)


@pytest.mark.parametrize("text", [ENVELOPE, ABROAD], ids=["domestic", "abroad"])
def test_an_envelope_uses_one_face_and_stays_below_fifteen_kilobytes(text: EnvelopeText) -> None:
    content = pdf_bytes([envelope(text, EnvelopeStyle(DL))])
    assert content.count(b"/FontFile2") == 1
    assert len(content) <= 15_000


def test_a_further_envelope_takes_at_most_seven_hundred_bytes() -> None:
    pages = [replace(ENVELOPE, recipient=(f"Громовой Ольге № {n}", *ENVELOPE.recipient)) for n in range(101)]
    sizes = [len(pdf_bytes([envelope(text) for text in pages[:count]])) for count in (1, 101)]
    assert (sizes[1] - sizes[0]) / 100 <= 700


def test_a_title_is_the_only_thing_a_file_may_say_about_itself() -> None:
    content = pdf_bytes([replace(letter(), title="Письмо № 3")])
    with pypdfium2.PdfDocument(content) as document:
        assert document.get_metadata_dict(skip_empty=True) == {"Title": "Письмо № 3"}
    assert b"/DisplayDocTitle true" in content


def test_two_runs_in_two_processes_give_the_same_bytes() -> None:
    program = (
        "import sys; sys.path.insert(0, sys.argv[1]); import test_pdf_bytes as t;"
        "sys.stdout.buffer.write(t.pdf_bytes([t.envelope(), t.letter(), t.envelope(t.ABROAD)]))"
    )
    command = [sys.executable, "-c", program, str(Path(__file__).parent)]
    runs = [
        subprocess.run(command, capture_output=True, check=True, env={**os.environ, "PYTHONHASHSEED": seed}).stdout
        for seed in "12"
    ]
    assert runs[0] == runs[1] == pdf_bytes([envelope(), letter(), envelope(ABROAD)])


def test_text_that_looks_like_markup_or_pdf_is_only_text() -> None:
    nasty = "<b>Ольге</b> & (Викторовне) \\) Tj ET <0041> %"
    content = pdf_bytes([envelope(replace(ENVELOPE, recipient=(nasty,)))])
    assert nasty in text_of(content)


@pytest.mark.parametrize("character", ["\U0001f600", "\ud83d", "\x00", "\uffff", "漢"])
def test_a_character_without_a_glyph_is_a_box_and_no_crash(character: str) -> None:
    content = pdf_bytes([envelope(replace(ENVELOPE, recipient=(f"Ольге{character}Громовой",)))])
    assert "Громовой" in text_of(content)


def test_no_pages_at_all_are_still_a_file() -> None:
    assert pdf_bytes([]).startswith(b"%PDF-1.7")
    assert pdf_bytes([Document("empty", (Page(162, 114),))]).rstrip().endswith(b"%%EOF")
