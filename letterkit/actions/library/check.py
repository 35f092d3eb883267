"""Runs the rules over a library, one file, or what belongs to somebody who is to be written to."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from unicodedata import normalize

from letterkit.actions.library.opening import OpenLibrary
from letterkit.language import spoken, tr
from letterkit.model.finding import Finding, barring
from letterkit.model.library import Entry, Recipient
from letterkit.model.library import Path as FieldPath
from letterkit.model.person import Person
from letterkit.rules.run import AnyEntry, check_entry
from letterkit.store.late_entries import garbage_left_alone
from letterkit.store.locator import line_of
from letterkit.store.text_files import content_of, text_of


def check_library(library: OpenLibrary, under: Sequence[Path] = (), *, on_paper: bool = False) -> tuple[Finding, ...]:
    """Every finding about the records and templates, in order of file and line.

    `under` keeps to the files at or below these absolute paths. `on_paper` lays out and checks the
    envelopes of everybody who can be written to as well.
    """
    root = library.root.path.resolve()
    findings: list[Finding] = []
    with garbage_left_alone():
        for entry in _entries(library):
            if not under or _is_under(root / entry.file, under):
                findings += check_one(library, entry, on_paper=on_paper)
                if on_paper and isinstance(entry.value, Person):
                    findings += _of_envelopes(library, library.records.people[entry.value.id])
    return tuple(sorted(findings, key=lambda finding: (finding.file, finding.line or 0, finding.code)))


def check_one(
    library: OpenLibrary, entry: AnyEntry, *, on_paper: bool = False, located: bool = True
) -> tuple[Finding, ...]:
    """The findings about one file; `on_paper` asks the rules on paper as well.

    Whoever shows few of them leaves the lines to `located`, which reads the file again.
    """
    context = library.paper_context if on_paper else library.context
    return check_entry(entry, context, _locator(library.root.path, entry.file) if located else _nowhere)


def located(library: OpenLibrary, finding: Finding) -> Finding:
    """The finding with its line, if it was left without one."""
    if finding.line or not (finding.file and finding.path):
        return finding
    return replace(finding, line=_locator(library.root.path, finding.file)(finding.path))


@dataclass(frozen=True, slots=True)
class Addressee:
    """What the rules say of a person and his facility; `recipient` is None where that bars printing."""

    findings: tuple[Finding, ...]
    recipient: Recipient | None


def addressee(
    library: OpenLibrary, entry: Entry[Person], *, on_paper: bool = False, in_spite: bool = True, located: bool = True
) -> Addressee:
    """The person as somebody to write to; `on_paper` and `located` are as in `check_one`.

    Unless a letter is wanted `in_spite`, what holds one back bars it.
    """
    facility = library.facility_of(entry.value)
    findings = check_one(library, entry, on_paper=on_paper, located=located)
    if not in_spite and any(each.holds for each in findings):
        findings = tuple(_held_back(each) if each.holds else each for each in findings)
    if facility:
        findings += _of_facility(library, facility.id, on_paper=on_paper)
    if facility is None or barring(findings):
        return Addressee(findings, None)
    return Addressee(findings, Recipient(entry.value, facility))


def _of_facility(library: OpenLibrary, facility_id: str, *, on_paper: bool) -> tuple[Finding, ...]:
    """The findings about a facility, kept: most are the address of many people."""
    asked = facility_id, on_paper, spoken()
    known = library.facility_findings.get(asked)
    if known is None:
        known = check_one(library, library.facility(facility_id), on_paper=on_paper)
        library.facility_findings[asked] = known
    return known


def _held_back(finding: Finding) -> Finding:
    """The finding as one that bars printing, and says how to print all the same."""
    return replace(finding, bars=True, hint=f"{finding.hint} {tr('To print in spite of it: --in-spite.')}".lstrip())


def _of_envelopes(library: OpenLibrary, person: Entry[Person]) -> Iterator[Finding]:
    from letterkit.actions.library.paper_check import envelope_findings  # noqa: PLC0415 (layout, which most checks do without)

    return envelope_findings(library, person)


def _entries(library: OpenLibrary) -> Iterator[AnyEntry]:
    yield from library.records.facilities.values()
    yield from library.records.people.values()
    yield from library.records.templates.values()
    yield from library.records.parts.values()


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
