"""What a list of people can be filtered and sorted by, of each person."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from letterkit.actions.library.opening import OpenLibrary
from letterkit.actions.report.card_lines import in_brief
from letterkit.actions.report.coming import coming
from letterkit.language import day_said, tr
from letterkit.model.library import Entry
from letterkit.model.name import Gender
from letterkit.model.partial_date import PartialDate
from letterkit.model.person import Custody, Person
from letterkit.rules.status import last_confirmed, why_not

_OF_A_FACILITY = ("kind", "name", "region")
_BEHIND: Mapping[str, tuple[str, ...]] = {
    "region": ("stays",),
    "facility": ("stays",),
    "custody": ("stays",),
    "gender": ("gender",),
    "occasion": ("born", "occasions"),
    "confirmed": ("checked", "stays"),
    "release": ("release", "stays"),
}
"""For each filter the fields of a record that decide it."""

_GONE = (Custody.RELEASED, Custody.DIED, Custody.ABROAD)
"""Whoever has been set free, is dead or abroad is not about to be released."""


@dataclass(frozen=True, slots=True)
class Facts:
    """One person as filters and orders see him.

    `name` and `latin` are "" where the record has none, `region`, `facility` (its id) and `place` (the facility in
    words, "ИК-4, г. Тула") where he is in none.
    `occasion`, `confirmed` and `release` are days: until the nearest occasion, since the address was confirmed, until
    the release expected; None where there is no such day. `unknown` are the filters that are met because what they
    ask for cannot be read; all of them if `is_unread`.
    """

    person_id: str
    name: str
    latin: str
    born: PartialDate | None
    status: str
    region: str
    facility: str
    place: str
    custody: Custody | None
    gender: Gender | None
    occasion: int | None
    confirmed: int | None
    release: int | None
    unknown: frozenset[str] = frozenset()
    is_unread: bool = False


def facts_of(library: OpenLibrary, entry: Entry[Person]) -> Facts:
    """The facts about one person on the day of the library."""
    person, today = entry.value, library.today
    stay, place = person.stay, library.facility_of(person)
    is_held = stay is not None and stay.has_address
    ahead = coming(person, today)
    return Facts(
        person_id=person.id,
        name=person.name,
        latin=person.latin,
        born=person.born,
        status=status_of(entry),
        region=place.region if place and is_held else "",
        facility=stay.facility if stay and is_held else "",
        place=in_brief(place) if place and is_held else "",
        custody=stay.custody if stay else Custody.UNKNOWN,
        gender=person.gender,
        occasion=ahead[0].days if ahead else None,
        confirmed=days_since_confirmed(person, today),
        release=(person.release - today).days if person.release and not (stay and stay.custody in _GONE) else None,
        unknown=frozenset(_unknown(library, entry)),
        is_unread=entry.unread is not None,
    )


def _unknown(library: OpenLibrary, entry: Entry[Person]) -> Iterator[str]:
    """The filters that a record cannot answer, because a field of it or of its facility cannot be read."""
    if entry.misfits:
        yield from (name for name, fields in _BEHIND.items() if entry.hides(fields))
    stay = entry.value.stay
    if stay and stay.has_address and stay.facility:
        place = library.records.facilities.get(stay.facility)
        if place is None or (place.misfits and place.hides(_OF_A_FACILITY)):
            yield "region"


def days_since_confirmed(person: Person, today: date) -> int | None:
    """How many days ago the address was confirmed; None where it never was or there is no address."""
    confirmed = None if why_not(person) else last_confirmed(person)
    return max((today - confirmed.latest).days, 0) if confirmed else None


def status_of(entry: Entry[Person]) -> str:
    """The same of a record that may be unreadable."""
    return tr("unreadable") if entry.unread else status_words(entry.value)


def status_words(person: Person) -> str:
    """A word or two for a narrow column; with the date where the person is out of reach."""
    if person.hidden:
        return tr("hidden")
    stay = person.stay
    if stay is None or stay.custody is None:
        return Custody.UNKNOWN.words
    word = stay.custody.words
    if stay.has_address:
        return word if person.can_write else tr("{status}, no letters", status=word)
    return f"{word}, {day_said(stay.start)}" if stay.start else word
