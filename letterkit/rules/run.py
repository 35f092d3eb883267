"""Runs the rules over a subject and stamps what they say with code, severity, file and line."""

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Literal

from letterkit.model.facility import Facility
from letterkit.model.finding import Finding, Severity
from letterkit.model.library import Entry, Path
from letterkit.model.person import Person
from letterkit.model.template import Template
from letterkit.rules import catalogue
from letterkit.rules.context import Context
from letterkit.rules.ignores import Review
from letterkit.rules.registry import Hit, Rule
from letterkit.rules.status import why_not

if TYPE_CHECKING:  # letters and pages, which checking a library does without
    from letterkit.model.letter import FilledLetter
    from letterkit.model.mailing import Mailing
    from letterkit.model.page import Document
    from letterkit.model.service import ServiceForm

AnyEntry = Entry[Person] | Entry[Facility] | Entry[Template]
"""One file of a library."""

Locate = Callable[[Path], int | None]
"""The line on which the value at a path stands; asked only where there is something to report."""

_Hits = list[tuple[Rule, Hit]]

_Section = Literal["LIBRARY", "LETTERS", "PAPER"]
"""The name of a section of the catalogue, which is loaded when something is checked by it."""


def check_entry(entry: AnyEntry, context: Context, locate: Locate) -> tuple[Finding, ...]:
    """All findings of one file: first how it could be read, then what it says.

    Of a value that could not be read only that is reported, not also that it is absent or odd. What
    the record ignores with a reason is left out.
    """
    broken = [misfit.path for misfit in entry.misfits]
    hits = _hits(entry, "LIBRARY", context)
    of_value = _hits(entry.value, "LIBRARY", context)
    hits += [(rule, hit) for rule, hit in of_value if not _lies_in(hit.path, broken)] if broken else of_value
    if entry.value.ignore:
        hits = _reviewed(entry, hits, context)
    return tuple([_finding_in(entry, rule, hit, locate) for rule, hit in hits])


def check_letter(letter: "FilledLetter", context: Context) -> tuple[Finding, ...]:
    """All findings of a letter that is being written; they have no file."""
    return tuple(_finding(rule, hit, rule.severity) for rule, hit in _hits(letter, "LETTERS", context))


def check_document(document: "Document", context: Context) -> tuple[Finding, ...]:
    """All findings of laid-out pages; they have no file. Glyphs are checked if there are metrics."""
    return tuple(_finding(rule, hit, rule.severity) for rule, hit in _hits(document, "PAPER", context))


def check_form(form: "ServiceForm", context: Context) -> tuple[Finding, ...]:
    """All findings of what goes into the form of a service; they have no file."""
    return tuple(_finding(rule, hit, rule.severity) for rule, hit in _hits(form, "LETTERS", context))


def check_mailing(mailing: "Mailing", context: Context) -> tuple[Finding, ...]:
    """All findings of what goes into one envelope; they have no file."""
    return tuple(_finding(rule, hit, rule.severity) for rule, hit in _hits(mailing, "PAPER", context))


@cache
def _rules_on(kind: type, section: _Section, *, with_paper: bool, with_misfits: bool = True) -> tuple[Rule, ...]:
    rules: tuple[Rule, ...] = getattr(catalogue, section)
    return tuple(
        rule
        for rule in rules
        if issubclass(kind, rule.on) and (with_paper or not rule.paper) and (with_misfits or not rule.misfits)
    )


def _hits(subject: object, section: _Section, context: Context) -> _Hits:
    kind: type = type(subject)
    has_misfits = isinstance(subject, Entry) and bool(subject.misfits)
    rules = _rules_on(kind, section, with_paper=context.metrics is not None, with_misfits=has_misfits)
    return [(rule, hit) for rule in rules for hit in rule.check(subject, context)]


def _reviewed(entry: AnyEntry, hits: _Hits, context: Context) -> _Hits:
    """The hits without those the record ignores, and what is wrong with its ignores.

    An ignore is not called unused while something in the record cannot be read, or where its rule did
    not have all it needs.
    """
    kind: type = type(entry.value)
    ignores = entry.value.ignore
    rules = [rule for rule in _rules_on(kind, "LIBRARY", with_paper=True) if rule.can_be_ignored]
    allowed = frozenset(rule.code for rule in rules)
    looked = frozenset(rule.code for rule in rules if _has_what_it_needs(rule, context))
    idle = frozenset() if entry.misfits else looked - {rule.code for rule, _ in hits}
    ignored = {ignore.code for ignore in ignores if ignore.reason.strip()} & allowed
    kept = [(rule, hit) for rule, hit in hits if rule.code not in ignored]
    return kept + _hits(Review(ignores, allowed, idle), "LIBRARY", context)


def _has_what_it_needs(rule: Rule, context: Context) -> bool:
    """Whether the context has what the rule needs to find all it can."""
    return (not rule.paper or context.metrics is not None) and (not rule.offices or context.post_offices is not None)


def _lies_in(path: Path, broken: list[Path]) -> bool:
    """Whether the path is, or lies below, one whose value could not be read."""
    return any(path[: len(start)] == start for start in broken)


def _severity(rule: Rule, subject: object) -> Severity:
    if rule.unwritable is not None and isinstance(subject, Person) and why_not(subject):
        return rule.unwritable
    return rule.severity


def _finding_in(entry: AnyEntry, rule: Rule, hit: Hit, locate: Locate) -> Finding:
    line = hit.line or (locate(hit.path) if hit.path else None)
    return _finding(rule, hit, _severity(rule, entry.value), entry.file, line)


def _finding(rule: Rule, hit: Hit, severity: Severity, file: str = "", line: int | None = None) -> Finding:
    """The hit with the stamps of its rule, and where it stands."""
    bars = rule.bars or severity is Severity.ERROR
    return Finding(
        rule.code, severity, hit.message, hit.hint, file, line, bars, path=hit.path, words=hit.words, holds=hit.holds
    )
