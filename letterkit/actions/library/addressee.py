"""Whether somebody can be written to: asked before anything is made for him."""

from dataclasses import dataclass

from letterkit.actions.library.check import check_one
from letterkit.actions.library.opening import OpenLibrary
from letterkit.model.finding import Finding, barring
from letterkit.model.library import Entry, Recipient
from letterkit.model.person import Person


@dataclass(frozen=True, slots=True)
class Addressee:
    """What the rules say of a person and his facility; `recipient` is None where that bars printing."""

    findings: tuple[Finding, ...]
    recipient: Recipient | None


def addressee(library: OpenLibrary, entry: Entry[Person], *, on_paper: bool = False) -> Addressee:
    """The person as somebody to write to; `on_paper` asks the rules on paper as well."""
    facility = library.facility_of(entry.value)
    findings = check_one(library, entry, on_paper=on_paper)
    if facility:
        findings += check_one(library, library.facility(facility.id), on_paper=on_paper)
    if facility is None or barring(findings):
        return Addressee(findings, None)
    return Addressee(findings, Recipient(entry.value, facility))
