"""Ids of people as a command gets them: on its command line, from a file or from the command before it."""

import codecs
import csv
import io
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from letterkit import store
from letterkit.cli.streams import read_input
from letterkit.errors import DiskError, UsageError
from letterkit.language import tr
from letterkit.russian.characters import visible

_HEADING, _PAGE = "id", "page"
_TABLES = (".csv", ".tsv", ".xlsx", ".xls")
_SIGNS = ("\t", ";", ",")
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_MOST_NAMED = 10
_BETWEEN_COLUMNS = "  "
"""What tables for people have between their columns."""


def tables_among(named: Sequence[str]) -> list[str]:
    """Those that name a table, such as a plan, and no person: no id ends as the name of a table does."""
    return [each for each in named if each.lower().endswith(_TABLES) and not each.startswith("@")]


def ids_given(arguments: Sequence[str]) -> dict[str, str]:
    """The ids in the order in which they were given, those of `-` and `@FILE` in their place, and where each was.

    stderr says which are repeated. Raises DiskError for a file that cannot be read or is no list, UsageError for a line
    without an id.
    """
    given: dict[str, list[str]] = {}
    for argument in arguments:
        for person_id, where in _ids_of(argument):
            given.setdefault(person_id, []).append(where)
    if repeated := [person_id for person_id, places in given.items() if len(places) > 1]:
        print(_said_repeated(repeated), file=sys.stderr)
    return {person_id: places[0] for person_id, places in given.items()}


def _said_repeated(ids: Sequence[str]) -> str:
    named, more = ", ".join(ids[:_MOST_NAMED]), len(ids) - _MOST_NAMED
    if more > 0:
        return tr("Named more than once, counted once: {ids} and {count} more.", ids=named, count=more)
    return tr("Named more than once, counted once: {ids}.", ids=named)


def _ids_of(argument: str) -> Iterator[tuple[str, str]]:
    if argument == "-":
        yield from _ids_in(read_input(), tr("standard input"))
    elif argument.startswith("@"):
        yield from _ids_in(store.read_bytes(Path(argument[1:])), argument[1:])
    else:
        yield visible(argument), tr("the command line")


def _ids_in(content: bytes, file: str) -> Iterator[tuple[str, str]]:
    """The ids of a list, one a line or the first column of a table, and where each stands.

    Headings, empty lines and # comments are none. A list of pages names everybody once, on however many he stands.
    """
    pages_of: set[str] | None = None
    for line, cells in _rows(_text(content, file), file):
        cell = visible(cells[0]).strip().partition(_BETWEEN_COLUMNS)[0].partition(" #")[0].rstrip()
        if not cell:
            fact = tr("{file}, line {line}: there is no id in the first column.", file=file, line=line)
            raise UsageError(fact, _what_it_takes())
        if cell.casefold() == _HEADING:
            pages_of = set() if _PAGE in cells else None
        elif pages_of is None or cell not in pages_of:
            yield cell, tr("{file}, line {line}", file=file, line=line)
            if pages_of is not None:
                pages_of.add(cell)


def _text(content: bytes, file: str) -> str:
    """The content as text, in UTF-8 or in what PowerShell writes. Raises DiskError for what is no list."""
    if content.startswith(_UTF_16):
        text = store.sent_text(content, Path(file)).text
    else:
        text = store.decoded(content, Path(file))
    if "\0" in text or text.lstrip()[:1] in ("[", "{"):
        raise DiskError(tr("{file} is no list of ids.", file=file), _what_it_takes())
    return text


def _rows(text: str, file: str) -> Iterator[tuple[int, list[str]]]:
    """The rows that are neither empty nor comments, and the line on which each ends."""
    first = next((line for line in text.splitlines() if line.strip() and not _is_comment(line)), "")
    sign = next((sign for sign in _SIGNS if sign in first), "\t")
    mark = None if sign == "\t" else '"'  # TSV has no quotation marks but those of its words
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=sign, quotechar=mark)
    try:
        for cells in reader:
            if "".join(cells).strip() and not _is_comment(cells[0]):
                yield reader.line_num, cells
    except csv.Error as error:
        raise UsageError(tr("{file} is no list of ids.", file=file), _what_it_takes()) from error


def _is_comment(line: str) -> bool:
    return line.lstrip().startswith("#")


def _what_it_takes() -> str:
    return tr("Give an id a line, or TSV or CSV with the ids in the first column.")
