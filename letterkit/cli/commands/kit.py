"""Print the papers for the table of an evening.

They are a sign-up sheet, a checklist and a card of each person. The plan is a table, one row a letter. Ids instead of
it, as letterkit pick prints them, make papers on which templates and writers are filled in by hand.

A card says who somebody is, what his record says of him, what to write and what not, and has the address as it stands
on the envelope. Where nobody must write now it says that instead. Rows that cannot be understood are listed, here and
on the checklist.
"""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from letterkit import actions, store
from letterkit.cli.file_modes import add_mode_argument, mode_of
from letterkit.cli.people_ids import ids_given, tables_among
from letterkit.cli.places import file_to_write
from letterkit.cli.posting_options import add_from, add_in_spite
from letterkit.cli.report import show_findings
from letterkit.cli.sent_files import add_encoding
from letterkit.cli.session import Session
from letterkit.errors import LetterkitError, UsageError
from letterkit.language import tr, trn
from letterkit.model.handout import HANDOUTS
from letterkit.model.plan import BadRow, PlanRow

"""How the names of plans end; no id ends so."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options of this command."""
    about = tr("a plan, CSV or a spreadsheet; or ids of people, - and @FILE as elsewhere")
    parser.add_argument("named", nargs="+", metavar=tr("PLAN"), help=about)
    about = tr("only these, parted by commas: {papers}", papers=", ".join(HANDOUTS))
    parser.add_argument("--only", type=_papers, default=frozenset(HANDOUTS), metavar=tr("PAPERS"), help=about)
    add_from(parser)
    add_in_spite(parser)
    add_encoding(parser)
    add_mode_argument(parser)
    parser.add_argument("--force", action="store_true", help=tr("replace a file that exists"))
    parser.add_argument(
        "--out", type=file_to_write, default=Path("kit.pdf"), metavar=tr("FILE"), help=tr("default: kit.pdf")
    )


def run(chosen: argparse.Namespace, session: Session) -> int:
    """Writes the PDF and prints its path; 1 if a row could not be understood."""
    rows = _rows(chosen)
    if not rows:
        raise LetterkitError(tr("There is nobody to print for."))
    posting = actions.posting_from(None, session.own_files.sender, session.today)
    abroad = posting.abroad if chosen.abroad is None else chosen.abroad
    posting = replace(posting, abroad=abroad, in_spite=chosen.in_spite)
    kit = actions.make_handouts(session.library(), rows, posting, chosen.only)
    show_findings(kit.findings)
    for row in kit.bad:
        print(tr("row {line}: {reason} {remedy}", line=row.line, reason=row.reason, remedy=row.remedy), file=sys.stderr)
    if not kit.documents:
        raise LetterkitError(tr("There is nobody to print for."))
    kit.save(chosen.out, force=chosen.force, mode=mode_of(chosen, session))
    print(chosen.out)
    print(_summary(kit), file=sys.stderr)
    return int(bool(kit.bad))


def _rows(chosen: argparse.Namespace) -> "Sequence[PlanRow | BadRow]":
    """The rows of the plan, or one for each id; stderr has the remarks on the reading. Raises as reading them does."""
    plans = tables_among(chosen.named)
    if not plans:
        return [PlanRow(line, person_id) for line, person_id in enumerate(ids_given(chosen.named), 1)]
    if len(chosen.named) > 1:
        raise UsageError(tr("A plan says who is written to."), tr("Name {plan} alone, without ids.", plan=plans[0]))
    plan = store.read_plan(Path(plans[0]), store.Opening(chosen.encoding))
    for remark in plan.remarks:
        print(remark, file=sys.stderr)
    return plan.rows


def _papers(typed: str) -> frozenset[str]:
    """The papers typed, parted by commas. Raises ArgumentTypeError for one that there is not."""
    words = frozenset(word.strip().casefold() for word in typed.split(",") if word.strip())
    if not words or words.difference(HANDOUTS):
        message = tr('there is no paper "{name}": {papers}', name=typed, papers=", ".join(HANDOUTS))
        raise argparse.ArgumentTypeError(message)
    return words


def _summary(kit: "actions.Handouts") -> str:
    """How many people there are, and to how many nothing must be sent."""
    people = trn("{count} person", "{count} people", len(kit.people))
    held = trn("{count} held back: the card says why", "{count} held back: their cards say why", kit.held_back)
    bad = trn("{count} row left out", "{count} rows left out", len(kit.bad))
    said = ((True, people), (kit.held_back, held), (kit.bad, bad))
    return f"{', '.join(sentence for is_so, sentence in said if is_so)}."
