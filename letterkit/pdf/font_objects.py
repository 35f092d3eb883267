"""Fonts as PDF objects: composite fonts whose codes are the characters' own UTF-16 values.

So a page's text is written without knowing what else the document holds, it reads back as it is, and
only the set of characters used is kept until the end (ISO 32000-1, 9.7: composite fonts).
"""

import re
from collections.abc import Iterable
from itertools import groupby
from zlib import crc32

from letterkit.model.page import Face
from letterkit.pdf.fonts import Subset, font_file, subset
from letterkit.pdf.writer import ObjectWriter

SERIF_FLAG, SYMBOLIC_FLAG = 2, 4
"""Of the font descriptor's flags (ISO 32000-1, table 123); symbolic, since the codes are our own."""

_BEYOND_TWO_BYTES = re.compile("[^\x00-\uffff]")


def encoded(text: str) -> str:
    """The text as the digits of a hexadecimal PDF string, four a character; without a code of two bytes U+FFFD."""
    codes = text.encode("utf-16-be", "surrogatepass")
    if len(codes) != 2 * len(text):
        codes = _BEYOND_TWO_BYTES.sub("\ufffd", text).encode("utf-16-be", "surrogatepass")
    return codes.hex()


def write_font(writer: ObjectWriter, number: int, face: Face, characters: Iterable[str]) -> None:
    """Write the font of that object number with the characters a document uses, and all it refers to."""
    part = subset(face, characters)
    name = b"%b+%b" % (_tag(part), font_file(face).name)
    descendant, to_unicode = writer.number(), writer.number()
    writer.write(
        number,
        b"<</Type/Font/Subtype/Type0/BaseFont/%b/Encoding/Identity-H/DescendantFonts[%d 0 R]/ToUnicode %d 0 R>>"
        % (name, descendant, to_unicode),
    )
    writer.write_stream(to_unicode, _to_unicode(part))
    _write_descendant(writer, descendant, (face, name), part)


def _write_descendant(writer: ObjectWriter, number: int, font: tuple[Face, bytes], part: Subset) -> None:
    """The font program with its widths and the way from codes to glyphs."""
    face, name = font
    descriptor, glyph_map = writer.number(), writer.number()
    writer.write(
        number,
        b"<</Type/Font/Subtype/CIDFontType2/BaseFont/%b"
        b"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor %d 0 R"
        b"/CIDToGIDMap %d 0 R/DW %d/W[%b]>>"
        % (name, descriptor, glyph_map, round(font_file(face).defaultWidth), _widths(face, part)),
    )
    writer.write_stream(glyph_map, _glyph_map(part))
    _write_descriptor(writer, descriptor, font, part)


def _write_descriptor(writer: ObjectWriter, number: int, font: tuple[Face, bytes], part: Subset) -> None:
    """What a reader needs to know of the font beyond its outlines, and the outlines."""
    face, name = font
    source, program = font_file(face), writer.number()
    flags = SYMBOLIC_FLAG | (SERIF_FLAG if face in (Face.SERIF, Face.SERIF_BOLD) else 0)
    writer.write(
        number,
        b"<</Type/FontDescriptor/FontName/%b/Flags %d/FontBBox[%d %d %d %d]/ItalicAngle 0"
        b"/Ascent %d/Descent %d/CapHeight %d/StemV %d/FontFile2 %d 0 R>>"
        % (name, flags, *source.bbox, source.ascent, source.descent, source.capHeight, source.stemV, program),
    )
    writer.write_stream(program, part.program, b"/Length1 %d" % len(part.program))


def _tag(part: Subset) -> bytes:
    """Six capitals that tell this subset from others of the font (ISO 32000-1, 9.6.4)."""
    rest, letters = crc32(repr(sorted(part.glyphs)).encode()), []
    for _ in range(6):
        rest, letter = divmod(rest, 26)
        letters.append(65 + letter)
    return bytes(letters)


def _widths(face: Face, part: Subset) -> bytes:
    """The widths of the characters, those next to each other in one list."""
    widths = font_file(face).charWidths
    runs = groupby(enumerate(sorted(part.glyphs)), key=lambda pair: pair[1] - pair[0])
    lists = [[code for _, code in run] for _, run in runs]
    return b"".join(b"%d[%b]" % (codes[0], b" ".join(b"%d" % round(widths[code]) for code in codes)) for codes in lists)


def _glyph_map(part: Subset) -> bytes:
    """Two bytes a code: the number of its glyph."""
    glyphs = part.glyphs
    return b"".join(glyphs.get(code, 0).to_bytes(2, "big") for code in range(max(glyphs, default=0) + 1))


def _to_unicode(part: Subset) -> bytes:
    """Says of every row of 256 codes in use that they are what they seem."""
    rows = sorted({code >> 8 for code in part.glyphs})
    ranges = "".join(f"<{row:02x}00><{row:02x}ff><{row:02x}00>\n" for row in rows)
    return (
        "/CIDInit/ProcSet findresource begin 12 dict begin begincmap\n"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
        "/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n"
        "1 begincodespacerange<0000><ffff>endcodespacerange\n"
        f"{len(rows)} beginbfrange\n{ranges}endbfrange\n"
        "endcmap CMapName currentdict/CMap defineresource pop end end"
    ).encode()
