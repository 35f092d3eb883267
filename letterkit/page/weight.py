"""What a letter weighs, before it is printed: sheets, envelope, enclosures."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from letterkit.language import trp
from letterkit.late_pattern import late_pattern
from letterkit.model.mailing import Item, Mailing
from letterkit.model.page import Document, Page
from letterkit.page.envelope_size import EnvelopeSize


@dataclass(frozen=True, slots=True)
class Weights:
    """What paper weighs and what the post carries. Tariffs go stale: change `as_of` with them.

    `paper` is in g/m²; an envelope has `envelope_sides` times the area of its face. The post carries a simple
    letter up to `first_step`, and for more money up to `last_step`; both are in grams.
    """

    as_of: str = "2026-11"
    first_step: float = 20.0
    last_step: float = 100.0
    paper: float = 80.0
    envelope_sides: float = 2.35


WEIGHTS = Weights()
"""Sources: the tariff for simple letters inside Russia; office paper and the envelopes made of it."""

SHEET_GRAMS = 5.0
"""A sheet of A4 of such paper; an enclosure of unknown weight counts as much."""

_GRAMS = {
    "фото": 3.5,
    "снимо": 3.5,
    "открыт": 5.0,
    "конверт": 3.5,
    "марк": 0.1,
    "вырезк": 2.0,
    "закладк": 1.5,
    "календар": 3.0,
}
"""How the words for what people enclose begin, and the weight of one in grams; photos are 10 by 15 cm."""

_COUNT = late_pattern(r"(\d{1,3})\s")


def weigh(documents: Sequence[Document], size: EnvelopeSize, enclosures: Iterable[str]) -> Mailing:
    """The weight of a letter made of these documents, in an envelope of that size.

    Letters count as printed on both sides, the sheets of a reply kit on one. An enclosure weighs what such things
    usually weigh; «2 фотографии» are two.
    """
    letter = [Item(trp("what is posted", "envelope"), envelope_grams(size.width, size.height))]
    enclosed = [Item(text, _enclosure_grams(text)) for text in enclosures]
    for document in documents:
        if document.name == "letter":
            letter.append(Item(trp("what is posted", "letter"), letter_grams(document.pages)))
        elif document.name == "reply":
            envelope, *sheets = document.pages
            grams = envelope_grams(envelope.width, envelope.height) + sum(map(_sheet_grams, sheets))
            enclosed.insert(0, Item(trp("what is posted", "reply kit"), grams))
    return Mailing(tuple(letter), tuple(enclosed))


def envelope_grams(width: float, height: float) -> float:
    """What an envelope of that size (mm) weighs."""
    return width * height / 1e6 * WEIGHTS.envelope_sides * WEIGHTS.paper


def letter_grams(pages: Sequence[Page]) -> float:
    """What the sheets weigh, two pages on each."""
    return math.ceil(len(pages) / 2) * max(map(_sheet_grams, pages), default=0.0)


def _sheet_grams(page: Page) -> float:
    return page.width * page.height / 1e6 * WEIGHTS.paper


def _enclosure_grams(text: str) -> float:
    count = _COUNT.match(text)
    words = text.casefold().split()
    known = (grams for start, grams in _GRAMS.items() for word in words if word.startswith(start))
    return (int(count[1]) if count else 1) * next(known, SHEET_GRAMS)
