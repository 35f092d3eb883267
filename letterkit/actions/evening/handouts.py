"""Makes the papers for the table of an evening: a sign-up sheet, a card of each person, a checklist."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from letterkit.actions.envelope.envelopes import latin_name, with_year
from letterkit.actions.envelope.posting import Posting
from letterkit.actions.evening.assignments import Assigned, Assignment, assignments_of, people_of
from letterkit.actions.evening.card_text import card_text, letter_words
from letterkit.actions.evening.checklist_text import checklist
from letterkit.actions.library.opening import OpenLibrary
from letterkit.language import needs_gloss, tr
from letterkit.model.finding import Finding, Severity
from letterkit.model.handout import CARDS, HANDOUTS, SHEET, SignUpRow
from letterkit.model.page import Document, Page
from letterkit.model.plan import BadRow, PlanRow
from letterkit.page.checklist import checklist_pages
from letterkit.page.cutting import two_above_each_other
from letterkit.page.person_cards import card_pages
from letterkit.page.sign_up_sheet import sign_up_pages
from letterkit.pdf.draw import pdf_bytes
from letterkit.rules.run import check_document
from letterkit.store.disk import write_all
from letterkit.store.services import read_services


@dataclass(frozen=True, slots=True)
class Handouts:
    """The papers of an evening. `bad` are the rows that stand on none of them but the checklist.

    `findings` are what the rules on pages say: characters that the font does not have, which bar nothing here.
    """

    documents: tuple[Document, ...]
    findings: tuple[Finding, ...]
    people: tuple[Assigned, ...]
    bad: tuple[BadRow, ...]

    @property
    def held_back(self) -> int:
        """To how many of the people nothing must be sent now."""
        return sum(to.recipient is None for to in self.people)

    def save(self, path: Path, *, force: bool, mode: int) -> None:
        """Writes them as one PDF with those permissions: they say who writes to whom. Raises DiskError."""
        write_all({path: pdf_bytes(self.documents)}, force=force, mode=mode)


def make_handouts(
    library: OpenLibrary, rows: Iterable[PlanRow | BadRow], posting: Posting, wanted: Collection[str] = HANDOUTS
) -> Handouts:
    """Those of HANDOUTS that are wanted, for all rows that can be understood; envelopes are posted as `posting` says.

    Raises DiskError if the list of e-letter services cannot be used.
    """
    assignments, bad = assignments_of(library, rows)
    people = people_of(library, assignments, in_spite=posting.in_spite)
    evening = _Evening(library, posting, assignments, people, bad)
    made = [each for name in HANDOUTS if name in wanted for each in evening.made(name)]
    return Handouts(
        tuple(document for document, _ in made), tuple(finding for _, found in made for finding in found), people, bad
    )


_Made = tuple[Document, tuple[Finding, ...]]


@dataclass(frozen=True)
class _Evening:
    """What the papers are made of."""

    library: OpenLibrary
    posting: Posting
    assignments: tuple[Assignment, ...]
    people: tuple[Assigned, ...]
    bad: tuple[BadRow, ...]

    def made(self, name: str) -> Iterator[_Made]:
        """The papers of that name, which may be none, with what the rules on pages say."""
        if name == CARDS:
            return self._cards()
        return self._sheet() if name == SHEET else self._checklist()

    def _sheet(self) -> Iterator[_Made]:
        barred = {to.person.id for to in self.people if to.recipient is None}
        rows = [_sign_up_row(each, is_barred=each.entry.value.id in barred) for each in self.assignments]
        yield self._checked(Document("sign-up sheet", sign_up_pages(tr("Sign-up sheet"), rows, self.library.metrics)))

    def _checklist(self) -> Iterator[_Made]:
        sections = checklist(self.library, self.people, self.bad, abroad=self.posting.abroad)
        pages = checklist_pages(tr("Checklist for the evening"), sections, self.library.metrics)
        yield self._checked(Document("checklist", pages))

    def _cards(self) -> Iterator[_Made]:
        """The cards of all, checked one by one, two on each sheet."""
        services = tuple(read_services(self.library.root.path).values())
        cards: list[Page] = []
        findings: list[Finding] = []
        for to in self.people:
            pages = card_pages(card_text(self.library, to, self.posting, services), self.library.metrics)
            _, found = self._checked(Document("card", pages), to.assignments[0].entry.file)
            cards += pages
            findings += found
        if cards:
            yield Document("cards", two_above_each_other(cards)), tuple(findings)

    def _checked(self, document: Document, file: str = "") -> _Made:
        """The document, and what is wrong with it, which bars nothing: it stays on the table."""
        found = check_document(document, self.library.paper_context)
        return document, tuple(replace(each, severity=Severity.WARNING, bars=False, file=file) for each in found)


def _sign_up_row(each: Assignment, *, is_barred: bool) -> SignUpRow:
    person = each.entry.value
    return SignUpRow(
        str(each.number),
        each.name if person.hidden else with_year(each.name, person),
        latin_name(person) if needs_gloss() and not person.hidden else "",
        letter_words(each),
        each.row.sender,
        tr("do not write") if is_barred else "",
    )
