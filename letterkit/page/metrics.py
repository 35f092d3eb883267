"""What the layout knows about fonts: how wide and high they are, and which characters they have. Made in pdf/fonts."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from letterkit.model.page import Face

MM_PER_POINT = 25.4 / 72

INVISIBLE = "\u00ad\u200b\u2060\ufeff"
"""Hints to a line breaker that leave no ink: soft hyphen, zero-width space, word joiner, byte order mark."""

NO_BREAK_HYPHEN = "\u2011"

DRAWN: Mapping[int, str | None] = {
    0x00A0: " ",  # not needed once lines are broken; with it a search in the PDF would not find «1971 г. р.»
    0x202F: " ",
    ord(NO_BREAK_HYPHEN): "-",  # the last two are in neither font
    **dict.fromkeys(map(ord, INVISIBLE)),
}


def drawn(text: str) -> str:
    """The text as it is put on paper: no-break blanks and hyphens as ordinary ones, hints left out."""
    if text.isprintable() and NO_BREAK_HYPHEN not in text:
        return text  # the same: nothing else that is drawn in another way is printable, and to translate takes longer
    return text.translate(DRAWN)


@dataclass(frozen=True, slots=True, eq=False)
class FaceMetrics:
    """One face in thousandths of an em; a face equals only itself, so that results may be kept by face.

    `advances` gives the width of every character the face has, `notdef` that of the box drawn for
    the others. `ascent` and `descent` are how far the ink of Russian text reaches above and below
    the baseline, both positive.
    """

    advances: Mapping[str, int]
    notdef: int
    ascent: int
    descent: int

    def advance(self, text: str) -> int:
        """The width of the text, thousandths of an em."""
        try:
            return sum(map(self.advances.__getitem__, text))
        except KeyError:
            return sum(self.advances.get(character, self.notdef) for character in text)


@lru_cache(maxsize=2048)  # in a batch many lines are the same
def _drawn_advance(text: str, face: FaceMetrics) -> int:
    return face.advance(drawn(text))


@lru_cache(maxsize=2048)
def _missing(text: str, face: FaceMetrics) -> tuple[str, ...]:
    characters = dict.fromkeys(drawn(text))
    if characters.keys() <= face.advances.keys():
        return ()
    return tuple([character for character in characters if character not in face.advances])


@dataclass(frozen=True, slots=True, eq=False)
class Metrics:
    """The faces that text can be set in; equal only to itself, like a face."""

    faces: Mapping[Face, FaceMetrics]

    def width(self, text: str, face: Face, size: float) -> float:
        """The set width in mm of the text at `size` points, without kerning, as it is drawn."""
        return _drawn_advance(text, self.faces[face]) * size * MM_PER_POINT / 1000

    def missing(self, text: str, face: Face) -> tuple[str, ...]:
        """The characters of the text the face has no glyph for, each once, in order of appearance."""
        return _missing(text, self.faces[face])

    def ascent(self, face: Face, size: float) -> float:
        """How far ink reaches above the baseline, mm, at `size` points."""
        return self.faces[face].ascent * size * MM_PER_POINT / 1000

    def descent(self, face: Face, size: float) -> float:
        """How far ink reaches below the baseline, mm, at `size` points."""
        return self.faces[face].descent * size * MM_PER_POINT / 1000
