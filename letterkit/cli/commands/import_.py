"""Import a table of people or facilities.

It is CSV in any usual encoding, a spreadsheet (.xlsx, .xls), JSON or GeoJSON, or a saved page that is a table. Only new
records are written; nothing that exists is touched. Columns are known by their names, English or Russian, or by the
whole addresses of people in them; --map says what any other column is, such as --map properties.who=name. An address
may stand in one string, and its column or that of the status may say that somebody died, was freed or is on the way.
stderr shows, person by person, what was not understood and where somebody is no longer or expected. Rows that cannot be
taken are kept in FILE.failed.csv with the reason; mended, that file can be imported again.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from letterkit import actions
from letterkit.cli.arguments import day
from letterkit.cli.editing import add_mapping, add_strict, print_files, words
from letterkit.cli.report import show_findings
from letterkit.cli.sent_files import add_opening, opened, refuse_early, refuse_if_none, show_columns
from letterkit.cli.session import Session
from letterkit.cli.streams import progress
from letterkit.errors import UsageError
from letterkit.model.counting import counted


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options of this command."""
    parser.add_argument("what", choices=("people", "facilities"), help="what the rows are")
    parser.add_argument("file", type=Path, metavar="FILE", help="a .csv, .xlsx, .xls, .json, .geojson or .html")
    add_mapping(parser)
    add_strict(parser, "rows that leave words over")
    add_opening(parser)
    parser.add_argument("--source", type=words, metavar="URL", help="who says so, where a row does not")
    parser.add_argument("--seen", type=day, metavar="DATE", help="when the source knew it, where a row has no day")
    parser.add_argument("--force", action="store_true", help="replace FILE.failed.csv, whatever it is")
    parser.add_argument(
        "--unknown-place", action="store_true", help="take people of whom the row says nothing of a place, as unknown"
    )
    parser.add_argument("--dry-run", action="store_true", help="show what would be written and write nothing")


def run(chosen: argparse.Namespace, session: Session) -> int:
    """Writes the records and prints their paths; 1 if rows failed."""
    sent = _sent(chosen)
    library = session.library()
    refuse_early(library, chosen, _failed_file(chosen.file), actions.FAILED_COLUMNS)
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
    is_people = chosen.what == "people"
    if chosen.unknown_place and not is_people:
        raise UsageError("A facility without a place is none.", "--unknown-place is for people.")
    known = actions.PEOPLE_COLUMNS if is_people else actions.FACILITY_COLUMNS
    table = actions.table_of(opened(str(chosen.file), chosen, as_table=bool(chosen.map)), known, dict(chosen.map))
    columns = (actions.people_columns if is_people else actions.facility_columns)(table, dict(chosen.map))
    show_columns(table, columns)
    refuse_if_none(columns, known)
    title = f"import {chosen.what} {chosen.file.name}"
    said = (chosen.source or "", chosen.seen)
    return actions.Sent(title, table, columns, *said, strict=chosen.strict, unknown_place=chosen.unknown_place)


def _failed_file(file: Path) -> Path:
    return file.with_suffix(".failed.csv")


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
        path = intake.save_failed(_failed_file(chosen.file), sent.table, force=True)  # whose it is was asked before
        print(f"The rows that failed: {path}", file=sys.stderr)
