"""From a person, a template and the writer's choices to pages and everything that is wrong with them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from letterkit.actions.envelope.envelopes import envelope_document
from letterkit.actions.envelope.posting import Posting, ReplyKit
from letterkit.actions.library.check import check_one
from letterkit.actions.library.opening import OpenLibrary
from letterkit.actions.write.letters import draft_letter, letter_document, refuse_unfit
from letterkit.actions.write.reply import kit_for, reply_document
from letterkit.errors import BarredError
from letterkit.model.finding import Finding
from letterkit.model.letter import Draft
from letterkit.model.library import Entry
from letterkit.model.mailing import Mailing
from letterkit.model.page import Document
from letterkit.model.person import Person
from letterkit.page.metrics import Metrics
from letterkit.page.weight import weigh
from letterkit.rules.context import Context
from letterkit.rules.run import check_document, check_draft, check_mailing


@dataclass(frozen=True, slots=True)
class Desk:
    """What stays the same while letters are written: the library, the day, the fonts."""

    library: OpenLibrary
    context: Context
    metrics: Metrics

    @classmethod
    def of(cls, library: OpenLibrary, today: date, metrics: Metrics) -> "Desk":
        """The desk for one day."""
        return cls(library, library.context(today, metrics), metrics)

    def address_findings(self, entry: Entry[Person]) -> tuple[Finding, ...]:
        """The findings about a person's record and about the facility it points to."""
        facility = self.library.facility_of(entry.value)
        own = check_one(self.library, entry, self.context)
        return own + (check_one(self.library, facility, self.context) if facility else ())


@dataclass(frozen=True, slots=True)
class Composition:
    """One letter ready to be looked at: its text, its pages, its findings.

    Where the records themselves bar printing there is no text and there are no pages.
    """

    findings: tuple[Finding, ...]
    draft: Draft | None = None
    documents: tuple[Document, ...] = ()
    mailing: Mailing | None = None

    @property
    def extent(self) -> str:
        """How long and how heavy the letter is, in words; "" where there is none."""
        if self.draft is None or self.mailing is None:
            return ""
        characters = len(self.draft.text.as_typed)
        pages = sum(len(document.pages) for document in self.documents if document.name == "letter")
        of_pages = f"{pages} {'page' if pages == 1 else 'pages'}"
        return f"{characters:,} characters with spaces, {of_pages}, about {self.mailing.grams:.0f} g with the envelope"

    def refuse_if_barred(self) -> None:
        """Raises BarredError with the first reason if findings bar printing."""
        refuse_if_barred(self.findings, "Nothing was printed")


def barring(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Those of the findings that refuse printing."""
    return tuple(finding for finding in findings if finding.bars)


def refuse_if_barred(findings: tuple[Finding, ...], outcome: str) -> None:
    """Raises BarredError, saying what came of it and the first reason, if findings bar the letter."""
    bars = barring(findings)
    if bars:
        more = f" Further reasons: {len(bars) - 1}." if len(bars) > 1 else ""
        raise BarredError(f"{outcome}: {bars[0].message.rstrip('.')}.{more}", bars[0].hint)


def compose(desk: Desk, person_id: str, template_name: str, posting: Posting) -> Composition:
    """The letter with everything that is to be said about it.

    Raises UsageError for an unknown person or template, or an answer that answers nothing.
    """
    person, template = desk.library.person(person_id), desk.library.template(template_name)
    refuse_unfit(template.value, posting.answers)
    findings = desk.address_findings(person) + check_one(desk.library, template, desk.context)
    facility = desk.library.facility_of(person.value)
    if barring(findings) or facility is None:
        return Composition(findings)
    draft = draft_letter(person.value, template.value, posting)
    whom = (person.value, facility.value)
    documents = [envelope_document(*whom, posting, desk.metrics), letter_document(draft, posting, desk.metrics)]
    if posting.reply:
        documents.append(reply_document(whom, posting, kit_for(draft.text, posting.reply), desk.metrics))
    findings += check_draft(draft, desk.context) + _page_findings(documents, desk)
    mailing = weigh(documents, posting.envelope.size, posting.enclosures)
    findings += check_mailing(mailing, desk.context)
    titled = tuple(replace(document, title=posting.title) for document in documents)
    return Composition(findings, draft, titled, mailing)


def compose_reply(desk: Desk, person_id: str, posting: Posting, kit: ReplyKit) -> Composition:
    """What is enclosed for an answer, with the findings about the person's address and the pages.

    Raises UsageError for an unknown person, and for a sender without name or address.
    """
    entry = desk.library.person(person_id)
    findings = desk.address_findings(entry)
    facility = desk.library.facility_of(entry.value)
    if barring(findings) or facility is None:
        return Composition(findings)
    document = reply_document((entry.value, facility.value), posting, kit, desk.metrics)
    return Composition(findings + _page_findings([document], desk), documents=(document,))


def _page_findings(documents: Sequence[Document], desk: Desk) -> tuple[Finding, ...]:
    return tuple(finding for document in documents for finding in check_document(document, desk.context))
