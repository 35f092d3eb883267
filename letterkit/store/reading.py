"""Reads tables into values, reporting every problem of a record instead of stopping at the first."""

from collections.abc import Iterator, Mapping
from typing import Any

from letterkit.language import tr, trn
from letterkit.model.library import Misfit, MisfitKind, Path
from letterkit.model.nearest import nearest_hint
from letterkit.store.shape import Field, Shape
from letterkit.store.toml_text import TableReading
from letterkit.store.unfit import UnfitError

_MOST_UNKNOWN = 20
"""Fields of one table that are named; of more it is said how many."""


def read_fields(table: Mapping[str, object], shape: Shape, path: Path = ()) -> TableReading:
    """The fields of one table as the values from which a record is built, with every misfit of the table."""
    values: dict[str, Any] = {}
    misfits: list[Misfit] = []
    unknown = 0
    for name, given in table.items():
        field = shape.by_name.get(name)
        if field is None:
            unknown += 1
            if unknown <= _MOST_UNKNOWN:
                misfits.append(_unknown(name, shape, path))
            continue
        try:
            values[name] = field.kind.read(given, (*path, name), misfits)
        except UnfitError as unfit:
            misfits.append(_unfit(field, unfit, path))
    if unknown > _MOST_UNKNOWN:
        misfits.append(_more_unknown(unknown - _MOST_UNKNOWN, path))
    misfits += _missing_fields(table, values, shape, path)
    if shape.exactly_one:
        misfits += _not_exactly_one(table, shape, path)
    return TableReading(values, tuple(misfits))


def _unknown(name: str, shape: Shape, path: Path) -> Misfit:
    message = tr('there is no field "{field}"', field=name)
    return Misfit(MisfitKind.UNKNOWN, message, nearest_hint(name, shape.by_name), (*path, name))


def _more_unknown(count: int, path: Path) -> Misfit:
    message = trn("{count} more field does not exist", "{count} more fields do not exist", count)
    return Misfit(MisfitKind.UNKNOWN, message, tr("Look what it is, and take out what does not belong there."), path)


def _unfit(field: Field, unfit: UnfitError, path: Path) -> Misfit:
    hint = unfit.remedy or tr("It is {meaning}.", meaning=field.in_words)
    return Misfit(unfit.kind, unfit.message, hint, (*path, field.name))


def _missing_fields(
    table: Mapping[str, object], values: Mapping[str, object], shape: Shape, path: Path
) -> Iterator[Misfit]:
    """A misfit for each required field that is not in the table, or empty in it. What did not fit is not missing."""
    for field in shape.required:
        if not values.get(field.name) and (field.name in values or field.name not in table):
            message = tr('the field "{field}" is missing', field=field.name)
            hint = tr("Give {meaning}: {expected}.", meaning=field.in_words, expected=field.kind.expected)
            yield Misfit(MisfitKind.MISSING, message, hint, (*path, field.name))


def _not_exactly_one(table: Mapping[str, object], shape: Shape, path: Path) -> list[Misfit]:
    given = [name for name in shape.exactly_one if name in table]
    if len(given) == 1:
        return []
    one, other = shape.exactly_one
    if given:
        both = tr('"{one}" and "{other}" stand in one table', one=one, other=other)
        return [Misfit(MisfitKind.WRONG, both, tr("Keep the one the source gives."), (*path, given[-1]))]
    neither = tr('neither "{one}" nor "{other}" is given', one=one, other=other)
    return [Misfit(MisfitKind.MISSING, neither, tr("Give the one the source gives."), (*path, one))]
