"""Archives of strangers are looked at before they are unpacked."""

import io
import struct
import zipfile
from pathlib import Path

import pytest

from letterkit.errors import DiskError
from letterkit.store.archives import opened_zip, unpacked
from letterkit.store.office_lists import read_office_list
from letterkit.store.sheets import read_sheet

BOOK = Path("list.xlsx")


def packed(files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytearray:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return bytearray(stream.getvalue())


def marked_as(content: bytearray, *, locked: bool = False, method: int | None = None) -> bytes:
    """The archive of one file, said to be locked or packed by that method."""
    for sign, flags, packing in ((b"PK\x03\x04", 6, 8), (b"PK\x01\x02", 8, 10)):
        at = content.find(sign)
        content[at + flags] |= locked
        if method is not None:
            content[at + packing : at + packing + 2] = struct.pack("<H", method)
    return bytes(content)


def read(content: bytes) -> bytes:
    with opened_zip(content) as archive:
        return unpacked(archive, archive.infolist()[0], 1_000)


def test_a_file_is_unpacked_up_to_its_limit() -> None:
    assert read(bytes(packed({"a": b"x" * 1_000}))) == b"x" * 1_000
    with pytest.raises(OSError, match="more than"):
        read(bytes(packed({"a": b"x" * 1_001})))


@pytest.mark.parametrize("method", [1, 6, 9, 93, 95, 97, 99])
def test_an_unusual_method_is_named(method: int) -> None:
    with pytest.raises(ValueError, match=f"packed by method {method}"):
        read(marked_as(packed({"a": b"x" * 100}), method=method))


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_method_that_may_take_gigabytes_is_unusual(method: int) -> None:
    with pytest.raises(ValueError, match=f"packed by method {method}"):
        read(bytes(packed({"a": b"x"}, method)))


def test_a_locked_file_is_named() -> None:
    with pytest.raises(ValueError, match='"a" in it is locked with a password'):
        read(marked_as(packed({"a": b"x" * 100}), locked=True))


def test_an_index_of_thousands_is_not_read() -> None:
    with pytest.raises(ValueError, match="too many files"):
        read(bytes(packed({f"{number:060}": b"" for number in range(4_000)})))


@pytest.mark.parametrize(
    "content", [b"PK\x03\x04", bytes(packed({"a": b"x" * 500})[:60]), b"PK\x05\x06"], ids=["a head", "half", "an end"]
)
def test_a_part_of_an_archive_is_not_whole(content: bytes) -> None:
    with pytest.raises(ValueError, match="not whole"):
        read(content)


def test_what_is_damaged_inside_is_said() -> None:
    content = packed({"a": b"x" * 500}, zipfile.ZIP_STORED)
    content[content.find(b"xxx")] = ord("y")
    with pytest.raises(ValueError, match="damaged"):
        read(bytes(content))


@pytest.mark.parametrize("suffix", ["zip", "xlsx"])
def test_whoever_reads_archives_says_so_in_one_sentence(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"list.{suffix}"
    path.write_bytes(marked_as(packed({"a.dbf" if suffix == "zip" else "a.xml": b"x" * 100}), locked=True))
    with pytest.raises(DiskError, match="is locked with a password"):
        list(read_office_list(path)) if suffix == "zip" else read_sheet(path.read_bytes(), path)


MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"


def related(kind: str, target: str) -> bytes:
    one = f'<Relationship Id="r" Type="{OFFICE}/{kind}" Target="{target}"/>'
    return f'<Relationships xmlns="{PACKAGE}/relationships">{one}</Relationships>'.encode()


def book(rows: str, sheets: int = 1, before: str = "") -> bytes:
    """A workbook whose sheets, so many of them, are all the one part with these rows."""
    named = "".join(f'<sheet name="S{number}" sheetId="{number}" r:id="r"/>' for number in range(1, sheets + 1))
    types = f'<Types xmlns="{PACKAGE}/content-types"><Override PartName="/w.xml" ContentType="{KIND}"/></Types>'
    sheet = f'{before}<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'
    parts = {
        "[Content_Types].xml": types.encode(),
        "_rels/.rels": related("officeDocument", "w.xml"),
        "w.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{named}</sheets></workbook>'.encode(),
        "_rels/w.xml.rels": related("worksheet", "s.xml"),
        "s.xml": sheet.encode(),
    }
    return bytes(packed(parts))


def row(number: int, column: str) -> str:
    return f'<row r="{number}"><c r="{column}{number}" t="inlineStr"><is><t>Имя</t></is></c></row>'


def test_a_row_far_below_leaves_no_empty_ones() -> None:
    sheet = read_sheet(book(row(1, "A") + row(1_000_000, "B")), BOOK)
    assert (sheet.rows, sheet.numbers) == ((("Имя",), ("", "Имя")), (1, 1_000_000))


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (book("", before='<!DOCTYPE a [<!ENTITY a "a">]>'), "declares entities"),
        (book(" " * 49 * 2**20), "more than 48 MB"),
        (book("".join(row(number, "ALL") for number in range(1, 1_700))), "more than 1500000 cells"),
        (book("<row/>" * 10_000, sheets=2_000), "one and the same"),
    ],
    ids=["entities", "large", "cells", "sheets"],
)
def test_a_workbook_is_read_as_far_as_anybody_fills_one(content: bytes, says: str) -> None:
    with pytest.raises(DiskError, match=says):
        read_sheet(content, BOOK)
