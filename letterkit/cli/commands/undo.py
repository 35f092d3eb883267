"""Take back the last edit of a record.

The last that letterkit made in this library; given again, the one before. A file that has changed since is left as it
is. Edits are listed in a private file in your data folder.
"""

import argparse
import sys

from letterkit import actions
from letterkit.cli.editing import add_edit_arguments, print_files
from letterkit.cli.listing import show_rows
from letterkit.cli.session import Session
from letterkit.language import tr


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options of this command."""
    parser.add_argument("--list", action="store_true", dest="listed", help=tr("only list the edits, newest first"))
    add_edit_arguments(parser, source=False)


def run(chosen: argparse.Namespace, session: Session) -> int:
    """Prints the files that are as they were before; or the edits, a line each: day, what was asked for, files."""
    root = session.root().path
    if chosen.listed:
        between = ", " if sys.stdout.isatty() else "\t"
        steps = actions.past_edits(root, session.own_files.journals)
        rows = ((str(step.day), step.title, between.join(edited.file for edited in step.files)) for step in steps)
        show_rows(actions.Listing(("date", "command", "files"), tuple(rows)))
        return 0
    edit = (actions.plan_undo if chosen.dry_run else actions.take_back)(root, session.own_files.journals)
    print(actions.diff(edit), file=sys.stderr)
    if chosen.dry_run:
        told = tr('Nothing was taken back: this was a rehearsal of undoing "{title}".', title=edit.title)
        print(told, file=sys.stderr)
        return 0
    print_files(root, edit, session)
    print(tr("Taken back: {title}.", title=edit.title), file=sys.stderr)
    return 0
