"""What a field may hold: a class for each kind, which reads it from TOML, recalls it from the cache and writes it.

A new kind is a class, here or in nested_kinds.py, and its line in `kind_of` of fields.py.
"""

import re
import sys
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from datetime import date, datetime
from enum import StrEnum
from functools import lru_cache
from typing import Any, Generic, NoReturn, TypeVar

from letterkit.language import marked, tr
from letterkit.model.library import Misfit, MisfitKind, Path
from letterkit.model.partial_date import PartialDate
from letterkit.model.typed_day import typed_day
from letterkit.store.toml_text import TomlValue
from letterkit.store.unfit import UnfitError, refuse_too_many, shown
from letterkit.store.visible_text import as_seen

Held = TypeVar("Held")

Recall = Callable[[Any], Any]
"""Makes a value again from its JSON."""

_DATE_WORD = re.compile(r"\d{4}-\d{2}-\d{2}")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")  # Unicode's category Cc, and what else ends a line

_LARGEST = 1e9
"""Of a number in a file: millimetres, characters, years. It keeps out what is infinite or no number, too."""

_LONGEST_LINE = 2_000
"""Characters of a text on one line: nobody's name and no address is a tenth of it."""

_MOST_TEXTS = 500
"""Of one list."""

_TEXT = {"type": "string"}
_ONE_LINE = {"type": "string", "pattern": "^[^\\u0000-\\u001f\\u007f-\\u009f]*$"}
_DAY = {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
_YEAR = {"type": "integer", "minimum": date.min.year, "maximum": date.max.year}


_known_day = lru_cache(maxsize=2**12)(date.fromisoformat)
"""The day of its JSON: of 20,000 people who were seen and checked on a few thousand days, each of these once."""


class FieldKind(ABC, Generic[Held]):
    """What a field holds.

    `called` is how messages and manuals name it, in English, `schema` its JSON Schema in terms that every version
    knows. `recall` makes a value again from its JSON; None where the two are the same.
    """

    def __init__(self, called: str, schema: Mapping[str, Any], recall: Recall | None = None) -> None:
        self.called, self.schema, self.recall = called, schema, recall

    @abstractmethod
    def read(self, value: object, path: Path, misfits: list[Misfit]) -> Held:
        """The value at that path of a file; what does not fit inside it is added to the misfits.

        Raises UnfitError if nothing of it can be used.
        """

    def as_toml(self, value: Held) -> TomlValue:
        """The value as it stands behind a key. Raises TypeError for a kind that cannot."""
        if isinstance(value, str | int | float | date):
            return value
        raise TypeError(f"{value!r} is not a single value of a table")

    @property
    def expected(self) -> str:
        """What a message says was expected."""
        return tr(self.called)

    def unfit(self, value: object, path: Path) -> UnfitError:
        """The error for a value at that path that is not of this kind."""
        field, expected = path[-1], self.expected
        return UnfitError(
            tr('"{field}" is {value}, expected {expected}', field=field, value=shown(value), expected=expected)
        )


class Prose(FieldKind[str]):
    """Text that may have several lines. It is shown and never compared, so that any character may stand in it."""

    def __init__(self) -> None:
        super().__init__(marked("text in quotes, of any number of lines"), _TEXT)

    def read(self, value: object, path: Path, _misfits: list[Misfit]) -> str:
        """The text."""
        if not isinstance(value, str):
            raise self.unfit(value, path)
        return value


class Text(FieldKind[str]):
    """Text on one line; where many records hold the same, it is `shared`, so that it is in memory once."""

    def __init__(self, *, shared: bool = False) -> None:
        super().__init__(marked("text in quotes"), _ONE_LINE, sys.intern if shared else None)

    def read(self, value: object, path: Path, misfits: list[Misfit]) -> str:
        """The text."""
        if not isinstance(value, str):
            raise self.unfit(value, path)
        refuse_too_many(len(value), _LONGEST_LINE, path)
        if not value.isprintable() and _CONTROL.search(value):
            message = tr('"{field}" holds a line break or another control character', field=path[-1])
            raise UnfitError(message, tr("Write it on one line."))
        return as_seen(value, path, misfits)


class Flag(FieldKind[bool]):
    """Yes or no."""

    def __init__(self) -> None:
        super().__init__(marked("true or false"), {"type": "boolean"})

    def read(self, value: object, path: Path, _misfits: list[Misfit]) -> bool:
        """True or false."""
        if not isinstance(value, bool):
            raise self.unfit(value, path)
        return value


class Number(FieldKind[float]):
    """A number, with or without a fraction."""

    def __init__(self) -> None:
        super().__init__(marked("a number"), {"type": "number"})

    def read(self, value: object, path: Path, _misfits: list[Misfit]) -> float:
        """The number."""
        if isinstance(value, bool) or not isinstance(value, int | float) or not -_LARGEST <= value <= _LARGEST:
            raise self.unfit(value, path)
        return float(value)


class Count(Number):
    """How many there are: a number, whose fraction is dropped."""

    def read(self, value: object, path: Path, misfits: list[Misfit]) -> int:
        """The whole number."""
        return int(super().read(value, path, misfits))


class Day(FieldKind[date]):
    """A date."""

    def __init__(self) -> None:
        super().__init__(marked("a date such as 1971-06-09"), _DAY, _known_day)

    def read(self, value: object, path: Path, _misfits: list[Misfit]) -> date:
        """The date."""
        return _day(self, value, path)


class DayOrYear(FieldKind[PartialDate]):
    """A date, or only its year."""

    def __init__(self) -> None:
        super().__init__(marked("a date such as 1971-06-09 or only the year"), {"anyOf": [_DAY, _YEAR]}, _day_or_year)

    def read(self, value: object, path: Path, _misfits: list[Misfit]) -> PartialDate:
        """The date."""
        if isinstance(value, int) and not isinstance(value, bool):
            if not date.min.year <= value <= date.max.year:
                raise self.unfit(value, path)
            return PartialDate(value)
        return PartialDate.of(_day(self, value, path))

    def as_toml(self, value: PartialDate) -> TomlValue:
        """The day, or the year if no more is known."""
        return value.day or value.year


class Word(FieldKind[StrEnum]):
    """One of a few words."""

    def __init__(self, words: type[StrEnum]) -> None:
        self._known = {word.value: word for word in words}  # asking the enumeration itself takes five times as long
        super().__init__(marked("one of a few words"), {**_TEXT, "enum": [*self._known]}, self._known.__getitem__)

    @property
    def expected(self) -> str:
        """The words."""
        return tr("one of {words}", words=", ".join(self._known))

    def read(self, value: object, path: Path, _misfits: list[Misfit]) -> StrEnum:
        """The word."""
        if isinstance(value, str) and value in self._known:
            return self._known[value]
        raise self.unfit(value, path)


class Texts(FieldKind[tuple[str, ...]]):
    """Several texts."""

    def __init__(self) -> None:
        super().__init__(marked("a list of texts"), {"type": "array", "items": _TEXT}, tuple)

    def read(self, value: object, path: Path, misfits: list[Misfit]) -> tuple[str, ...]:
        """The texts."""
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise self.unfit(value, path)
        refuse_too_many(len(value), _MOST_TEXTS, path)
        return tuple([as_seen(item, path, misfits) for item in value])

    def as_toml(self, value: tuple[str, ...]) -> TomlValue:
        """The texts as they stand in files."""
        return value


def _day(kind: FieldKind[Any], value: object, path: Path) -> date:
    if isinstance(value, str) and _DATE_WORD.fullmatch(value):
        _refuse_quoted(value, path)
    if not isinstance(value, date) or isinstance(value, datetime):
        raise kind.unfit(value, path)
    return value


def _refuse_quoted(text: str, path: Path) -> NoReturn:
    if typed_day(text) is None:
        message = tr('"{field}" is {date}, a day the calendar does not have', field=path[-1], date=text)
        raise UnfitError(message, tr("Look the date up in the source."), MisfitKind.IMPOSSIBLE_DATE)
    message = tr('"{field}" is a text, expected a date', field=path[-1])
    raise UnfitError(message, tr("Write {date} without quotes.", date=text))


@lru_cache(maxsize=2**12)
def _day_or_year(kept: int | str) -> PartialDate:
    return PartialDate(kept) if isinstance(kept, int) else PartialDate.of(_known_day(kept))
