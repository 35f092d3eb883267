"""Print many envelopes into one PDF.

For people by their ids, for everybody, or for those who meet all filters that are given; sorted by facility unless
--order says otherwise. People who must be left out are listed in FILE.failed.csv.
"""

import argparse
import sys
from pathlib import Path

from letterkit import actions
from letterkit.cli.people_options import add_people_arguments, left_out, people_of, ways_named
from letterkit.cli.posting_options import add_envelope_arguments, envelope_posting
from letterkit.cli.printing import add_print_argument, print_if_asked, refuse_if_unprintable
from letterkit.cli.report import show_findings
from letterkit.cli.session import Session
from letterkit.cli.streams import progress
from letterkit.errors import UsageError
from letterkit.language import tr, trn
from letterkit.page.envelope_size import DL


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options of this command."""
    add_people_arguments(parser)
    add_envelope_arguments(parser, default=DL)
    add_print_argument(parser)
    parser.add_argument(
        "--out", type=Path, default=Path("envelopes.pdf"), metavar=tr("FILE"), help=tr("default: envelopes.pdf")
    )


def run(chosen: argparse.Namespace, session: Session) -> int:
    """Writes the PDF and prints its path; 1 if anybody was left out."""
    if ways_named(chosen) != 1:
        raise UsageError(tr("A batch is for some people or for all."), tr("Give their ids, a filter, or --all."))
    refuse_if_unprintable(chosen)
    posting = envelope_posting(chosen, session)
    library = session.library()
    people = people_of(chosen, session, library)
    batch = actions.make_batch(library, people, posting, progress, chosen.order)
    show_findings(batch.findings)
    for path in batch.save(chosen.out, force=chosen.force):
        print(path)
    print_if_asked([actions.together("envelopes", batch.documents)], posting.printer, chosen)
    envelopes = trn("{count} envelope", "{count} envelopes", len(batch.documents))
    print(f"{envelopes}, {left_out(batch)}", file=sys.stderr)
    return int(bool(batch.failures))
