"""Runs the rules over a subject and stamps what they say with code, severity, file and line."""

from collections.abc import Callable
from functools import cache

from letterkit.model.facility import Facility
from letterkit.model.finding import Finding, Severity
from letterkit.model.letter import Draft
from letterkit.model.library import Entry, Path
from letterkit.model.page import Document
from letterkit.model.person import Person
from letterkit.model.template import Template
from letterkit.rules.catalogue import ALL
from letterkit.rules.context import Context
from letterkit.rules.registry import Hit, Rule
from letterkit.rules.status import why_not

Locate = Callable[[Path], int | None]
"""The line on which the value at a path stands; asked only where there is something to report."""


def check_entry(
    entry: Entry[Person] | Entry[Facility] | Entry[Template], context: Context, locate: Locate
) -> tuple[Finding, ...]:
    """All findings of one file: how it could be read, then what it says.

    A value that could not be read is reported as that alone, not also as absent or odd.
    """
    broken = [misfit.path for misfit in entry.misfits]
    hits = _hits(entry, context)
    hits += [(rule, hit) for rule, hit in _hits(entry.value, context) if not _lies_in(hit.path, broken)]
    return tuple(
        _finding(rule, hit, _severity(rule, entry.value), (entry.file, hit.line or _line(hit.path, locate)))
        for rule, hit in hits
    )


def check_draft(draft: Draft, context: Context) -> tuple[Finding, ...]:
    """All findings of a letter being written; they have no file."""
    return tuple(_finding(rule, hit, rule.severity) for rule, hit in _hits(draft, context))


def check_document(document: Document, context: Context) -> tuple[Finding, ...]:
    """All findings of laid-out pages; they have no file. Glyphs are looked at if there are metrics."""
    return tuple(_finding(rule, hit, rule.severity) for rule, hit in _hits(document, context))


@cache
def _rules_on(kind: type, *, with_paper: bool) -> tuple[Rule, ...]:
    return tuple(rule for rule in ALL if issubclass(kind, rule.on) and (with_paper or not rule.paper))


def _hits(subject: object, context: Context) -> list[tuple[Rule, Hit]]:
    kind: type = type(subject)
    rules = _rules_on(kind, with_paper=context.metrics is not None)
    return [(rule, hit) for rule in rules for hit in rule.check(subject, context)]


def _line(path: Path, locate: Locate) -> int | None:
    return locate(path) if path else None


def _lies_in(path: Path, broken: list[Path]) -> bool:
    """Whether the path is, or lies below, one whose value could not be read."""
    return any(path[: len(start)] == start for start in broken)


def _severity(rule: Rule, subject: object) -> Severity:
    if rule.unwritable is not None and isinstance(subject, Person) and why_not(subject):
        return rule.unwritable
    return rule.severity


def _finding(rule: Rule, hit: Hit, severity: Severity, place: tuple[str, int | None] = ("", None)) -> Finding:
    """The hit with its stamps; `place` is file and line."""
    bars = rule.bars or severity is Severity.ERROR
    return Finding(rule.code, severity, hit.message, hit.hint, *place, bars)
