"""A letter for the form of a service: field by field, with everything that is wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from letterkit.actions.envelope.posting import Posting
from letterkit.actions.library.check import check_one
from letterkit.actions.library.opening import OpenLibrary
from letterkit.actions.write.letters import draft_letter, refuse_unfit
from letterkit.errors import UsageError
from letterkit.model.facility import Facility
from letterkit.model.finding import Finding
from letterkit.model.letter import Draft
from letterkit.model.name import FullName
from letterkit.model.nearest import nearest_hint
from letterkit.model.person import Person
from letterkit.model.service import PLAIN, FormField, Service, ServiceForm
from letterkit.rules.context import Context
from letterkit.rules.lengths import letter_is_not_too_long
from letterkit.rules.run import check_draft, check_form
from letterkit.russian.names import split_name
from letterkit.store.services import read_services


@dataclass(frozen=True, slots=True)
class Copy:
    """A letter as it goes into a form, and what is to be said of it. Where the records bar it there is no form."""

    findings: tuple[Finding, ...]
    draft: Draft | None = None
    form: ServiceForm | None = None


@dataclass(frozen=True, slots=True)
class CopyDesk:
    """What stays the same while letters are copied: the library, the day, the service."""

    library: OpenLibrary
    context: Context
    service: Service

    def copy(self, person_id: str, template_name: str, posting: Posting) -> Copy:
        """The letter as it goes into the form.

        Raises UsageError for an unknown person or template, or an answer that answers nothing.
        """
        person, template = self.library.person(person_id), self.library.template(template_name)
        refuse_unfit(template.value, posting.answers)
        facility = self.library.facility_of(person.value)
        entries = (person, facility, template) if facility else (person, template)
        findings = tuple(finding for entry in entries for finding in check_one(self.library, entry, self.context))
        if facility is None or any(finding.bars for finding in findings):
            return Copy(findings)
        draft = draft_letter(person.value, template.value, posting)
        form = ServiceForm(self.service, _contents(person.value, facility.value, draft))
        return Copy(findings + self._findings(draft, form), draft, form)

    def _findings(self, draft: Draft, form: ServiceForm) -> tuple[Finding, ...]:
        """Those of the text and of the form, which knows better than the text how long it may be."""
        of_text = check_draft(draft, self.context)
        other = tuple(finding for finding in of_text if finding.code != letter_is_not_too_long.code)
        return other + check_form(form, self.context)


def service_named(root: Path, name: str) -> Service:
    """The service of that id, or PLAIN. Raises UsageError naming the nearest, DiskError if none can be read."""
    known: Mapping[str, Service] = {**read_services(root), PLAIN.id: PLAIN}
    if name not in known:
        raise UsageError(f"There is no service «{name}».", nearest_hint(name, known))
    return known[name]


def _contents(person: Person, facility: Facility, draft: Draft) -> dict[FormField, str]:
    name = split_name(person.name) or FullName(person.name, "")
    return {
        FormField.REGION: facility.region,
        FormField.FACILITY: facility.name,
        FormField.SURNAME: name.surname,
        FormField.FIRST_NAME: name.first,
        FormField.PATRONYMIC: name.patronymic,
        FormField.BIRTH_YEAR: str(person.born.year) if person.born else "",
        FormField.SENDER: draft.text.signature,
        FormField.TEXT: draft.text.as_typed,
    }
