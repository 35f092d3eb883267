"""Compares a list that somebody sends with the library: who is new, moved, changed, missing. Nothing is written."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from letterkit.actions.intake.addresses import AddressNews, address_news
from letterkit.actions.intake.broken_records import request_for
from letterkit.actions.intake.comparison import Comparison, Verdict
from letterkit.actions.intake.facility_book import FacilityBook
from letterkit.actions.intake.listed import Listed, as_of, place_in
from letterkit.actions.intake.matching import Match, PersonIndex, PersonMatch
from letterkit.actions.intake.remarks_read import with_remarks_read
from letterkit.actions.intake.same_person import each_person_once
from letterkit.actions.intake.sent_lists import Unreadable
from letterkit.actions.library.opening import OpenLibrary
from letterkit.errors import LetterkitError, UnreadableError
from letterkit.language import marked, tr
from letterkit.model.joined import either
from letterkit.model.person import Person
from letterkit.russian.blocks import parse_block
from letterkit.russian.custody_words import custody_said

_UNLIKE = {
    "born": (marked("born {theirs}, in the record {ours}"), marked("born {theirs}, in the record not given")),
    "gender": (marked("gender {theirs}, in the record {ours}"), marked("gender {theirs}, in the record not given")),
    "detained": (
        marked("detained {theirs}, in the record {ours}"),
        marked("detained {theirs}, in the record not given"),
    ),
    "release": (marked("release {theirs}, in the record {ours}"), marked("release {theirs}, in the record not given")),
}
"""What is said of a field that the list gives otherwise, and of one that only the list gives."""

_AS_READ = {
    Verdict.NEW: marked("as read: new"),
    Verdict.MOVED: marked("as read: moved"),
    Verdict.CHANGED: marked("as read: changed"),
    Verdict.NAMESAKE: marked("as read: namesake"),
    Verdict.AMBIGUOUS: marked("as read: ambiguous"),
    Verdict.UNREADABLE: marked("as read: unreadable"),
    Verdict.SAME: marked("as read: same"),
}
"""What a row comes to that was not wholly understood."""


def compare(library: OpenLibrary, people: Iterable[Listed | Unreadable]) -> tuple[Comparison, ...]:
    """What the list says about each, in its order, then who is missing from it, then addresses unlike the records'.

    A person whom an ambiguous row may mean is not missing. No one is joined by name alone.
    """
    comparing = _Comparing(library, FacilityBook.of(library), PersonIndex.of(library.context), set())
    found = [comparing.with_news(comparing.compared(each)) for each in people]
    return (*each_person_once(found), *comparing.missing(), *_of_addresses(found))


@dataclass(slots=True, eq=False)
class _Comparing:
    """The library a list is compared with, and the ids of those who may have been meant so far."""

    library: OpenLibrary
    facilities: FacilityBook
    index: PersonIndex
    met: set[str]

    def compared(self, listed: Listed | Unreadable) -> Comparison:
        """The comparison of one row; whatever it comes to is unclear if the row was not wholly understood.

        Only a record that must be mended comes before that.
        """
        found = _read_before(self._compared(listed))
        if found.listed and (doubts := (*found.listed.doubts, *self._came_from_elsewhere(found))):
            if found.verdict is Verdict.LOOK:
                return replace(found, detail="; ".join((found.detail, *doubts)))
            return replace(found, verdict=Verdict.UNCLEAR, detail="; ".join(filter(None, (*doubts, _as_read(found)))))
        return found

    def _came_from_elsewhere(self, found: Comparison) -> Iterator[str]:
        """A place the text says he has left, of which the record knows nothing: it may be about a namesake."""
        been = {stay.facility for stay in found.person.stays} if found.person else set()
        for printed in found.listed.former if found.listed and been else ():
            place = place_in(parse_block(printed))
            try:
                known = self._facility(Listed(place=place))[0]
            except UnreadableError as error:
                why = error.fact.rstrip(".")
                yield tr('no longer at "{place}": {why}', place=printed, why=why)
            else:
                if known and known not in been:
                    yield tr('no longer at "{place}", where the record never had him', place=printed)

    def _compared(self, listed: Listed | Unreadable) -> Comparison:
        if isinstance(listed, Unreadable):
            return self._unreadable(listed.who or Listed(listed.number), listed.reason)
        listed = as_of(listed, self.library.today)
        if listed.custody is None or not listed.printed:
            lacking = tr("does not say where the person is") if listed.printed else tr("names nobody")
            return self._unreadable(listed, lacking)
        try:
            facility, trouble = self._facility(listed)
        except UnreadableError as error:
            found = self._met(listed, "")
            return Comparison(Verdict.LOOK, listed, found.meant.certain, detail=error.fact.rstrip("."))
        found = self._met(listed, facility)
        if owners := self.facilities.broken.owners(listed, facility):
            self.met.update(each.record_id for each in owners)
            return Comparison(Verdict.LOOK, listed, None, facility, request_for(owners))
        return self._matched(listed, facility, trouble, found)

    def _unreadable(self, listed: Listed, reason: str) -> Comparison:
        """The comparison of a row that nothing can be made of, with whom it may be about: they are not missing."""
        meant = self._met(listed, "").meant if listed.printed else Match()
        perhaps = (meant.certain,) if meant.certain else meant.perhaps
        return Comparison(Verdict.UNREADABLE, listed, detail=reason, perhaps=perhaps)

    def _met(self, listed: Listed, facility: str) -> PersonMatch:
        """Who is meant, or may be: none of them is missing from the list."""
        found = self.index.match(listed, facility)
        self.met.update(each.id for each in (found.meant.certain, *found.meant.perhaps) if each)
        return found

    def _matched(self, listed: Listed, facility: str, trouble: str, found: PersonMatch) -> Comparison:
        """The comparison with records that can be read; `trouble` is what is open about the facility."""
        if found.meant.perhaps:
            detail = tr("may be {records}", records=either(map(_summary, found.meant.perhaps)))
            return Comparison(Verdict.AMBIGUOUS, listed, None, facility, detail, perhaps=found.meant.perhaps)
        if trouble:
            return Comparison(Verdict.AMBIGUOUS, listed, found.meant.certain, facility, trouble)
        if found.meant.certain:
            return self._of_known(listed, found.meant.certain, facility)
        if found.namesakes:
            detail = tr("not {people}", people=tr(" nor ").join(map(_summary, found.namesakes)))
            return Comparison(Verdict.NAMESAKE, listed, None, facility, detail)
        detail = tr("the nominative is open: {names}", names=listed.open_name) if listed.open_name else ""
        return Comparison(Verdict.NEW, listed, None, facility, detail)

    def with_news(self, compared: Comparison) -> Comparison:
        """The comparison with what the list says about the facility's address; the verdict is about the person."""
        place = compared.listed.place if compared.listed else None
        news = address_news(place, self.library.records.facility(compared.facility))
        if news is None:
            return compared
        said = tr("address of {facility}: {news}", facility=compared.facility, news=news.said)
        return replace(compared, news=news, detail="; ".join(filter(None, (compared.detail, said))))

    def missing(self) -> Iterator[Comparison]:
        """Those of the library who can be expected in a list and were not met; hidden people are in no list.

        Whether somebody can be expected whose record cannot be read is not known: that is to be looked at.
        """
        for broken in self.facilities.broken.people:
            person = self.library.records.people[broken.record_id].value
            if person.id not in self.met and not person.hidden:
                yield Comparison(Verdict.LOOK, None, person, "", broken.request)
                self.met.add(person.id)
        for person in self.library.records.everybody():
            if person.id not in self.met and not person.hidden and person.stay and person.stay.has_address:
                yield Comparison(Verdict.MISSING, None, person, person.stay.facility)

    def _facility(self, listed: Listed) -> tuple[str, str]:
        """The id of the facility the list means, "" if it is not in the library; and what is open about it.

        Raises UnreadableError if the record of that facility cannot be read.
        """
        try:
            return self.facilities.meant(listed), ""
        except UnreadableError:
            raise
        except LetterkitError as error:
            return "", str(error)

    def _of_known(self, listed: Listed, person: Person, facility: str) -> Comparison:
        now = person.stay
        if listed.has_address and not (facility and now and now.is_at(facility)):
            detail = "" if facility else tr("the library does not have the facility")
            return Comparison(Verdict.MOVED, listed, person, facility, detail)
        detail = "; ".join(_differences(listed, person))
        return Comparison(Verdict.CHANGED if detail else Verdict.SAME, listed, person, facility, detail)


