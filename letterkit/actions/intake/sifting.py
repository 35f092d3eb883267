"""Many new records at once: those for which the rules have no ERROR, and the errors of the others."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from letterkit.actions.intake.new_records import NewRecords
from letterkit.actions.library.opening import OpenLibrary
from letterkit.model.facility import Facility
from letterkit.model.finding import Finding, Severity
from letterkit.model.person import Person


@dataclass(frozen=True, slots=True)
class Sifted:
    """The records that can be written, the findings about them, and for the others the first ERROR, by id."""

    new: NewRecords
    findings: tuple[Finding, ...]
    errors: Mapping[str, Finding] = field(hash=False)


def sift(library: OpenLibrary, records: Iterable[Person | Facility]) -> Sifted:
    """The records checked in the library as it would be with them.

    The others are checked again without those that have an ERROR, since they may have depended on them.
    Raises DiskError for the shipped library.
    """
    kept = list(records)
    errors: dict[str, Finding] = {}
    while True:
        new = NewRecords.of(library, kept)
        findings = {record.id: new.findings(record) for record in kept}
        wrong = {each: error for each, those in findings.items() if (error := _first_error(those))}
        if not wrong:
            return Sifted(new, tuple(finding for those in findings.values() for finding in those), errors)
        errors |= wrong
        kept = [record for record in kept if record.id not in wrong]


def _first_error(findings: Iterable[Finding]) -> Finding | None:
    return next((finding for finding in findings if finding.severity is Severity.ERROR), None)
