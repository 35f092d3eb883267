"""Begins a template: a commented file that passes every check, to be written over."""

from pathlib import Path

from letterkit.actions.edit.editing import refuse_if_shipped
from letterkit.actions.library.opening import OpenLibrary
from letterkit.errors import UsageError
from letterkit.language import spoken, tr
from letterkit.late_pattern import late_pattern
from letterkit.store.disk import write_all
from letterkit.store.roots import TEMPLATES, refuse_outside

_NAME = late_pattern(r"(?!(?:con|prn|aux|nul|com\d|lpt\d)\Z)[a-z0-9]+(?:-[a-z0-9]+)*")
"""Without the names that Windows gives to devices: there no file can have them, with an extension neither."""

_SKELETONS = Path(__file__).with_suffix(".txt"), Path(__file__).with_suffix(".ru.txt")
"""The file that `begin_template` writes, with NAME for its title; its comments in English, and in Russian."""


def begin_template(library: OpenLibrary, name: str) -> Path:
    """Writes a template of that name to begin with and returns its path.

    Raises UsageError for a name that cannot be that of a file, DiskError if the library is the shipped one, the
    file exists or cannot be written.
    """
    if not _NAME.fullmatch(name):
        fact = tr('"{name}" cannot be the name of a template.', name=name)
        raise UsageError(fact, tr("Write small Latin letters, and not what Windows calls a device: spring-letter."))
    refuse_if_shipped(library.root)
    path = library.root.path / TEMPLATES / f"{name}.txt"
    refuse_outside(library.root.path, path)
    text = _SKELETONS[spoken() == "ru"].read_text("utf-8").replace("NAME", name.replace("-", " ").capitalize())
    write_all({path: text.encode()})
    return path
