"""Makes envelopes of records."""

from functools import lru_cache

from letterkit.actions.envelope.posting import Posting
from letterkit.model.letter import EnvelopeText
from letterkit.model.library import Recipient
from letterkit.model.name import Case, FullName
from letterkit.model.page import Document
from letterkit.model.person import Person
from letterkit.model.sender import Sender
from letterkit.page.envelope import envelope_page
from letterkit.page.feeding import fed, on_a4_to_cut
from letterkit.page.metrics import Metrics
from letterkit.russian.address import COUNTRY_LINE, LatinName, postal_lines, romanised_block
from letterkit.russian.dates import birth_year
from letterkit.russian.latin import romanise_name
from letterkit.russian.names import decline, decline_as_signed, given_name_first, split_name, suggest_gender
from letterkit.russian.return_address import answer_lines, is_answered_abroad, latin_lines


def envelope_document(recipient: Recipient, posting: Posting, metrics: Metrics) -> Document:
    """The envelope as a document of one page, as the printer takes it; a slip for a window is cut from A4.

    Raises UsageError for a printer that does not take such envelopes.
    """
    text = envelope_text(recipient, posting)
    page = envelope_page(text, posting.envelope, metrics)
    placed = (on_a4_to_cut if posting.envelope.window else fed)(page, posting.printer)
    return Document("envelope", (placed,), pages_allowed=1, address=text.whole_recipient)


def envelope_text(to: Recipient, posting: Posting) -> EnvelopeText:
    """What stands on the envelope: recipient in the dative with the year of birth, sender in the genitive."""
    person, facility = to.person, to.facility
    recipient = (with_year(name_in(person, Case.DATIVE), person), *postal_lines(to.place))
    sender = sender_lines(posting)
    if posting.abroad:
        year = person.born.year if person.born else None
        romanised = romanised_block(facility, LatinName(latin_name(person), year), to.unit)
        return EnvelopeText(recipient, facility.postcode, sender, romanised, country=COUNTRY_LINE)
    return EnvelopeText(recipient, facility.postcode, sender, stamp_digits=facility.postcode)


def name_in(person: Person, case: Case) -> str:
    """The person's name in that case; a form settled in the record wins. The name as written if it has no parts."""
    name = split_name(person.name)
    if name is None or person.gender is None:
        return person.name
    return decline(name, person.gender, case, person.forms).text


def latin_name(person: Person) -> str:
    """The name in Latin letters, given name first: as published, else romanised."""
    return in_latin(person.name, person.latin)


def in_latin(name: str, published: str) -> str:
    """The name in Latin letters, given name first: as it is published, if it is, else romanised; "" for no name."""
    return published or (romanise_name(split_name(name) or FullName(name, "")) if name else "")


def heading(person: Person) -> str:
    """The name in the nominative with the year of birth, as it heads every page of the letter."""
    return with_year(person.name, person)


def with_year(name: str, person: Person) -> str:
    """The name with the year of birth, if that is known: «Соколова Мария Ивановна, 1980 г. р.»."""
    return f"{name}, {birth_year(person.born.year)}" if person.born else name


def sender_lines(posting: Posting) -> tuple[str, ...]:
    """The sender as envelopes name him: «от Анны Ковалёвой» and the address; () if there is no sender.

    Mail that crosses a border, or may have to come back over one, has name and address in Latin letters.
    """
    sender = posting.sender
    if not sender.name:
        return ()
    if posting.abroad:
        return latin_lines(sender)
    if is_answered_abroad(sender):
        return answer_lines(sender)
    word = "" if posting.envelope.captioned else "от "
    return (_from_whom(sender, word), *sender.address)


def _from_whom(sender: Sender, word: str) -> str:
    """«от Анны Ковалёвой»; the name as signed where its forms are not known, since a wrong ending is worse."""
    declined = sender.genitive or in_case(sender, Case.GENITIVE)
    return f"{word}{declined}" if declined else sender.name


@lru_cache(maxsize=64)  # a writer sends many letters
def in_case(sender: Sender, case: Case) -> str:
    """The sender's name in that case, in the order it is signed; "" where it is not known how to decline it."""
    name = given_name_first(sender.name)
    gender = sender.gender or (suggest_gender(name) if name else None)
    return decline_as_signed(sender.name, gender, case).text if gender else ""
