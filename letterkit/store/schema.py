"""JSON Schemas of the records, made of the same definition of fields that the reader uses.

They are for editors, which see dates of TOML as texts in the form of JSON: a date in quotes looks right to them.
Only what every draft of JSON Schema knows is used, since editors read older ones than the draft that is named.
"""

import json
from collections.abc import Mapping

from letterkit.store.fields import FACILITY, PERSON

_DRAFT = "https://json-schema.org/draft/2020-12/schema"

SCHEMA_FILES: Mapping[str, str] = {
    "person": "addresses/person.schema.json",
    "facility": "addresses/facility.schema.json",
}
"""Where a library keeps the schema of each kind of record."""

_RECORDS = {"person": ("A person one may write to", PERSON), "facility": ("A place of detention", FACILITY)}


def record_schema(kind: str) -> str:
    """The schema of «person» or «facility» as a JSON text that ends with a line feed."""
    title, shape = _RECORDS[kind]
    return json.dumps({"$schema": _DRAFT, "title": title, **shape.schema()}, ensure_ascii=False, indent=2) + "\n"
