"""JSON Schemas of the records, made of the same definition of fields that the reader uses.

They are for editors, which see dates of TOML as texts in the form of JSON: a date in quotes looks right to them.
Only what every draft of JSON Schema knows is used, since editors read older ones than the draft that is named.
"""

import json
from collections.abc import Callable, Mapping
from typing import Any

from letterkit.store.fields import FACILITY, PERSON, Field, FieldKind, Shape

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_DATE = {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
_YEAR = {"type": "integer", "minimum": 1, "maximum": 9999}
_ONE_LINE = "^[^\\u0000-\\u001f\\u007f-\\u009f]*$"

SCHEMA_FILES: Mapping[str, str] = {
    "person": "addresses/person.schema.json",
    "facility": "addresses/facility.schema.json",
}
"""Where a library keeps the schema of each kind of record."""

_RECORDS = {"person": ("A person one may write to", PERSON), "facility": ("A place of detention", FACILITY)}


def record_schema(kind: str) -> str:
    """The schema of «person» or «facility» as a JSON text that ends with a line feed."""
    title, shape = _RECORDS[kind]
    return json.dumps({"$schema": _DRAFT, "title": title, **_table(shape)}, ensure_ascii=False, indent=2) + "\n"


def _table(shape: Shape) -> dict[str, Any]:
    """The schema of one table; nothing but its fields may stand in it."""
    schema: dict[str, Any] = {
        "type": "object",
        "properties": {field.name: _field(field) for field in shape.fields},
        "required": [field.name for field in shape.fields if field.required],
        "additionalProperties": False,
    }
    if shape.exactly_one:
        schema["oneOf"] = [{"required": [name]} for name in shape.exactly_one]
    return schema


def _field(field: Field) -> dict[str, Any]:
    """The schema of a field; what is required must also hold something."""
    schema = _KINDS[field.kind](field)
    if field.required:
        schema |= {"string": {"minLength": 1}, "array": {"minItems": 1}}.get(schema.get("type", ""), {})
    return {"description": f"{field.meaning[:1].upper()}{field.meaning[1:]}: {field.kind.value}.", **schema}


def _inner(field: Field) -> dict[str, Any]:
    if field.shape is None:
        raise TypeError(f"the field {field.name} has no shape")
    return _table(field.shape)


_KINDS: Mapping[FieldKind, Callable[[Field], dict[str, Any]]] = {
    FieldKind.TEXT: lambda _: {"type": "string", "pattern": _ONE_LINE},
    FieldKind.PROSE: lambda _: {"type": "string"},
    FieldKind.DATE: lambda _: {**_DATE},
    FieldKind.PARTIAL_DATE: lambda _: {"anyOf": [_DATE, _YEAR]},
    FieldKind.FLAG: lambda _: {"type": "boolean"},
    FieldKind.NUMBER: lambda _: {"type": "number"},
    FieldKind.WORD: lambda field: {"type": "string", "enum": [word.value for word in field.words or ()]},
    FieldKind.TEXTS: lambda _: {"type": "array", "items": {"type": "string"}},
    FieldKind.FORMS: _inner,
    FieldKind.TABLES: lambda field: {"type": "array", "items": _inner(field)},
}
