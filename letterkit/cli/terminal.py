"""Whether the app can be shown where it was started."""

import locale
import os
import sys

from letterkit.errors import UsageError
from letterkit.language import tr


def refuse_unfit_terminal() -> None:
    """Raises UsageError where there is no terminal, or where its locale says that it does not show Russian."""
    if not sys.stdin.isatty() or not sys.stdout.isatty():
        raise UsageError(tr("The app needs a terminal."), tr("See letterkit --help for commands that do not."))
    # a Windows console shows every character whatever the locale is
    encoding = locale.getencoding()
    if os.name != "nt" and encoding.lower().replace("-", "") != "utf8":
        raise UsageError(
            tr(
                "The app shows Russian, and the locale of this terminal is not UTF-8 but {encoding}.", encoding=encoding
            ),
            tr("Start it with LC_ALL=C.UTF-8 letterkit, or use letterkit write."),
        )
