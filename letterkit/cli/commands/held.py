"""List what is printed and must not be posted as it is.

Everything that your log has as printed, not posted, whose address, name or whereabouts are known to be otherwise now,
or of whose reader something became known since that holds letters back. The id comes first, as every command takes it:
letterkit held | letterkit batch - prints new envelopes for those who can be written to, and the log has their address.
"""

import argparse
import sys

from letterkit import actions, store
from letterkit.cli.listing import FORMATS, for_programs, show_rows
from letterkit.cli.session import Session
from letterkit.language import tr, trn


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options of this command."""
    parser.add_argument(
        "--format", choices=FORMATS, default="text", help=tr("text: a table on a terminal, else tab-separated")
    )


def run(chosen: argparse.Namespace, session: Session) -> int:
    """Prints a row for each; 1 if there is anything to be taken out of the post."""
    library, log = session.library(), store.LetterLog(session.own_files.log)
    listing = actions.held(library, log)
    if chosen.format == "text":
        show_rows(listing)
    else:
        sys.stdout.write(for_programs(listing, chosen.format))
    if listing.rows:
        told = trn(
            "{count} is not to be posted as it is.", "{count} are not to be posted as they are.", len(listing.rows)
        )
        print(told, file=sys.stderr)
        print(tr("Print new envelopes where that makes sense: letterkit held | letterkit batch -"), file=sys.stderr)
    else:
        print(tr("All that is printed can be posted as it is."), file=sys.stderr)
    for sentence in actions.not_looked_at(library, log, session.own_files):
        print(sentence, file=sys.stderr)
    return int(bool(listing.rows))
