"""Record that somebody was moved.

The person was taken to another facility. The history is appended to; stderr shows what changes.
"""

import argparse

from letterkit import actions
from letterkit.cli.editing import add_edit_arguments, add_start_arguments, carry_out
from letterkit.cli.session import Session
from letterkit.language import tr
from letterkit.model.person import Custody, Stay


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options of this command."""
    parser.add_argument("person", metavar="ID", help=tr("such as asanov-marlen-1977"))
    facility = tr("the id of its record, such as t-2-vladimir")
    parser.add_argument("--to", required=True, metavar=tr("FACILITY"), help=facility)
    add_start_arguments(parser)
    add_edit_arguments(parser)


def run(chosen: argparse.Namespace, session: Session) -> int:
    """Writes the record and prints its path."""
    library = session.library()
    stay = Stay(chosen.since, chosen.seen, Custody.HELD, chosen.to, source=chosen.source)
    return carry_out(actions.plan_transfer(library, chosen.person, stay), chosen, session)
