"""How records of people and facilities are read and recalled."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic

from letterkit.model.library import Misfit, Value
from letterkit.store.library_files import ParsedFile
from letterkit.store.reading import read_fields
from letterkit.store.record_json import recollection
from letterkit.store.shape import Shape
from letterkit.store.toml_text import parse_toml


@dataclass(frozen=True, slots=True)
class RecordKind(Generic[Value]):
    """One kind of record: its folder in the library, its fields, and what builds a value from an id and the fields."""

    folder: str
    shape: Shape
    build: Callable[..., Value]
    suffix: str = ".toml"

    def value_of(self, stem: str, text: str) -> tuple[Value, tuple[Misfit, ...]]:
        """The record of that text as far as it can be read, and the misfits."""
        parsed = self.parse(stem, text)
        return parsed.make(), parsed.misfits

    def parse(self, stem: str, text: str) -> ParsedFile[Value]:
        """What the text gives. A table without misfits is kept as it stands, which is faster."""
        toml = parse_toml(text)
        if toml.misfits:
            return ParsedFile(partial(self.build, stem), toml.misfits, {})
        reading = read_fields(toml.values, self.shape)
        kept = reading.values if reading.misfits else toml.values
        return ParsedFile(partial(self.build, stem, **reading.values), reading.misfits, kept)

    def recall(self, stem: str, kept: dict[str, Any]) -> Value:
        """The record made again from what was kept."""
        return self.build(stem, **recollection(self.shape)(kept))
