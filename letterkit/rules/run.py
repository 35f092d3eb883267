"""Runs the rules over a subject and stamps what they say with code, severity, file and line."""

from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING, Literal

from letterkit.model.facility import Facility
from letterkit.model.finding import Finding, Severity
from letterkit.model.library import Entry, Path
from letterkit.model.notice import NoticeFile
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
    from letterkit.model.sender import ReturnAddress
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
    return check_entries([entry], context, lambda _: locate)[0]


def check_entries(
    entries: Sequence[AnyEntry], context: Context, locate_in: Callable[[str], Locate]
) -> list[tuple[Finding, ...]]:
    """The findings of each of these files, which are of one kind; `locate_in` gives what looks up lines in a file.

    They are checked rule by rule, which takes two thirds of the time: the processor has at hand what a rule needs.
    """
    with_misfits = any(entry.misfits for entry in entries)
    of_files = _hits_each(entries, "LIBRARY", context, with_misfits=with_misfits)
    of_values = _hits_each([entry.value for entry in entries], "LIBRARY", context)
    return [
        tuple([_finding_in(entry, rule, hit, locate_in) for rule, hit in _kept(entry, of_file, of_value, context)])
        for entry, of_file, of_value in zip(entries, of_files, of_values, strict=True)
    ]


def _kept(entry: AnyEntry, of_file: _Hits, of_value: _Hits, context: Context) -> _Hits:
    """What is reported of the hits of a file and of its value."""
    broken = [misfit.path for misfit in entry.unmended]
    hits = of_file + ([each for each in of_value if not _lies_in(each[1].path, broken)] if broken else of_value)
    return _reviewed(entry, hits, context) if entry.value.ignore else hits


def check_notices(entry: Entry[NoticeFile], context: Context) -> tuple[Finding, ...]:
    """All findings of a file of notices; they know their lines."""
    (of_file,) = _hits_each([entry], "LIBRARY", context, with_misfits=bool(entry.misfits))
    hits = of_file + _hits(entry.value, "LIBRARY", context)
    return tuple(_finding(rule, hit, rule.severity, entry.file, hit.line) for rule, hit in hits)


def check_letter(letter: "FilledLetter", context: Context) -> tuple[Finding, ...]:
    """All findings of a letter that is being written; they have no file."""
    return tuple(_finding(rule, hit, rule.severity) for rule, hit in _hits(letter, "LETTERS", context))


def check_document(document: "Document", context: Context) -> tuple[Finding, ...]:
    """All findings of laid-out pages; they have no file. Glyphs are checked if there are metrics."""
    return check_documents([document], context)[0]


def check_documents(documents: "Sequence[Document]", context: Context) -> list[tuple[Finding, ...]]:
    """The same of each of many documents, rule by rule."""
    return [
        tuple([_finding(rule, hit, rule.severity) for rule, hit in hits])
        for hits in _hits_each(documents, "PAPER", context)
    ]


def check_form(form: "ServiceForm", context: Context) -> tuple[Finding, ...]:
    """All findings of what goes into the form of a service; they have no file."""
    return tuple(_finding(rule, hit, rule.severity) for rule, hit in _hits(form, "LETTERS", context))


def check_return_address(address: "ReturnAddress", context: Context) -> tuple[Finding, ...]:
    """All findings of a sender's address as it stands on mail; they have no file."""
    return tuple(_finding(rule, hit, rule.severity) for rule, hit in _hits(address, "LETTERS", context))


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
    return _hits_each([subject], section, context)[0]


def _hits_each(
    subjects: Sequence[object], section: _Section, context: Context, *, with_misfits: bool = False
) -> list[_Hits]:
    """The hits on each of the subjects, which are of one type, in the order of the rules."""
    if not subjects:
        return []
    found: list[_Hits] = [[] for _ in subjects]
    with_paper = context.metrics is not None
    kind: type = type(subjects[0])
    for rule in _rules_on(kind, section, with_paper=with_paper, with_misfits=with_misfits):
        for subject, hits in zip(subjects, found, strict=True):
            hits += [(rule, hit) for hit in rule.check(subject, context)]
    return found


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
    idle = frozenset() if entry.unmended else looked - {rule.code for rule, _ in hits}
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


def _finding_in(entry: AnyEntry, rule: Rule, hit: Hit, locate_in: Callable[[str], Locate]) -> Finding:
    line = hit.line or (locate_in(entry.file)(hit.path) if hit.path else None)
    return _finding(rule, hit, _severity(rule, entry.value), entry.file, line)


def _finding(rule: Rule, hit: Hit, severity: Severity, file: str = "", line: int | None = None) -> Finding:
    """The hit with the stamps of its rule, and where it stands."""
    bars = rule.bars or severity is Severity.ERROR
    return Finding(
        rule.code, severity, hit.message, hit.hint, file, line, bars, path=hit.path, words=hit.words, holds=hit.holds
    )
