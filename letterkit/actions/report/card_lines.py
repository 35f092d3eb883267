"""What a card says of a person besides the address, line by line."""

from collections.abc import Iterator
from datetime import date

from letterkit.actions.report.listing import joined
from letterkit.language import day_said, tr, trn
from letterkit.late_pattern import late_pattern
from letterkit.model.facility import Facility
from letterkit.model.library import Library
from letterkit.model.partial_date import years_old
from letterkit.model.person import Custody, Person, Stay

_BEFORE_SITE = late_pattern(r"^https?://(?:www\.)?")


def age(person: Person, today: date) -> str:
    """How old the person is, such as "48 years old", or of whom only the year is known "47 or 48 years old".

    "" for the dead, and where no birth is known.
    """
    if person.born is None or (person.stay and person.stay.custody is Custody.DIED):
        return ""
    born = person.born.day
    if born:
        return trn("{count} year old", "{count} years old", years_old(born, today))
    years = today.year - person.born.year
    return trn("{less} or {count} year old", "{less} or {count} years old", years, less=years - 1)


def stay_lines(person: Person, library: Library) -> tuple[str, ...]:
    """A line for each stay with its source, the newest first, and before them who confirmed the address last."""
    return tuple(_stay_lines(person, library))


def _stay_lines(person: Person, library: Library) -> Iterator[str]:
    shown = ""
    if person.checked and person.source:
        source = _source(person.source, shown)
        yield tr("{day} address confirmed: {source}", day=person.checked, source=source)
        shown = person.source
    for stay in reversed(person.stays):
        facility = library.facility(stay.facility)
        place = joined(in_brief(facility) if facility else stay.facility, stay.unit)
        words = f"{_when(stay)} {stay.custody.words if stay.custody else tr('unreadable')}".strip()
        source = f": {_source(stay.source, shown)}" if stay.source else ""
        yield f"{joined(words, place)}{source}"
        shown = stay.source or shown


def _when(stay: Stay) -> str:
    if stay.since:
        return tr("since {day}", day=stay.since)
    return day_said(stay.seen) if stay.seen else ""


def _source(source: str, before: str) -> str:
    """The source without what every address of a site begins with; said once where two in a row are the same."""
    return tr("the same source") if source == before else _BEFORE_SITE.sub("", source).rstrip("/")


def returned_lines(person: Person) -> tuple[str, ...]:
    """A line for each letter that came back: when, and why."""
    return tuple(
        joined(day_said(each.on) if each.on else "", each.reason.words if each.reason else "")
        for each in person.returns
    )


def in_brief(facility: Facility) -> str:
    """Kind, number and settlement: «Т-2, г. Енисейск»."""
    kind = facility.kind.partition(" (")[0] or facility.name
    number = f"-{facility.number}" if facility.number else ""
    return joined(f"{kind}{number}", facility.locality)
