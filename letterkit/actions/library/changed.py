"""Checks what differs from a revision in git, and what the difference brought to other files."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from letterkit.actions.library.check import check_library
from letterkit.actions.library.opening import OpenLibrary
from letterkit.actions.library.past import RECORDS, library_at
from letterkit.model.finding import Finding
from letterkit.rules.context import Context
from letterkit.store.git import Revision


@dataclass(frozen=True, slots=True)
class Changes:
    """The files of a library that differ from a revision, and the findings to look at before they are committed."""

    files: frozenset[str]
    findings: tuple[Finding, ...]


def check_changed(library: OpenLibrary, context: Context, since: Revision, under: Sequence[Path] = ()) -> Changes:
    """Every finding of a changed file, and those of other files that were not there at the revision.

    So a person who points to a removed facility is found, and a double of a new record; what was
    wrong before in files nobody touched is not. `under` is as for `check_library`.
    Raises UsageError where git cannot tell.
    """
    changed = frozenset(name for name in since.changed_files() if name.partition("/")[0] in RECORDS)
    found = check_library(library, context, under) if changed else ()
    if all(finding.file in changed for finding in found):
        return Changes(changed, found)
    before = frozenset(_findings_at(since, context))
    return Changes(changed, tuple(finding for finding in found if finding.file in changed or finding not in before))


def _findings_at(then: Revision, context: Context) -> tuple[Finding, ...]:
    """What the same rules say of the library as it was, on the day of the context."""
    with library_at(then) as library:
        return check_library(library, context.about(library.records))
