"""List the letters you began, forget them.

The app goes on with them: F7 in its list of people. They are files in your data folder that only you can read; a letter
saved as PDF is no longer a draft.
"""

import argparse
import json
import sys
from dataclasses import asdict

from letterkit import actions
from letterkit.cli.asking_first import add_agreement, agreed
from letterkit.cli.listing import show_rows
from letterkit.cli.session import Session
from letterkit.errors import UsageError
from letterkit.language import tr, trn

_COLUMNS = ("person", "template", "date", "answered")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options of this command."""
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help=tr("text: a table on a terminal, else tab-separated")
    )
    parser.add_argument("--forget", metavar="ID", help=tr("forget what was begun to this person"))
    add_agreement(parser)


def run(chosen: argparse.Namespace, session: Session) -> int:
    """Prints a line for each draft: person, template, date, answers given."""
    drafts = actions.drafts_in(session.own_files.drafts, session.today)
    for file in drafts.damaged:
        print(tr("warning: {file} cannot be read as a draft.", file=file), file=sys.stderr)
    if chosen.forget is not None:
        return _forget([letter for letter in drafts.letters if letter.person_id == chosen.forget], chosen, session)
    if chosen.format == "json":
        print(json.dumps([_row(letter) for letter in drafts.letters], ensure_ascii=False, indent=2))
    else:
        _print(drafts.letters)
        print(trn("{count} draft.", "{count} drafts.", len(drafts.letters)), file=sys.stderr)
    return 0


def _forget(letters: "list[actions.TypedLetter]", chosen: argparse.Namespace, session: Session) -> int:
    if not letters:
        fact = tr('There is no draft to "{person}".', person=chosen.forget)
        raise UsageError(fact, tr("letterkit drafts lists them."))
    _print(letters)
    if not agreed(tr("Forget this?"), chosen):
        print(tr("Nothing was forgotten."), file=sys.stderr)
        return 1
    for letter in letters:
        actions.drop_draft(session.own_files.drafts, letter)
    return 0


def _print(letters: "tuple[actions.TypedLetter, ...] | list[actions.TypedLetter]") -> None:
    rows = [(letter.person_id, letter.template, letter.dated, _answered(letter)) for letter in letters]
    show_rows(actions.Listing(_COLUMNS, tuple(rows)))


def _answered(letter: "actions.TypedLetter") -> int:
    return sum(bool(text.strip()) for text in letter.texts)


def _row(letter: "actions.TypedLetter") -> dict[str, object]:
    return {
        "person": letter.person_id,
        "template": letter.template,
        "date": letter.dated,
        "answered": _answered(letter),
        "answers": dict(letter.answers),
        "own": [asdict(own) for own in letter.own],
    }
