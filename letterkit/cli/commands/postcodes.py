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
from letterkit.cli.shown import as_it_is
from letterkit.errors import UsageError
from letterkit.language import tr, trn


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options of this command."""
    acts = parser.add_subparsers(title=tr("what to do"), metavar="import|show", required=True)
    importing = acts.add_parser("import", help=tr("replace the list with the one in a file"))
    importing.add_argument("file", type=Path, metavar=tr("FILE"), help=tr("CSV (plain or .gz) or DBF (plain or .zip)"))
    add_encoding(importing)
    importing.set_defaults(act=_import)
    showing = acts.add_parser("show", help=tr("show what the list says about postcodes"))
    showing.add_argument("postcodes", nargs="+", metavar=tr("POSTCODE"), help=tr("such as 663180"))
    showing.set_defaults(act=_show)


def run(chosen: argparse.Namespace, session: Session) -> int:
    """Imports or shows, as chosen."""
    return int(chosen.act(chosen, session))


def _import(chosen: argparse.Namespace, session: Session) -> int:
    """Prints the file the list is kept in; what was found goes to stderr."""
    imported = actions.import_office_list(chosen.file, session.own_files.post_offices, _progress, chosen.encoding)
    if imported.encoding not in ("", "utf-8", chosen.encoding):
        read_as = tr("{file} is read as {encoding}", file=chosen.file.name, encoding=imported.encoding)
        _begin_line()
        print(read_as, file=sys.stderr)
    count, day = imported.offices, imported.as_of
    newest = tr("Post offices: {count}, the newest of {day}.", count=count, day=day)
    told = [newest if day else tr("Post offices: {count}.", count=count)]
    if imported.retired:
        told.append(tr("Postcodes out of use: {count}.", count=imported.retired))
    if imported.passed_over:
        told.append(tr("Rows passed over, since they have no postcode: {count}.", count=imported.passed_over))
    _begin_line()
    print(*told, file=sys.stderr)
    print(session.own_files.post_offices)
    return 0


def _show(chosen: argparse.Namespace, session: Session) -> int:
    """Prints a line for each postcode; 1 if the list does not have one of them."""
    offices = session.post_offices()
    if offices is None:
        remedy = tr("Import one: letterkit postcodes import FILE.")
        raise UsageError(tr("No list of post offices was imported."), remedy)
    missing = 0
    for postcode in chosen.postcodes:
        if line := actions.office_line(offices, postcode):
            print(line)
        else:
            print(tr('The list has no postcode "{postcode}".', postcode=postcode), file=sys.stderr)
            missing += 1
    return int(missing > 0)


def _progress(rows: int) -> None:
    """A count that runs on one line of a terminal; nothing in a log, which gets only the total."""
    if sys.stderr.isatty():
        counted = trn("{count} row", "{count} rows", rows)
        _begin_line()
        print(counted, end="", file=sys.stderr, flush=True)


def _begin_line() -> None:
    """Goes back to the start of the line of a terminal."""
    if sys.stderr.isatty():
        print("\r", end="", file=as_it_is(sys.stderr))
