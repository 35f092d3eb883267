"""Record that a letter came back. Until somebody confirms the address, or the person is moved, S408 warns of it."""

import argparse

from letterkit.cli.arguments import by_value, day, one_of
from letterkit.cli.editing import add_edit_arguments, carry_out
from letterkit.cli.session import Session
from letterkit.model.person import ReturnReason


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options of this command."""
    parser.add_argument("person", metavar="ID", help="to whom it was sent, such as asanov-marlen-1977")
    reasons = one_of(by_value(ReturnReason))
    parser.add_argument("--reason", **reasons, required=True, help="what the envelope says")
    parser.add_argument("--on", type=day, required=True, metavar="DATE", help="the day it came back, as 2026-11-22")
    parser.add_argument(
        "--from",
        default="",
        dest="facility",
        metavar="FACILITY",
        help="where it had been sent, if not to the newest place",
    )
    add_edit_arguments(parser, source=False)


def run(chosen: argparse.Namespace, session: Session) -> int:
    """Writes the record and prints its path."""
    from letterkit.actions.edit.returned import plan_return
    from letterkit.model.person import ReturnedLetter

    library = session.library()
    letter = ReturnedLetter(chosen.on, chosen.reason, chosen.facility)
    context = library.context(session.today)
    return carry_out(plan_return(library, chosen.person, letter, context), chosen, session)
