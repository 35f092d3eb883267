"""Record that somebody was released, died or is in transit.

A hospital, another country and so on are recorded likewise; for another prison see transfer. Only a hospital has a
facility, with --to, where it is known: then letters go there.
"""

import argparse

from letterkit import actions
from letterkit.cli.choices import by_value, one_of
from letterkit.cli.editing import add_edit_arguments, add_start_arguments, carry_out
from letterkit.cli.session import Session
from letterkit.language import tr
from letterkit.model.person import Custody, Stay

_STATUSES = by_value(custody for custody in Custody if custody is not Custody.HELD)
"""Somebody who is held is held somewhere: that is a transfer."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options of this command."""
    parser.add_argument("person", metavar="ID", help=tr("such as asanov-marlen-1977"))
    parser.add_argument("status", **one_of(_STATUSES, tr("STATUS")), help=", ".join(_STATUSES))
    parser.add_argument(
        "--to", default="", metavar=tr("FACILITY"), help=tr("the id of the hospital's record, if it is known")
    )
    add_start_arguments(parser)
    add_edit_arguments(parser)


def run(chosen: argparse.Namespace, session: Session) -> int:
    """Writes the record and prints its path."""
    library = session.library()
    stay = Stay(chosen.since, chosen.seen, chosen.status, chosen.to, source=chosen.source)
    return carry_out(actions.plan_status(library, chosen.person, stay), chosen, session)
