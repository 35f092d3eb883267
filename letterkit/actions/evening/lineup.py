"""Who is to get something, in which order, and what is made for each. One bad record never stops the others."""

from collections.abc import Callable, Container, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial

from letterkit.actions.envelope.envelopes import envelope_document
from letterkit.actions.envelope.posting import Posting
from letterkit.actions.evening.made import Failure, Made, barred
from letterkit.actions.library.check import addressees, in_portions, located
from letterkit.actions.library.opening import OpenLibrary
from letterkit.actions.report.ordering import in_order
from letterkit.actions.write.logbook import Logbook
from letterkit.errors import UsageError
from letterkit.model.finding import Finding, barring
from letterkit.model.library import Entry, Recipient
from letterkit.model.page import Document
from letterkit.model.person import Person
from letterkit.model.wanted import Sorting
from letterkit.rules.run import check_documents

Make = Callable[[Recipient], Document]
"""Makes what is printed for one person."""


@dataclass(frozen=True, slots=True)
class Making:
    """How something is made for each person, posted how, and the log, if any, that is to keep it once it is saved."""

    make: Make
    posting: Posting
    log: Logbook | None = None


@dataclass(frozen=True, slots=True)
class LineUp:
    """The people in their order, and of the ids that nobody has why not."""

    people: tuple[Entry[Person], ...]
    unknown: tuple[Failure, ...] = ()

    @property
    def count(self) -> int:
        """How many are tried."""
        return len(self.people) + len(self.unknown)


def line_up(library: OpenLibrary, named: Mapping[str, str], sorting: Sorting, printed: Container[str] = ()) -> LineUp:
    """Those of these ids, each once, in the order of `sorting`, without those that were printed before.

    `named` says of each id where it was given.
    """
    entries: dict[str, Entry[Person]] = {}
    unknown: list[Failure] = []
    for person_id, where in named.items():
        try:
            entry = library.person(person_id)
        except UsageError as error:
            unknown.append(Failure(person_id, "", where, "", error.fact, error.remedy))
        else:
            entries[entry.value.id] = entry
    people = (entry for person_id, entry in entries.items() if person_id not in printed)
    return LineUp(tuple(in_order(library, people, sorting)), tuple(unknown))


def envelope_making(library: OpenLibrary, posting: Posting, log: Logbook | None = None) -> Making:
    """Makes an envelope. It raises UsageError for a printer that does not take such envelopes."""

    def envelope(recipient: Recipient) -> Document:
        return envelope_document(recipient, posting, library.metrics)

    return Making(envelope, posting, log)


def made_for(library: OpenLibrary, lined_up: LineUp, making: Making) -> Iterator[Made]:
    """What is made for each, one by one, if neither records nor pages bar it.

    All that is made for fifty people is made before any of it is written: one thing done fifty times takes three
    quarters of the time, since the processor has at hand what it needs for it.
    """
    yield from (Made(failure.person_id, failure=failure) for failure in lined_up.unknown)
    for people in in_portions(lined_up.people):
        whom = addressees(library, people, in_spite=making.posting.in_spite)
        documents = [making.make(to.recipient) for to in whom if to.recipient]
        checked = iter(zip(documents, check_documents(documents, library.paper_context), strict=True))
        for entry, to in zip(people, whom, strict=True):
            document, of_page = next(checked) if to.recipient else (None, ())
            of_page = tuple(replace(finding, file=entry.file) for finding in of_page)
            made = _made(library, entry, document, to.findings + of_page)
            yield _logged(made, to.recipient, making)


def _made(library: OpenLibrary, entry: Entry[Person], document: Document | None, findings: tuple[Finding, ...]) -> Made:
    person, locate = entry.value, partial(located, library)
    if document is None or barring(findings):
        return replace(barred(person.id, person.name, entry.file, findings), locate=locate)
    return Made(person.id, person.name, (document,), findings, locate=locate)


def _logged(made: Made, recipient: Recipient | None, making: Making) -> Made:
    """With what the log is to keep, if there is one and something was made."""
    if making.log is None or recipient is None or not made.documents:
        return made
    return replace(made, logged=making.log.coming_mail(recipient, making.posting, made.documents[0]))
