"""How records of people and facilities are read and recalled."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic

from letterkit.model.library import Misfit, Value
from letterkit.store.library_files import ParsedFile
from letterkit.store.merge_conflicts import conflicts_in
from letterkit.store.reading import read_fields
from letterkit.store.record_json import recollection
from letterkit.store.remains import remains_of
from letterkit.store.shape import Shape
from letterkit.store.toml_text import parse_toml


@dataclass(frozen=True, slots=True)
class RecordKind(Generic[Value]):
    """One kind of record: its folder in the library, its fields, and what builds a value from an id and the fields.

    `lenient` are the fields that are taken from the lines of a file which cannot be read as a whole: by them a person
    is found and listed.
    """

    folder: str
    shape: Shape
    build: Callable[..., Value]
    lenient: tuple[str, ...] = ()
    suffix: str = ".toml"

    def value_of(self, stem: str, text: str) -> tuple[Value, tuple[Misfit, ...]]:
        """The record of that text as far as it can be read, and the misfits."""
        parsed = self.parse(stem, text)
        return parsed.make(), parsed.misfits

    def parse(self, stem: str, text: str) -> ParsedFile[Value]:
        """What the text gives. A table without misfits is kept as it stands, which is faster."""
        toml = parse_toml(text)
        unread = conflicts_in(text, is_broken=bool(toml.misfits)) or toml.misfits
        if unread:
            return self.broken(stem, text.encode(errors="surrogatepass"), unread)
        reading = read_fields(toml.values, self.shape)
        kept = reading.values if reading.misfits else toml.values
        return ParsedFile(partial(self.build, stem, **reading.values), reading.misfits, kept)

    def broken(self, stem: str, content: bytes, misfits: tuple[Misfit, ...]) -> ParsedFile[Value]:
        """What is left of a file that cannot be read as a whole."""
        remains = remains_of(stem, content)
        table: dict[str, Any] = {name: given[0] for name in self.lenient if (given := remains.given.get(name))}
        if "born" in table and remains.born:
            table["born"] = remains.born[0].day or remains.born[0].year
        if "hidden" in table:
            table["hidden"] = "true" in remains.given["hidden"]
        reading = read_fields(table, self.shape)
        kept = {name: table[name] for name in reading.values}
        return ParsedFile(partial(self.build, stem, **reading.values), misfits, kept)

    def recall(self, stem: str, kept: dict[str, Any]) -> Value:
        """The record made again from what was kept."""
        return self.build(stem, **recollection(self.shape)(kept))
