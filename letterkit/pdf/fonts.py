"""The font files, and what layout and drawing need from them. ReportLab reads and subsets them."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from letterkit.model.page import Face
from letterkit.page.metrics import FaceMetrics, Metrics

INK_SAMPLE = "ЙЁЇДЩЦдрщцуф0123456789№«»(),;"
"""Among these are the highest and the lowest ink of Russian and Ukrainian text."""


def font_path(face: Face) -> str:
    """The .ttf of a face; the .otf beside it is CFF, which ReportLab refuses."""
    if face in (Face.SERIF, Face.SERIF_BOLD):
        from font_source_serif_pro import font_files_ttf as files  # noqa: PLC0415 - it lists a folder on import

        stem = "SourceSerifPro"
    else:
        from font_source_sans_pro import font_files_ttf as files  # noqa: PLC0415 - the same

        stem = "SourceSansPro"
    return str(files[stem + ("Bold" if face in (Face.SERIF_BOLD, Face.SANS_BOLD) else "")])


@cache
def font_file(face: Face) -> Any:  # noqa: ANN401 - ReportLab ships no types
    """The parsed font of a face: ReportLab's TTFontFile, read once a run."""
    from reportlab.pdfbase.ttfonts import TTFontFile  # noqa: PLC0415 - 118 ms that only paper needs

    class Nameless(TTFontFile):  # type: ignore[misc]
        """Subsets without the table of names, which no reader of a PDF needs (ISO 32000-1, 9.9) and which is long."""

        def get_table(self, tag: str) -> bytes:
            if tag == "name":
                raise KeyError(tag)  # as if for a table that the font does not have: makeSubset then leaves it out
            return bytes(super().get_table(tag))

    return Nameless(font_path(face))


@cache
def metrics() -> Metrics:
    """The metrics of all four faces; a font is read when its face is first measured."""
    return Metrics(_Faces())


class _Faces(dict[Face, FaceMetrics]):
    """The faces that were measured so far."""

    def __missing__(self, face: Face) -> FaceMetrics:
        self[face] = measured = _face_metrics(font_file(face))
        return measured


def _face_metrics(font: Any) -> FaceMetrics:  # noqa: ANN401 - ReportLab ships no types
    """Advances, and the ink bounds of the sample; both fonts have 1000 units an em."""
    bounds = [_vertical_bounds(font, ord(character)) for character in INK_SAMPLE]
    return FaceMetrics(
        advances={chr(code): round(width) for code, width in font.charWidths.items()},
        notdef=round(font.defaultWidth),
        ascent=max(top for _, top in bounds),
        descent=-min(bottom for bottom, _ in bounds),
    )


def _vertical_bounds(font: Any, code: int) -> tuple[int, int]:  # noqa: ANN401 - ReportLab ships no types
    """Lowest and highest ink of a character, from its header in the glyf table (OpenType: yMin, yMax)."""
    start, _ = font.get_table_pos("glyf")
    font.seek(start + font.glyphPos[font.charToGlyph[code]] + 4)
    bottom = font.read_short()
    font.skip(2)
    top = font.read_short()
    return bottom, top


ALPHABETS = (
    frozenset("абвгдеёжзийклмнопрстуфхцчшщъыьэюяАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ0123456789 .,:;!?-—«»№/()"),
    frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"),
)
"""A subset has all characters of an alphabet or none, so that one subset serves every file of a run."""


@dataclass(frozen=True, slots=True)
class Subset:
    """What a document uses of a font. `glyphs` gives for each code point its glyph number in `program`."""

    program: bytes
    glyphs: Mapping[int, int] = field(hash=False)


def subset(face: Face, characters: frozenset[str]) -> Subset:
    """A TrueType program with these characters; those that the face does not have are left out.

    Characters drawn alike may share a glyph, so glyphs are numbered in the order in which they first occur,
    as makeSubset does.
    """
    font = font_file(face)
    codes = sorted(code for code in map(ord, characters) if code in font.charToGlyph)
    numbers = {0: 0}
    for code in codes:
        numbers.setdefault(font.charToGlyph[code], len(numbers))
    return Subset(font.makeSubset(codes), {code: numbers[font.charToGlyph[code]] for code in codes})


def whole_alphabets(characters: AbstractSet[str]) -> frozenset[str]:
    """The characters, and the rest of every alphabet to which one of them belongs."""
    return frozenset(characters).union(*(alphabet for alphabet in ALPHABETS if alphabet & characters))
