"""Print address labels on sheets.

For people by their ids, for everybody, or for those who meet all filters that are given; sorted by facility unless
--order says otherwise. FILE.contents.csv says who is on which sheet, FILE.failed.csv who is left out, and why; the exit
code is that of letterkit batch. Without people, --outline makes a test sheet: print it on plain paper and hold it
against the labels.
"""

import argparse

from letterkit import actions
from letterkit.cli.arguments import up_to
from letterkit.cli.evening import add_run_arguments, claim_of, ended, is_cut_short, print_many
from letterkit.cli.file_modes import mode_of
from letterkit.cli.label_sheets import sheet_named
from letterkit.cli.logging_letters import add_log_arguments, logbook_of
from letterkit.cli.people_options import add_people_arguments, people_of, ways_named
from letterkit.cli.posting_options import add_sender_arguments, printer_of, sender_posting
from letterkit.cli.printing import (
    add_print_argument,
    print_if_asked,
    print_saved_if_asked,
    refuse_if_unprintable,
    refuse_unknown_queue,
)
from letterkit.cli.report import show_findings
from letterkit.cli.session import Session
from letterkit.errors import UsageError
from letterkit.language import tr
from letterkit.model.page import Document
from letterkit.page.label_sheet import L7163, LABEL_SHEETS


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options of this command."""
    add_people_arguments(parser)
    parser.add_argument("--own", action="store_true", help=tr("your own address instead, to fill the sheet"))
    sheets, usual = ", ".join(sheet.name for sheet in LABEL_SHEETS.values()), L7163.name
    about = tr("{sheets}, or a TOML file (default: {usual})", sheets=sheets, usual=usual)
    parser.add_argument("--sheet", default=usual, metavar=tr("NAME"), help=about)
    parser.add_argument(
        "--first", type=up_to(1000), default=1, metavar="N", help=tr("the first label still on the sheet")
    )
    parser.add_argument("--copies", type=up_to(1000), metavar="N", help=tr("how many of each (default: 1)"))
    parser.add_argument("--outline", action="store_true", help=tr("draw the edges of the labels"))
    add_sender_arguments(parser)
    add_print_argument(parser)
    add_log_arguments(parser)
    add_run_arguments(parser, "labels.pdf")


def run(chosen: argparse.Namespace, session: Session) -> int:
    """Writes the PDF and prints its path; returns what `ended` does."""
    asked = ways_named(chosen) + chosen.own
    if asked > 1 or not (asked or chosen.outline):
        remedy = tr("Give their ids, a filter, --all or --own.")
        raise UsageError(tr("Labels are for some people, for all, or for yourself."), remedy)
    refuse_if_unprintable(chosen)
    printer = printer_of(chosen, session)
    refuse_unknown_queue(printer, chosen)
    plan = actions.LabelPlan(sheet_named(chosen.sheet), chosen.first, chosen.outline, printer)
    if ways_named(chosen):
        return _for_people(chosen, session, plan)
    document = _own_labels(chosen, session, plan) if chosen.own else actions.outline(plan)
    actions.save_document(document, chosen.out, force=chosen.force, mode=mode_of(chosen, session))
    print(chosen.out)
    print_if_asked([document], printer, chosen)
    return 0


def _for_people(chosen: argparse.Namespace, session: Session, plan: "actions.LabelPlan") -> int:
    posting = sender_posting(chosen, session)
    logbook = logbook_of(chosen, session)
    targets = actions.Targets(actions.Target(chosen.out, plan), mode=mode_of(chosen, session))
    with claim_of(chosen, targets, logbook) as claim:
        library = session.library(quiet=chosen.quiet)
        lined_up = actions.line_up(library, people_of(chosen, session, library), chosen.order, claim.printed)
        made = actions.made_for(library, lined_up, actions.label_making(library, posting, plan.sheet, logbook))
        order = actions.Order(claim.targets, chosen.copies or 1, chosen.limit, keep=logbook.take)
        outcome = print_many(made, lined_up.count, order, chosen)
    if not is_cut_short(outcome, lined_up.count):
        print_saved_if_asked(outcome.files.pdfs, "labels", plan.printer, chosen)
    return ended(outcome, lined_up.count)


def _own_labels(chosen: argparse.Namespace, session: Session, plan: "actions.LabelPlan") -> Document:
    posting, library = sender_posting(chosen, session), session.library(quiet=chosen.quiet)
    show_findings(() if chosen.quiet else actions.sender_findings(library, posting))
    return actions.sender_labels(library, plan, posting, chosen.copies)
