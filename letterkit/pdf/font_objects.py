"""Fonts as PDF objects: composite fonts whose codes are the characters' own UTF-16 values.

So a page's text is written without knowing what else the document holds, a viewer finds it as it was
written, and only the set of characters used is kept until the end (ISO 32000-1, 9.7: composite fonts).
"""

import re
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from struct import pack
from zlib import crc32

from letterkit.late_pattern import late_pattern
from letterkit.model.page import Face
from letterkit.pdf.fonts import Subset, font_file, subset, whole_alphabets
from letterkit.pdf.writer import TIGHTLY, ObjectWriter, deflated

SERIF_FLAG, SYMBOLIC_FLAG = 2, 4
"""Flags of the font descriptor (ISO 32000-1, table 123); symbolic, since the codes are our own."""

MOST_ENTRIES = 100
"""How many codes one block of a CMap may have (Adobe technical note 5014)."""

_BEYOND_TWO_BYTES = late_pattern("[^\x00-\uffff]")
_SPECIAL = re.compile(rb"[()\\]")  # in a literal string, beside the carriage return (ISO 32000-1, 7.3.4.2)


@lru_cache(maxsize=2_048)
def encoded(text: str) -> bytes:
    """The text as the inside of a literal PDF string, two bytes per character; U+FFFD for one that needs more.

    Cached, since the words of letters and the lines of addresses recur.
    """
    codes = text.encode("utf-16-be", "surrogatepass")
    if len(codes) != 2 * len(text):
        codes = _BEYOND_TWO_BYTES.sub("\ufffd", text).encode("utf-16-be", "surrogatepass")
    return _SPECIAL.sub(rb"\\\g<0>", codes).replace(b"\r", b"\\r")


@dataclass(frozen=True, slots=True)
class _Font:
    """Everything that a font's objects say, without their numbers; streams are packed."""

    name: bytes
    widths: bytes
    descriptor: bytes
    program: bytes
    program_length: int
    glyph_map: bytes
    to_unicode: bytes


def write_font(writer: ObjectWriter, number: int, face: Face, characters: AbstractSet[str]) -> None:
    """Write the font of that object number with the characters a document uses, and all it refers to."""
    font = _font(face, whole_alphabets(characters))
    descendant, descriptor, program, glyph_map, to_unicode = (writer.number() for _ in range(5))
    writer.write(
        number,
        b"<</Type/Font/Subtype/Type0/BaseFont/%b/Encoding/Identity-H/DescendantFonts[%d 0 R]/ToUnicode %d 0 R>>"
        % (font.name, descendant, to_unicode),
    )
    writer.write(
        descendant,
        b"<</Type/Font/Subtype/CIDFontType2/BaseFont/%b"
        b"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>%b"
        b"/FontDescriptor %d 0 R/CIDToGIDMap %d 0 R>>" % (font.name, font.widths, descriptor, glyph_map),
    )
    writer.write(descriptor, b"<</Type/FontDescriptor%b/FontFile2 %d 0 R>>" % (font.descriptor, program))
    writer.write_stream(program, font.program, b"/Length1 %d" % font.program_length)
    writer.write_stream(glyph_map, font.glyph_map)
    writer.write_stream(to_unicode, font.to_unicode)


@lru_cache(maxsize=64)
def _font(face: Face, characters: frozenset[str]) -> _Font:
    """The font with these characters, made once a run for all files that use it."""
    part = subset(face, characters)
    name = b"%b+%b" % (_tag(part), font_file(face).name)
    return _Font(
        name=name,
        widths=_widths(face, part),
        descriptor=_descriptor(face, name),
        program=deflated(part.program, TIGHTLY),
        program_length=len(part.program),
        glyph_map=deflated(_glyph_map(part), TIGHTLY),
        to_unicode=deflated(_to_unicode(part), TIGHTLY),
    )


def _descriptor(face: Face, name: bytes) -> bytes:
    """What a viewer needs to know about the font besides its outlines."""
    source = font_file(face)
    flags = SYMBOLIC_FLAG | (SERIF_FLAG if face in (Face.SERIF, Face.SERIF_BOLD) else 0)
    return b"/FontName/%b/Flags %d/FontBBox[%d %d %d %d]/ItalicAngle 0/Ascent %d/Descent %d/CapHeight %d/StemV %d" % (
        name,
        flags,
        *source.bbox,
        source.ascent,
        source.descent,
        source.capHeight,
        source.stemV,
    )


def _tag(part: Subset) -> bytes:
    """Six capitals that tell this subset apart from others of the font (ISO 32000-1, 9.6.4)."""
    rest, letters = crc32(repr(sorted(part.glyphs)).encode()), []
    for _ in range(6):
        rest, letter = divmod(rest, 26)
        letters.append(65 + letter)
    return bytes(letters)


def _widths(face: Face, part: Subset) -> bytes:
    """The widths of the characters, those with neighbouring codes in one list, and the width of all others."""
    font = font_file(face)
    runs = groupby(enumerate(sorted(part.glyphs)), key=lambda pair: pair[1] - pair[0])
    lists = [[code for _, code in run] for _, run in runs]
    widths = (
        b"%d[%b]" % (codes[0], b" ".join(b"%d" % round(font.charWidths[one]) for one in codes)) for codes in lists
    )
    return b"/DW %d/W[%b]" % (round(font.defaultWidth), b"".join(widths))


def _glyph_map(part: Subset) -> bytes:
    """For each code the number of its glyph in two bytes, the higher first."""
    numbers = [0] * (max(part.glyphs, default=0) + 1)
    for code, glyph in part.glyphs.items():
        numbers[code] = glyph
    return pack(f">{len(numbers)}H", *numbers)


def _to_unicode(part: Subset) -> bytes:
    """The map that gives each code in use the character of the same number.

    The first 256 stand in a range, the others one by one: in higher ranges Ghostscript 10.0 adds up the bytes.
    """
    beyond = [f"<{code:04x}><{code:04x}>" for code in sorted(part.glyphs) if code > 0xFF]
    blocks = [beyond[start : start + MOST_ENTRIES] for start in range(0, len(beyond), MOST_ENTRIES)]
    singles = "".join(f"{len(block)} beginbfchar\n{''.join(block)}\nendbfchar\n" for block in blocks)
    return (
        "/CIDInit/ProcSet findresource begin 12 dict begin begincmap\n"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
        "/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n"
        "1 begincodespacerange<0000><ffff>endcodespacerange\n"
        f"1 beginbfrange<0000><00ff><0000>endbfrange\n{singles}"
        "endcmap CMapName currentdict/CMap defineresource pop end end"
    ).encode()
