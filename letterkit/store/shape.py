"""The fields of a TOML table, as used by everything that reads, writes or documents one."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cached_property
from typing import TYPE_CHECKING, Any

from letterkit.language import tr
from letterkit.store.kinds import FieldKind
from letterkit.store.toml_text import TomlValue

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

_NOT_EMPTY = {"string": {"minLength": 1}, "array": {"minItems": 1}}
"""What the schema of a field that must not be empty has in addition, by its type."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field: its name in the file, what it holds, and what that means, where `{name}` stands for the name."""

    name: str
    kind: FieldKind[Any]
    meaning: str
    required: bool = False

    @property
    def in_words(self) -> str:
        """What it means, as people are told."""
        return tr(self.meaning).replace("{name}", self.name)

    def schema(self) -> dict[str, Any]:
        """Its JSON Schema, in English; a required field must not be empty."""
        kind = self.kind.schema
        more = _NOT_EMPTY.get(kind.get("type", ""), {}) if self.required else {}
        meaning = self.meaning.replace("{name}", self.name)
        return {"description": f"{meaning[:1].upper()}{meaning[1:]}: {self.kind.called}.", **kind, **more}


@dataclass(frozen=True, eq=False)
class Shape:
    """The fields of one table; a table must give exactly one of the two in `exactly_one`, if any are there.

    Shapes are compared and hashed by identity, so that what is worked out from one can be cached.
    """

    fields: tuple[Field, ...]
    exactly_one: tuple[str, ...] = ()

    @cached_property
    def by_name(self) -> Mapping[str, Field]:
        """The fields by their names."""
        return {field.name: field for field in self.fields}

    @cached_property
    def required(self) -> tuple[Field, ...]:
        """The fields that must hold something."""
        return tuple(field for field in self.fields if field.required)

    def schema(self) -> dict[str, Any]:
        """The JSON Schema of such a table; nothing but its fields may stand in it."""
        schema: dict[str, Any] = {
            "type": "object",
            "properties": {field.name: field.schema() for field in self.fields},
            "required": [field.name for field in self.required],
            "additionalProperties": False,
        }
        if self.exactly_one:
            schema["oneOf"] = [{"required": [name]} for name in self.exactly_one]
        return schema

    def table_of(self, value: "DataclassInstance") -> dict[str, TomlValue]:
        """The fields of a value as they are written, in the order of the shape; those at their defaults are left out.

        Raises TypeError for a field that does not fit on one line.
        """
        unset = {
            each.name: each.default_factory() if callable(each.default_factory) else each.default
            for each in fields(value)
        }
        contents = ((field, getattr(value, field.name)) for field in self.fields)
        return {field.name: field.kind.as_toml(content) for field, content in contents if content != unset[field.name]}
