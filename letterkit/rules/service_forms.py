"""Family L, letters typed into the form of a service that prints them."""

from collections.abc import Iterator

from letterkit.language import marked, tr
from letterkit.late_pattern import late_pattern
from letterkit.model.counting import grouped
from letterkit.model.finding import Severity
from letterkit.model.service import FormField, ServiceForm
from letterkit.model.typed_day import as_people_type_it
from letterkit.rules.context import Context
from letterkit.rules.registry import Hit, rule
from letterkit.russian.typed_in_latin import to_cyrillic

_RUSSIAN = late_pattern("[А-Яа-яЁё][А-Яа-яЁё .-]*")
_MISSING = {
    FormField.REGION: marked("the form asks for the region, which is missing"),
    FormField.FACILITY: marked("the form asks for the facility, which is missing"),
    FormField.SURNAME: marked("the form asks for the surname, which is missing"),
    FormField.FIRST_NAME: marked("the form asks for the first name, which is missing"),
    FormField.BIRTH_YEAR: marked("the form asks for the birth year, which is missing"),
    FormField.SENDER: marked("the form asks for the sender's name, which is missing"),
    FormField.TEXT: marked("the form asks for the text, which is missing"),
}
"""What is said of each field that may not be empty."""


@rule("L609", Severity.WARNING, on=ServiceForm)
def form_can_be_sent(form: ServiceForm, context: Context) -> Iterator[Hit]:
    """Every field that an e-letter service asks for is filled, the sender's name in Russian, and the text fits.

    Bad:  a sender called Anna; 25,000 characters for PrisonMail
    Good: Анна Ковалёва; 15,000 characters

    Such a form cannot be sent while a field is empty, and it cuts or refuses a text that is too long. A patronymic
    may be missing. The file templates/services.toml says how much a service takes, and as of when.
    Source: the forms of the services, as letter-writing guides describe them.
    """
    for field, message in _MISSING.items():
        if not form.contents[field]:
            yield Hit((field,), tr(message), _remedy(field))
    sender = form.contents[FormField.SENDER]
    if sender and not _RUSSIAN.fullmatch(sender):
        message = tr('the form asks for the sender\'s name in Russian letters, not "{name}"', name=sender)
        hint = tr('Perhaps "{name}": write it so in your profile.', name=to_cyrillic(sender))
        yield Hit((FormField.SENDER,), message, hint)
    most = form.service.most_characters
    if most is not None and form.characters > most:
        message = tr(
            "the text has {count} characters with spaces; {service} takes {most} (as of {as_of})",
            count=grouped(form.characters),
            service=form.service.title,
            most=grouped(most),
            as_of=as_people_type_it(form.service.as_of),
        )
        yield Hit((FormField.TEXT,), message, tr("Shorten it, or send it as two letters."))


def _remedy(field: FormField) -> str:
    if field is FormField.SENDER:
        return tr("Type it in by hand, or write a sender profile.")
    return tr("Type it in by hand.")
