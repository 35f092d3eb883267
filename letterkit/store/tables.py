"""Values as the tables they are written as: the other way round than `reading`."""

from dataclasses import fields
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from letterkit.model.partial_date import PartialDate
from letterkit.store.fields import Shape
from letterkit.store.text_edits import TomlValue

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


def table_of(value: "DataclassInstance", shape: Shape) -> dict[str, TomlValue]:
    """The fields of a value, in the order of the shape; those left at their defaults are left out.

    Raises TypeError for a field whose value is not one of text, number, date and word.
    """
    defaults = {field.name: field.default for field in fields(value)}
    contents = {field.name: getattr(value, field.name) for field in shape.fields}
    return {name: _as_toml(content) for name, content in contents.items() if content != defaults[name]}


def _as_toml(content: object) -> TomlValue:
    if isinstance(content, PartialDate):
        return content.day or content.year
    if isinstance(content, StrEnum):
        return content.value
    if isinstance(content, str | int | date):
        return content
    raise TypeError(f"{content!r} is no single value of a table")
