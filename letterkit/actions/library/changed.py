"""The library as it was at a revision in git; what differs from that is checked, and what it brought to other files."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from unicodedata import normalize

from letterkit.actions.library.check import check_library
from letterkit.actions.library.opening import OpenLibrary
from letterkit.model.finding import Finding
from letterkit.store.folders import is_ours
from letterkit.store.git import Revision
from letterkit.store.library import load_library
from letterkit.store.roots import MAILINGS, Root

_RECORDS = ("addresses", "templates", MAILINGS)
"""The folders a library consists of."""


@dataclass(frozen=True, slots=True)
class Changes:
    """The files of a library that differ from a revision, and the findings to look at before they are committed."""

    files: frozenset[str]
    findings: tuple[Finding, ...]


def check_changed(
    library: OpenLibrary, since: Revision, under: Sequence[Path] = (), *, on_paper: bool = False
) -> Changes:
    """Every finding of a changed file, and those of other files that were not there at the revision.

    So a person who points to a removed facility is reported, and a double of a new record, but not
    what was wrong before in files that did not change. `under` and `on_paper` are as for `check_library`.
    Raises UsageError where git gives no answer.
    """
    differing = (normalize("NFC", name) for name in since.changed_files(_RECORDS))
    changed = frozenset(name for name in differing if is_ours(name.rpartition("/")[2]))
    findings = check_library(library, under, on_paper=on_paper) if changed else ()
    if all(_composed(finding).file in changed for finding in findings):
        return Changes(changed, findings)
    with library_at(since, library) as before:
        known = frozenset(map(_composed, check_library(before, on_paper=on_paper)))
    concerned = (each for each in findings if _composed(each).file in changed or _composed(each) not in known)
    return Changes(changed, tuple(concerned))


def _composed(finding: Finding) -> Finding:
    """The finding as it is compared: git and macOS may compose the letters of one file's name differently."""
    return finding if finding.file.isascii() else replace(finding, file=normalize("NFC", finding.file))


@contextmanager
def library_at(then: Revision, now: OpenLibrary) -> Iterator[OpenLibrary]:
    """The library as it was, looked at today, in a folder that is gone afterwards.

    Raises UsageError where git gives no answer.
    """
    with TemporaryDirectory(prefix="letterkit-") as folder:
        root = Path(folder)
        (root / "addresses").mkdir()
        then.copy_into(root, _RECORDS)
        yield replace(now, root=Root(root, then.commit), records=load_library(root))
