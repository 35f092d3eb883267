"""Rows of cells in CSV, whatever parts its columns, with a quotation mark that swallows lines found out."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import NamedTuple

from letterkit.language import marked, tr
from letterkit.late_pattern import late_pattern

_DELIMITERS = "\t;|,"  # where several would do, the comma is the one that also stands in addresses
_LOOKED_AT = 200
_MOST = 0.8
LONGEST_CELL = 32_767  # what a cell of a spreadsheet holds; reading an address takes the square of its length
_QUOTED = late_pattern(r'"(?:[^"]|"")*"')
_DECLARED = late_pattern(r"\A[ \t]*sep=(.)[ \t]*\r?\n", re.IGNORECASE)  # Excel's own first line
_LINE_END = late_pattern(r"\r\n|\r|\n")
_DIGIT = late_pattern(r"\d")
_LETTER = late_pattern(r"[^\W\d_]")

_COMPLAINTS = (marked("unexpected end of data"), marked("""',' expected after '"'"""))
"""What csv says where a quotation mark is stray; anything else it says is not translated."""
_OF_LENGTH = "field limit"  # in what it says of a cell beyond it


class StrayQuoteError(ValueError):
    """A quotation mark that makes one cell of what are several, or of several rows. The sentence names its line."""


class LongCellError(ValueError):
    """A cell of more than a million characters. The sentence names its line."""


class _Record(NamedTuple):
    """The cells of a row, and the lines of the text that it takes, counted from 0."""

    cells: list[str]
    start: int
    end: int


def rows_of(text: str, delimiter: str = "") -> tuple[tuple[str, ...], ...]:
    """The cells of each row that has any, as they stand; parted by the delimiter, else by what parts most lines.

    Raises as `numbered_rows`.
    """
    return tuple(cells for _, cells in numbered_rows(text, delimiter))


def numbered_rows(text: str, delimiter: str = "") -> Iterator[tuple[int, tuple[str, ...]]]:
    """The same, each with its number as a spreadsheet counts rows, from 1 and the empty ones with the others.

    Raises StrayQuoteError for a quotation mark that is not closed, not doubled inside a cell, or that is closed only by
    the next stray one, so that a cell holds rows of the table; LongCellError for a cell longer than any text.
    """
    declared = _DECLARED.match(text)
    body = text[declared.end() :] if declared else text
    parting = declared[1] if declared else delimiter or _delimiter(body)
    csv.field_size_limit(LONGEST_CELL)
    if '"' not in body:
        reader = csv.reader(io.StringIO(body, newline=""), delimiter=parting)
        try:
            yield from _filled(reader)
        except csv.Error as error:
            raise _long_cell(reader.line_num + bool(declared)) from error
        return
    lines = _LINE_END.split(body)
    first_line = 2 if declared else 1
    records = list(_records(body, parting, lines, first_line))
    _refuse_swallowed(records, lines, parting, first_line)
    yield from _filled(each.cells for each in records)


def _long_cell(line: int) -> LongCellError:
    return LongCellError(tr("line {line} has a cell of more than {count} characters", line=line, count=LONGEST_CELL))


def _filled(rows: Iterable[list[str]]) -> Iterator[tuple[int, tuple[str, ...]]]:
    return ((number, tuple(cells)) for number, cells in enumerate(rows, 1) if "".join(cells).strip())


def _delimiter(text: str) -> str:
    """The sign that most lines have in equal number, a tab if none is in them.

    A comma counts only if the first line has it: blocks in a single column have them too, and its name has none.
    """
    unquoted = _QUOTED.sub("", text[: _LOOKED_AT * 1000]) if '"' in text else text
    lines = [line for line in unquoted.split("\n", _LOOKED_AT)[:_LOOKED_AT] if line.strip()]
    best, most = "\t", 0.0
    for sign in _DELIMITERS:
        counts = Counter(line.count(sign) for line in lines)
        usual, times = max(((count, times) for count, times in counts.items() if count), default=(0, 0), key=_times)
        share = times / len(lines) if lines else 0
        if usual and (sign in lines[0] or (sign != "," and share > _MOST)) and share > most:
            best, most = sign, share
    return best


def _times(counted: tuple[int, int]) -> int:
    return counted[1]


def _records(text: str, delimiter: str, lines: Sequence[str], first_line: int) -> Iterator[_Record]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    start = 0
    try:
        for cells in reader:
            yield _Record(cells, start, reader.line_num)
            start = reader.line_num
    except csv.Error as error:
        if _OF_LENGTH in str(error):
            raise _long_cell(reader.line_num - 1 + first_line) from error
        line = next((number for number in range(start, reader.line_num) if lines[number].count('"') % 2), start)
        message = tr(
            "line {line} cannot be read: {reason}; "
            'a quotation mark inside a cell is written twice (""), and the cell stands in quotation marks',
            line=line + first_line,
            reason=tr(str(error)),
        )
        raise StrayQuoteError(message) from error


def _refuse_swallowed(records: Sequence[_Record], lines: Sequence[str], delimiter: str, first_line: int) -> None:
    """Raises StrayQuoteError for a row of several lines that are rows of the table, each of them.

    A cell may hold line breaks; then its lines share the delimiters of one row. Where a quotation mark swallowed rows,
    a line between its first and its last has as many delimiters as a row; or the last has, though a cell was before.
    """
    usual = _Usual.of([each.cells for each in records if each.end == each.start + 1] or [records[0].cells], delimiter)
    for each in records:
        if each.end == each.start + 1:
            continue
        before, _, after = lines[each.start].rpartition('"')
        first = usual.fits(before + after)
        *between, last = map(usual.fits, lines[each.start + 1 : each.end])
        if any(between) or (last and (first or delimiter in before)):
            line = next(number for number in range(each.start, each.end) if '"' in lines[number])
            message = tr(
                "the quotation mark on line {line} is closed only on line {end}, "
                "and what stands between are rows of the table; take it out, or write it twice",
                line=line + first_line,
                end=each.end - 1 + first_line,
            )
            raise StrayQuoteError(message)


@dataclass(frozen=True, slots=True)
class _Usual:
    """What the rows of a table have in common: how many cells, and which columns have nothing but digits.

    `spaced` says whether a blank follows delimiters, as it does in a sentence.
    """

    delimiter: str
    width: int
    widest: int
    spaced: bool
    digits: frozenset[int]

    @classmethod
    def of(cls, rows: Sequence[Sequence[str]], delimiter: str) -> "_Usual":
        """The usual of rows of which none takes several lines; the first has the names of the columns."""
        widths = Counter(map(len, rows))
        spaced = any(cell.startswith(" ") for row in rows for cell in row[1:])
        columns = zip_longest(*rows[1:], fillvalue="")
        digits = frozenset(number for number, cells in enumerate(columns) if _is_of_digits("".join(cells)))
        return cls(delimiter, widths.most_common(1)[0][0], max(widths), spaced, digits)

    def fits(self, line: str) -> bool:
        """Whether the line, its quotation marks taken as any other sign or not, may be such a row."""
        quoted = csv.reader([line], delimiter=self.delimiter)
        return self._fits(line.split(self.delimiter)) or ('"' in line and self._fits(next(quoted, [])))

    def _fits(self, cells: Sequence[str]) -> bool:
        if not 1 < len(cells) <= self.widest:
            return False
        if not self.spaced and any(cell.startswith(" ") for cell in cells[1:]):
            return False
        known = [cells[number] for number in self.digits if number < len(cells)]
        if any(cell and not _DIGIT.search(cell) for cell in known):
            return False
        return len(cells) == self.width or any(map(_is_of_digits, known))  # a short row shows itself by a year


def _is_of_digits(text: str) -> bool:
    return bool(_DIGIT.search(text)) and not _LETTER.search(text)
