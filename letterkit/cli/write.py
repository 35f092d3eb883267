"""Write one letter: an envelope and a letter as PDF. The paths go to stdout, the findings to stderr."""

import argparse
import sys
from pathlib import Path

from letterkit.cli.letter_options import add_letter_arguments, letter_posting
from letterkit.cli.logging_letters import Logbook, add_log_arguments
from letterkit.cli.report import as_text
from letterkit.cli.session import Session


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options of this command."""
    add_letter_arguments(parser)
    add_log_arguments(parser)
    parser.add_argument("--out", type=Path, default=Path(), metavar="DIR", help="where to put the files")


def run(chosen: argparse.Namespace, session: Session) -> int:
    """Writes the files and prints their paths."""
    posting = letter_posting(chosen, session)
    library = session.library()
    from letterkit.actions.write.compose import Desk, compose
    from letterkit.actions.write.saving import save
    from letterkit.model.logged import ON_PAPER
    from letterkit.pdf.fonts import metrics

    person, logbook = library.person(chosen.person).value, Logbook.of(chosen, session)
    posting = logbook.with_past(posting, person, chosen.template)
    composition = compose(Desk.of(library, session.today, metrics()), chosen.person, chosen.template, posting)
    if composition.findings:
        print(as_text(composition.findings), file=sys.stderr)
    if composition.extent:
        print(f"letter: {composition.extent}.", file=sys.stderr)
    for path in save(composition, chosen.person, chosen.out, force=chosen.force):
        print(path)
    if composition.draft:
        logbook.keep(person, composition.draft, posting, ON_PAPER)
    return 0
