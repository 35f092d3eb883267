"""TOML texts as tables, a syntax error as a misfit with its line."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from letterkit.model.library import Misfit, MisfitKind

TomlValue = str | int | float | date | tuple[str, ...]
"""What may stand behind a key of a record."""

_TWICE = ("Cannot overwrite", "Cannot declare")
"""How tomllib begins to say that a key or table stands twice."""

_PLACE = re.compile(r" \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)$")
_DATE_VALUE = re.compile(r"=\s*(?P<date>\d{4}-\d{2}-\d{2})\s*(#|$)")
_MOST_DATES = 50  # a file with more impossible dates than this is better reported as one syntax error


@dataclass(frozen=True, slots=True)
class Reading:
    """What could be read of a table, by field name, and what could not."""

    values: Mapping[str, Any] = field(hash=False)
    misfits: tuple[Misfit, ...] = ()


def parse_toml(text: str, first_line: int = 1) -> Reading:
    """The tables of a TOML text; `first_line` is the line of its file the text begins at.

    A date that is not in the calendar is handed on as text, so that one wrong day does not hide
    every other problem of the file. Any other syntax error ends the reading: one misfit with its line.
    """
    for _ in range(_MOST_DATES):
        try:
            return Reading(tomllib.loads(text))
        except tomllib.TOMLDecodeError as error:
            mended = _quote_impossible_date(text, error)
            if mended is None:
                return Reading({}, (_syntax_misfit(text, error, first_line),))
            text = mended
        except (RecursionError, ValueError) as error:  # nested too deep, or a number of thousands of digits
            return Reading({}, (Misfit(MisfitKind.NOT_TOML, f"the file is not TOML we can read: {error}"),))
    return Reading({}, (Misfit(MisfitKind.NOT_TOML, "the file holds too many impossible dates", "Correct them."),))


def _quote_impossible_date(text: str, error: tomllib.TOMLDecodeError) -> str | None:
    """The text with the impossible date on the line of the error put in quotes; None if there is none."""
    place = _PLACE.search(str(error))
    if place is None or place["line"] is None:
        return None
    lines = text.split("\n")
    row = int(place["line"]) - 1
    value = _DATE_VALUE.search(lines[row])
    if value is None or is_in_calendar(value["date"]):
        return None
    lines[row] = f'{lines[row][: value.start("date")]}"{value["date"]}"{lines[row][value.end("date") :]}'
    return "\n".join(lines)


def is_in_calendar(text: str) -> bool:
    """Whether a date written as 1971-06-09 is a day there is."""
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _syntax_misfit(text: str, error: tomllib.TOMLDecodeError, first_line: int) -> Misfit:
    message = str(error)
    place = _PLACE.search(message)
    what = message[: place.start()] if place else message
    if place and place["line"]:
        line, column = int(place["line"]), int(place["column"])
    else:
        lines = text.split("\n")
        line, column = len(lines), len(lines[-1]) + 1
    line += first_line - 1
    fact = f"the file is not TOML from line {line}, column {column}: {what[:1].lower()}{what[1:]}"
    twice = what.startswith(_TWICE)
    hint = "It stands twice: keep one of the two." if twice else 'Texts stand in quotes: name = "...".'
    return Misfit(MisfitKind.NOT_TOML, fact, hint, line=line)
