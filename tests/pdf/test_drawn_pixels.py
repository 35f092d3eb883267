"""The printed picture itself: digits of the code stamp read from pixels, and no ink where none may be."""

import csv
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from letterkit.model.letter import EnvelopeText
from letterkit.model.page import Document, Page, Rect
from letterkit.page.envelope import EnvelopeStyle, envelope_page
from letterkit.page.envelope_size import C6, ENVELOPE_SIZES, EnvelopeSize
from letterkit.pdf.draw import pdf_bytes
from letterkit.pdf.fonts import metrics

FACILITIES = Path(__file__).parents[3] / "shared" / "data" / "facilities.csv"

LONG_NAME = "Воскресенской-Громыхаловой Александре Константиновне, 1971 г. р."
RECIPIENT = (
    LONG_NAME,
    "ФКУ СИЗО-6 УФСИН России по г. Санкт-Петербургу и Ленинградской области",
    "ул. Большая Санкт-Петербургская, д. 227, стр. 1",
    "р. п. Новобирюсинский",
    "Ломоносовский муниципальный район",
    "Ханты-Мансийский автономный округ — Югра",
)
SENDER = ("от Анны Воскресенской-Громыхаловой", "ул. Ивана Франко, д. 17, кв. 254", "г. Новосибирск", "630001")
ROMANISED = ("Alexandra Konstantinovna Voskresenskaya-Gromykhalova, born 1971", "Remand Prison No. 6", "Russia")

DPI = 300
CORNER_HEIGHT = 30
"""The height on an envelope above which no part of the stamp stands, mm."""

DOTS = DPI / 25.4

TOP_LEFT, TOP_RIGHT = (0, 0), (5, 0)
MIDDLE_LEFT, MIDDLE_RIGHT = (0, 5), (5, 5)
BOTTOM_LEFT, BOTTOM_RIGHT = (0, 10), (5, 10)
LINES = {
    "a": (TOP_LEFT, TOP_RIGHT),
    "b": (TOP_LEFT, MIDDLE_LEFT),
    "c": (TOP_RIGHT, MIDDLE_RIGHT),
    "d": (TOP_RIGHT, MIDDLE_LEFT),
    "e": (MIDDLE_LEFT, MIDDLE_RIGHT),
    "f": (MIDDLE_LEFT, BOTTOM_LEFT),
    "g": (MIDDLE_RIGHT, BOTTOM_RIGHT),
    "h": (MIDDLE_RIGHT, BOTTOM_LEFT),
    "i": (BOTTOM_LEFT, BOTTOM_RIGHT),
}
FIGURES = {
    "abcfgi": "0",
    "cdg": "1",
    "achi": "2",
    "adeh": "3",
    "bceg": "4",
    "abegi": "5",
    "defgi": "6",
    "adf": "7",
    "abcefgi": "8",
    "abceh": "9",
}
"""The lines of each figure, written down from the drawing and not from the code."""


def picture(page: Page) -> Image.Image:
    with pypdfium2.PdfDocument(pdf_bytes([Document("envelope", (page,))])) as document:
        image: Image.Image = document[0].render(scale=DPI / 72, grayscale=True).to_pil()
        return image


def is_dark(image: Image.Image, x: float, y: float) -> bool:
    """Whether there is ink at x, y, mm."""
    value = image.getpixel((round(x * DOTS), round(y * DOTS)))
    return isinstance(value, int | float) and value < 128


def read_stamp(image: Image.Image, height: float) -> str:
    """The digits under the bars, "?" for one that cannot be read."""
    return "".join(read_digit(image, 15 + 9 * index + 1, height - 22) for index in range(1, 7))


def lower_left_corners(pages: Sequence[Page]) -> Iterator[Image.Image]:
    """The part of each page that is rendered, as high as a page of 30 mm: a thousand stamps need no more."""
    with pypdfium2.PdfDocument(pdf_bytes([Document("envelopes", tuple(pages))])) as document:
        for number, page in enumerate(pages):
            above, right = (page.height - CORNER_HEIGHT) * 72 / 25.4, (page.width - 80) * 72 / 25.4
            crop = (0, 0, right, above)
            yield document[number].render(scale=DPI / 72, grayscale=True, crop=crop).to_pil()


def read_digit(image: Image.Image, left: float, top: float) -> str:
    found = [name for name, line in LINES.items() if is_drawn(image, (left, top), line)]
    return FIGURES.get("".join(found), "?")


def is_drawn(image: Image.Image, corner: tuple[float, float], line: tuple[tuple[int, int], tuple[int, int]]) -> bool:
    """Whether most of the line's middle is inked."""
    (x1, y1), (x2, y2) = line
    parts = [part / 20 for part in range(5, 16, 2)]
    points = [(corner[0] + x1 + (x2 - x1) * part, corner[1] + y1 + (y2 - y1) * part) for part in parts]
    return sum(is_dark(image, x, y) for x, y in points) > 0.8 * len(points)


