"""Reads the official list of post offices, as CSV (plain or .gz) or DBF (plain or .zip). The only user of dbfread."""

import csv
import gzip
import io
import struct
import tempfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dbfread import DBF

from letterkit.errors import DiskError
from letterkit.language import tr, trp
from letterkit.store.archives import SIGN, opened_zip, unpacked
from letterkit.store.delimited import rows_of
from letterkit.store.disk import read_bytes
from letterkit.store.encodings import decode
from letterkit.store.reasons import reason_of
from letterkit.store.regular_files import read_stream

_GZIP = b"\x1f\x8b"

_MOST_ROWS = 500_000
"""The list has 50,000."""

_COLUMNS = {
    "index": "postcode",
    "opsname": "name",
    "opstype": "kind",
    "region": "region",
    "regionsource": "region",
    "autonom": "autonomy",
    "area": "district",
    "city": "locality",
    "city1": "sublocality",
    "actdate": "as_of",
    "indexold": "former",
}
"""The columns of the list, letters and digits only: the post writes OPSNAME and CITY_1, others ops_name, city1."""

_NEEDED = {"postcode": "INDEX", "name": "OPSNAME", "region": "REGION", "locality": "CITY"}

_WINDOWS = 0xC9
"""How a DBF declares the code page Windows-1251; the post's own declares none, or that of DOS."""

_UNREADABLE = (OSError, EOFError, zlib.error, UnicodeDecodeError, struct.error, ValueError, csv.Error)


@dataclass(frozen=True, slots=True)
class OfficeRow:
    """One row of the list, its cells without blanks around them; `as_of` is digits, as 20260123."""

    postcode: str = ""
    name: str = ""
    kind: str = ""
    region: str = ""
    autonomy: str = ""
    district: str = ""
    locality: str = ""
    sublocality: str = ""
    as_of: str = ""
    former: str = ""


@dataclass(frozen=True, slots=True)
class OfficeRows:
    """The rows of the list, read as they are asked for, and the encoding of its text, "" for a DBF."""

    rows: Iterator[OfficeRow]
    encoding: str = ""


def read_office_list(path: Path, encoding: str = "") -> Iterator[OfficeRow]:
    """The rows of the list, whose text is in that encoding, else in the one recognised.

    Raises DiskError if the file cannot be read to its end, or is in another format.
    """
    yield from office_rows(path, encoding).rows


def office_rows(path: Path, encoding: str = "") -> OfficeRows:
    """What `read_office_list` gives, with the encoding. Raises the same; the rows, too, raise DiskError."""
    content = read_bytes(path)
    if content.startswith(SIGN) or path.suffix.lower() == ".dbf":
        return OfficeRows(_readable(path, _table_rows(path, content)))
    with _unreadable_said(path):
        text = _without_gzip(content) if content.startswith(_GZIP) else content
    decoded = decode(text, path, encoding)
    return OfficeRows(_readable(path, _csv_rows(decoded.text)), decoded.encoding)


def _readable(path: Path, rows: Iterator[OfficeRow]) -> Iterator[OfficeRow]:
    with _unreadable_said(path):
        for number, row in enumerate(rows):
            if number == _MOST_ROWS:
                raise ValueError(tr("it has more than {count} rows", count=_MOST_ROWS))
            yield row


def _without_gzip(content: bytes) -> bytes:
    """What was packed. Raises UnfitFileError for more than a file may have, before it is in memory."""
    with gzip.GzipFile(fileobj=io.BytesIO(content)) as packed:
        return read_stream(packed)  # type: ignore[arg-type]  # it reads as any stream does


@contextmanager
def _unreadable_said(path: Path) -> Iterator[None]:
    """Turns whatever a damaged file leads to into a DiskError."""
    try:
        yield
    except _UNREADABLE as error:
        remedy = tr("Give the list of post offices as CSV or DBF, whole, as it was published.")
        fact = tr("{path} cannot be read as a list of post offices: {reason}.", path=path, reason=_reason(error))
        raise DiskError(fact, remedy) from error


def _reason(error: Exception) -> str:
    return reason_of(error) if isinstance(error, OSError) else str(error)


def _table_rows(path: Path, content: bytes) -> Iterator[OfficeRow]:
    if content.startswith(SIGN):
        with _unpacked(content) as table:
            yield from _dbf_rows(table)
    else:
        yield from _dbf_rows(path)


@contextmanager
def _unpacked(content: bytes) -> Iterator[Path]:
    """The table in the archive, as a temporary file, since dbfread reads files."""
    with opened_zip(content) as archive, tempfile.TemporaryDirectory() as folder:
        tables = [file for file in archive.infolist() if file.filename.lower().endswith(".dbf")]
        if len(tables) != 1:
            raise ValueError(tr("the archive holds {count} tables, one is needed", count=len(tables)))
        table = Path(folder) / "list.dbf"
        table.write_bytes(unpacked(archive, tables[0]))
        yield table


def _csv_rows(text: str) -> Iterator[OfficeRow]:
    header, *rows = rows_of(text) or ((),)
    columns = _columns(header)
    for cells in rows:
        yield OfficeRow(**{column: cells[index].strip() for index, column in columns.items() if index < len(cells)})


def _dbf_rows(path: Path) -> Iterator[OfficeRow]:
    table = DBF(path, encoding="cp866", ignorecase=False, recfactory=None, ignore_missing_memofile=True)
    if table.header.language_driver == _WINDOWS:
        table.encoding = "cp1251"
    columns = _columns(table.field_names)
    if table.header.recordlen != 1 + sum(field.length for field in table.fields):
        raise ValueError(tr("its header is damaged"))
    if path.stat().st_size < table.header.headerlen + table.header.numrecords * table.header.recordlen:
        raise ValueError(tr("it is cut short"))
    for cells in table:
        yield OfficeRow(**{column: _cell(cells[index][1]) for index, column in columns.items()})


def _columns(header: Sequence[str]) -> Mapping[int, str]:
    """The columns by their position in a row. Raises ValueError if one is missing that says where an office is."""
    names = ["".join(filter(str.isalnum, name)).lower() for name in header]
    columns = {index: _COLUMNS[name] for index, name in enumerate(names) if name in _COLUMNS}
    missing = [name for column, name in _NEEDED.items() if column not in columns.values()]
    if missing:
        columns_missing = trp("joins a list", " and no ").join(missing)
        raise ValueError(tr("it has no column {columns}", columns=columns_missing))
    return columns


def _cell(value: object) -> str:
    """A cell of a DBF as text, a date as digits like those of the CSV."""
    if isinstance(value, date):
        return value.strftime("%Y%m%d")
    return "" if value is None else str(value).strip()
