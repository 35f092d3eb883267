"""People whose address was not confirmed lately."""

from collections.abc import Container
from datetime import date

from letterkit.actions.library.opening import OpenLibrary
from letterkit.actions.report.listing import UNREADABLE, Cell, Listing, id_cells, unread_people, unread_records
from letterkit.model.person import Person
from letterkit.rules.status import confirming_source, last_confirmed, why_not
from letterkit.rules.stays import address_was_confirmed_lately

_COLUMNS = ("id", "name", "born", "facility", "confirmed", "days", "source")


def stale(library: OpenLibrary, older_than: int | None = None, among: Container[str] | None = None) -> Listing:
    """People who can be written to at addresses confirmed more days ago than that, or never, the oldest first.

    Without a number, those whom rule S404 reports: 60 days for remand, 90 for colonies, hospitals always. `among` keeps
    to these ids. Last come those whose records cannot be read.
    """
    everybody = (person for person in library.records.everybody() if among is None or person.id in among)
    found = [person for person in everybody if _is_stale(person, library, older_than)]
    found.sort(key=lambda person: (_confirmed(person), person.name, person.id))
    rows = [_row(person, library.today) for person in found]
    rows += [(*id_cells(person), UNREADABLE, None, None, "") for person in unread_people(library.records)]
    return Listing(_COLUMNS, tuple(rows), unread_records(library.records))


def _is_stale(person: Person, library: OpenLibrary, older_than: int | None) -> bool:
    if older_than is None:
        return any(address_was_confirmed_lately.check(person, library.context))
    return not why_not(person) and (library.today - _confirmed(person)).days > older_than


def _confirmed(person: Person) -> date:
    """The last day on which the address may have been confirmed; the first of all days if it never was."""
    confirmed = last_confirmed(person)
    return confirmed.latest if confirmed else date.min


def _row(person: Person, today: date) -> tuple[Cell, ...]:
    facility = person.stay.facility if person.stay else ""
    confirmed = last_confirmed(person)
    if confirmed is None:
        return (*id_cells(person), facility, None, None, "")
    days = max((today - confirmed.latest).days, 0)
    return (*id_cells(person), facility, str(confirmed), days, confirming_source(person, confirmed))