def has_ink(image: Image.Image, area: Rect) -> bool:
    box = (area.x * DOTS, area.y * DOTS, area.right * DOTS, area.bottom * DOTS)
    darkest, _ = image.crop(tuple(round(edge) for edge in box)).getextrema()  # type: ignore[arg-type]
    assert isinstance(darkest, int | float)
    return darkest < 200


def envelope(postcode: str, size: EnvelopeSize, *, abroad: bool = False) -> Page:
    text = (
        EnvelopeText(RECIPIENT, postcode, SENDER, ROMANISED, "RUSSIA")
        if abroad
        else EnvelopeText(RECIPIENT, postcode, SENDER, stamp_digits=postcode)
    )
    return envelope_page(text, EnvelopeStyle(size), metrics())


@pytest.mark.long
@pytest.mark.parametrize("size", list(ENVELOPE_SIZES.values()), ids=lambda size: size.name)
def test_a_thousand_postcodes_are_read_back_from_the_pixels_of_all_sizes(size: EnvelopeSize) -> None:
    chance = random.Random(size.name)  # noqa: S311 - samples, no secrets
    postcodes = ["012345", "678999", *(f"{chance.randrange(1_000_000):06}" for _ in range(1000 // len(ENVELOPE_SIZES)))]
    corners = lower_left_corners([envelope(postcode, size) for postcode in postcodes])
    assert [read_stamp(corner, CORNER_HEIGHT) for corner in corners] == postcodes


def test_an_empty_grid_reads_as_no_digit() -> None:
    assert set(read_stamp(picture(envelope("", C6)), C6.height)) == {"?"}


def test_bars_and_start_mark_are_where_the_standard_has_them() -> None:
    image = picture(envelope("663180", C6))
    for bar in range(7):
        left, middle = 15 + 9 * bar, C6.height - 25
        assert all(is_dark(image, left + x, middle + y) for x in (0.3, 3.5, 6.7) for y in (-0.8, 0, 0.8))
        assert not any(is_dark(image, left + x, middle) for x in (-0.4, 7.4))
        assert not any(is_dark(image, left + 3.5, middle + y) for y in (-1.3, 1.3))
    assert is_dark(image, 18.5, C6.height - 22.5)
    assert not is_dark(image, 18.5, C6.height - 23.5)
    assert not is_dark(image, 18.5, C6.height - 21.5)


def inked_where_nothing_may_be(page: Page) -> list[Rect]:
    """The areas to keep free, of the drawn page, that have ink in them."""
    image = picture(page)
    width, height = page.width, page.height
    margins = [
        Rect(0, 0, 15, height),
        Rect(width - 15, 0, 15, height),
        Rect(0, 0, width, 10),
        Rect(0, height - 11, width, 11),
    ]
    assert has_ink(image, Rect(15, 10, width - 30, height - 25))
    return [area for area in (*margins, *(zone.area for zone in page.keep_free)) if has_ink(image, area)]


@pytest.mark.parametrize("abroad", [False, True])
@pytest.mark.parametrize("size", list(ENVELOPE_SIZES.values()), ids=lambda size: size.name)
def test_no_ink_in_the_stamps_zone_the_machines_zone_and_the_margins(size: EnvelopeSize, abroad: bool) -> None:  # noqa: FBT001
    assert inked_where_nothing_may_be(envelope("663180", size, abroad=abroad)) == []


def longest_addresses() -> list[tuple[str, ...]]:
    """Of all known facilities, those with the longest name, the longest address, and the longest of both."""
    with FACILITIES.open(encoding="utf-8", newline="") as file:
        facilities = [(row["name_short_composed"], row["address_ru"]) for row in csv.DictReader(file)]
    assert len(facilities) > 800
    longest = {
        max(facilities, key=measure)
        for measure in (lambda f: len(f[0]), lambda f: len(f[1]), lambda f: len("".join(f)))
    }
    addresses = []
    for name, address in sorted(longest):
        region, *place = (part.strip() for part in address.split(","))
        addresses.append((LONG_NAME, name, ", ".join(place[-2:]), *place[:-2], region))
    return addresses


@pytest.mark.skipif(not FACILITIES.exists(), reason="the list of facilities is not beside this checkout")
@pytest.mark.parametrize("captions", [False, True])
@pytest.mark.parametrize("size", list(ENVELOPE_SIZES.values()), ids=lambda size: size.name)
def test_no_ink_there_for_the_longest_known_names_and_addresses(size: EnvelopeSize, captions: bool) -> None:  # noqa: FBT001
    style = EnvelopeStyle(size, captions=captions)
    for address in longest_addresses():
        for text in (
            EnvelopeText(address, "663180", SENDER, stamp_digits="663180"),
            EnvelopeText(address, "663180", SENDER, ROMANISED, "RUSSIA"),
        ):
            assert inked_where_nothing_may_be(envelope_page(text, style, metrics())) == []
