"""Tables pasted into a text: each row as a sentence, its cells under the names of their columns where those matter."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from letterkit.late_pattern import late_pattern
from letterkit.russian.news.places import FACILITY, POSTCODE
from letterkit.russian.word_table import word_set

_COLUMN_WORDS = word_set(
    "№ n п фио имя фамилия отчество год рождения рожд гр г р дата рождение адрес адреса место содержания учреждение "
    "статус примечание примечания комментарий где кто индекс регион и о для писем куда писать колония сизо новый "
    "старый прошлый прежний текущий бывший предыдущий сейчас было стало ранее ареста арест освобождения приговор срок "
    "статья находится нахождения пребывания person name born birth address status place year"
)
_WORD = late_pattern(r"[^\W\d_]+|№")
_RULE = late_pattern(r"[\s|:+-]*-[\s|:+-]*")
# Columns whose name says which place is meant; of the others the name says nothing that a cell does not.
_MATTERS = late_pattern(
    r"нов|стар|прежн|прошл|бывш|предыд|текущ|сейчас|было|стало|ранее|освобожд|арест|приговор|срок|стать", re.IGNORECASE
)
# A cell that stands in another column than its own: a status that is a place, a year without digits.
_OF_STATUS = late_pattern(r"статус|примеч|коммент|status", re.IGNORECASE)
_OF_YEAR = late_pattern(r"год|рожд|г\. ?р|birth", re.IGNORECASE)
_OF_NAME = late_pattern(r"фио|имя|фамил|name|person", re.IGNORECASE)
_SHIFTED = "↔"
"""Stands behind a row that does not keep to its columns, so that nobody takes it for certain."""

_COUNTER = late_pattern(r"№|n|#|п/?п", re.IGNORECASE)
_DASH = late_pattern(r"[\s–—-]*")
_DELIMITERS = ("|", "\t", ";")
_FEWEST_CELLS = 3


def with_rows_as_lines(text: str) -> str:
    """The text, in which each row of a table with a header is a line of its cells between semicolons."""
    lines = text.split("\n")
    out: list[str] = []
    while len(out) < len(lines):  # a line comes out for each that goes in
        rows = _table(lines, len(out))
        out += _sentences(rows) if rows else [lines[len(out)]]
    return "\n".join(out)


def _table(lines: Sequence[str], first: int) -> list[list[str]]:
    """The cells of the table that begins with that line; none if it does not name columns."""
    for delimiter in _DELIMITERS:
        header = _cells(lines[first], delimiter)
        if len(header) >= _FEWEST_CELLS and _is_header(header):
            rows = [header]
            for line in islice(lines, first + 1, None):
                cells = _cells(line, delimiter)
                if len(cells) < 2 or len(cells) > len(header) + 1:
                    break
                rows.append(cells)
            return rows
    return []


def _cells(line: str, delimiter: str) -> list[str]:
    if delimiter == "|":
        line = line.strip().removeprefix("|").removesuffix("|")
    return [cell.strip() for cell in line.split(delimiter)] if delimiter in line else []


def _is_header(cells: Sequence[str]) -> bool:
    """Whether the cells name columns: all of them, or one that of names and others besides."""
    named = sum(map(_names_a_column, cells))
    of_names = any(_OF_NAME.search(cell) and _names_a_column(cell) for cell in cells)
    return named == len(cells) or (of_names and named > 1 and not any(re.search(r"\d{4}", cell) for cell in cells))


def _names_a_column(cell: str) -> bool:
    return _COLUMN_WORDS.issuperset(_WORD.findall(cell.lower()))


def _sentences(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """A line for the header and each row, so that the count of lines stays: the header's is empty."""
    header = rows[0]
    yield ""
    for row in rows[1:]:
        if _RULE.fullmatch("|".join(row)):
            yield ""
            continue
        cells = (
            f"{name}: {cell}" if _MATTERS.search(name) or not _names_a_column(name) else cell
            for name, cell in zip(header, row, strict=False)
            if cell and not _DASH.fullmatch(cell) and not _COUNTER.fullmatch(name)
        )
        yield ", ".join((*cells, *((_SHIFTED,) if _is_shifted(header, row) else ())))


def _is_shifted(header: Sequence[str], row: Sequence[str]) -> bool:
    """Whether nobody knows what a column means, a cell belongs under another, or cells lack where the names matter."""
    if not all(map(_names_a_column, header)):
        return True
    if len(row) < len(header) and any(map(_MATTERS.search, header)):
        return True
    return any(
        (_OF_STATUS.search(name) and (FACILITY.match(cell) or POSTCODE.match(cell)))
        or (_OF_YEAR.search(name) and not re.search(r"\d", cell) and re.search(r"[^\W\d]{4}", cell))
        or (_OF_YEAR.search(name) and (FACILITY.match(cell) or POSTCODE.match(cell)))
        or (_OF_NAME.search(name) and (FACILITY.match(cell) or re.fullmatch(r"[\d.\s]+", cell)))
        for name, cell in zip(header, row, strict=False)
    )
