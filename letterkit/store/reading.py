"""Reads tables into values, reporting every problem of a record instead of stopping at the first."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from math import isfinite
from typing import Any, NoReturn, Self

from letterkit.model.library import Misfit, MisfitKind, Path
from letterkit.model.name import Case
from letterkit.model.nearest import nearest_hint
from letterkit.model.partial_date import PartialDate
from letterkit.store.fields import Field, FieldKind, Shape
from letterkit.store.toml_text import Reading, is_in_calendar

_DATE_WORD = re.compile(r"\d{4}-\d{2}-\d{2}")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")  # the characters of Unicode's category Cc


class _UnfitError(Exception):
    """A value that does not fit its field."""

    def __init__(self, kind: MisfitKind, message: str, hint: str) -> None:
        super().__init__(message)
        self.kind, self.message, self.hint = kind, message, hint


@dataclass(frozen=True, slots=True)
class _Plan:
    """How a table of one shape is read, worked out once: what reads each field, and which must be there."""

    readers: Mapping[str, "tuple[Field, _Reader]"]
    required: tuple[Field, ...]

    @classmethod
    @cache
    def of(cls, shape: Shape) -> Self:
        """The plan of that shape."""
        readers = {field.name: (field, _READERS[field.kind]) for field in shape.fields}
        return cls(readers, tuple(field for field in shape.fields if field.required))


def read_table(table: Mapping[str, object], shape: Shape, path: Path = ()) -> Reading:
    """The fields of one table as the values a record is built from, with every misfit of the table."""
    plan = _Plan.of(shape)
    values: dict[str, Any] = {}
    misfits: list[Misfit] = []
    for name, given in table.items():
        if name not in plan.readers:
            misfits.append(_unknown(name, plan, path))
            continue
        field, read = plan.readers[name]
        try:
            values[name] = read(given, field, path, misfits)
        except _UnfitError as unfit:
            misfits.append(Misfit(unfit.kind, unfit.message, unfit.hint, (*path, name)))
    misfits += _missing_fields(table, values, plan, path)
    if shape.exactly_one:
        misfits += _not_exactly_one(table, shape, path)
    return Reading(values, tuple(misfits))


def _unknown(name: str, plan: _Plan, path: Path) -> Misfit:
    return Misfit(MisfitKind.UNKNOWN, f"there is no field «{name}»", nearest_hint(name, plan.readers), (*path, name))


def _missing_fields(
    table: Mapping[str, object], values: Mapping[str, object], plan: _Plan, path: Path
) -> Iterator[Misfit]:
    """Those required that are not in the table, or empty in it. What did not fit is no longer missing."""
    for field in plan.required:
        if not values.get(field.name) and (field.name in values or field.name not in table):
            message = f"the field «{field.name}» is missing"
            hint = f"Give {field.meaning}: {_expected(field)}."
            yield Misfit(MisfitKind.MISSING, message, hint, (*path, field.name))


def _expected(field: Field) -> str:
    if field.kind is FieldKind.WORD:
        return f"one of {', '.join(_words(field))}"
    return field.kind.value


def _not_exactly_one(table: Mapping[str, object], shape: Shape, path: Path) -> list[Misfit]:
    given = [name for name in shape.exactly_one if name in table]
    if len(given) == 1:
        return []
    names = [f"«{name}»" for name in shape.exactly_one]
    if given:
        both = f"{' and '.join(names)} stand in one table"
        return [Misfit(MisfitKind.WRONG, both, "Keep the one the source gives.", (*path, given[-1]))]
    neither = f"neither {' nor '.join(names)} is given"
    return [Misfit(MisfitKind.MISSING, neither, "Give the one the source gives.", (*path, shape.exactly_one[0]))]


def _unfit(value: object, field: Field) -> _UnfitError:
    message = f"«{field.name}» is {_shown(value)}, expected {field.kind.value}"
    return _UnfitError(MisfitKind.WRONG, message, f"It is {field.meaning}.")


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return f"«{value[:60]}»"
    if isinstance(value, list | dict):
        return "a list" if isinstance(value, list) else "a table"
    return str(value)


def _read_text(value: object, field: Field, path: Path, misfits: list[Misfit]) -> str:
    text = _read_prose(value, field, path, misfits)
    if not text.isprintable() and _CONTROL.search(text):
        message = f"«{field.name}» holds a line break or another control character"
        raise _UnfitError(MisfitKind.WRONG, message, "Write it on one line.")
    return text


def _read_prose(value: object, field: Field, _path: Path, _misfits: list[Misfit]) -> str:
    if not isinstance(value, str):
        raise _unfit(value, field)
    return value


def _read_flag(value: object, field: Field, _path: Path, _misfits: list[Misfit]) -> bool:
    if not isinstance(value, bool):
        raise _unfit(value, field)
    return value


def _read_number(value: object, field: Field, _path: Path, _misfits: list[Misfit]) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not isfinite(value):
        raise _unfit(value, field)
    return float(value)


def _read_date(value: object, field: Field, _path: Path, _misfits: list[Misfit]) -> date:
    if isinstance(value, str) and _DATE_WORD.fullmatch(value):
        _refuse_quoted_date(value, field)
    if not isinstance(value, date) or isinstance(value, datetime):
        raise _unfit(value, field)
    return value


def _refuse_quoted_date(text: str, field: Field) -> NoReturn:
    if not is_in_calendar(text):
        message = f"«{field.name}» is {text}, a day the calendar does not have"
        raise _UnfitError(MisfitKind.IMPOSSIBLE_DATE, message, "Look the date up in the source.")
    message = f"«{field.name}» is a text, expected a date"
    raise _UnfitError(MisfitKind.WRONG, message, f"Write {text} without quotes.")


def _read_partial_date(value: object, field: Field, path: Path, misfits: list[Misfit]) -> PartialDate:
    if isinstance(value, int) and not isinstance(value, bool):
        if not date.min.year <= value <= date.max.year:
            raise _unfit(value, field)
        return PartialDate(value)
    return PartialDate.of(_read_date(value, field, path, misfits))


def _read_word(value: object, field: Field, _path: Path, _misfits: list[Misfit]) -> StrEnum:
    known = _by_value(_words(field))
    if isinstance(value, str) and value in known:
        return known[value]
    message = f"«{field.name}» is {_shown(value)}, expected {_expected(field)}"
    raise _UnfitError(MisfitKind.WRONG, message, f"It is {field.meaning}.")


def _words(field: Field) -> type[StrEnum]:
    if field.words is None:
        raise TypeError(f"the field {field.name} has no words")
    return field.words


@cache
def _by_value(words: type[StrEnum]) -> Mapping[str, StrEnum]:
    """The words by what they are in a file: to ask the enumeration itself takes five times as long."""
    return {word.value: word for word in words}


def _read_texts(value: object, field: Field, _path: Path, _misfits: list[Misfit]) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise _unfit(value, field)
    return tuple(value)


def _read_forms(value: object, field: Field, path: Path, misfits: list[Misfit]) -> dict[Case, str]:
    if not isinstance(value, dict):
        raise _unfit(value, field)
    if field.shape is None:
        raise TypeError(f"the field {field.name} has no shape")
    reading = read_table(value, field.shape, (*path, field.name))
    misfits += reading.misfits
    return {Case(name): form for name, form in reading.values.items()}


def _read_tables(value: object, field: Field, path: Path, misfits: list[Misfit]) -> tuple[object, ...]:
    if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        raise _unfit(value, field)
    if field.shape is None or field.build is None:
        raise TypeError(f"the field {field.name} has no shape")
    built = []
    for index, table in enumerate(value):
        reading = read_table(table, field.shape, (*path, field.name, index))
        misfits += reading.misfits
        built.append(field.build(**reading.values))
    return tuple(built)


_Reader = Callable[[object, Field, Path, list[Misfit]], Any]
"""Reads the value of a field of the table at a path; what does not fit inside it is added to the misfits."""

_READERS: Mapping[FieldKind, _Reader] = {
    FieldKind.TEXT: _read_text,
    FieldKind.PROSE: _read_prose,
    FieldKind.DATE: _read_date,
    FieldKind.PARTIAL_DATE: _read_partial_date,
    FieldKind.FLAG: _read_flag,
    FieldKind.NUMBER: _read_number,
    FieldKind.WORD: _read_word,
    FieldKind.TEXTS: _read_texts,
    FieldKind.FORMS: _read_forms,
    FieldKind.TABLES: _read_tables,
}
