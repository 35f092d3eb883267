"""Shows findings: for people, for programs, as annotations."""

import json
import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from letterkit.escaping import escaped, escaped_lines
from letterkit.language import tr
from letterkit.model.finding import Finding, Severity, counted_by_severity

_GITHUB_LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def as_text(findings: Iterable[Finding]) -> str:
    """A line for each finding, the remedy in a line below it."""
    return "\n".join(_text_lines(finding) for finding in findings)


def show_findings(findings: Iterable[Finding]) -> None:
    """The findings on stderr; nothing where there are none."""
    if text := as_text(findings):
        print(text, file=sys.stderr)


def as_json(findings: Iterable[Finding]) -> str:
    """An array of objects: code, severity (error, warning, note), file, line (or null), message, hint."""
    rows = [
        {
            "code": finding.code,
            "severity": finding.severity.word,
            "file": finding.file,
            "line": finding.line,
            "message": finding.message,
            "hint": finding.hint,
        }
        for finding in findings
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def as_github(findings: Iterable[Finding]) -> str:
    """Workflow commands that GitHub shows as annotations on the lines of a pull request."""
    return "\n".join(_annotation(finding) for finding in findings)


def summary(findings: Sequence[Finding]) -> str:
    """One sentence with the count of each severity."""
    return f"{counted_by_severity(findings)}." if findings else tr("Nothing to report.")


def shown_path(file: str, root: Path, here: Path) -> str:
    """The path of a file of the library as the user would type it: relative to where he is, if it lies below."""
    path = root / file
    relative = Path(os.path.relpath(path, here))
    return (path if relative.parts[:1] == ("..",) else relative).as_posix()


def _text_lines(finding: Finding) -> str:
    file = escaped(finding.file)
    location = f"{file}:{finding.line}" if finding.line else file
    head = f"{location}: " if location else ""
    tail = f"\n    {escaped(finding.hint)}" if finding.hint else ""
    said = f"{finding.severity.label.lower()} {finding.code}".rstrip()
    return f"{head}{said}: {escaped(finding.message)}{tail}"


def _annotation(finding: Finding) -> str:
    file = f"file={_escaped(finding.file, in_property=True)}," if finding.file else ""
    line = f"line={finding.line}," if finding.file and finding.line else ""
    message = _escaped(finding.text_without_code, in_property=False)
    return f"::{_GITHUB_LEVEL[finding.severity]} {file}{line}title={finding.code}::{message}"


def _escaped(text: str, *, in_property: bool) -> str:
    """GitHub's escapes for its workflow commands; what else might break a line or steer a terminal is shown escaped."""
    text = escaped_lines(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return text.replace(":", "%3A").replace(",", "%2C") if in_property else text
