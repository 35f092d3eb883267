"""The values of records as JSON and back, by the same definition of fields the reader uses."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, Self

from letterkit.model.library import Misfit, MisfitKind
from letterkit.model.name import Case
from letterkit.model.partial_date import PartialDate
from letterkit.store.fields import Field, FieldKind, Shape

_Turn = Callable[[Any], Any]


def as_json(value: object) -> Any:  # noqa: ANN401 (what JSON holds)
    """What `json.dumps` is to write for a value it does not know: a date, or what was made of a table."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, PartialDate):
        return value.day or value.year
    names: Iterable[str] = type(value).__slots__  # type: ignore[attr-defined]  # of our dataclasses, which have slots
    return {name: content for name in names if (content := getattr(value, name)) is not None}


@dataclass(frozen=True, slots=True)
class Recollection:
    """Makes the fields of a table again of what JSON holds of them.

    `turns` has those whose value is not what JSON holds.
    """

    turns: Mapping[str, _Turn]

    @classmethod
    @cache
    def of(cls, shape: Shape) -> Self:
        """The recollection of tables of that shape."""
        return cls({field.name: _TURNS[field.kind](field) for field in shape.fields if field.kind in _TURNS})

    def fields(self, row: dict[str, Any]) -> dict[str, Any]:
        """The fields of one table, put into `row`."""
        for name, turn in self.turns.items():
            if name in row:
                row[name] = turn(row[name])
        return row


def misfits_of(rows: Iterable[Mapping[str, Any]]) -> tuple[Misfit, ...]:
    """The misfits again of what JSON holds of them."""
    return tuple([_misfit(**row) for row in rows])


def _misfit(kind: str, path: list[str | int], **others: Any) -> Misfit:  # noqa: ANN401 (what JSON holds)
    return Misfit(kind=MisfitKind(kind), path=tuple(path), **others)


def _partial_date(value: int | str) -> PartialDate:
    return PartialDate(value) if isinstance(value, int) else PartialDate.of(date.fromisoformat(value))


def _word(field: Field) -> _Turn:
    return {word.value: word for word in field.words or ()}.__getitem__


def _tables(field: Field) -> _Turn:
    build, shape = field.build, field.shape
    if shape is None or build is None:
        raise TypeError(f"the field {field.name} has no shape")
    read = Recollection.of(shape).fields
    return lambda rows: tuple([build(**read(row)) for row in rows])


_TURNS: Mapping[FieldKind, Callable[[Field], _Turn]] = {
    FieldKind.DATE: lambda _: date.fromisoformat,
    FieldKind.PARTIAL_DATE: lambda _: _partial_date,
    FieldKind.WORD: _word,
    FieldKind.TEXTS: lambda _: tuple,
    FieldKind.FORMS: lambda _: lambda forms: {Case(name): form for name, form in forms.items()},
    FieldKind.TABLES: _tables,
}
"""What makes a field's value again of what JSON holds, for the kinds that JSON does not hold as they are."""
