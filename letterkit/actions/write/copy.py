"""A letter for the form of a service: field by field, with everything that is wrong with it."""

from dataclasses import dataclass
from pathlib import Path

from letterkit.actions.envelope.posting import Posting, Request
from letterkit.actions.library.check import addressee, check_one
from letterkit.actions.library.opening import OpenLibrary
from letterkit.actions.write.letters import fill_letter, refuse_unfit
from letterkit.actions.write.log import Logbook
from letterkit.model.finding import Finding, barring
from letterkit.model.letter import FilledLetter
from letterkit.model.library import Recipient
from letterkit.model.name import FullName
from letterkit.model.nearest import named
from letterkit.model.person import Person
from letterkit.model.service import PLAIN, FormField, Service, ServiceForm
from letterkit.rules.lengths import letter_is_not_too_long
from letterkit.rules.run import check_form, check_letter
from letterkit.russian.names import split_name
from letterkit.store.services import read_services


@dataclass(frozen=True, slots=True)
class Copy:
    """A letter as it goes into a form, and the findings about it. Where the records bar it there is no form."""

    person: Person
    posting: Posting
    findings: tuple[Finding, ...]
    letter: FilledLetter | None = None
    form: ServiceForm | None = None

    def keep(self, logbook: Logbook) -> None:
        """Keeps a copy of the letter that went into the form."""
        if self.letter and self.form:
            logbook.keep(self.person, self.letter, self.posting, self.form.service.id)


def copy_letter(library: OpenLibrary, request: Request, service: Service, logbook: Logbook) -> Copy:
    """The letter as it goes into the service's form, numbered by the log.

    Raises UsageError for an unknown person or template, or an answer to no question of it.
    """
    person, template = library.readable_person(request.person_id), library.template(request.template)
    posting = logbook.numbered(request, person.value).posting
    refuse_unfit(template.value, posting.answers)
    to = addressee(library, person)
    findings = to.findings + check_one(library, template)
    if to.recipient is None or barring(findings):
        return Copy(person.value, posting, findings)
    letter = fill_letter(person.value, template.value, posting)
    form = ServiceForm(service, _contents(to.recipient, letter))
    return Copy(person.value, posting, findings + _findings(library, letter, form), letter, form)


def _findings(library: OpenLibrary, letter: FilledLetter, form: ServiceForm) -> tuple[Finding, ...]:
    """Those of the text and of the form, which knows better than the text how long it may be."""
    of_text = check_letter(letter, library.context)
    other = tuple(finding for finding in of_text if finding.code != letter_is_not_too_long.code)
    return other + check_form(form, library.context)


def service_named(root: Path, name: str) -> Service:
    """The service of that id, or PLAIN. Raises UsageError naming the nearest, DiskError if none can be read."""
    return named("service", name, {**read_services(root), PLAIN.id: PLAIN})


def _contents(recipient: Recipient, letter: FilledLetter) -> dict[FormField, str]:
    person, facility = recipient.person, recipient.facility
    name = split_name(person.name) or FullName(person.name, "")
    return {
        FormField.REGION: facility.region,
        FormField.FACILITY: facility.name,
        FormField.SURNAME: name.surname,
        FormField.FIRST_NAME: name.first,
        FormField.PATRONYMIC: name.patronymic,
        FormField.BIRTH_YEAR: str(person.born.year) if person.born else "",
        FormField.SENDER: letter.text.signature,
        FormField.TEXT: letter.text.plain_text,
    }
