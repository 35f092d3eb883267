"""New records as text, laid out as the shipped ones: one field on a line, every `=` of a table in one column."""

from typing import TYPE_CHECKING

from letterkit.model.facility import Facility
from letterkit.model.person import Person
from letterkit.store.editing import Change
from letterkit.store.fields import FACILITY, PERSON
from letterkit.store.nested_kinds import Tables
from letterkit.store.roots import FACILITIES, PEOPLE
from letterkit.store.shape import Shape
from letterkit.store.text_edits import literal

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


def new_record(value: Person | Facility) -> Change:
    """The change that makes the file of the record; the file must not exist when the change is written.

    Raises TypeError for declined forms: a maintainer adds those later.
    """
    folder, shape = (PEOPLE, PERSON) if isinstance(value, Person) else (FACILITIES, FACILITY)
    return Change(f"{folder}/{value.id}.toml", None, record_text(value, shape))


def record_text(value: "DataclassInstance", shape: Shape) -> str:
    """The record as TOML in the order of the shape, without fields at their defaults. Raises as `new_record`."""
    tables = {field.name: field.kind for field in shape.fields if isinstance(field.kind, Tables)}
    lines = _lines(value, Shape(tuple(field for field in shape.fields if field.name not in tables)))
    for name, kind in tables.items():
        for item in getattr(value, name):
            lines += ["", f"[[{name}]]", *_lines(item, kind.shape)]
    return "\n".join((*lines, ""))


def _lines(value: "DataclassInstance", shape: Shape) -> list[str]:
    table = shape.table_of(value)
    width = max(map(len, table), default=0)
    return [f"{key.ljust(width)} = {literal(given)}" for key, given in table.items()]
