"""Check records and templates.

Every problem is reported at once. Exit code 0 without errors, 1 with.
"""

import argparse
import sys
from dataclasses import replace
from pathlib import Path

from letterkit import actions, store
from letterkit.cli.report import as_github, as_json, as_text, shown_path, summary
from letterkit.cli.sarif import as_sarif
from letterkit.cli.session import Session
from letterkit.cli.shown import as_it_is
from letterkit.errors import DiskError
from letterkit.language import marked, tr, trn
from letterkit.model.finding import Finding, Severity

_WRITERS = {"text": as_text, "json": as_json, "github": as_github, "sarif": as_sarif}

_WITHOUT_GIT = marked("Leave --changed out to check the whole library; a path goes before it, or after --changed=REV.")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options of this command."""
    parser.add_argument(
        "paths", nargs="*", type=Path, metavar=tr("PATH"), help=tr("only these files or folders, or a library")
    )
    parser.add_argument("--format", choices=tuple(_WRITERS), default="text", help=tr("how to print the findings"))
    parser.add_argument("--paper", action="store_true", help=tr("also lay out every envelope and check it"))
    parser.add_argument("--strict", action="store_true", help=tr("count warnings as errors"))
    parser.add_argument(
        "--changed",
        nargs="?",
        const="HEAD",
        metavar=tr("REV"),
        help=tr("only files that differ from a git revision (default: HEAD), and what the change brought to others"),
    )


def run(chosen: argparse.Namespace, session: Session) -> int:
    """Prints the findings on stdout and their count on stderr."""
    findings = _findings(chosen, session)
    if chosen.strict:
        findings = [_lifted(finding) for finding in findings]
    report = _WRITERS[chosen.format](findings)
    if report:
        # annotations are commands, which the door for all else would escape
        print(report, file=as_it_is(sys.stdout) if chosen.format == "github" else sys.stdout)
    print(summary(findings), file=sys.stderr)
    return int(any(finding.severity is Severity.ERROR for finding in findings))


def _findings(chosen: argparse.Namespace, session: Session) -> list[Finding]:
    findings: list[Finding] = []
    for library_session, under in _libraries(chosen.paths, session):
        library = library_session.library()
        findings += [
            replace(each, file=shown_path(each.file, library.root.path, session.here))
            for each in _findings_of(library, under, chosen)
        ]
    return findings


def _show_size(library: "actions.OpenLibrary") -> None:
    """Says on stderr how much there is to check. Raises DiskError if there is nothing: that is the wrong folder."""
    records = library.records
    if not (records.people or records.facilities or records.templates):
        fact = tr("{folder} holds no records and no templates.", folder=library.root.path)
        raise DiskError(fact, tr("Check the path of the library."))
    sizes = (
        trn("{count} person", "{count} people", len(records.people)),
        trn("{count} facility", "{count} facilities", len(records.facilities)),
        trn("{count} template", "{count} templates", len(records.templates)),
    )
    print(tr("to check: {sizes}", sizes=", ".join(sizes)), file=sys.stderr)


def _findings_of(library: "actions.OpenLibrary", under: list[Path], chosen: argparse.Namespace) -> tuple[Finding, ...]:
    """The findings of one library; with a revision those that concern what differs from it, which stderr counts."""
    if chosen.changed is None:
        _show_size(library)
        return actions.check_library(library, under, on_paper=chosen.paper)
    since = store.Revision.find(library.root.path, chosen.changed, tr(_WITHOUT_GIT))
    changes = actions.check_changed(library, since, under, on_paper=chosen.paper)
    told = trn(
        "changed since {revision}: {count} file",
        "changed since {revision}: {count} files",
        len(changes.files),
        revision=chosen.changed,
    )
    print(told, file=sys.stderr)
    return changes.findings


def _libraries(paths: list[Path], session: Session) -> list[tuple[Session, list[Path]]]:
    """The libraries the paths lie in, each with its paths; without paths, the library in use as a whole."""
    if not paths:
        return [(session, [])]
    groups: dict[Path, list[Path]] = {}
    for path in paths:
        if not path.exists():
            raise DiskError(tr("{path} does not exist.", path=path), tr("Check the path."))
        root = store.root_of(path)
        if root is None:
            fact = tr("{path} lies in no library.", path=path)
            raise DiskError(fact, tr("A library is a folder with addresses/ and templates/."))
        groups.setdefault(root, []).append(path.resolve())
    return [(replace(session, library_option=str(root)), under) for root, under in groups.items()]


def _lifted(finding: Finding) -> Finding:
    return replace(finding, severity=Severity.ERROR) if finding.severity is Severity.WARNING else finding
