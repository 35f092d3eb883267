"""How the command line is parsed, and how help and mistakes are said."""

import argparse
import os
import sys

from letterkit.escaping import escaped

TYPE_CHECKING = False  # what typing calls by that name, without loading typing
if TYPE_CHECKING:
    from typing import NoReturn

    from _typeshed import SupportsWrite


_MOST_DIGITS = 5
"""Of the width of a terminal: Python reads no number of thousands of them."""


class Parser(argparse.ArgumentParser):
    """Says of a mistake what is wrong, without the usage of up to twenty lines in front of it: --help shows that."""

    def print_usage(self, file: "SupportsWrite[str] | None" = None) -> None:
        """Leaves out the usage that precedes an error, which goes to stderr."""
        if file is not sys.stderr:
            super().print_usage(file)

    def _print_message(self, message: str, file: "SupportsWrite[str] | None" = None) -> None:
        """Prints it; what cannot be written is no help, and argparse would keep silent about it."""
        (file or sys.stderr).write(message)

    def error(self, message: str) -> "NoReturn":
        """Says it in one line, whatever was typed."""
        super().error(escaped(message))


class HelpFormatter(argparse.HelpFormatter):
    """argparse's own, given the width: it would ask shutil, which takes longer to load than argparse itself."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=_columns() - 2)


def _columns() -> int:
    """The width of the terminal in characters: what COLUMNS says, else the terminal itself, else 80."""
    stated = os.environ.get("COLUMNS", "")
    if stated.isdecimal() and len(stated) <= _MOST_DIGITS and int(stated):
        return int(stated)
    try:
        return os.get_terminal_size().columns or 80
    except OSError:
        return 80
