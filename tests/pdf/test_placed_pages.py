"""Turned and moved pages, looked at as pictures."""

import pypdfium2
import pytest
from PIL import Image, ImageChops

from letterkit.model.letter import EnvelopeText
from letterkit.model.page import Document, Page
from letterkit.model.printer import Feed, Printer
from letterkit.page.envelope import EnvelopeStyle, envelope_page
from letterkit.page.feeding import fed, shifted
from letterkit.pdf.draw import pdf_bytes
from letterkit.pdf.fonts import metrics

DOTS = 10
"""Pixels a millimetre."""

ENVELOPE = envelope_page(
    EnvelopeText(("Громовой Ольге, 1971 г. р.", "ФКУ Т-2"), "663180", ("от Анны",), stamp_digits="663180"),
    EnvelopeStyle(),
    metrics(),
)


def picture(page: Page) -> Image.Image:
    with pypdfium2.PdfDocument(pdf_bytes([Document("page", (page,))])) as document:
        image: Image.Image = document[0].render(scale=DOTS * 25.4 / 72, grayscale=True).to_pil()
        return image


def differing(one: Image.Image, other: Image.Image) -> float:
    """The share of pixels that clearly differ."""
    width, height = min(one.width, other.width), min(one.height, other.height)
    apart = ImageChops.difference(one.crop((0, 0, width, height)), other.crop((0, 0, width, height)))
    return sum(apart.histogram()[160:]) / (width * height)


@pytest.mark.parametrize(
    ("printer", "turned_back"),
    [
        (Printer("a", rotated=True), 180),
        (Printer("a", Feed.PORTRAIT), 90),
        (Printer("a", Feed.PORTRAIT, rotated=True), 270),
    ],
)
def test_a_turned_page_turned_back_is_the_page(printer: Printer, turned_back: int) -> None:
    image = picture(fed(ENVELOPE, printer)).rotate(turned_back, expand=True)
    assert abs(image.width - 1620) <= 1
    assert differing(image, picture(ENVELOPE)) < 0.002


def test_the_offset_moves_the_whole_page() -> None:
    moved = picture(shifted(ENVELOPE, Printer("a", offset_x=3, offset_y=2)))
    plain = picture(ENVELOPE)
    back = moved.crop((30, 20, moved.width, moved.height))
    assert differing(back, plain.crop((0, 0, back.width, back.height))) < 0.002
    assert differing(moved, plain) > 0.01
