"""Reads the records and templates of a library folder. Nothing vanishes because it is broken."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any, Generic

from letterkit.model.facility import Facility
from letterkit.model.library import Entry, Library, Misfit, Record, Value
from letterkit.model.person import Person
from letterkit.model.template import NO_PHRASE, Choice, Template, Variable
from letterkit.store.cache import RecordCache
from letterkit.store.fields import FACILITY, PERSON
from letterkit.store.late_entries import garbage_left_alone
from letterkit.store.library_files import ParsedFile, file_entries
from letterkit.store.merge_conflicts import conflicts_in
from letterkit.store.reading import read_fields
from letterkit.store.record_json import recollection
from letterkit.store.remains import remains_of
from letterkit.store.roots import FACILITIES, PARTS, PEOPLE, TEMPLATES, require_library
from letterkit.store.shape import Shape
from letterkit.store.template_kind import TemplateKind
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


PERSON_FILES = RecordKind(PEOPLE, PERSON, Person, lenient=("name", "born", "latin", "hidden"))
FACILITY_FILES = RecordKind(FACILITIES, FACILITY, Facility)
_TEMPLATE = TemplateKind(TEMPLATES)
_PART = TemplateKind(PARTS, of_parts=True)


def load_library(root: Path, cache_folder: Path | None = None) -> Library:
    """All records and templates under `root`. Raises DiskError if the folder has no addresses/.

    With a `cache_folder`, files that have not changed since they were last read are not read again.
    """
    require_library(root)
    cache = RecordCache(cache_folder, root) if cache_folder else None
    with garbage_left_alone():
        people = file_entries(root, PERSON_FILES, cache)
        facilities = file_entries(root, FACILITY_FILES, cache)
        templates, parts = read_templates(root, cache)
        if cache:
            cache.save()
    return Library(str(root), people=people, facilities=facilities, templates=templates, parts=parts)


Templates = Mapping[str, Entry[Template]]
"""Templates or parts by name."""


def read_templates(root: Path, cache: RecordCache | None = None) -> tuple[Templates, Templates]:
    """The templates, with the phrases of the parts they name, and the parts. Raises DiskError."""
    parts = file_entries(root, _PART, cache)
    return file_entries(root, _TEMPLATE, cache).turned(lambda entry: _with_parts(entry, parts)), parts


def read_record(like: Person | Facility, file: str, text: str) -> Record:
    """The record of that kind and id as far as the text of its file can be read; a byte order mark is dropped."""
    content = text.removeprefix("\ufeff")
    if isinstance(like, Person):
        person, misfits = PERSON_FILES.value_of(like.id, content)
        return Entry(person, file, misfits)
    facility, misfits = FACILITY_FILES.value_of(like.id, content)
    return Entry(facility, file, misfits)


def _with_parts(entry: Entry[Template], parts: Mapping[str, Entry[Template]]) -> Entry[Template]:
    """The template with the variants of the parts it names as the choices of its questions.

    Where one is suggested, a last choice leaves it out. A missing part gives no choices; a rule reports it.
    """
    variables = tuple(_with_phrases(variable, parts) for variable in entry.value.variables)
    return replace(entry, value=replace(entry.value, variables=variables))


def _with_phrases(variable: Variable, parts: Mapping[str, Entry[Template]]) -> Variable:
    phrases = parts[variable.choices_from].value.variants if variable.choices_from in parts else ()
    none = (Choice(label=NO_PHRASE),) if variable.suggest else ()
    return replace(variable, choices=phrases + none) if phrases else variable
