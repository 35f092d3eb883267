"""Why the system did not do what it was asked to, in words."""

from letterkit.language import marked, tr
from letterkit.store.regular_files import UnfitFileError

_USUAL = (
    marked("file exists"),
    marked("file name too long"),
    marked("input/output error"),
    marked("invalid argument"),
    marked("is a directory"),
    marked("no space left on device"),
    marked("no such file or directory"),
    marked("not a directory"),
    marked("operation not permitted"),
    marked("permission denied"),
    marked("read-only file system"),
    marked("too many levels of symbolic links"),
    marked("too many open files"),
    marked("unknown reason"),
)
"""What systems say: those of which catalogues have translations. Any other reason is said as the system says it."""


def reason_of(error: OSError) -> str:
    """The system's reason, in small letters; our own as it stands."""
    if isinstance(error, UnfitFileError):
        return str(error.strerror)
    return tr((error.strerror or str(error)).lower() or _USUAL[-1])
