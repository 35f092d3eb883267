"""The checks of a whole library."""

from datetime import date
from pathlib import Path

from letterkit.actions.library.check import check_library
from letterkit.api.library import day_meant, library_meant
from letterkit.errors import DiskError
from letterkit.language import tr
from letterkit.model.finding import Finding


def check(library: Path | str | None = None, *, today: date | None = None) -> tuple[Finding, ...]:
    """Every finding about the records and templates of a library, as `letterkit check` reports it.

    >>> (stale,) = [finding for finding in check(library, today=date(2028, 1, 1)) if finding.code == "S404"]
    >>> print(stale.severity.word, stale.file, stale.line)
    warning addresses/people/sadykov-elmar-1980.toml 5

    They are sorted by file and line; files are relative to the library. Without a folder it is the library the
    command line would use: that of LETTERKIT_LIBRARY, the working folder, or the shipped one. `today` decides
    what is long ago; without it the clock does. Raises DiskError if the folder cannot be read or holds neither
    records nor templates.
    """
    opened = library_meant(library, day_meant(today))
    records = opened.records
    if not (records.people or records.facilities or records.templates):
        fact = tr("{library} holds no records and no templates.", library=opened.root.path)
        raise DiskError(fact, tr("Check the path of the library."))
    return check_library(opened)
