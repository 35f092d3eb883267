"""Family L, letters typed into the form of a service that prints them."""

from collections.abc import Iterator

from letterkit.late_pattern import late_pattern
from letterkit.model.finding import Severity
from letterkit.model.service import FormField, ServiceForm
from letterkit.rules.context import Context
from letterkit.rules.registry import Hit, rule
from letterkit.russian.typed_in_latin import to_cyrillic

_RUSSIAN = late_pattern("[А-Яа-яЁё][А-Яа-яЁё .-]*")
_MAY_BE_EMPTY = (FormField.PATRONYMIC,)


@rule("L609", Severity.WARNING, on=ServiceForm)
def form_can_be_sent(form: ServiceForm, context: Context) -> Iterator[Hit]:
    """Every field that an e-letter service asks for is filled, the sender's name in Russian, and the text fits.

    Bad:  a sender called Anna; 25,000 characters for PrisonMail
    Good: Анна Ковалёва; 15,000 characters

    Such a form cannot be sent while a field is empty, and it cuts or refuses a text that is too long. A patronymic
    may be missing. The file templates/services.toml says how much a service takes, and as of when.
    Source: the forms of the services, as letter-writing guides describe them.
    """
    for field in FormField:
        if not form.contents[field] and field not in _MAY_BE_EMPTY:
            yield Hit((field,), f"the form asks for the {field.words}, which is missing", _remedy(field))
    sender = form.contents[FormField.SENDER]
    if sender and not _RUSSIAN.fullmatch(sender):
        message = f'the form asks for the sender\'s name in Russian letters, not "{sender}"'
        yield Hit((FormField.SENDER,), message, f'Perhaps "{to_cyrillic(sender)}": write it so in your profile.')
    most = form.service.most_characters
    if most is not None and form.characters > most:
        known = f"{form.service.title} takes {most:,} (as of {form.service.as_of})"
        message = f"the text has {form.characters:,} characters with spaces; {known}"
        yield Hit((FormField.TEXT,), message, "Shorten it, or send it as two letters.")


def _remedy(field: FormField) -> str:
    return "Type it in by hand, or write a sender profile." if field is FormField.SENDER else "Type it in by hand."
