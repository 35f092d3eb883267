"""Import a table of people or facilities.

It is CSV in any usual encoding, a spreadsheet (.xlsx, .xls), JSON or GeoJSON, or a saved page that is a table. Only new
records are written; nothing that exists is touched. Columns are known by their names, English or Russian, or by the
whole addresses of people in them; --map says what any other column is, such as --map properties.who=name. An address
may stand in one string, and its column or that of the status may say that somebody died, was freed or is on the way.
stderr shows, person by person, what was not understood and where somebody is no longer or expected. Rows that cannot be
taken are kept in FILE.failed.csv with the reason; mended, that file can be imported again. A remark beside a row that
is not known to be harmless is for you to read first; --remarks-read says that you have.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from letterkit import actions
from letterkit.cli.arguments import day
from letterkit.cli.editing import add_mapping, add_remarks_read, add_strict, print_files, say_rehearsed, words
from letterkit.cli.progress import progress
from letterkit.cli.report import show_findings
from letterkit.cli.sent_files import add_opening, opened, refuse_early, refuse_if_none, show_columns
from letterkit.cli.session import Session
from letterkit.errors import UsageError
from letterkit.language import tr, trn


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options of this command."""
    parser.add_argument("what", choices=("people", "facilities"), help=tr("what the rows are"))
    parser.add_argument("file", type=Path, metavar=tr("FILE"), help=tr("a .csv, .xlsx, .xls, .json, .geojson or .html"))
    add_mapping(parser)
    add_strict(parser)
    add_remarks_read(parser)
    add_opening(parser)
    parser.add_argument("--source", type=words, metavar="URL", help=tr("who says so, where a row does not"))
    parser.add_argument(
        "--seen", type=day, metavar=tr("DATE"), help=tr("when the source knew it, where a row has no day")
    )
    parser.add_argument("--force", action="store_true", help=tr("replace FILE.failed.csv, whatever it is"))
    parser.add_argument(
        "--unknown-place",
        action="store_true",
        help=tr("take people of whom the row says nothing of a place, as unknown"),
    )
    parser.add_argument("--dry-run", action="store_true", help=tr("show what would be written and write nothing"))


def run(chosen: argparse.Namespace, session: Session) -> int:
    """Writes the records and prints their paths; 1 if rows failed."""
    sent = _sent(chosen)
    library = session.library()
    refuse_early(library, chosen, _failed_file(chosen.file), actions.FAILED_COLUMNS)
    take = actions.import_people if chosen.what == "people" else actions.import_facilities
    with progress(len(sent.table.rows), quiet=False) as advance:
        intake = take(library, sent, lambda _done, _of: advance())
    _show_outcome(intake, chosen.what)
    if chosen.dry_run:
        say_rehearsed()
        return int(bool(intake.failed))
    _keep_failed(intake, sent, chosen)
    if intake.plan:
        intake.plan.write(session.own_files.journals)
        print_files(intake.plan.root, intake.plan.edit, session)
    return int(bool(intake.failed))


def _sent(chosen: argparse.Namespace) -> "actions.Sent":
    is_people = chosen.what == "people"
    if chosen.unknown_place and not is_people:
        raise UsageError(tr("A facility without a place is none."), tr("--unknown-place is for people."))
    known = actions.PEOPLE_COLUMNS if is_people else actions.FACILITY_COLUMNS
    table = actions.table_of(opened(str(chosen.file), chosen, as_table=bool(chosen.map)), known, dict(chosen.map))
    columns = (actions.people_columns if is_people else actions.facility_columns)(table, dict(chosen.map))
    show_columns(table, columns)
    refuse_if_none(columns, known)
    title = f"import {chosen.what} {chosen.file.name}"
    return actions.Sent(
        title,
        table,
        columns,
        source=chosen.source or "",
        seen=chosen.seen,
        strict=chosen.strict,
        unknown_place=chosen.unknown_place,
        remarks_read=chosen.remarks_read,
    )


def _failed_file(file: Path) -> Path:
    return file.with_suffix(".failed.csv")


def _show_outcome(intake: "actions.Intake", what: str) -> None:
    """Shows what became of the rows: what was not understood, findings, counts."""
    for remark in intake.remarks:
        print(remark, file=sys.stderr)
    findings = intake.plan.findings if intake.plan else ()
    show_findings(findings)
    is_people, count = what == "people", intake.count
    new = tr("{count} new people", count=count) if is_people else tr("{count} new facilities", count=count)
    if findings:
        new = tr("{new} (findings: {codes})", new=new, codes=_by_code(finding.code for finding in findings))
    print(tr("{new}, {known} known already,", new=new, known=len(intake.had)), file=sys.stderr)
    failed = trn("{count} row failed", "{count} rows failed", len(intake.failed))
    codes = f" ({_by_code(row.code for row in intake.failed)})" if intake.failed else ""
    print(f"{failed}{codes}.", file=sys.stderr)


def _by_code(codes: Iterable[str]) -> str:
    """How many there are of each code, and how many without one."""
    return ", ".join(
        f"{count} {code}" if code else tr("{count} for other reasons", count=count)
        for code, count in sorted(Counter(codes).items())
    )


def _keep_failed(intake: "actions.Intake", sent: "actions.Sent", chosen: argparse.Namespace) -> None:
    if intake.failed:
        path = intake.save_failed(_failed_file(chosen.file), sent.table, force=True)  # whose it is was asked before
        print(tr("The rows that failed: {file}", file=path), file=sys.stderr)
        if intake.to_be_read:
            print(_how_to_read(intake.to_be_read), file=sys.stderr)


def _how_to_read(rows: int) -> str:
    """What to do about rows of which only the remarks are open."""
    return trn(
        "{count} of them only waits for you to read its remark (read). Delete the row if the remark speaks against it, "
        "then import that file with --remarks-read.",
        "{count} of them only wait for you to read their remarks (read). Delete the rows whose remarks speak against "
        "them, then import that file with --remarks-read.",
        rows,
    )
