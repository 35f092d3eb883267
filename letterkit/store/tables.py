"""Values as the tables in which they are written: the reverse of `reading`."""

from dataclasses import fields
from typing import TYPE_CHECKING

from letterkit.store.shape import Shape
from letterkit.store.toml_text import TomlValue

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


def table_of(value: "DataclassInstance", shape: Shape) -> dict[str, TomlValue]:
    """The fields of a value, in the order of the shape; those left at their defaults are left out.

    Raises TypeError for a field that does not fit on one line.
    """
    unset = {
        each.name: each.default_factory() if callable(each.default_factory) else each.default for each in fields(value)
    }
    contents = ((field, getattr(value, field.name)) for field in shape.fields)
    return {field.name: field.kind.as_toml(content) for field, content in contents if content != unset[field.name]}
