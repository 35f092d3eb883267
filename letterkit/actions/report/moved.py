"""Who moved, or whose facility has another address, since a day or since a revision in git."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from letterkit.actions.report.listing import (
    UNREADABLE,
    Cell,
    Listing,
    id_cells,
    unread_people,
    unread_records,
    whereabouts,
)
from letterkit.model.facility import ADDRESS_FIELDS, Facility, FormerAddress
from letterkit.model.library import Library
from letterkit.model.person import Person, Stay
from letterkit.russian.address import one_line

_COLUMNS = ("id", "name", "born", "from", "to", "date", "source", "verdict", "detail")
_MOVED, _READDRESSED = "moved", "address"


@dataclass(frozen=True, slots=True)
class _Change:
    """Where somebody was before; `address` is how that of his facility stood then, if it has another now."""

    person: Person
    before: Stay
    address: str = ""


def moved_since(library: Library, day: date, then: Library | None = None) -> Listing:
    """Everybody whose newest stay, or whose facility's address, differs from what was known before that day.

    The day on which it became known counts as well as the day on which it happened: an arrival in May that was put on
    record in November is news to whoever printed an envelope in October. The record has that day (`noted`); if the
    library is in git, `then` is how it was before that day, which knows better. A stay of which only the year is known
    counts as later where it may be: an envelope held back in vain is the smaller harm. A person not on record before
    has not moved.
    """
    by_day = {change.person.id: change for change in _since(library, day)}
    by_revision = {change.person.id: change for change in _between(then, library)} if then else {}
    return _listing(library, (by_day | by_revision).values())


def moved_between(then: Library, now: Library) -> Listing:
    """Everybody whose newest stay, or whose facility's address, differs from the library as it was.

    New records do not count.
    """
    return _listing(now, _between(then, now))


def _since(library: Library, day: date) -> Iterator[_Change]:
    for person in _readable(library):
        earlier = [stay for stay in person.stays if not _is_news(stay, day)]
        if earlier and _differ(earlier[-1], person.stay):
            yield _Change(person, earlier[-1])
        elif (facility := _where(library, person)) and person.stay:
            former = [address for address in facility.former if _is_new_address(address, day)]
            if former and earlier:
                yield _Change(person, person.stay, one_line(_as_before(facility, former)))


def _between(then: Library, now: Library) -> Iterator[_Change]:
    for person in _readable(now):
        entry = then.people.get(person.id)
        if entry is None or entry.unread or entry.value.stay is None:
            continue
        if _differ(entry.value.stay, person.stay):
            yield _Change(person, entry.value.stay)
        elif (old := _where(then, person)) and (new := _where(now, person)) and one_line(old) != one_line(new):
            yield _Change(person, entry.value.stay, one_line(old))


def _readable(library: Library) -> Iterator[Person]:
    return (entry.value for entry in library.people.values() if not entry.unread)


def _where(library: Library, person: Person) -> Facility | None:
    """The facility that the person is in, if its record can be read."""
    stay = person.stay
    entry = library.facilities.get(stay.facility) if stay and stay.has_address else None
    return None if entry is None or entry.unread else entry.value


def _is_news(stay: Stay, day: date) -> bool:
    """Whether it began on that day or later, may have, or was put on record then."""
    return stay.start is None or stay.start.latest >= day or (stay.noted is not None and stay.noted >= day)


def _is_new_address(former: FormerAddress, day: date) -> bool:
    """Whether the address that followed held from that day on, may have, or was put on record then."""
    until, noted = former.until, former.noted
    return (until is not None and until.latest >= day) or (noted is not None and noted >= day)


def _as_before(facility: Facility, former: Iterable[FormerAddress]) -> Facility:
    """The facility with its address as it was before these changes, which come oldest first."""
    for each in reversed(list(former)):
        changes = {name: value for name in ADDRESS_FIELDS if (value := getattr(each, name)) is not None}
        facility = replace(facility, **changes)
    return facility


def _listing(library: Library, changes: Iterable[_Change]) -> Listing:
    """Those who moved, by name; last those of whom it is not known, since their records cannot be read."""
    in_order = sorted(changes, key=lambda change: (change.person.name, change.person.id))
    rows = [_row(change) for change in in_order]
    rows += [(*id_cells(person), "", UNREADABLE, None, "", "", "") for person in unread_people(library)]
    return Listing(_COLUMNS, tuple(rows), unread_records(library))


def _differ(before: Stay, now: Stay | None) -> bool:
    return now is None or (before.custody, before.facility) != (now.custody, now.facility)


def _row(change: _Change) -> tuple[Cell, ...]:
    person, now = change.person, change.person.stay
    day = str(now.start) if now and now.start else None
    where = (whereabouts(change.before), whereabouts(now), day, now.source if now else "")
    return (*id_cells(person), *where, _READDRESSED if change.address else _MOVED, change.address)
