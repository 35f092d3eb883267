"""Export people with their addresses.

The address as printed and part by part, status, last confirmation and source: CSV, a workbook, JSON, or vCards (4.0,
or 3.0 for older address books). Everybody, or those of the ids and filters that are given. Hidden people are left out
unless --include-hidden. No cell of a table is run by a spreadsheet.
"""

import argparse
import sys

from letterkit import actions
from letterkit.cli.choices import by_value, one_of
from letterkit.cli.listing import say_unread
from letterkit.cli.people_options import add_filter_arguments, add_ids_argument, ids_among
from letterkit.cli.places import file_to_write
from letterkit.cli.session import Session
from letterkit.errors import UsageError
from letterkit.language import tr


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options of this command."""
    add_ids_argument(parser, tr("only these people; - reads ids from standard input, @FILE from a file"))
    forms = one_of(by_value(actions.ExportForm))
    parser.add_argument("--format", **forms, default=actions.ExportForm.CSV, help=tr("default: csv"))
    parser.add_argument("--out", type=file_to_write, metavar=tr("FILE"), help=tr("a file instead of standard output"))
    parser.add_argument("--include-hidden", action="store_true", help=tr("also people whose records are hidden"))
    parser.add_argument("--force", action="store_true", help=tr("replace the file if it exists"))
    add_filter_arguments(parser)


def run(chosen: argparse.Namespace, session: Session) -> int:
    """Prints the export, or writes it and prints the path; 1 if a record cannot be read."""
    if chosen.format is actions.ExportForm.XLSX and chosen.out is None:
        raise UsageError(tr("A workbook is no text for standard output."), tr("Name a file for it: --out people.xlsx."))
    library = session.library()
    among = ids_among(chosen, session, library)
    export = actions.export(library, chosen.format, among, hidden=chosen.include_hidden)
    if chosen.out is None:
        sys.stdout.write(export.text)
    else:
        export.save(chosen.out, force=chosen.force)
        print(chosen.out)
    return say_unread(export.unread)
