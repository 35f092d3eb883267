"""Plan an evening of letters: who writes to whom.

The plan is a table with a row for each person: letterkit pick --count 60 | letterkit plan --people - --out plan.csv.
Edit it in a spreadsheet, then print it: letterkit batch plan.csv. A row without a template is an envelope alone, one
without a sender is yours, one without a number takes the next of your log; "yes" under reply adds a reply kit. Each
question of the templates has a column of its own, such as "answer weather"; those for which phrases are suggested have
none until you add it. Called plan.xlsx it is a workbook, which every spreadsheet opens as it is.

Without --template a writer's letter to somebody is the first letter unless your log has one; then comes the template of
an occasion that the record says is kept and that is near, else one that fits any letter. The writers take turns, in
their order. The letters stand in your log as planned, and letterkit pick counts them.
"""

import argparse
import sys
from pathlib import Path

from letterkit import actions, store
from letterkit.cli.choices import one_of
from letterkit.cli.letter_options import answers_of
from letterkit.cli.logging_letters import add_log_arguments, logbook_of
from letterkit.cli.people_ids import ids_given
from letterkit.cli.places import file_to_write
from letterkit.cli.posting_options import add_writers
from letterkit.cli.session import Session
from letterkit.errors import LetterkitError
from letterkit.language import tr, trn
from letterkit.model.evening_writer import EveningWriter
from letterkit.page.paper import PAPERS


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options of this command."""
    about = tr("their ids, one a line or the first column of a table; - reads standard input")
    parser.add_argument("--people", required=True, metavar=tr("FILE"), help=about)
    add_writers(parser)
    about = tr("for all rows; otherwise what a writer wishes, else what fits each person")
    parser.add_argument("--template", default="", metavar=tr("TEMPLATE"), help=about)
    about = tr("answer a question in all rows that ask it; repeat")
    parser.add_argument("--set", action="append", default=[], metavar=tr("NAME=VALUE"), dest="answers", help=about)
    parser.add_argument("--paper", **one_of({name: name for name in PAPERS}), help=tr("default: a4"))
    parser.add_argument("--reply-kit", action="store_true", help=tr("ask for a reply kit in all rows"))
    add_log_arguments(parser)
    parser.add_argument("--force", action="store_true", help=tr("replace a file that exists"))
    parser.add_argument(
        "--out",
        type=file_to_write,
        default=Path("plan.csv"),
        metavar=tr("FILE"),
        help=tr("default: plan.csv; plan.xlsx is a workbook"),
    )


def run(chosen: argparse.Namespace, session: Session) -> int:
    """Writes the plan and prints its path; 1 if nothing can come of a row as the records are."""
    writers = store.read_writers(chosen.writers) if chosen.writers else ()
    people = ids_given(["-" if chosen.people == "-" else f"@{chosen.people}"])
    if not people:
        raise LetterkitError(tr("There is nobody to plan for."))
    library, wishes = session.library(), _wishes(chosen, session, writers)
    logbook = logbook_of(chosen, session)
    made = actions.make_plan(library, people, wishes, logbook.writers_to(people))
    print(store.write_plan(chosen.out, made.rows, made.questions, force=chosen.force))
    actions.log_plan(library, made, wishes, logbook)
    for sentence in (*made.troubles, *_unanswered(made), _summary(made, chosen)):
        print(sentence, file=sys.stderr)
    return int(bool(made.troubles))


def _wishes(chosen: argparse.Namespace, session: Session, writers: "tuple[EveningWriter, ...]") -> "actions.Wishes":
    owner = actions.posting_from(None, session.own_files.sender, session.today)
    return actions.Wishes(
        chosen.template,
        writers,
        answers_of(chosen.answers),
        chosen.paper or "",
        reply=chosen.reply_kit,
        abroad=owner.abroad,
        owner=owner.sender.name,
    )


def _unanswered(made: "actions.MadePlan") -> list[str]:
    """A sentence for each question that must be answered still."""
    return [
        trn(
            'The template {template} needs an answer in the column "answer {question}": {count} row has none.',
            'The template {template} needs an answer in the column "answer {question}": {count} rows have none.',
            count,
            template=template,
            question=question,
        )
        for (template, question), count in made.unanswered.items()
    ]


def _summary(made: "actions.MadePlan", chosen: argparse.Namespace) -> str:
    """How many rows there are, and what is done with them."""
    rows, plan = trn("{count} row", "{count} rows", len(made.rows)), chosen.out
    if chosen.writers is None:
        return tr("{rows}: edit them in a spreadsheet, then run: letterkit batch {plan}.", rows=rows, plan=plan)
    return tr(
        "{rows}: edit them in a spreadsheet, then run: letterkit batch {plan} --writers {writers}.",
        rows=rows,
        plan=plan,
        writers=chosen.writers,
    )
