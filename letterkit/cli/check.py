"""Check the records and templates and report every problem at once. Exit code 0 without errors, 1 with."""

import argparse
import sys
from dataclasses import replace
from pathlib import Path

from letterkit.cli.report import FORMATS, as_github, as_json, as_text, shown_path, summary
from letterkit.cli.session import Session
from letterkit.errors import DiskError
from letterkit.model.finding import Finding, Severity

HELP = "check records and templates"

_WRITERS = {"text": as_text, "json": as_json, "github": as_github}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options of this command."""
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="only these files or folders, or a library")
    parser.add_argument("--format", choices=FORMATS, default="text", help="how to print the findings")
    parser.add_argument("--paper", action="store_true", help="also lay out every envelope and check it")
    parser.add_argument("--strict", action="store_true", help="count warnings as errors")


def run(chosen: argparse.Namespace, session: Session) -> int:
    """Prints the findings on stdout and their count on stderr."""
    findings = _findings(chosen, session)
    if chosen.strict:
        findings = [_lifted(finding) for finding in findings]
    report = _WRITERS[chosen.format](findings)
    if report:
        print(report)
    print(summary(findings), file=sys.stderr)
    return int(any(finding.severity is Severity.ERROR for finding in findings))


def _findings(chosen: argparse.Namespace, session: Session) -> list[Finding]:
    from letterkit.actions.checking import check_library
    from letterkit.rules.context import Context

    metrics = None
    if chosen.paper:
        from letterkit.pdf.fonts import metrics as read_metrics

        metrics = read_metrics()
    findings: list[Finding] = []
    for library_session, under in _libraries(chosen.paths, session):
        library = library_session.library()
        found = check_library(library, Context.of(library.records, session.today, metrics), under)
        findings += [replace(each, file=shown_path(each.file, library.root.path, session.here)) for each in found]
    return findings


def _libraries(paths: list[Path], session: Session) -> list[tuple[Session, list[Path]]]:
    """The libraries the paths lie in, each with its paths; without paths, the library in use as a whole."""
    from letterkit.store.roots import root_of

    if not paths:
        return [(session, [])]
    groups: dict[Path, list[Path]] = {}
    for path in paths:
        if not path.exists():
            raise DiskError(f"{path} does not exist.", "Check the path.")
        root = root_of(path)
        if root is None:
            raise DiskError(f"{path} lies in no library.", "A library is a folder with addresses/ and templates/.")
        groups.setdefault(root, []).append(path.resolve())
    return [(replace(session, library_option=str(root)), under) for root, under in groups.items()]


def _lifted(finding: Finding) -> Finding:
    return replace(finding, severity=Severity.ERROR) if finding.severity is Severity.WARNING else finding
