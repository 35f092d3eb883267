"""Runs the rules over a library, one file, or what belongs to somebody who is to be written to."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TypeVar
from unicodedata import normalize

from letterkit.actions.library.opening import OpenLibrary
from letterkit.language import spoken, tr
from letterkit.model.finding import Finding, barring
from letterkit.model.library import Entry, Recipient
from letterkit.model.library import Path as FieldPath
from letterkit.model.person import Person
from letterkit.rules.run import AnyEntry, check_entries, check_notices
from letterkit.store.late_entries import garbage_left_alone
from letterkit.store.locator import line_of
from letterkit.store.mailings import checked_file, notice_files
from letterkit.store.roots import MAILINGS
from letterkit.store.text_files import content_of, text_of

_AT_ONCE = 50
"""How many records are checked together, before anything else is done with them."""

_Kind = TypeVar("_Kind")


def check_library(library: OpenLibrary, under: Sequence[Path] = (), *, on_paper: bool = False) -> tuple[Finding, ...]:
    """Every finding about the records, templates and notices, in order of file and line.

    `under` keeps to the files at or below these absolute paths. `on_paper` lays out and checks the
    envelopes of everybody who can be written to as well.
    """
    root = library.root.path.resolve()
    findings: list[Finding] = []
    with garbage_left_alone():
        for kind in _kinds(library):
            entries = [entry for entry in kind if not under or _is_under(root / entry.file, under)]
            for some in in_portions(entries):
                findings += chain.from_iterable(_check_each(library, some, on_paper=on_paper))
                if on_paper:
                    findings += _of_envelopes(library, some)
        for file in notice_files(library.root.path):
            if not under or _is_under(root / MAILINGS / file.name, under):
                findings += check_notices(checked_file(file), library.context)
    return tuple(sorted(findings, key=lambda finding: (finding.file, finding.line or 0, finding.code)))


def check_one(library: OpenLibrary, entry: AnyEntry, *, on_paper: bool = False) -> tuple[Finding, ...]:
    """The findings about one file; `on_paper` asks the rules on paper as well."""
    return _check_each(library, [entry], on_paper=on_paper)[0]


def check_shared(library: OpenLibrary, entry: AnyEntry, *, on_paper: bool = False) -> tuple[Finding, ...]:
    """The same of a facility or template, kept: many people are written to there, or with it."""
    asked = entry.file, on_paper, spoken()
    known = library.shared_findings.get(asked)
    if known is None:
        library.shared_findings[asked] = known = check_one(library, entry, on_paper=on_paper)
    return known


def located(library: OpenLibrary, finding: Finding) -> Finding:
    """The finding with its line, if `addressees` left it without one."""
    if finding.line or not (finding.file and finding.path):
        return finding
    return replace(finding, line=_locator(library.root.path, finding.file)(finding.path))


@dataclass(frozen=True, slots=True)
class Addressee:
    """What the rules say of a person and his facility; `recipient` is None where that bars printing."""

    findings: tuple[Finding, ...]
    recipient: Recipient | None


def addressee(
    library: OpenLibrary, entry: Entry[Person], *, on_paper: bool = False, in_spite: bool = True
) -> Addressee:
    """The person as somebody to write to; `on_paper` asks the rules on paper as well.

    Unless a letter is wanted `in_spite`, what holds one back bars it.
    """
    findings = check_one(library, entry, on_paper=on_paper)
    return _addressee(library, entry.value, findings, on_paper=on_paper, in_spite=in_spite)


def addressees(library: OpenLibrary, entries: Sequence[Entry[Person]], *, in_spite: bool) -> list[Addressee]:
    """The same of many people, on paper: faster, and with no lines in the findings about them, see `located`."""
    each = check_entries(entries, library.paper_context, lambda _: _nowhere)
    return [
        _addressee(library, entry.value, findings, on_paper=True, in_spite=in_spite)
        for entry, findings in zip(entries, each, strict=True)
    ]


def _addressee(
    library: OpenLibrary, person: Person, findings: tuple[Finding, ...], *, on_paper: bool, in_spite: bool
) -> Addressee:
    facility = library.facility_of(person)
    if not in_spite and any(each.holds for each in findings):
        findings = tuple(_held_back(each) if each.holds else each for each in findings)
    if facility:
        findings += check_shared(library, library.facility(facility.id), on_paper=on_paper)
    if facility is None or barring(findings):
        return Addressee(findings, None)
    return Addressee(findings, Recipient(person, facility))


def _held_back(finding: Finding) -> Finding:
    """The finding as one that bars printing, and says how to print all the same."""
    return replace(finding, bars=True, hint=f"{finding.hint} {tr('To print in spite of it: --in-spite.')}".lstrip())


def _of_envelopes(library: OpenLibrary, entries: Sequence[AnyEntry]) -> Iterator[Finding]:
    from letterkit.actions.library.paper_check import envelope_findings  # noqa: PLC0415 (layout, which most checks do without)

    for entry in entries:
        if isinstance(entry.value, Person):
            yield from envelope_findings(library, entry.value, entry.file)


def _kinds(library: OpenLibrary) -> Iterator[Iterable[AnyEntry]]:
    yield library.records.facilities.values()
    yield library.records.people.values()
    yield library.records.templates.values()
    yield library.records.parts.values()


def in_portions(entries: Sequence[_Kind]) -> Iterator[Sequence[_Kind]]:
    """As many at a time as are checked together."""
    return (entries[start : start + _AT_ONCE] for start in range(0, len(entries), _AT_ONCE))


def _check_each(library: OpenLibrary, entries: Sequence[AnyEntry], *, on_paper: bool) -> list[tuple[Finding, ...]]:
    context = library.paper_context if on_paper else library.context
    return check_entries(entries, context, partial(_locator, library.root.path))


def _is_under(path: Path, folders: Iterable[Path]) -> bool:
    own = _composed(path)
    return any(own.is_relative_to(_composed(folder)) for folder in folders)


def _composed(path: Path) -> Path:
    """The path as it is compared: macOS may give the letters of a name decomposed, where they are typed composed."""
    return path if str(path).isascii() else Path(normalize("NFC", str(path)))


def _nowhere(field: FieldPath) -> None:
    """The line of nothing is known."""


def _locator(root: Path, file: str) -> Callable[[FieldPath], int | None]:
    """Looks up lines in a file, read only once something is to be reported."""

    def locate(field: FieldPath) -> int | None:
        text, _ = text_of(content_of(f"{root}/{file}")[0])
        return line_of(text, field)

    return locate
