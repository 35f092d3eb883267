"""What only a person can decide about someone who is to be added, and the questions that ask for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from letterkit.actions.intake.addresses import AddressNews
from letterkit.actions.intake.matching import FEW
from letterkit.errors import UsageError
from letterkit.language import marked, tr, trn, trp
from letterkit.model.facility import Facility
from letterkit.model.name import Gender
from letterkit.model.partial_date import PartialDate
from letterkit.russian.address import one_line

NEW = "new"
"""The answer that none of the facilities or people of the library is meant."""


class Course(StrEnum):
    """What is done about a person the library already has; NEW means that it is another person."""

    TRANSFER = "transfer"
    CONFIRM = "confirm"
    STATUS = "status"
    NEW = "new"


class AddressCourse(StrEnum):
    """What is done about an address unlike that of the facility on record; NEW means that it is another facility."""

    KEEP = "keep"
    READDRESS = "readdress"
    NEW = "new"


class Decision(StrEnum):
    """What may have to be decided; the value is the command-line option that decides it."""

    AS_READ = "as-read"
    SOURCE = "source"
    SEEN = "seen"
    NAME = "name"
    GENDER = "gender"
    FACILITY = "facility"
    ADDRESS = "address"
    PERSON = "person"
    COURSE = "as"
    BARRED = "draft"


@dataclass(frozen=True, slots=True)
class Decisions:
    """What was decided; what is left at its default is open.

    `facility` and `person` are ids of records, or NEW. `seen` is the day on which the source had the
    person there, `born` the birth where the text does not print it. `as_read` takes a text as it was
    read although not all of it was understood; `barred` writes a record although findings bar it from print.
    """

    source: str = ""
    seen: date | None = None
    name: str = ""
    gender: Gender | None = None
    facility: str = ""
    person: str = ""
    course: Course | None = None
    barred: bool = False
    as_read: bool = False
    born: PartialDate | None = None
    address: AddressCourse | None = None


@dataclass(frozen=True, slots=True)
class Alternative:
    """One answer and what it means."""

    answer: str
    meaning: str = ""

    def __str__(self) -> str:
        return f"{self.answer}: {self.meaning}" if self.meaning else self.answer


class UndecidedError(UsageError):
    """Something has to be decided first. Without `alternatives`, or with `others`, any answer of its kind will do."""

    def __init__(
        self, decision: Decision, question: str, alternatives: tuple[Alternative, ...] = (), *, others: bool = False
    ) -> None:
        listed = "".join(f"\n  {each}" for each in alternatives)
        remedy = tr("Decide with {option}.", option=_option(decision))
        super().__init__(f"{question}{listed}", f"\n{remedy}")
        self.decision, self.question, self.alternatives = decision, question, alternatives
        self.others = others or not alternatives or decision is Decision.NAME


def facility_question(place: Facility, perhaps: Sequence[Facility]) -> UndecidedError:
    """What to ask of a place that may be several facilities; the nearest are told, any other can be answered."""
    alternatives = tuple(Alternative(each.id, one_line(each)) for each in perhaps[:FEW])
    more = len(perhaps) > FEW
    question = tr('Which facility is "{name}", {address}?', name=place.name, address=one_line(place))
    if more:
        several = tr("It may be any of {count}; the nearest are these, another id will do:", count=len(perhaps))
        question = f"{question} {several}"
    new = Alternative(NEW, tr("none of them: a new record"))
    return UndecidedError(Decision.FACILITY, question, (*alternatives, new), others=more)


def address_question(news: AddressNews, people: int) -> UndecidedError:
    """What is to be asked about an address unlike the record's; `people` are at the facility."""
    question = tr(
        "{facility} has another address on record: {news}.\nWhat is to be done about it?",
        facility=news.recorded.id,
        news=news.said,
    )
    correct = trn(
        "correct the record, for everybody there ({count} person so far)",
        "correct the record, for everybody there ({count} people so far)",
        people,
    )
    alternatives = (
        Alternative(AddressCourse.KEEP, tr("keep the address on record")),
        Alternative(AddressCourse.READDRESS, correct),
        Alternative(AddressCourse.NEW, tr("it is another facility: a new record")),
    )
    return UndecidedError(Decision.ADDRESS, question, alternatives)


def _option(decision: Decision) -> str:
    """The option as it is typed: "--facility ID"."""
    if decision is Decision.NAME:
        takes = trp("of a person", "NAME")
    else:
        takes = tr(_TAKES[decision]) if decision in _TAKES else ""
    return f"--{decision} {takes}".rstrip()


_TAKES = {
    Decision.SOURCE: marked("URL"),
    Decision.SEEN: marked("DATE"),
    Decision.GENDER: marked("m or f"),
    Decision.FACILITY: marked("ID or new"),
    Decision.ADDRESS: marked("one of these"),
    Decision.PERSON: marked("ID or new"),
    Decision.COURSE: marked("one of these"),
}
"""What the others of the options take that are no mere switches."""
