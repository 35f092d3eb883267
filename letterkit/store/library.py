"""Reads the records and templates of a library folder. Nothing vanishes because it is broken."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from letterkit.model.facility import Facility
from letterkit.model.library import Entry, Library, Misfit
from letterkit.model.person import Person
from letterkit.model.template import NO_PHRASE, Choice, Template, Variable
from letterkit.store.cache import RecordCache
from letterkit.store.fields import FACILITY, PERSON
from letterkit.store.late_entries import garbage_left_alone
from letterkit.store.library_files import file_entries
from letterkit.store.record_kind import RecordKind
from letterkit.store.roots import FACILITIES, PARTS, PEOPLE, TEMPLATES, require_library
from letterkit.store.template_kind import TemplateKind

_PERSON = RecordKind(PEOPLE, PERSON, Person, lenient=("name", "born", "latin", "hidden"))
_FACILITY = RecordKind(FACILITIES, FACILITY, Facility)
_TEMPLATE = TemplateKind(TEMPLATES)
_PART = TemplateKind(PARTS, of_parts=True)


def load_library(root: Path, cache_folder: Path | None = None) -> Library:
    """All records and templates under `root`. Raises DiskError if the folder has no addresses/.

    With a `cache_folder`, files that have not changed since they were last read are not read again.
    """
    require_library(root)
    cache = RecordCache(cache_folder, root) if cache_folder else None
    with garbage_left_alone():
        people = file_entries(root, _PERSON, cache)
        facilities = file_entries(root, _FACILITY, cache)
        parts = file_entries(root, _PART, cache)
        templates = file_entries(root, _TEMPLATE, cache).turned(lambda entry: _with_parts(entry, parts))
        if cache:
            cache.save()
    return Library(str(root), people=people, facilities=facilities, templates=templates, parts=parts)


def read_person(stem: str, text: str) -> tuple[Person, tuple[Misfit, ...]]:
    """The person's record as far as it can be read, and the misfits."""
    return _PERSON.value_of(stem, text)


def read_facility(stem: str, text: str) -> tuple[Facility, tuple[Misfit, ...]]:
    """The facility's record as far as it can be read, and the misfits."""
    return _FACILITY.value_of(stem, text)


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
