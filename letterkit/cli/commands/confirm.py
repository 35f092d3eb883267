"""Record that an address was confirmed.

The person's record says when and by whom, in `checked` and `source`.
"""

import argparse

from letterkit import actions
from letterkit.cli.arguments import day
from letterkit.cli.editing import add_edit_arguments, carry_out
from letterkit.cli.session import Session
from letterkit.language import tr


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options of this command."""
    parser.add_argument("person", metavar="ID", help=tr("such as asanov-marlen-1977"))
    parser.add_argument("--on", type=day, required=True, metavar=tr("DATE"), help=tr("the day, as 2026-11-22"))
    add_edit_arguments(parser)


def run(chosen: argparse.Namespace, session: Session) -> int:
    """Writes the record and prints its path."""
    library = session.library()
    plan = actions.plan_confirmation(library, chosen.person, actions.Confirmation(chosen.on, chosen.source))
    return carry_out(plan, chosen, session)
