"""Import post offices, look postcodes up.

The list to import is the official one of the post. With it `letterkit check` knows every postcode exactly (A302, A307).
It is kept in your data folder.
"""

import argparse
import sys
from pathlib import Path

from letterkit import actions
from letterkit.cli.sent_files import add_encoding
from letterkit.cli.session import Session
from letterkit.errors import UsageError
from letterkit.model.counting import counted


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options of this command."""
    acts = parser.add_subparsers(title="what to do", metavar="import|show", required=True)
    importing = acts.add_parser("import", help="replace the list with the one in a file")
    importing.add_argument("file", type=Path, metavar="FILE", help="CSV (plain or .gz) or DBF (plain or .zip)")
    add_encoding(importing)
    importing.set_defaults(act=_import)
    showing = acts.add_parser("show", help="show what the list says about postcodes")
    showing.add_argument("postcodes", nargs="+", metavar="POSTCODE", help="such as 663180")
    showing.set_defaults(act=_show)


def run(chosen: argparse.Namespace, session: Session) -> int:
    """Imports or shows, as chosen."""
    return int(chosen.act(chosen, session))


def _import(chosen: argparse.Namespace, session: Session) -> int:
    """Prints the file the list is kept in; what was found goes to stderr."""
    imported = actions.import_office_list(chosen.file, session.own_files.post_offices, _progress, chosen.encoding)
    if imported.encoding not in ("", "utf-8", chosen.encoding):
        print(f"{_line_start()}{chosen.file.name} is read as {imported.encoding}", file=sys.stderr)
    as_of = f", the newest of {imported.as_of}" if imported.as_of else ""
    retired = f" Postcodes out of use: {imported.retired}." if imported.retired else ""
    passed_over = (
        f" Rows passed over, since they have no postcode: {imported.passed_over}." if imported.passed_over else ""
    )
    print(f"{_line_start()}Post offices: {imported.offices}{as_of}.{retired}{passed_over}", file=sys.stderr)
    print(session.own_files.post_offices)
    return 0


def _show(chosen: argparse.Namespace, session: Session) -> int:
    """Prints a line for each postcode; 1 if the list does not have one of them."""
    offices = session.post_offices()
    if offices is None:
        raise UsageError("No list of post offices was imported.", "Import one: letterkit postcodes import FILE.")
    missing = 0
    for postcode in chosen.postcodes:
        if line := actions.office_line(offices, postcode):
            print(line)
        else:
            print(f'The list has no postcode "{postcode}".', file=sys.stderr)
            missing += 1
    return int(missing > 0)


def _progress(rows: int) -> None:
    """A count that runs on one line of a terminal; nothing in a log, which gets only the total."""
    if sys.stderr.isatty():
        print(f"{_line_start()}{counted(rows, 'row')}", end="", file=sys.stderr, flush=True)


def _line_start() -> str:
    return "\r" if sys.stderr.isatty() else ""
