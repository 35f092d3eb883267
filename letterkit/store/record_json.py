"""The values of records as JSON and back, by the same definition of fields the reader uses."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from typing import Any

from letterkit.model.library import Misfit, MisfitKind
from letterkit.model.partial_date import PartialDate
from letterkit.store.kinds import Recall
from letterkit.store.shape import Shape


def as_json(value: object) -> Any:  # noqa: ANN401 (what JSON holds)
    """What `json.dumps` is to write for a value it does not know: a date, or what was made of a table."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, PartialDate):
        return value.day or value.year
    names: Iterable[str] = type(value).__slots__  # type: ignore[attr-defined]  # of our dataclasses, which have slots
    return {name: content for name in names if (content := getattr(value, name)) is not None}


@cache
def recollection(shape: Shape) -> Recall:
    """What makes the fields of a table of that shape again of what JSON holds of them, in place."""
    recalls = [(field.name, field.kind.recall) for field in shape.fields if field.kind.recall]

    def fields(row: dict[str, Any]) -> dict[str, Any]:
        for name, recall in recalls:
            if name in row:
                row[name] = recall(row[name])
        return row

    return fields


def misfits_of(rows: Iterable[Mapping[str, Any]]) -> tuple[Misfit, ...]:
    """The misfits again of what JSON holds of them."""
    return tuple([_misfit(**row) for row in rows])


def _misfit(kind: str, path: list[str | int], **others: Any) -> Misfit:  # noqa: ANN401 (what JSON holds)
    return Misfit(kind=MisfitKind(kind), path=tuple(path), **others)