def _read_before(compared: Comparison) -> Comparison:
    """Without asking about a remark that the record itself has: somebody has read it."""
    stays = compared.person.stays if compared.person else ()
    if compared.listed is None or not stays:
        return compared
    return replace(
        compared, listed=with_remarks_read(compared.listed, {" ".join(stay.notes.split()) for stay in stays})
    )


def _differences(listed: Listed, person: Person) -> Iterator[str]:
    """What else the list gives differently, or more exactly."""
    now = person.stay.custody if person.stay else None
    if not listed.has_address and listed.custody is not now:
        theirs, ours = custody_said(listed.custody), custody_said(now)
        yield tr('status "{theirs}", in the record "{ours}"', theirs=theirs, ours=ours)
    for field, (other, not_given) in _UNLIKE.items():
        theirs, ours = getattr(listed, field), getattr(person, field)
        is_year_only = field == "born" and listed.born is not None and listed.born.day is None
        if theirs is not None and theirs != ours and not is_year_only:
            yield tr(other if ours else not_given, theirs=theirs, ours=ours)


def _as_read(compared: Comparison) -> str:
    """What the row would mean if it was understood right."""
    meaning = tr(_AS_READ[compared.verdict])
    return tr("{meaning} {detail}", meaning=meaning, detail=compared.detail) if compared.detail else meaning


def _of_addresses(found: Iterable[Comparison]) -> Iterator[Comparison]:
    """A row for each facility and address that the list prints unlike the record, however many people it has there."""
    told: dict[str, dict[str, AddressNews]] = {}
    for each in found:
        news, listed = each.news, each.listed
        before = told.setdefault(each.facility, {})
        if news and listed and news.said not in before and not any(map(news.is_as, before.values())):
            before[news.said] = news
            detail = news.advice(listed.source, listed.seen)
            yield Comparison(Verdict.ADDRESS, None, None, each.facility, detail, news)


def _summary(person: Person) -> str:
    """The person, as briefly as tells people apart."""
    return f"{person.id} ({person.name_and_birth})"
