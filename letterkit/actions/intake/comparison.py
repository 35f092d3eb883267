"""What comparing a list with the library comes to: a verdict for each person, and how it is listed."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from letterkit.actions.intake.addresses import AddressNews
from letterkit.actions.intake.broken_records import LOOK
from letterkit.actions.intake.listed import Listed
from letterkit.actions.intake.summaries import last_known
from letterkit.actions.report.listing import Cell, Listing
from letterkit.model.person import Person
from letterkit.russian.address import one_line

COLUMNS = ("verdict", "row", "name", "born", "record", "there", "listed", "detail", "remarks")
"""`there` is where the record has the person, `listed` where the list does, `remarks` what else it says of where."""


class Verdict(StrEnum):
    """What a list says about a person, compared with the library; ADDRESS is about a facility.

    LOOK is said where a record must be mended to know it.
    """

    NEW = "new"
    MOVED = "moved"
    CHANGED = "changed"
    NAMESAKE = "namesake"
    LOOK = LOOK
    AMBIGUOUS = "ambiguous"
    UNCLEAR = "unclear"
    UNREADABLE = "unreadable"
    MISSING = "missing"
    ADDRESS = "address"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Comparison:
    """One row of the list, or a person missing from it.

    `person` is the record that is certainly meant, `perhaps` those that may be; `facility` the id of
    the one the list gives, "" where the library has none. `detail` says what differs, or what is
    open. `news` is the address that the list prints for the facility, if the record has another; as a
    row of its own, with the verdict ADDRESS, it is neither about a row nor a person.
    """

    verdict: Verdict
    listed: Listed | None = None
    person: Person | None = None
    facility: str = ""
    detail: str = ""
    news: AddressNews | None = None
    perhaps: tuple[Person, ...] = ()

    @property
    def remarks(self) -> str:
        """What the list says of places where the person is not; nothing is made of it."""
        return "; ".join(self.listed.remarks) if self.listed else ""


def as_listing(compared: Iterable[Comparison]) -> Listing:
    """A row for each comparison."""
    rows = ((each.verdict.value, *_who(each), *_where(each), each.detail, each.remarks) for each in compared)
    return Listing(COLUMNS, tuple(rows))


def _is_of_a_facility(compared: Comparison) -> AddressNews | None:
    return compared.news if compared.verdict is Verdict.ADDRESS else None


def _who(compared: Comparison) -> tuple[Cell, ...]:
    """The row of the list, name and birth as it has them, and the record; those of the record where it has none."""
    if news := _is_of_a_facility(compared):
        return None, news.recorded.name, "", news.recorded.id
    listed, person = compared.listed, compared.person
    record = person.id if person else ""
    if listed is None:
        return None, person.name if person else "", str(person.born or "") if person else "", record
    return listed.number, listed.name or listed.printed, str(listed.born or ""), record


def _where(compared: Comparison) -> tuple[Cell, Cell]:
    if news := _is_of_a_facility(compared):
        return one_line(replace(news.recorded, name="")), one_line(replace(news.printed, name=""))
    recorded = last_known(compared.person) if compared.person else ""
    return recorded, (compared.facility or compared.listed.where) if compared.listed else ""
