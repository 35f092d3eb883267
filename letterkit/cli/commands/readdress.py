"""Correct a facility's address for everybody there.

What it was before stays in its record as [[former]]. Give only the fields that change; "" empties one.
"""

import argparse
import sys

from letterkit import actions
from letterkit.cli.editing import add_edit_arguments, carry_out, day_or_year
from letterkit.cli.session import Session
from letterkit.language import tr, trn
from letterkit.model.facility import ADDRESS_FIELDS


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options of this command."""
    parser.add_argument("facility", metavar=tr("FACILITY"), help=tr("the id of its record, such as t-2-vladimir"))
    fields = parser.add_argument_group(tr("fields of the address"))
    for name in ADDRESS_FIELDS:
        fields.add_argument(f"--{name.replace('_', '-')}", type=str.strip, metavar=tr("TEXT"))
    parser.add_argument(
        "--since",
        type=day_or_year,
        required=True,
        metavar=tr("DATE"),
        help=tr("from which day on, as 2026-11-22 or only the year"),
    )
    add_edit_arguments(parser)


def run(chosen: argparse.Namespace, session: Session) -> int:
    """Writes the record and prints its path."""
    given = {name: getattr(chosen, name) for name in ADDRESS_FIELDS if getattr(chosen, name) is not None}
    library = session.library()
    correction = actions.Correction(given, chosen.since, chosen.source)
    plan = actions.plan_readdress(library, chosen.facility, correction)
    code = carry_out(plan, chosen, session)
    told = trn(
        "It is the address of {count} person in this library.",
        "It is the address of {count} people in this library.",
        len(library.records.people_at(chosen.facility)),
    )
    print(told, file=sys.stderr)
    return code
