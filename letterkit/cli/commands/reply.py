"""Make reply envelopes and ruled paper.

They are enclosed for an answer: the envelope is addressed to you from the person. For one person all is in one file, in
the order it is printed, and --out is the folder for it. For many, by ids or filters or --all, --out is the file of all,
person by person; FILE.contents.csv, FILE.failed.csv and the exit codes are as those of letterkit batch. The path goes
to stdout, the findings to stderr.
"""

import argparse
from pathlib import Path

from letterkit import actions, store
from letterkit.cli.arguments import count, day
from letterkit.cli.evening import add_run_arguments, claim_of, ended, print_many
from letterkit.cli.file_modes import mode_of
from letterkit.cli.kit_options import add_kit_arguments, kit_of
from letterkit.cli.logging_letters import add_log_arguments, logbook_of
from letterkit.cli.people_options import add_people_arguments, is_filtering, people_of, ways_named
from letterkit.cli.places import file_or_folder
from letterkit.cli.posting_options import add_sender_arguments, sender_posting
from letterkit.cli.printing import add_print_argument, print_if_asked, refuse_if_unprintable
from letterkit.cli.report import show_findings
from letterkit.cli.session import Session
from letterkit.errors import UsageError
from letterkit.language import tr, trp

_USUAL = "replies.pdf"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options of this command."""
    add_people_arguments(parser)
    add_sender_arguments(parser)
    parser.add_argument("--captions", action="store_true", help=tr("print «Кому», «Куда», «От кого», «Откуда»"))
    add_kit_arguments(parser)
    parser.add_argument("--date", type=day, metavar=tr("D"), help=tr("the date of the letter that is answered"))
    parser.add_argument("--number", type=count, metavar="N", help=trp("of the letter that is answered", "its number"))
    add_log_arguments(parser)
    add_print_argument(parser)
    add_run_arguments(parser, _USUAL, file_or_folder)
    parser.set_defaults(out=Path())


def run(chosen: argparse.Namespace, session: Session) -> int:
    """Writes the file and prints its path; for many people it returns what `ended` does."""
    if ways_named(chosen) != 1:
        raise UsageError(tr("A reply kit is for some people or for all."), tr("Give their ids, a filter, or --all."))
    refuse_if_unprintable(chosen)
    return _for_one(chosen, session) if _is_one(chosen) else _for_many(chosen, session)


def _is_one(chosen: argparse.Namespace) -> bool:
    return len(chosen.people) == 1 and chosen.people[0][:1] not in ("-", "@") and not is_filtering(chosen)


def _for_one(chosen: argparse.Namespace, session: Session) -> int:
    posting, library = sender_posting(chosen, session), session.library(quiet=chosen.quiet)
    composition = actions.compose_reply(library, chosen.people[0], posting, kit_of(chosen))
    show_findings(composition.findings)
    to = store.Destination(chosen.out, chosen.force, mode_of(chosen, session))
    for path in actions.save_and_keep(composition, to, logbook_of(chosen, session)):
        print(path)
    print_if_asked(composition.documents, posting.printer, chosen)
    return 0


def _for_many(chosen: argparse.Namespace, session: Session) -> int:
    if chosen.on_paper:
        fact = tr("Reply kits for many are not printed at once.")
        raise UsageError(fact, tr("Save them, and print the file from a viewer."))
    posting, logbook = sender_posting(chosen, session), logbook_of(chosen, session)
    out = chosen.out / _USUAL if chosen.out.is_dir() else chosen.out
    with claim_of(chosen, actions.Targets(actions.Target(out), mode=mode_of(chosen, session)), logbook) as claim:
        library = session.library(quiet=chosen.quiet)
        show_findings(() if chosen.quiet else actions.sender_findings(library, posting))
        lined_up = actions.line_up(library, people_of(chosen, session, library), chosen.order, claim.printed)
        made = actions.made_for(library, lined_up, actions.reply_making(library, posting, kit_of(chosen), logbook))
        order = actions.Order(claim.targets, most=chosen.limit, keep=logbook.take)
        outcome = print_many(made, lined_up.count, order, chosen)
    return ended(outcome, lined_up.count)
