"""From a person, a template and the writer's choices to pages and everything that is wrong with them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from letterkit.actions.envelope.envelopes import envelope_document
from letterkit.actions.envelope.posting import Posting, ReplyKit, Request
from letterkit.actions.library.check import addressee, check_shared
from letterkit.actions.library.opening import OpenLibrary
from letterkit.actions.write.letters import fill_letter, letter_document, refuse_unfit
from letterkit.actions.write.reply import kit_for, reply_document
from letterkit.errors import BarredError
from letterkit.language import tr, trn
from letterkit.model.counting import grouped
from letterkit.model.finding import Finding, barring
from letterkit.model.letter import FilledLetter
from letterkit.model.library import Recipient
from letterkit.model.mailing import Mailing
from letterkit.model.page import Document
from letterkit.model.person import Person
from letterkit.model.sender import ReturnAddress
from letterkit.page.weight import weigh
from letterkit.rules.run import check_document, check_letter, check_mailing, check_return_address


@dataclass(frozen=True, slots=True)
class Composition:
    """What is to be printed for a person: the letter's text, the pages, the findings.

    Where the records themselves bar printing there is no text and there are no pages.
    """

    person: Person
    posting: Posting
    findings: tuple[Finding, ...]
    letter: FilledLetter | None = None
    documents: tuple[Document, ...] = ()
    mailing: Mailing | None = None
    recipient: Recipient | None = None

    @property
    def is_whole(self) -> bool:
        """Whether nothing in the records keeps the letter from being made."""
        return bool(self.documents)

    @property
    def extent(self) -> str:
        """How long and how heavy the letter is, in words; "" where there is none."""
        if self.letter is None or self.mailing is None:
            return ""
        characters = len(self.letter.text.plain_text)
        number = grouped(characters)
        pages = sum(len(document.pages) for document in self.documents if document.name == "letter")
        extents = (
            trn("{number} character with spaces", "{number} characters with spaces", characters, number=number),
            trn("{count} page", "{count} pages", pages),
            tr("about {grams:.0f} g with the envelope", grams=self.mailing.grams),
        )
        return ", ".join(extents)


def refuse_if_barred(findings: tuple[Finding, ...], outcome: str = "") -> None:
    """Raises BarredError if findings bar the letter: what came of it, else that nothing was printed, and why."""
    bars = barring(findings)
    if bars:
        more = f" {tr('Further reasons: {count}.', count=len(bars) - 1)}" if len(bars) > 1 else ""
        fact = f"{outcome or tr('Nothing was printed')}: {bars[0].message.rstrip('.')}."
        raise BarredError(f"{fact}{more}", bars[0].hint)


def compose(library: OpenLibrary, request: Request) -> Composition:
    """The letter with its pages and all findings about it.

    Raises UsageError for an unknown person or template, or an answer to no question of it, UnreadableError for a
    record that cannot be read.
    """
    person, template = library.readable_person(request.person_id), library.template(request.template)
    posting = request.posting
    if not template.unread:
        refuse_unfit(template.value, posting.answers)  # one that cannot be read asks nothing: its findings say more
    to = addressee(library, person, on_paper=True, in_spite=posting.in_spite)
    findings = to.findings + check_shared(library, template, on_paper=True)
    if to.recipient is None or barring(findings):
        return Composition(person.value, posting, findings)
    letter = fill_letter(person.value, template.value, posting)
    metrics = library.metrics
    documents = [envelope_document(to.recipient, posting, metrics), letter_document(letter, posting, metrics)]
    if posting.reply:
        documents.append(reply_document(to.recipient, posting, kit_for(letter.text, posting.reply), metrics))
    mailing = weigh(documents, posting.envelope.size, letter.text.enclosures)
    findings += check_letter(letter, library.paper_context) + _page_findings(documents, library)
    findings += check_mailing(mailing, library.paper_context) + sender_findings(library, posting)
    titled = tuple(replace(document, title=posting.title) for document in documents)
    return Composition(person.value, posting, findings, letter, titled, mailing, to.recipient)


def compose_reply(library: OpenLibrary, person_id: str, posting: Posting, kit: ReplyKit) -> Composition:
    """What is enclosed for an answer, with the findings about the person's address and the pages.

    Raises as `readable_person` does, and UsageError for a sender without name or address.
    """
    person = library.readable_person(person_id)
    to = addressee(library, person, on_paper=True, in_spite=posting.in_spite)
    if to.recipient is None:
        return Composition(person.value, posting, to.findings)
    documents = (reply_document(to.recipient, posting, kit, library.metrics),)
    findings = to.findings + _page_findings(documents, library) + sender_findings(library, posting)
    return Composition(person.value, posting, findings, documents=documents, recipient=to.recipient)


def sender_findings(library: OpenLibrary, posting: Posting) -> tuple[Finding, ...]:
    """The findings about the sender's address, which are the same for all that is posted that way."""
    return check_return_address(ReturnAddress(posting.sender, posting.abroad), library.context)


def _page_findings(documents: Sequence[Document], library: OpenLibrary) -> tuple[Finding, ...]:
    return tuple(finding for document in documents for finding in check_document(document, library.paper_context))
