"""What is printed for one row of a plan: letter, envelope, reply kit, label."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from letterkit.actions.envelope.envelopes import envelope_document
from letterkit.actions.envelope.posting import Posting, ReplyKit, Request
from letterkit.actions.evening.labels import label_document
from letterkit.actions.evening.made import Made, barred
from letterkit.actions.evening.signing import Signing
from letterkit.actions.library.check import addressee
from letterkit.actions.library.opening import OpenLibrary
from letterkit.actions.write.compose import compose, sender_findings
from letterkit.actions.write.logbook import Logbook
from letterkit.actions.write.reply import reply_document
from letterkit.language import tr
from letterkit.model.finding import Finding, barring
from letterkit.model.library import Entry, Recipient
from letterkit.model.page import Document
from letterkit.model.person import Person
from letterkit.model.plan import ANSWER
from letterkit.page.label_sheet import LabelSheet
from letterkit.rules.run import check_document

LETTER, ENVELOPE, REPLY, LABEL = KINDS = ("letter", "envelope", "reply", "label")
"""The kinds of documents that can be printed of a plan, as `Document.name` has them."""


@dataclass(frozen=True)
class Evening:
    """How the rows of a plan are printed.

    `posting` has the choices for all rows: the owner of the plan as sender, envelope, looks of the letter. `kinds` are
    those that are printed, the `kit` only for rows that ask for one. `sheet` is the one that labels are laid on.
    """

    library: OpenLibrary
    posting: Posting
    kinds: frozenset[str]
    signing: Signing
    kit: ReplyKit
    sheet: LabelSheet
    log: Logbook


@dataclass(frozen=True, slots=True)
class Wanted:
    """A row that was understood: to whom, from which template ("" for none), posted how.

    `where` the row stands is what a message names, `cells` are what a table of failures says of it.
    """

    entry: Entry[Person]
    template: str
    posting: Posting
    where: str
    cells: tuple[str, ...] = ()

    @property
    def person(self) -> Person:
        """To whom."""
        return self.entry.value


def made_for_row(row: Wanted, evening: Evening) -> Made:
    """What is printed for the row, or why nothing is. Raises LetterkitError for what cannot be made at all."""
    return _with_letter(row, evening) if row.template else _without_letter(row, evening)


def _with_letter(row: Wanted, evening: Evening) -> Made:
    library, person = evening.library, row.person
    template = library.template(row.template).value
    request = Request(person.id, template.name, row.posting)
    composition = compose(library, evening.log.numbered(request, person, template))
    facility = library.facility_of(person)
    said = tuple(_with_column(_placed(each, row)) for each in composition.findings)
    if facility is None or not composition.is_whole:
        return barred(person.id, person.name, row.where, said)
    to = Recipient(person, facility)
    labels = _labels(to, row.posting, evening)
    made = _finished(row, said + _checked(labels, library), _wanted((*composition.documents, *labels), evening))
    if made.failure or LETTER not in evening.kinds:
        return _logged(made, to, row.posting, evening.log)
    return replace(made, logged=evening.log.coming(composition))


def _placed(finding: Finding, row: Wanted) -> Finding:
    """The finding; of a letter, which lies in no file, it says in which row of the plan it stands."""
    return finding if finding.file else replace(finding, file=row.where)


def _with_column(finding: Finding) -> Finding:
    """The finding; of an answer that has no remedy of its own it says in which column it stands."""
    match finding.path:
        case ("answers", str(question)) if finding.bars and not finding.hint:
            column = f"{ANSWER}{question}"
            return replace(finding, hint=tr('Fill or mend the cell in the column "{column}".', column=column))
    return finding


def _without_letter(row: Wanted, evening: Evening) -> Made:
    library, posting = evening.library, row.posting
    to = addressee(library, row.entry, on_paper=True, in_spite=posting.in_spite)
    if to.recipient is None:
        return barred(row.person.id, row.person.name, row.where, to.findings)
    documents = [envelope_document(to.recipient, posting, library.metrics), *_labels(to.recipient, posting, evening)]
    if posting.reply:
        documents.append(reply_document(to.recipient, posting, posting.reply, library.metrics))
    printed = _wanted(documents, evening)
    findings = to.findings + _checked(printed, library) + sender_findings(library, posting)
    made = _finished(row, findings, printed)
    return _logged(made, to.recipient, posting, evening.log)


def _logged(made: Made, to: Recipient, posting: Posting, log: Logbook) -> Made:
    """What was made, with what the log is to keep of it where there is no letter: the first of its documents."""
    first = next(iter(made.documents), None)
    return replace(made, logged=log.coming_mail(to, posting, first)) if first else made


def _finished(row: Wanted, findings: tuple[Finding, ...], documents: tuple[Document, ...]) -> Made:
    person = row.person
    if barring(findings):
        return barred(person.id, person.name, row.where, findings)
    return Made(person.id, person.name, documents, findings, sender=row.posting.sender.name)


def _wanted(documents: Iterable[Document], evening: Evening) -> tuple[Document, ...]:
    return tuple(document for document in documents if document.name in evening.kinds)


def _labels(recipient: Recipient, posting: Posting, evening: Evening) -> tuple[Document, ...]:
    """The label with the address as it stands on the envelope, if labels are printed."""
    if LABEL not in evening.kinds:
        return ()
    return (label_document(recipient, posting, evening.sheet, evening.library.metrics),)


def _checked(documents: Iterable[Document], library: OpenLibrary) -> tuple[Finding, ...]:
    return tuple(finding for document in documents for finding in check_document(document, library.paper_context))
