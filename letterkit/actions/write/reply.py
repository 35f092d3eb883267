"""What is enclosed for the answer: an envelope addressed to the writer, ruled paper, the questions once more."""

from dataclasses import replace

from letterkit.actions.envelope.envelopes import in_case, name_in, with_year
from letterkit.actions.envelope.posting import Posting, ReplyKit
from letterkit.errors import UsageError
from letterkit.language import tr
from letterkit.late_pattern import late_pattern
from letterkit.model.letter import EnvelopeText, LetterText, ReplyText
from letterkit.model.library import Recipient
from letterkit.model.name import Case
from letterkit.model.page import Document, Page
from letterkit.model.person import Person
from letterkit.model.sender import Sender
from letterkit.page.cutting import two_on_one
from letterkit.page.envelope import EnvelopeStyle, envelope_page
from letterkit.page.feeding import fed
from letterkit.page.metrics import Metrics
from letterkit.page.ruled import ruled_pages
from letterkit.russian.address import COUNTRY_LINE, postal_lines
from letterkit.russian.asking import questions_of
from letterkit.russian.return_address import answer_lines, country_in_russian, is_answered_abroad, latin_lines
from letterkit.russian.stress_marks import without_stress

COUNTRY_FROM = f"РОССИЯ / {COUNTRY_LINE}"
"""The last line of the sender on mail that leaves Russia."""

_POSTCODE = late_pattern(r"(?<!\d)\d{6}(?!\d)")


def reply_document(recipient: Recipient, posting: Posting, kit: ReplyKit, metrics: Metrics) -> Document:
    """The pages in the order they are printed: the envelope, then the ruled sheets.

    Small sheets stand two on a large one, to be cut. Raises UsageError for a sender without name or address.
    """
    sender = posting.sender
    refuse_without_address(sender)
    envelope = envelope_page(reply_envelope_text(recipient, sender, kit.envelope), kit.envelope, metrics)
    sheets = ruled_pages(_reply_text(recipient.person, sender, kit), kit.ruled, metrics)
    if kit.ruled.is_small:
        sheets = two_on_one(sheets)
    pages: tuple[Page, ...] = (fed(envelope, posting.printer), *sheets)
    return Document("reply", pages)


def refuse_without_address(sender: Sender) -> None:
    """Raises UsageError for a sender without name or address: nobody could answer him."""
    if not sender.name or not sender.address:
        raise UsageError(
            tr("Nothing says where an answer goes."),
            tr("Give a sender profile with name and address (F2 in the app), and do not leave the sender out."),
        )


def reply_envelope_text(recipient: Recipient, sender: Sender, style: EnvelopeStyle) -> EnvelopeText:
    """The writer as recipient, the person as sender.

    Within Russia in Russian, with the code stamp if the address has a postcode. Abroad in Latin letters,
    the country in Russian too, and an empty grid, as mail has it that leaves Russia.
    """
    back = _from(recipient, style)
    if is_answered_abroad(sender):
        lines, country = latin_lines(sender), country_in_russian(sender)
        return EnvelopeText(lines, "", (*back, COUNTRY_FROM), country=country, stamp_digits="")
    postcode = next((found for line in reversed(sender.address) for found in _POSTCODE.findall(line)), "")
    to = (_whom(sender), *(line for line in sender.address if line != postcode))
    alone = postcode if postcode in sender.address else ""
    return EnvelopeText(to, alone, back, stamp_digits=postcode)


def kit_for(letter: LetterText, kit: ReplyKit) -> ReplyKit:
    """The kit that goes with this letter: it says so, and takes over its questions if that was asked for."""
    own = questions_of(letter.paragraphs) if kit.own_questions else ()
    return replace(kit, about=about_letter(letter.number, letter.date), questions=(*kit.questions, *own))


def about_letter(number: str, date: str) -> str:
    """Such as «Ответ на письмо № 3 от 22 ноября 2026 г.»; the number may be empty."""
    return f"Ответ на письмо{f' № {number}' if number else ''} от {date}"


def _reply_text(person: Person, sender: Sender, kit: ReplyKit) -> ReplyText:
    from_whom = with_year(name_in(person, Case.GENITIVE), person)
    address = answer_lines(sender) if is_answered_abroad(sender) else (sender.name, *sender.address)
    return ReplyText(_whom(sender), from_whom, kit.about, tuple(map(without_stress, kit.questions)), address)


def _whom(sender: Sender) -> str:
    return sender.dative or in_case(sender, Case.DATIVE) or sender.name


def _from(recipient: Recipient, style: EnvelopeStyle) -> tuple[str, ...]:
    person, facility = recipient.person, recipient.facility
    word = "" if style.captioned else "от "
    name = with_year(f"{word}{name_in(person, Case.GENITIVE)}", person)
    return (name, *postal_lines(recipient.place), facility.postcode)
