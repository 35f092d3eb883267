"""What only a person can decide about someone who is to be added, and the questions that ask for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from letterkit.actions.intake.addresses import AddressNews
from letterkit.actions.intake.matching import FEW
from letterkit.errors import UsageError
from letterkit.model.counting import counted
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
        super().__init__(f"{question}{listed}", f"\nDecide with {_option(decision)}.")
        self.decision, self.question, self.alternatives = decision, question, alternatives
        self.others = others or not alternatives or decision is Decision.NAME


def facility_question(place: Facility, perhaps: Sequence[Facility]) -> UndecidedError:
    """What to ask of a place that may be several facilities; the nearest are told, any other can be answered."""
    alternatives = tuple(Alternative(each.id, one_line(each)) for each in perhaps[:FEW])
    more = len(perhaps) > FEW
    several = f" It may be any of {len(perhaps)}; the nearest are these, another id will do:" if more else ""
    question = f'Which facility is "{place.name}", {one_line(place)}?{several}'
    new = Alternative(NEW, "none of them: a new record")
    return UndecidedError(Decision.FACILITY, question, (*alternatives, new), others=more)


def address_question(news: AddressNews, people: int) -> UndecidedError:
    """What is to be asked about an address unlike the record's; `people` are at the facility."""
    question = f"{news.recorded.id} has another address on record: {news.said}.\nWhat is to be done about it?"
    there = counted(people, "person", "people")
    alternatives = (
        Alternative(AddressCourse.KEEP, "keep the address on record"),
        Alternative(AddressCourse.READDRESS, f"correct the record, for everybody there ({there} so far)"),
        Alternative(AddressCourse.NEW, "it is another facility: a new record"),
    )
    return UndecidedError(Decision.ADDRESS, question, alternatives)


def _option(decision: Decision) -> str:
    """The option as it is typed: "--facility ID"."""
    return f"--{decision} {_TAKES[decision]}".rstrip()


_TAKES = {
    Decision.AS_READ: "",
    Decision.SOURCE: "URL",
    Decision.SEEN: "DATE",
    Decision.NAME: "NAME",
    Decision.GENDER: "m or f",
    Decision.FACILITY: "ID or new",
    Decision.ADDRESS: "one of these",
    Decision.PERSON: "ID or new",
    Decision.COURSE: "one of these",
    Decision.BARRED: "",
}
