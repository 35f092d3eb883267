"""Whether the app can be shown where it was started."""

import locale
import os
import sys

from letterkit.errors import UsageError


def refuse_unfit_terminal() -> None:
    """Raises UsageError where there is no terminal, or where its locale says that it does not show Russian."""
    if not sys.stdin.isatty() or not sys.stdout.isatty():
        raise UsageError("The app needs a terminal.", "See letterkit --help for commands that do not.")
    # a Windows console shows every character whatever the locale is
    encoding = locale.getencoding()
    if os.name != "nt" and encoding.lower().replace("-", "") != "utf8":
        raise UsageError(
            f"The app shows Russian, and the locale of this terminal is not UTF-8 but {encoding}.",
            "Start it with LC_ALL=C.UTF-8 letterkit, or use letterkit write.",
        )
