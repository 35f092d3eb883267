"""Print address labels on sheets.

For people by their ids, for everybody, or for those who meet all filters that are given; sorted by facility unless
--order says otherwise. People who must be left out are listed in FILE.failed.csv. Without people, --outline makes a
test sheet: print it on plain paper and hold it against the labels.
"""

import argparse
import sys
from pathlib import Path

from letterkit import actions
from letterkit.cli.arguments import count
from letterkit.cli.people_options import add_people_arguments, left_out, people_of, ways_named
from letterkit.cli.posting_options import add_sender_arguments, printer_of, sender_posting
from letterkit.cli.printing import add_print_argument, print_if_asked, refuse_if_unprintable
from letterkit.cli.report import show_findings
from letterkit.cli.session import Session
from letterkit.cli.streams import progress
from letterkit.errors import UsageError
from letterkit.language import tr
from letterkit.page.label_sheet import L7163, LABEL_SHEETS


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options of this command."""
    add_people_arguments(parser)
    parser.add_argument("--own", action="store_true", help=tr("your own address instead, to fill the sheet"))
    sheets, usual = ", ".join(sheet.name for sheet in LABEL_SHEETS.values()), L7163.name
    about = tr("{sheets}, or a TOML file (default: {usual})", sheets=sheets, usual=usual)
    parser.add_argument("--sheet", default=usual, metavar=tr("NAME"), help=about)
    parser.add_argument("--first", type=count, default=1, metavar="N", help=tr("the first label still on the sheet"))
    parser.add_argument("--copies", type=count, metavar="N", help=tr("how many of each (default: 1)"))
    parser.add_argument("--outline", action="store_true", help=tr("draw the edges of the labels"))
    add_sender_arguments(parser)
    add_print_argument(parser)
    parser.add_argument(
        "--out", type=Path, default=Path("labels.pdf"), metavar=tr("FILE"), help=tr("default: labels.pdf")
    )


def run(chosen: argparse.Namespace, session: Session) -> int:
    """Writes the PDF and prints its path; 1 if anybody was left out."""
    asked = ways_named(chosen) + chosen.own
    if asked > 1 or not (asked or chosen.outline):
        remedy = tr("Give their ids, a filter, --all or --own.")
        raise UsageError(tr("Labels are for some people, for all, or for yourself."), remedy)
    refuse_if_unprintable(chosen)
    printer = printer_of(chosen, session)
    plan = actions.LabelPlan(actions.find_sheet(chosen.sheet), chosen.first, chosen.copies, chosen.outline, printer)
    batch = _batch(chosen, session, plan)
    show_findings(batch.findings)
    for path in batch.save(chosen.out, force=chosen.force):
        print(path)
    print_if_asked(batch.documents, printer, chosen)
    if batch.failures:
        print(left_out(batch), file=sys.stderr)
    return int(bool(batch.failures))


def _batch(chosen: argparse.Namespace, session: Session, plan: "actions.LabelPlan") -> "actions.Batch":
    if not (ways_named(chosen) or chosen.own):
        return actions.outline(plan)
    posting = sender_posting(chosen, session)
    library = session.library()
    if chosen.own:
        return actions.sender_labels(library, plan, posting)
    make, people = actions.label_maker(library, plan, posting), people_of(chosen, session, library)
    making = actions.Making(make, chosen.order, in_spite=posting.in_spite)
    labels = actions.gather(library, people, making, progress)
    return actions.on_sheets(library, labels, plan)
