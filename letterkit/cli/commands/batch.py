"""Print many envelopes into one PDF.

For people by their ids, for everybody, or for those who meet all filters that are given; sorted by facility unless
--order says otherwise. FILE.contents.csv says who is on which page, FILE.failed.csv who is left out, and why. The exit
code is 0 if nobody is left out, 4 if that is right because they cannot be written to now or their letters are held
back, 1 if something is broken.
"""

import argparse

from letterkit import actions
from letterkit.cli.arguments import count
from letterkit.cli.evening import add_run_arguments, claim_of, ended, is_cut_short, print_many
from letterkit.cli.people_options import add_people_arguments, people_of, ways_named
from letterkit.cli.posting_options import add_envelope_arguments, envelope_posting
from letterkit.cli.printing import add_print_argument, print_saved_if_asked, refuse_if_unprintable, refuse_unknown_queue
from letterkit.cli.session import Session
from letterkit.errors import UsageError
from letterkit.language import tr
from letterkit.page.envelope_size import DL


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options of this command."""
    add_people_arguments(parser)
    add_envelope_arguments(parser, default=DL)
    parser.add_argument("--copies", type=count, default=1, metavar="N", help=tr("how many of each (default: 1)"))
    add_print_argument(parser)
    add_run_arguments(parser, "envelopes.pdf")


def run(chosen: argparse.Namespace, session: Session) -> int:
    """Writes the PDF and prints its path; returns what `ended` does."""
    if ways_named(chosen) != 1:
        raise UsageError(tr("A batch is for some people or for all."), tr("Give their ids, a filter, or --all."))
    refuse_if_unprintable(chosen)
    posting = envelope_posting(chosen, session)
    refuse_unknown_queue(posting.printer, chosen)
    with claim_of(chosen, actions.Targets(actions.Target(chosen.out)), actions.keep_nothing) as claim:
        library = session.library(quiet=chosen.quiet)
        lined_up = actions.line_up(library, people_of(chosen, session, library), chosen.order, claim.printed)
        made = actions.envelopes_for(library, lined_up, posting)
        order = actions.Order(claim.targets, chosen.copies, chosen.limit)
        outcome = print_many(made, lined_up.count, order, chosen)
    if not is_cut_short(outcome, lined_up.count):
        print_saved_if_asked(outcome.files.pdfs, "envelopes", posting.printer, chosen)
    return ended(outcome, lined_up.count)
