"""JSON Schemas of the records, made from the same definition of fields by which files are read.

They are for editors, which treat dates of TOML as texts, as JSON has them: a date in quotes looks right to them.
Only what every version of JSON Schema knows is used, since some editors know only older ones than the one named.
"""

import json
from collections.abc import Mapping

from letterkit.store.fields import FACILITY, PERSON
from letterkit.store.profile import SENDER

_VERSION = "https://json-schema.org/draft/2020-12/schema"

SCHEMA_FILES: Mapping[str, str] = {
    "person": "addresses/person.schema.json",
    "facility": "addresses/facility.schema.json",
}
"""Where a library keeps the schema of each kind of record."""

_RECORDS = {
    "person": ("A person one may write to", PERSON),
    "facility": ("A place of detention", FACILITY),
    "sender": ("Who writes, and where answers go", SENDER),
}


def record_schema(kind: str) -> str:
    """The schema of `person`, `facility` or `sender` as a JSON text that ends with a line feed."""
    title, shape = _RECORDS[kind]
    return json.dumps({"$schema": _VERSION, "title": title, **shape.schema()}, ensure_ascii=False, indent=2) + "\n"
