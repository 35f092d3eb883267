import gzip
import io
import struct
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from letterkit.errors import DiskError
from letterkit.store.office_lists import OfficeRow, read_office_list

OFFICIAL = (
    "INDEX",
    "OPSNAME",
    "OPSTYPE",
    "OPSSUBM",
    "REGION",
    "AUTONOM",
    "AREA",
    "CITY",
    "CITY_1",
    "ACTDATE",
    "INDEXOLD",
)
OF_CSV = {"OPSSUBM": "parent_index", "REGION": "region_source", "CITY_1": "city1", "ACTDATE": "act_date"}
SMALL = tuple(OF_CSV.get(name, name.lower().replace("ops", "ops_")) for name in OFFICIAL)
ROWS = (
    (
        "700001",
        "ТЕСТОВО",
        "О",
        "700000",
        "ТУЛЬСКАЯ ОБЛАСТЬ",
        "",
        "ТЕСТОВСКИЙ РАЙОН",
        "ТЕСТОВО",
        "",
        "20260123",
        "700009",
    ),
    ("700002", "ЗАРЕЧЬЕ 2", "ТИ", "700000", "ТУЛЬСКАЯ ОБЛАСТЬ", "", "", "ТУЛА", "ЗАРЕЧЬЕ", "20200305", ""),
)
EXPECTED = [
    OfficeRow(
        "700001", "ТЕСТОВО", "О", "ТУЛЬСКАЯ ОБЛАСТЬ", "", "ТЕСТОВСКИЙ РАЙОН", "ТЕСТОВО", "", "20260123", "700009"
    ),
    OfficeRow("700002", "ЗАРЕЧЬЕ 2", "ТИ", "ТУЛЬСКАЯ ОБЛАСТЬ", "", "", "ТУЛА", "ЗАРЕЧЬЕ", "20200305", ""),
]


def as_csv(header: Sequence[str] = OFFICIAL, delimiter: str = ",", rows: Sequence[Sequence[str]] = ROWS) -> bytes:
    return "\r\n".join(delimiter.join(cells) for cells in (header, *rows)).encode()


def as_dbf(header: Sequence[str] = OFFICIAL, encoding: str = "cp866", driver: int = 0) -> bytes:
    """A table as dBase III writes it; the date is one of its own type."""
    width = 40
    fields = b"".join(
        struct.pack("<11sc4xBB14x", name.encode(), *((b"D", 8) if name == "ACTDATE" else (b"C", width)), 0)
        for name in header
    )
    body = b"".join(
        b" " + b"".join(cell.encode(encoding).ljust(8 if len(cell) == 8 and cell.isdigit() else width) for cell in row)
        for row in ROWS
    )
    length = 1 + sum(8 if name == "ACTDATE" else width for name in header)
    head = struct.pack("<BBBBLHH17xB2x", 3, 126, 6, 22, len(ROWS), 32 + len(fields) + 1, length, driver)
    return head + fields + b"\r" + body + b"\x1a"


def zipped(content: bytes, *names: str) -> bytes:
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as packed:
        for name in names:
            packed.writestr(name, content)
    return archive.getvalue()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("list.csv", as_csv()),
        ("list.csv", b"\xef\xbb\xbf" + as_csv(SMALL)),
        ("list.csv", as_csv(delimiter=";")),
        ("list.csv", as_csv().decode().encode("cp866")),
        ("list.csv.gz", gzip.compress(as_csv(delimiter="\t"))),
        ("PINDX.DBF", as_dbf()),
        ("pindx.dbf", as_dbf(encoding="cp1251", driver=0xC9)),
        ("PINDX.zip", zipped(as_dbf(driver=0x65), "PINDX.DBF", "readme.txt")),
    ],
    ids=[
        "CSV",
        "CSV in small letters with a mark",
        "semicolons",
        "CSV of DOS",
        "tabs, packed",
        "DBF",
        "DBF of Windows",
        "DBF, packed",
    ],
)
def test_every_form_of_the_list_gives_the_same_rows(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert list(read_office_list(path)) == EXPECTED


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("list.csv", b"", "no column INDEX and no OPSNAME"),
        ("list.csv", as_csv(["INDEX", "OPSNAME", *"cdefghijk"]), "no column REGION and no CITY"),
        ("list.csv", as_csv() + b"\xd0", "not UTF-8 from line 3"),
        ("list.csv.gz", gzip.compress(as_csv())[:-20], "ended before"),
        ("list.csv.gz", gzip.compress(as_csv())[:30] + b"\xff" * 30, "cannot be read"),
        ("list.csv", as_csv().replace(b"700001", b'"700001'), "cannot be read"),
        ("PINDX.DBF", b"", "cannot be read"),
        ("PINDX.DBF", as_dbf()[:-300], "cut short"),
        ("PINDX.DBF", as_dbf()[:10] + b"\0\0" + as_dbf()[12:], "header is damaged"),
        ("PINDX.zip", zipped(as_dbf(), "readme.txt"), "holds 0 tables"),
        ("PINDX.zip", zipped(as_dbf(), "a.dbf", "b.dbf"), "holds 2 tables"),
        ("PINDX.zip", zipped(as_dbf(), "a.dbf")[:-40], "cannot be read"),
    ],
    ids=lambda value: "" if isinstance(value, bytes) else value,
)
def test_what_is_not_a_whole_list_is_refused_and_says_why(
    tmp_path: Path, name: str, content: bytes, reason: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(DiskError, match=reason):
        list(read_office_list(path))


@pytest.mark.parametrize("make", [as_dbf, as_csv], ids=["DBF", "CSV"])
def test_a_list_with_any_byte_changed_is_read_or_refused(tmp_path: Path, make: Callable[[], bytes]) -> None:
    whole, path = make(), tmp_path / "list.dbf"
    for position in range(min(len(whole), 420)):
        path.write_bytes(whole[:position] + b"\xff" + whole[position + 1 :])
        try:
            list(read_office_list(path))
        except DiskError:
            continue
