"""TOML texts as tables; a syntax error becomes a misfit with its line."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from letterkit.language import marked, tr
from letterkit.late_pattern import late_pattern
from letterkit.model.library import Misfit, MisfitKind
from letterkit.model.typed_day import typed_day

TomlValue = str | int | float | date | tuple[str, ...]
"""What may stand behind a key of a record."""

_TWICE = ("Cannot overwrite", "Cannot declare")
"""How tomllib's messages begin where a key or table stands twice."""

_USUAL = (
    marked("cannot overwrite a value"),
    marked("escaped character is not a Unicode scalar value"),
    marked("expected '=' after a key in a key/value pair"),
    marked("expected ']' at the end of a table declaration"),
    marked("expected ']]' at the end of an array declaration"),
    marked("expected newline or end of document after a statement"),
    marked(r"illegal character '\n'"),
    marked("invalid date or datetime"),
    marked("invalid hex value"),
    marked("invalid initial character for a key part"),
    marked("invalid statement"),
    marked("invalid value"),
    marked("unclosed array"),
    marked("unclosed inline table"),
    marked(r"unescaped '\' in a string"),
    marked("unterminated string"),
)
"""What tomllib says of what people write; anything else it says is not translated."""

_POSITION = late_pattern(r" \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)$")
_DATE_VALUE = late_pattern(r"=\s*(?P<date>\d{4}-\d{2}-\d{2})\s*(#|$)")
_MOST_DATES = 50  # a file with more impossible dates than this is better reported as one syntax error


@dataclass(frozen=True, slots=True)
class TableReading:
    """What could be read of a table, by field name, and what could not."""

    values: Mapping[str, Any] = field(hash=False)
    misfits: tuple[Misfit, ...] = ()


_NAME_IN_KEY = r"""(?:[A-Za-z0-9_-]++|"[^"\n]*+"|'[^'\n]*+')"""
_DEEP_KEY = late_pattern(rf"(?<![\w-]){_NAME_IN_KEY}(?:[ \t]*+\.[ \t]*+{_NAME_IN_KEY}){{100}}")
"""A key of more than a hundred names: tomllib needs the square of their number."""


def parse_toml(text: str, first_line: int = 1) -> TableReading:
    """The tables of a TOML text; `first_line` is the line of its file at which the text begins.

    A date that is not in the calendar is passed on as text, so that one wrong day does not hide every
    other problem of the file. Any other syntax error is the one misfit of the file, with its line.
    """
    if deep := _DEEP_KEY.search(text):
        line = text.count("\n", 0, deep.start()) + first_line
        message = tr("a key on line {line} holds tables within tables, more than a hundred", line=line)
        return TableReading({}, (Misfit(MisfitKind.NOT_TOML, message, tr("Take it out."), line=line),))
    for _ in range(_MOST_DATES):
        try:
            return TableReading(tomllib.loads(text))
        except tomllib.TOMLDecodeError as error:
            mended = _quote_impossible_date(text, error)
            if mended is None:
                return TableReading({}, (_syntax_misfit(text, error, first_line),))
            text = mended
        except (RecursionError, ValueError) as error:  # nested too deep, or a number of thousands of digits
            message = tr("the file cannot be read as TOML: {reason}", reason=error)
            return TableReading({}, (Misfit(MisfitKind.NOT_TOML, message),))
    message = tr("the file holds too many impossible dates")
    return TableReading({}, (Misfit(MisfitKind.NOT_TOML, message, tr("Correct them.")),))


def _quote_impossible_date(text: str, error: tomllib.TOMLDecodeError) -> str | None:
    """The text with the impossible date on the line of the error in quotes; None if the error is another one."""
    position = _POSITION.search(str(error))
    if position is None or position["line"] is None:
        return None
    lines = text.split("\n")
    index = int(position["line"]) - 1
    value = _DATE_VALUE.search(lines[index])
    if value is None or typed_day(value["date"]):
        return None
    lines[index] = f'{lines[index][: value.start("date")]}"{value["date"]}"{lines[index][value.end("date") :]}'
    return "\n".join(lines)


def _syntax_misfit(text: str, error: tomllib.TOMLDecodeError, first_line: int) -> Misfit:
    message = str(error)
    position = _POSITION.search(message)
    what = message[: position.start()] if position else message
    if position and position["line"]:
        line, column = int(position["line"]), int(position["column"])
    else:
        lines = text.split("\n")
        line, column = len(lines), len(lines[-1]) + 1
    line += first_line - 1
    complaint = f"{what[:1].lower()}{what[1:]}"
    reason = tr(complaint)
    fact = tr(
        "the file is not TOML from line {line}, column {column}: {reason}", line=line, column=column, reason=reason
    )
    if what.startswith(_TWICE):
        return Misfit(MisfitKind.NOT_TOML, fact, tr("It stands twice: keep one of the two."), line=line)
    return Misfit(MisfitKind.NOT_TOML, fact, tr('Texts stand in quotes: name = "...".'), line=line)
