"""How records of people and facilities are read and remembered."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic

from letterkit.model.library import Misfit, Value
from letterkit.store.library_files import Parsed
from letterkit.store.reading import read_table
from letterkit.store.record_json import recollection
from letterkit.store.shape import Shape
from letterkit.store.toml_text import parse_toml


@dataclass(frozen=True, slots=True)
class RecordKind(Generic[Value]):
    """One kind of record: its folder in the library, its fields, and what makes a value of an id and them."""

    folder: str
    shape: Shape
    build: Callable[..., Value]
    suffix: str = ".toml"

    def value_of(self, stem: str, text: str) -> tuple[Value, tuple[Misfit, ...]]:
        """The record of that text as far as it can be read, and what cannot."""
        parsed = self.parse(stem, text)
        return parsed.make(), parsed.misfits

    def parse(self, stem: str, text: str) -> Parsed[Value]:
        """What the text gives. The table is kept as it stands where all of it can be read: that is written faster."""
        toml = parse_toml(text)
        if toml.misfits:
            return Parsed(partial(self.build, stem), toml.misfits, {})
        reading = read_table(toml.values, self.shape)
        row = reading.values if reading.misfits else toml.values
        return Parsed(partial(self.build, stem, **reading.values), reading.misfits, row)

    def remember(self, stem: str, row: dict[str, Any]) -> Value:
        """The record of what was kept."""
        return self.build(stem, **recollection(self.shape)(row))
