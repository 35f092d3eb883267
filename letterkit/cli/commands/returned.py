"""Record that a letter came back.

Until somebody confirms the address, or the person is moved, S408 warns of it. In your log the letters that were posted
to the person last are marked as returned.
"""

import argparse
import sys

from letterkit import actions, store
from letterkit.cli.arguments import day
from letterkit.cli.choices import by_value, one_of
from letterkit.cli.editing import add_edit_arguments, carry_out
from letterkit.cli.logging_letters import warn
from letterkit.cli.session import Session
from letterkit.errors import DiskError
from letterkit.language import tr, trn
from letterkit.model.logged import MailState, Standing
from letterkit.model.person import ReturnedLetter, ReturnReason


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options of this command."""
    parser.add_argument("person", metavar="ID", help=tr("to whom it was sent, such as asanov-marlen-1977"))
    reasons = one_of(by_value(ReturnReason))
    parser.add_argument("--reason", **reasons, required=True, help=tr("what the envelope says"))
    parser.add_argument(
        "--on", type=day, required=True, metavar=tr("DATE"), help=tr("the day it came back, as 2026-11-22")
    )
    parser.add_argument(
        "--from",
        default="",
        dest="facility",
        metavar=tr("FACILITY"),
        help=tr("where it had been sent, if not to the newest facility"),
    )
    add_edit_arguments(parser, source=False)


def run(chosen: argparse.Namespace, session: Session) -> int:
    """Writes the record and prints its path."""
    library = session.library()
    letter = ReturnedLetter(chosen.on, chosen.reason, chosen.facility)
    code = carry_out(actions.plan_return(library, chosen.person, letter), chosen, session)
    if code == 0 and not chosen.dry_run:
        _mark(chosen, session)
    return code


def _mark(chosen: argparse.Namespace, session: Session) -> None:
    """Marks the letters in the log, if it has any; what is wrong with the log keeps no record from being written."""
    log, came_back = store.LetterLog(session.own_files.log), Standing(MailState.RETURNED, chosen.on, chosen.reason)
    try:
        count = actions.mark_returned(log, chosen.person, came_back)
    except DiskError as error:
        warn(error, tr("The record is written; the log is as it was."))
    else:
        if count:
            print(
                trn("{count} entry of your log marked.", "{count} entries of your log marked.", count), file=sys.stderr
            )
