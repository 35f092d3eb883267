"""The templates of a library and their parts, each read when somebody asks for it.

Only then is Jinja imported: reports, edits and the first frame of the app do without its 50 ms.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from letterkit.model.library import Entry, Misfit
from letterkit.model.template import Template
from letterkit.store.late_entries import LateEntries
from letterkit.store.text_files import content_of, files_in, text_of

TEMPLATES = "templates"
PARTS = "templates/parts"
_SUFFIX = ".txt"

_Reader = Callable[[str, str], tuple[Template, tuple[Misfit, ...]]]


def part_entries(root: Path) -> Mapping[str, Entry[Template]]:
    """Every part by name, in order of name. Raises DiskError if the folder cannot be read."""
    return LateEntries({file.stem: file.part for file in _files(root, PARTS)})


def template_entries(root: Path, parts: Mapping[str, Entry[Template]]) -> Mapping[str, Entry[Template]]:
    """Every template by name, in order of name, with the phrases of the parts its questions name.

    Raises DiskError if the folder cannot be read.
    """
    return LateEntries({file.stem: partial(file.template, parts) for file in _files(root, TEMPLATES)})


@dataclass(frozen=True, slots=True)
class _TemplateFile:
    """One file; `name` is its path from the library's root."""

    path: str
    stem: str
    name: str

    def part(self) -> Entry[Template]:
        """The part it holds, as far as it can be read."""
        from letterkit.store.templates import read_part  # noqa: PLC0415 (Jinja)

        return self._entry(read_part)

    def template(self, parts: Mapping[str, Entry[Template]]) -> Entry[Template]:
        """The template it holds, as far as it can be read."""
        from letterkit.store.templates import read_template, with_parts  # noqa: PLC0415 (Jinja)

        entry = self._entry(read_template)
        named = {variable.choices_from for variable in entry.value.variables}
        variants = {name: parts[name].value.variants for name in named if name in parts}
        return replace(entry, value=with_parts(entry.value, variants))

    def _entry(self, read: _Reader) -> Entry[Template]:
        content, unreadable = content_of(self.path)
        text, undecodable = text_of(content)
        value, misfits = read(self.stem, text)
        missing = unreadable or undecodable
        return Entry(value, self.name, (missing,) if missing else misfits)


def _files(root: Path, folder: str) -> list[_TemplateFile]:
    return [
        _TemplateFile(file.path, file.name.removesuffix(_SUFFIX), f"{folder}/{file.name}")
        for file in files_in(root / folder, _SUFFIX)
    ]
