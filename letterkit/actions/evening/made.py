"""What was made for one person, whatever made it."""

from collections.abc import Callable
from dataclasses import dataclass

from letterkit.language import tr
from letterkit.model.finding import Finding, Severity, barring
from letterkit.model.logged import LoggedLetter
from letterkit.model.page import Document


@dataclass(frozen=True, slots=True)
class Failure:
    """A person left out, and why.

    `file` is the file to mend, relative to the library, or says where the id was given. `remedy` is never empty. He is
    left out `rightly` if nothing is broken: he cannot be written to now, or the letter is held back. `cells` are what
    stood in his row of a plan, in the order of `Targets.failed_columns`.
    """

    person_id: str
    name: str
    file: str
    code: str
    reason: str
    remedy: str
    rightly: bool = False
    cells: tuple[str, ...] = ()


def _as_it_is(finding: Finding) -> Finding:
    return finding


@dataclass(frozen=True, slots=True)
class Made:
    """What was made for one person: documents, or a failure; and what the rules say.

    `Document.name` says what a document is: envelope, letter, reply, label. `logged` is what the log is to keep,
    `sender` who signs where not all is from one. `locate` gives a finding its line, which takes a look into the file:
    only few of them are shown.
    """

    person_id: str
    name: str = ""
    documents: tuple[Document, ...] = ()
    findings: tuple[Finding, ...] = ()
    failure: Failure | None = None
    logged: LoggedLetter | None = None
    sender: str = ""
    locate: Callable[[Finding], Finding] = _as_it_is


def barred(person_id: str, name: str, file: str, findings: tuple[Finding, ...]) -> Made:
    """The person left out for what bars printing among the findings; `file` is his record."""
    bars = barring(findings)
    first = max(bars, key=lambda finding: finding.severity)
    rightly = first.severity is not Severity.ERROR
    remedy = first.hint or (_nothing_to_mend() if rightly else tr("Mend it, then run: letterkit check."))
    failure = Failure(person_id, name, first.file or file, first.code, first.message, remedy, rightly)
    return Made(person_id, name, findings=findings, failure=failure)


def _nothing_to_mend() -> str:
    return tr("Nothing is to be done, unless the record is out of date: then letterkit status or letterkit transfer.")
