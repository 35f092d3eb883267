"""Everybody in the library as a list shows them: a glance for a row, a card for the whole."""

from dataclasses import dataclass

from letterkit.actions.envelope.envelopes import envelope_text, latin_name
from letterkit.actions.envelope.posting import Posting
from letterkit.actions.library.check import addressee
from letterkit.actions.library.opening import OpenLibrary
from letterkit.actions.report.glance import Glance, Sketch
from letterkit.actions.report.listing import UNREADABLE, joined
from letterkit.model.facility import Facility
from letterkit.model.finding import Finding, Severity
from letterkit.model.library import Entry, Recipient
from letterkit.model.person import Custody, Person
from letterkit.rules.status import confirmation, last_confirmed, why_not
from letterkit.russian.names import split_name


@dataclass(frozen=True, slots=True)
class Card:
    """All that the writer must know about one person.

    `birth` says in words when the person was born; `born` and `patronymic` are "" where they are not known.
    `address` is as it stands on the envelope, `confirmed` says when it was last confirmed and by which source
    (without capital and full stop); both are empty where there is no address now.
    """

    glance: Glance
    latin: str
    born: str
    birth: str
    patronymic: str
    namesakes: tuple[str, ...]
    address: tuple[str, ...]
    confirmed: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Roll:
    """The people of a library on one day. Nothing is worked out before it is asked for."""

    library: OpenLibrary

    def glance(self, person_id: str) -> Glance:
        """The person's row. Raises UsageError for an unknown id."""
        entry = self.library.person(person_id)
        return self._glance(entry, addressee(self.library, entry).findings)

    def sketch(self, person_id: str) -> Sketch:
        """The part of the row that claims nothing. Raises UsageError for an unknown id."""
        person = self.library.person(person_id).value
        return Sketch(person.id, person.name or person.id, _year(person))

    def card(self, person_id: str) -> Card:
        """The person's card. Raises UsageError for an unknown id."""
        entry = self.library.person(person_id)
        person, facility = entry.value, self.library.facility_of(entry.value)
        findings = addressee(self.library, entry).findings
        return Card(
            glance=self._glance(entry, findings),
            latin=latin_name(person) if person.name or person.latin else "",
            born=str(person.born or ""),
            birth=person.birth,
            patronymic=name.patronymic if (name := split_name(person.name)) else "",
            namesakes=tuple(other.name_and_birth for other in self.library.context.namesakes(person)),
            address=self._address(Recipient(person, facility)) if facility and not why_not(person) else (),
            confirmed="" if why_not(person) else confirmation(person, self.library.today),
            findings=tuple(sorted(findings, key=lambda finding: -finding.severity)),
        )

    def _glance(self, entry: Entry[Person], findings: tuple[Finding, ...]) -> Glance:
        person, facility = entry.value, self.library.facility_of(entry.value)
        return Glance(
            person_id=person.id,
            name=person.name or person.id,
            year=_year(person),
            namesakes=tuple(_year(other) for other in self.library.context.namesakes(person)),
            status=UNREADABLE if entry.unread else status_words(person),
            facility=facility_in_brief(facility) if facility else "",
            days=self._days_since_confirmed(person),
            barred=_why_barred(person, findings),
            brief=_error(findings) or (status_words(person) if why_not(person) else ""),
        )

    def _address(self, recipient: Recipient) -> tuple[str, ...]:
        text = envelope_text(recipient, Posting(self.library.today))
        return (*text.recipient, text.postcode)

    def _days_since_confirmed(self, person: Person) -> int | None:
        confirmed = None if why_not(person) else last_confirmed(person)
        return max((self.library.today - confirmed.latest).days, 0) if confirmed else None


def status_words(person: Person) -> str:
    """A word or two for a narrow column; with the date where the person is out of reach."""
    if person.hidden:
        return "hidden"
    stay = person.stay
    if stay is None or stay.custody is None:
        return Custody.UNKNOWN.words
    word = stay.custody.words
    if stay.has_address:
        return word if person.can_write else f"{word}, no letters"
    return f"{word}, {stay.start}" if stay.start else word


def _why_barred(person: Person, findings: tuple[Finding, ...]) -> str:
    """Why nothing can be printed for the person, as a whole sentence; "" if it can."""
    error = _error(findings)
    return f"What is recorded has an {error}" if error else why_not(person)


def _error(findings: tuple[Finding, ...]) -> str:
    """The first error, such as "error: F003 ..."; "" if there is none."""
    errors = (finding for finding in findings if finding.severity is Severity.ERROR)
    return next((f"error: {error.text}" for error in errors), "")


def _year(person: Person) -> str:
    return str(person.born.year) if person.born else "?"


def facility_in_brief(facility: Facility) -> str:
    """Such as «Т-2, г. Енисейск»."""
    kind = facility.kind.partition(" (")[0] or facility.name
    number = f"-{facility.number}" if facility.number else ""
    return joined(f"{kind}{number}", facility.locality)
