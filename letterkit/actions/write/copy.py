"""A letter for the form of a service: field by field, with everything that is wrong with it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from letterkit.actions.envelope.posting import Request
from letterkit.actions.library.check import addressee, check_one
from letterkit.actions.library.opening import OpenLibrary
from letterkit.actions.write.compose import Composition, refuse_if_barred
from letterkit.actions.write.letters import fill_letter, refuse_unfit
from letterkit.actions.write.logbook import Logbook
from letterkit.actions.write.numbering import refuse_if_passed
from letterkit.language import tr, trn
from letterkit.model.counting import grouped
from letterkit.model.finding import Finding, barring
from letterkit.model.letter import FilledLetter
from letterkit.model.library import Recipient
from letterkit.model.name import FullName
from letterkit.model.nearest import named
from letterkit.model.service import PLAIN, FormField, Service, ServiceForm
from letterkit.model.typed_day import as_people_type_it
from letterkit.rules.lengths import letter_is_not_too_long
from letterkit.rules.run import check_form, check_letter
from letterkit.rules.service_forms import form_can_be_sent
from letterkit.rules.signature import letter_that_asks_says_where_to_answer
from letterkit.russian.names import split_name
from letterkit.store.services import read_services

_OF_PAPER = frozenset((letter_is_not_too_long.code, letter_that_asks_says_where_to_answer.code))
"""The rules on letters that are posted."""


@dataclass(frozen=True, slots=True)
class Copy(Composition):
    """A letter that goes into a form in place of onto pages. Where the records bar it there is no form."""

    form: ServiceForm | None = None

    @property
    def is_whole(self) -> bool:
        """Whether there is a form."""
        return self.form is not None

    @property
    def of_form(self) -> tuple[Finding, ...]:
        """The findings that another service may not give."""
        return tuple(finding for finding in self.findings if finding.code == form_can_be_sent.code)


def copy_letter(library: OpenLibrary, request: Request, service: Service, logbook: Logbook) -> Copy:
    """The letter as it goes into the service's form, numbered by the log.

    Raises UsageError for an unknown person or template, or an answer to no question of it.
    """
    person, template = library.readable_person(request.person_id), library.template(request.template)
    posting = logbook.numbered(request, person.value, template.value).posting
    refuse_unfit(template.value, posting.answers)
    to = addressee(library, person, in_spite=posting.in_spite)
    findings = to.findings + check_one(library, template)
    if to.recipient is None or barring(findings):
        return Copy(person.value, posting, findings)
    letter = fill_letter(person.value, template.value, posting)
    form = ServiceForm(service, _contents(to.recipient, letter))
    findings += _findings(library, letter, form)
    return Copy(person.value, posting, findings, letter, recipient=to.recipient, form=form)


def keep_copy(copy: Copy, logbook: Logbook) -> bool:
    """Keeps in the log what went into the form; returns whether there is a copy of it there now.

    Raises BarredError if findings bar the letter, and MeanwhileError, keeping nothing, if the log would number it
    otherwise now.
    """
    refuse_if_barred(copy.findings, tr("Nothing was copied"))
    if copy.letter is None or copy.form is None:
        return False
    with logbook.turn():
        refuse_if_passed(copy, logbook, tr("Nothing was logged."), tr("Copy the letter again."))
        return logbook.keep(copy, copy.form.service.id)


def numbered_anew(copy: Copy, logbook: Logbook) -> Copy:
    """The same letter, word for word, with the number that the log gives it now: it may be sent already."""
    if copy.letter is None:
        return copy
    past = logbook.past(copy.person, copy.letter.template, copy.posting)
    text = replace(copy.letter.text, number=str(past.number or ""))
    return replace(copy, posting=replace(copy.posting, past=past), letter=replace(copy.letter, text=text))


def said_of(form: ServiceForm) -> Iterator[str]:
    """How long the text is, what the service takes for it, and its price, as far as that is known; a sentence each."""
    service, length = form.service, ", ".join(_length(form))
    if service.as_of:
        yield tr("{length} (as of {day}).", length=length, day=as_people_type_it(service.as_of))
    else:
        yield f"{length}."
    if service.price:
        yield tr("Price as of {day}: {price}.", day=as_people_type_it(service.price_as_of), price=service.price)


def _length(form: ServiceForm) -> Iterator[str]:
    """The characters of the text, and the pages that the service makes of them."""
    service, count, number = form.service, form.characters, grouped(form.characters)
    if service.most_characters:
        yield trn(
            "{number} character with spaces of the {most} that {service} takes",
            "{number} characters with spaces of the {most} that {service} takes",
            count,
            number=number,
            most=grouped(service.most_characters),
            service=service.title,
        )
    else:
        yield trn("{number} character with spaces", "{number} characters with spaces", count, number=number)
    if service.page_characters and form.pages is not None:
        size = grouped(service.page_characters)
        yield trn("about {count} page of {size}", "about {count} pages of {size}", form.pages, size=size)


def _findings(library: OpenLibrary, letter: FilledLetter, form: ServiceForm) -> tuple[Finding, ...]:
    """Those of the text and of the form, which knows how long the text may be, and by which an answer comes."""
    of_text = check_letter(letter, library.context)
    other = tuple(finding for finding in of_text if finding.code not in _OF_PAPER)
    return other + check_form(form, library.context)


def known_services(root: Path) -> Mapping[str, Service]:
    """The services by id, and PLAIN behind them. Raises DiskError if none can be read."""
    return {**read_services(root), PLAIN.id: PLAIN}


def service_named(root: Path, name: str) -> Service:
    """The service of that id, or PLAIN. Raises UsageError naming the nearest, DiskError if none can be read."""
    return named("service", name, known_services(root))


def _contents(recipient: Recipient, letter: FilledLetter) -> dict[FormField, str]:
    person, facility = recipient.person, recipient.facility
    name = split_name(person.name) or FullName(person.name, "")
    return {
        FormField.REGION: facility.region,
        FormField.FACILITY: recipient.place.name,
        FormField.SURNAME: name.surname,
        FormField.FIRST_NAME: name.first,
        FormField.PATRONYMIC: name.patronymic,
        FormField.BIRTH_YEAR: str(person.born.year) if person.born else "",
        FormField.SENDER: letter.text.signature,
        FormField.TEXT: letter.text.plain_text,
    }
