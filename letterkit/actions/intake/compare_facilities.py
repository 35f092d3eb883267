"""Compares a list of facilities with the library: new, moved, renamed, missing. Nothing is written."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from letterkit.actions.intake.addresses import AddressNews, address_news
from letterkit.actions.intake.broken_records import LOOK, BrokenRecords, request_for
from letterkit.actions.intake.matching import any_of
from letterkit.actions.intake.matching_facilities import FacilityIndex
from letterkit.actions.intake.new_records import new_facility
from letterkit.actions.intake.sent_facilities import ListedFacility
from letterkit.actions.intake.sent_lists import Unreadable
from letterkit.actions.library.opening import OpenLibrary
from letterkit.actions.report.listing import Cell, Listing
from letterkit.errors import LetterkitError
from letterkit.language import tr
from letterkit.model.facility import Facility
from letterkit.model.joined import together
from letterkit.russian.address import one_line

FACILITY_LISTING = ("verdict", "row", "name", "record", "there", "listed", "detail", "command")
"""`there` is the address on record, `listed` the one in the list; `command` takes the latter over."""


class FacilityVerdict(StrEnum):
    """What a list says about a facility, compared with the library; the first that fits, from MOVED to POSTCODE.

    MOVED is another settlement, RENAMED another name, ADDRESS another street, house, district or box. LOOK is said
    where a record must be mended to know it.
    """

    NEW = "new"
    MOVED = "moved"
    RENAMED = "renamed"
    ADDRESS = "address"
    POSTCODE = "postcode"
    LOOK = LOOK
    AMBIGUOUS = "ambiguous"
    UNREADABLE = "unreadable"
    MISSING = "missing"
    SAME = "same"


_BY_FIELD = {
    "region": FacilityVerdict.MOVED,
    "locality": FacilityVerdict.MOVED,
    "name": FacilityVerdict.RENAMED,
    "postcode": FacilityVerdict.POSTCODE,
}
_ORDER = tuple(FacilityVerdict)


@dataclass(frozen=True, slots=True)
class FacilityComparison:
    """One row of the list, or a facility missing from it; `recorded` is the one that is certainly meant."""

    verdict: FacilityVerdict
    number: int | None = None
    place: Facility | None = None
    recorded: Facility | None = None
    detail: str = ""
    news: AddressNews | None = None


def compare_facilities(
    library: OpenLibrary, listed: Iterable[ListedFacility | Unreadable]
) -> tuple[FacilityComparison, ...]:
    """What the list says about each, in its order, then the facilities of the library that are missing from it.

    The only one of a kind and number in its region is the same facility wherever the list has it. One that an
    ambiguous row may mean is not missing; one whose record cannot be read is to be looked at.
    """
    facilities = [entry.value for entry in library.records.facilities.values()]
    comparing = _Comparing(FacilityIndex.of(facilities), BrokenRecords.of(library), set())
    found = [comparing.compared(each) for each in listed]
    requests = {each.record_id: each.request for each in comparing.broken.facilities}
    absent = [
        FacilityComparison(
            FacilityVerdict.LOOK if each.id in requests else FacilityVerdict.MISSING,
            recorded=each,
            detail=requests.get(each.id, ""),
        )
        for each in facilities
        if each.id not in comparing.met
    ]
    return (*_where_rows_agree(found), *absent)


@dataclass(slots=True, eq=False)
class _Comparing:
    """The facilities a list is compared with, and the ids of those that may have been meant so far."""

    index: FacilityIndex
    broken: BrokenRecords
    met: set[str]

    def compared(self, listed: ListedFacility | Unreadable) -> FacilityComparison:
        """The comparison of one row."""
        if isinstance(listed, Unreadable):
            return FacilityComparison(FacilityVerdict.UNREADABLE, listed.number, detail=listed.reason)
        found = self._meant(listed.place)
        detail = "; ".join(part for part in (found.detail, *listed.remarks) if part)
        return replace(found, number=listed.number, place=listed.place, detail=detail)

    def _meant(self, place: Facility) -> FacilityComparison:
        match = self.index.match_wherever(place)
        self.met.update(each.id for each in (match.certain, *match.perhaps) if each)
        if match.certain:
            return _of_known(place, match.certain)
        if broken := self.broken.about(place):
            self.met.update(each.record_id for each in broken)
            return FacilityComparison(FacilityVerdict.LOOK, detail=request_for(broken))
        if match.perhaps:
            records = any_of([f"{each.id} ({one_line(each)})" for each in match.perhaps])
            return FacilityComparison(FacilityVerdict.AMBIGUOUS, detail=tr("may be {records}", records=records))
        try:
            new_facility(place, ())
        except LetterkitError as error:
            return FacilityComparison(FacilityVerdict.UNREADABLE, detail=error.fact)
        return FacilityComparison(FacilityVerdict.NEW)


def _of_known(place: Facility, recorded: Facility) -> FacilityComparison:
    news = address_news(place, recorded)
    if news is None:
        return FacilityComparison(FacilityVerdict.SAME, recorded=recorded)
    verdicts = [_BY_FIELD.get(each.field, FacilityVerdict.ADDRESS) for each in news.differences]
    return FacilityComparison(min(verdicts, key=_ORDER.index), recorded=recorded, detail=news.said, news=news)


def _where_rows_agree(found: Iterable[FacilityComparison]) -> Iterator[FacilityComparison]:
    """Rows that have one facility at two addresses are all ambiguous: letterkit cannot say which of them is right."""
    rows = tuple(found)
    of_one: dict[str, list[FacilityComparison]] = {}
    for each in rows:
        if each.recorded:
            of_one.setdefault(each.recorded.id, []).append(each)
    for each in rows:
        others = of_one[each.recorded.id] if each.recorded else []
        if all(_agree(each, other) for other in others):
            yield each
        else:
            numbers = together(other.number for other in others)
            detail = tr("rows {numbers} have the same facility at different addresses", numbers=numbers)
            yield replace(each, verdict=FacilityVerdict.AMBIGUOUS, detail=detail, news=None)


def _agree(one: FacilityComparison, other: FacilityComparison) -> bool:
    return one.news.is_as(other.news) if one.news else other.news is None


def facility_listing(compared: Iterable[FacilityComparison], source: str = "", seen: date | None = None) -> Listing:
    """A row for each comparison; the commands name the list's source and day, or leave them to be filled in."""
    return Listing(FACILITY_LISTING, tuple(_cells(each, source, seen) for each in compared))


def _cells(compared: FacilityComparison, source: str, seen: date | None) -> tuple[Cell, ...]:
    place, recorded, news = compared.place, compared.recorded, compared.news
    named = place or recorded
    return (
        compared.verdict.value,
        compared.number,
        named.name if named else "",
        recorded.id if recorded else "",
        one_line(replace(recorded, name="")) if recorded else "",
        one_line(replace(place, name="")) if place else "",
        compared.detail,
        news.command(source, seen) if news else "",
    )
