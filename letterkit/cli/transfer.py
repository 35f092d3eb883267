"""Record that somebody was taken to another facility. The history is appended to; stderr shows what changes."""

import argparse

from letterkit.cli.editing import add_edit_arguments, add_start_arguments, carry_out
from letterkit.cli.session import Session


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options of this command."""
    parser.add_argument("person", metavar="ID", help="such as asanov-marlen-1977")
    parser.add_argument("--to", required=True, metavar="FACILITY", help="the id of its record, such as t-2-vladimir")
    add_start_arguments(parser)
    add_edit_arguments(parser)


def run(chosen: argparse.Namespace, session: Session) -> int:
    """Writes the record and prints its path."""
    from letterkit.actions.edit.transfer import plan_transfer
    from letterkit.model.person import Custody, Stay

    library = session.library()
    stay = Stay(chosen.since, chosen.seen, Custody.HELD, chosen.to, source=chosen.source)
    context = library.context(session.today)
    return carry_out(plan_transfer(library, chosen.person, stay, context), chosen, session)
