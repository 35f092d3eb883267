"""Print envelopes for many people, or a planned evening.

Envelopes for people by their ids, for everybody, or for those who meet all filters that are given; sorted by facility
unless --order says otherwise. FILE.contents.csv says who is on which page, FILE.failed.csv who is left out, and why.
The exit code is 0 if nobody is left out, 4 if that is right because they cannot be written to now or their letters are
held back, 1 if something is broken.

letterkit batch plan.csv --writers writers.csv prints what letterkit plan made and somebody edited in a spreadsheet: of
each row letter, envelope and the reply kit that it asks for, in the order of the plan; labels have a file of their own.
Rows that cannot be printed stand in FILE.failed.csv. Mended there, they are a plan themselves: give it to the same
command with --resume.
"""

import argparse
from pathlib import Path

from letterkit import actions
from letterkit.cli.arguments import up_to
from letterkit.cli.evening import add_run_arguments, claim_of, ended, is_cut_short, print_many
from letterkit.cli.file_modes import mode_of
from letterkit.cli.logging_letters import add_log_arguments, logbook_of
from letterkit.cli.people_options import add_people_arguments, people_of, ways_named
from letterkit.cli.plan_printing import add_plan_arguments, plan_named, print_plan
from letterkit.cli.posting_options import add_envelope_arguments, envelope_posting
from letterkit.cli.printing import add_print_argument, print_saved_if_asked, refuse_if_unprintable, refuse_unknown_queue
from letterkit.cli.report import show_findings
from letterkit.cli.session import Session
from letterkit.errors import UsageError
from letterkit.language import tr
from letterkit.model.wanted import Sorting
from letterkit.page.envelope_size import DL


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options of this command."""
    add_people_arguments(parser)
    add_envelope_arguments(parser, default=DL)
    parser.add_argument("--copies", type=up_to(1000), default=1, metavar="N", help=tr("how many of each (default: 1)"))
    add_print_argument(parser)
    add_log_arguments(parser)
    add_run_arguments(parser, "envelopes.pdf")
    add_plan_arguments(parser)
    parser.set_defaults(out=None, order=None)  # which they are depends on whether a plan is printed


def run(chosen: argparse.Namespace, session: Session) -> int:
    """Writes the PDF and what stands beside it, and prints their paths; returns what `ended` does."""
    plan = plan_named(chosen)
    chosen.out = chosen.out or Path(f"{plan.stem}.pdf" if plan else "envelopes.pdf")
    if plan:
        return print_plan(chosen, session, plan)
    return _print_envelopes(chosen, session)


def _print_envelopes(chosen: argparse.Namespace, session: Session) -> int:
    if ways_named(chosen) != 1:
        raise UsageError(tr("A batch is for some people or for all."), tr("Give their ids, a filter, or --all."))
    refuse_if_unprintable(chosen)
    posting, sorting = envelope_posting(chosen, session), chosen.order or Sorting.FACILITY
    refuse_unknown_queue(posting.printer, chosen)
    logbook = logbook_of(chosen, session)
    with claim_of(chosen, actions.Targets(actions.Target(chosen.out), mode=mode_of(chosen, session)), logbook) as claim:
        library = session.library(quiet=chosen.quiet)
        show_findings(() if chosen.quiet else actions.sender_findings(library, posting))
        lined_up = actions.line_up(library, people_of(chosen, session, library), sorting, claim.printed)
        made = actions.made_for(library, lined_up, actions.envelope_making(library, posting, logbook))
        order = actions.Order(claim.targets, chosen.copies, chosen.limit, keep=logbook.take)
        outcome = print_many(made, lined_up.count, order, chosen)
    if not is_cut_short(outcome, lined_up.count):
        print_saved_if_asked(outcome.files.pdfs, "envelopes", posting.printer, chosen)
    return ended(outcome, lined_up.count)
