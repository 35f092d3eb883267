"""Import a table of people or facilities.

It is CSV or JSON. Only new records are written; nothing that exists is touched. Columns are known by their names,
English or Russian; --map says what any other column is. An address may stand in one string, and its column or that of
the status may say that somebody died, was freed or is on the way. stderr shows, person by person, what was not
understood and where somebody is no longer or expected. Rows that cannot be taken are kept in FILE.failed.csv with the
reason; mended, that file can be imported again.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from letterkit import actions, store
from letterkit.cli.arguments import day
from letterkit.cli.editing import add_mapping, add_strict, print_files, show_columns, words
from letterkit.cli.report import show_findings
from letterkit.cli.session import Session
from letterkit.cli.streams import progress
from letterkit.errors import UsageError
from letterkit.model.counting import counted


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options of this command."""
    parser.add_argument("what", choices=("people", "facilities"), help="what the rows are")
    parser.add_argument("file", type=Path, metavar="FILE", help="a .csv, .json or .jsonl")
    add_mapping(parser)
    add_strict(parser, "rows that leave words over")
    parser.add_argument("--source", type=words, metavar="URL", help="who says so, where a row does not")
    parser.add_argument("--seen", type=day, metavar="DATE", help="when the source knew it, where a row has no day")
    parser.add_argument("--force", action="store_true", help="replace FILE.failed.csv")
    parser.add_argument("--dry-run", action="store_true", help="show what would be written and write nothing")


def run(chosen: argparse.Namespace, session: Session) -> int:
    """Writes the records and prints their paths; 1 if rows failed."""
    sent = _sent(chosen)
    library = session.library()
    take = actions.import_people if chosen.what == "people" else actions.import_facilities
    intake = take(library, sent, progress)
    _show_outcome(intake, chosen.what)
    if chosen.dry_run:
        print("Nothing was written: this was a rehearsal.", file=sys.stderr)
        return int(bool(intake.failed))
    _keep_failed(intake, sent, chosen)
    if intake.plan:
        intake.plan.write(session.own_files.journals)
        print_files(intake.plan.root, intake.plan.edit, session)
    return int(bool(intake.failed))


def _sent(chosen: argparse.Namespace) -> "actions.Sent":
    table = actions.read_table(store.read_text(chosen.file), chosen.file.suffix.lower())
    known = actions.PEOPLE_COLUMNS if chosen.what == "people" else actions.FACILITY_COLUMNS
    mapped = dict(chosen.map)
    columns = (
        actions.people_columns(table, mapped)
        if chosen.what == "people"
        else actions.match_columns(table.columns, known, mapped)
    )
    show_columns(columns)
    if not columns.fields:
        fields = ", ".join(sorted(set(known.values())))
        raise UsageError("No column is known by its name.", f"Say what they are: --map COLUMN=FIELD, of {fields}.")
    title = f"import {chosen.what} {chosen.file.name}"
    return actions.Sent(title, table, columns, chosen.source or "", chosen.seen, chosen.strict)


def _show_outcome(intake: "actions.Intake", what: str) -> None:
    """Shows what became of the rows: what was not understood, findings, counts."""
    for remark in intake.remarks:
        print(remark, file=sys.stderr)
    findings = intake.plan.findings if intake.plan else ()
    show_findings(findings)
    failed = ", ".join(
        f"{count} {code or 'for other reasons'}" for code, count in _counted(row.code for row in intake.failed)
    )
    codes = ", ".join(f"{count} {code}" for code, count in _counted(finding.code for finding in findings))
    had = len(intake.had)
    print(f"{intake.count} new {what}{f' (findings: {codes})' if codes else ''}, {had} known already,", file=sys.stderr)
    print(f"{counted(len(intake.failed), 'row')} failed{f' ({failed})' if failed else ''}.", file=sys.stderr)


def _counted(codes: Iterable[str]) -> list[tuple[str, int]]:
    return sorted(Counter(codes).items())


def _keep_failed(intake: "actions.Intake", sent: "actions.Sent", chosen: argparse.Namespace) -> None:
    if intake.failed:
        path = intake.save_failed(chosen.file.with_suffix(".failed.csv"), sent.table, force=chosen.force)
        print(f"The rows that failed: {path}", file=sys.stderr)
