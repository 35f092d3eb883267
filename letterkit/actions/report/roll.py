"""Everybody in the library as a list shows them: a glance for a row, a card for the whole."""

from dataclasses import dataclass
from datetime import date

from letterkit.actions.envelope.envelopes import envelope_text, latin_name
from letterkit.actions.envelope.posting import Posting
from letterkit.actions.library.check import addressee
from letterkit.actions.library.opening import OpenLibrary
from letterkit.actions.report.card_lines import age, in_brief, returned_lines, stay_lines
from letterkit.actions.report.coming import Coming, coming
from letterkit.actions.report.facts import days_since_confirmed, status_of, status_words
from letterkit.actions.report.glance import Glance, Sketch
from letterkit.language import day_said, tr
from letterkit.model.finding import Finding, Severity
from letterkit.model.library import Entry, Recipient
from letterkit.model.person import Person
from letterkit.rules.status import confirmation, why_not
from letterkit.rules.stays import address_was_confirmed_lately
from letterkit.russian.names import split_name

_STALE = address_was_confirmed_lately.code


@dataclass(frozen=True, slots=True)
class Card:
    """All that the writer must know about one person.

    `birth` says in words when the person was born, `age` how old he is; `born`, `age` and `patronymic` are "" where
    they are not known. `address` is as it stands on the envelope, `confirmed` says when it was last confirmed (without
    capital and full stop); both are empty where there is no address now. `unit` is inside the facility; the address has
    it, too. `stays` has a line each with its source, the newest first; `returned` a line for each letter that came
    back. `ahead` are the occasions within a year.
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
    age: str = ""
    unit: str = ""
    stays: tuple[str, ...] = ()
    returned: tuple[str, ...] = ()
    ahead: tuple[Coming, ...] = ()

    @property
    def is_stale(self) -> bool:
        """Whether a finding says that the address was not confirmed lately, and when it was."""
        return any(finding.code == _STALE for finding in self.findings)


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
            latin=latin_name(person),
            born=day_said(person.born) if person.born else "",
            birth=person.birth,
            patronymic=name.patronymic if (name := split_name(person.name)) else "",
            namesakes=tuple(other.name_and_birth for other in self.library.context.namesakes(person)),
            address=self._address(Recipient(person, facility)) if facility and not why_not(person) else (),
            confirmed="" if why_not(person) else confirmation(person, self.library.today),
            findings=tuple(sorted(findings, key=lambda finding: -finding.severity)),
            age=age(person, self.library.today),
            unit=person.stay.unit if person.stay else "",
            stays=stay_lines(person, self.library.records),
            returned=returned_lines(person),
            ahead=coming(person, self.library.today),
        )

    def _glance(self, entry: Entry[Person], findings: tuple[Finding, ...]) -> Glance:
        person, facility = entry.value, self.library.facility_of(entry.value)
        return Glance(
            person_id=person.id,
            name=person.name or person.id,
            year=_year(person),
            namesakes=tuple(_year(other) for other in self.library.context.namesakes(person)),
            status=status_of(entry),
            facility=in_brief(facility) if facility else "",
            days=days_since_confirmed(person, self.library.today),
            barred=_why_barred(person, findings),
            brief=_brief(person, findings),
            latin=latin_name(person),
            region=facility.region if facility else "",
            overdue=_overdue(person, self.library.today),
        )

    def _address(self, recipient: Recipient) -> tuple[str, ...]:
        text = envelope_text(recipient, Posting(self.library.today))
        return (*text.recipient, text.postcode)


def _overdue(person: Person, today: date) -> str:
    """The day on which his release was expected, if nobody has recorded that he is free since; else ""."""
    is_over = person.release is not None and person.release < today and not why_not(person)
    return day_said(person.release) if is_over and person.release else ""


def _why_barred(person: Person, findings: tuple[Finding, ...]) -> str:
    """Why nothing can be printed for the person, as a whole sentence; "" if it can."""
    error = _first_error(findings)
    return tr("What is recorded has an error: {error}", error=error) if error else why_not(person)


def _brief(person: Person, findings: tuple[Finding, ...]) -> str:
    """The same in a few words."""
    if error := _first_error(findings):
        return tr("error: {error}", error=error)
    return status_words(person) if why_not(person) else ""


def _first_error(findings: tuple[Finding, ...]) -> str:
    """What the first error says, with its code; "" if there is none."""
    return next((finding.text for finding in findings if finding.severity is Severity.ERROR), "")


def _year(person: Person) -> str:
    return str(person.born.year) if person.born else "?"
