"""Who moved since a day, or since a revision in git."""

from collections.abc import Iterable
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
from letterkit.model.library import Library
from letterkit.model.person import Person, Stay

_COLUMNS = ("id", "name", "born", "from", "to", "date", "source")


def moved_since(library: Library, day: date) -> Listing:
    """Everybody whose newest stay differs from the one they had before that day.

    A stay of which only the year is known counts as later where it may be: an envelope held back
    in vain is the smaller harm. A person not on record before that day has not moved.
    """
    return _listing(library, (_before(entry.value, day) for entry in library.people.values() if not entry.unread))


def moved_between(then: Library, now: Library) -> Listing:
    """Everybody whose newest stay differs from the one in the library as it was; new records do not count."""
    readable = (entry.value for entry in now.people.values() if not entry.unread)
    known = ((then.people.get(person.id), person) for person in readable)
    return _listing(now, ((person, entry.value.stay) for entry, person in known if entry and not entry.unread))


def _before(person: Person, day: date) -> tuple[Person, Stay | None]:
    """The person, and the last stay that certainly began before that day."""
    earlier = [stay for stay in person.stays if stay.start and stay.start.latest < day]
    return person, earlier[-1] if earlier else None


def _listing(library: Library, people: Iterable[tuple[Person, Stay | None]]) -> Listing:
    """Those who moved, by name; last those of whom it is not known, since their records cannot be read."""
    moved = [(person, before) for person, before in people if before and _differ(before, person.stay)]
    moved.sort(key=lambda move: (move[0].name, move[0].id))
    rows = [_row(person, before) for person, before in moved]
    rows += [(*id_cells(person), "", UNREADABLE, None, "") for person in unread_people(library)]
    return Listing(_COLUMNS, tuple(rows), unread_records(library))


def _differ(before: Stay, now: Stay | None) -> bool:
    return now is None or (before.custody, before.facility) != (now.custody, now.facility)


def _row(person: Person, before: Stay | None) -> tuple[Cell, ...]:
    now = person.stay
    day = str(now.start) if now and now.start else None
    return (*id_cells(person), whereabouts(before), whereabouts(now), day, now.source if now else "")
