"""The values of records as JSON and back, by the same definition of fields by which files are read."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from typing import Any

from letterkit.model.library import Misfit, MisfitKind
from letterkit.model.partial_date import PartialDate
from letterkit.store.kinds import Recall
from letterkit.store.shape import Shape


def json_value(value: object) -> Any:  # noqa: ANN401 (what JSON holds)
    """What `json.dumps` writes for a value it does not know: a date, or what was made of a table."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, PartialDate):
        return value.day or value.year
    names: Iterable[str] = type(value).__slots__  # type: ignore[attr-defined]  # of our dataclasses, which have slots
    return {name: content for name in names if (content := getattr(value, name)) is not None}


@cache
def recollection(shape: Shape) -> Recall:
    """Makes the fields of a table of that shape again from their JSON, in place."""
    recalls = [(field.name, field.kind.recall) for field in shape.fields if field.kind.recall]

    def fields(kept: dict[str, Any]) -> dict[str, Any]:
        for name, recall in recalls:
            if name in kept:
                kept[name] = recall(kept[name])
        return kept

    return fields


def misfits_of(kept: Iterable[Mapping[str, Any]]) -> tuple[Misfit, ...]:
    """The misfits made again from their JSON."""
    return tuple([_misfit(**each) for each in kept])


def _misfit(kind: str, path: list[str | int], **others: Any) -> Misfit:  # noqa: ANN401 (what JSON holds)
    return Misfit(kind=MisfitKind(kind), path=tuple(path), **others)
