from xml.etree import ElementTree as ET

import pytest

from letterkit.model.image import Coding, Image
from letterkit.model.letter import EnvelopeText, LetterText
from letterkit.model.page import Page
from letterkit.model.printer import Feed, Printer
from letterkit.page.as_svg import page_as_svg
from letterkit.page.envelope import EnvelopeStyle, envelope_page
from letterkit.page.feeding import fed
from letterkit.page.letter import LetterStyle, letter_pages
from letterkit.page.letter_extras import Photo
from letterkit.pdf.fonts import metrics

SVG = "{http://www.w3.org/2000/svg}"
NASTY = '<b>Ольге</b> & "Викторовне" ]]> \x00\x1b'


def envelope(first: str = "Громовой Ольге, 1971 г. р.") -> Page:
    return envelope_page(EnvelopeText((first, "ФКУ Т-2"), "663180", stamp_digits="663180"), EnvelopeStyle(), metrics())


def letter(*photos: Photo) -> Page:
    text = LetterText("Громова Ольга", "22 ноября 2026 г.", "3", ("Здравствуйте!", "Пишу Вам из дома. " * 20), "Анна")
    return letter_pages(text, LetterStyle(), metrics(), photos)[0]


def drawn(page: Page) -> ET.Element:
    return ET.fromstring(page_as_svg(page))  # noqa: S314 - what we have just written


@pytest.mark.parametrize("page", [envelope(), letter()], ids=["envelope", "letter"])
def test_text_stays_text_with_its_position_and_width(page: Page) -> None:
    texts = drawn(page).findall(f".//{SVG}text")
    runs = [run for block in page.blocks for run in block.runs]
    assert [text.text for text in texts] == [run.text for run in runs]
    for text, run in zip(texts, runs, strict=True):
        assert float(text.attrib["x"]) == pytest.approx(run.x, abs=0.01)
        assert float(text.attrib["textLength"]) == pytest.approx(run.width, abs=0.01)


def test_the_page_has_its_size_and_every_stroke() -> None:
    page = envelope()
    root = drawn(page)
    assert root.attrib["viewBox"] == "0 0 162 114"
    assert len(root.findall(f".//{SVG}path")) == sum(len(block.all_strokes) for block in page.blocks) > 20


def test_text_that_looks_like_markup_is_only_text() -> None:
    (first, *_) = drawn(envelope(NASTY)).findall(f".//{SVG}text")
    assert first.text == NASTY.replace("\x00", "\ufffd").replace("\x1b", "\ufffd")


def test_a_turned_page_is_turned() -> None:
    root = drawn(fed(envelope(), Printer("a", Feed.PORTRAIT)))
    assert root.attrib["viewBox"] == "0 0 114 162"
    assert root.findall(f"{SVG}g")[0].attrib["transform"] == "translate(114 0) rotate(90)"


def test_photos_are_within_the_file() -> None:
    import zlib

    drawing = Image(2, 2, 1, Coding.DEFLATED, zlib.compress(b"\x00\xff\xff\x00"))
    photo = Image(20, 20, 3, Coding.JPEG, b"\xff\xd8")
    images = drawn(letter(Photo(drawing, 20), Photo(photo, 20))).findall(f".//{SVG}image")
    assert [image.attrib["href"].split(",")[0] for image in images] == [
        "data:image/png;base64",
        "data:image/jpeg;base64",
    ]
