"""People and facilities in a few words, to tell them apart."""

from collections.abc import Iterable

from letterkit.actions.intake.listed import Listed
from letterkit.actions.library.opening import OpenLibrary
from letterkit.actions.report.listing import aligned
from letterkit.language import day_said, tr, trp
from letterkit.model.person import Person
from letterkit.russian.address import one_line
from letterkit.russian.custody_words import custody_said
from letterkit.russian.names import split_name


def person_summary(person: Person, library: OpenLibrary) -> str:
    """Name, birth, whereabouts and source."""
    facility = library.facility_of(person)
    where = f"{last_known(person)} ({one_line(facility)})" if facility else last_known(person)
    stay = person.stay
    source = tr("source: {source}", source=stay.source) if stay and stay.source else ""
    hidden = tr("hidden") if person.hidden else ""
    return ", ".join(filter(None, (person.name_and_birth, where, source, hidden)))


def last_known(person: Person) -> str:
    """The id of the facility, or what is known instead, and since when: "ik-7-mordovia as of 2025-03-30"."""
    stay = person.stay
    if stay is None:
        return tr("nowhere known")
    where = stay.facility or (custody_said(stay.custody) if stay.custody else tr("nowhere known"))
    return tr("{where} as of {day}", where=where, day=stay.start) if stay.start else where


def side_by_side(listed: Listed, people: Iterable[Person], library: OpenLibrary) -> str:
    """A table of what tells people apart: name, patronymic, birth, facility, source, and the id of the record."""
    heads = (trp("of a person", "name"), tr("patronymic"), tr("born"), tr("facility"), tr("source"), tr("record"))
    rows: list[tuple[str, ...]] = [heads]
    born = day_said(listed.born) if listed.born else "?"
    rows.append((*_parted(listed.name or listed.printed), born, listed.where, listed.source, tr("(new)")))
    for person in people:
        facility = library.facility_of(person)
        where = facility.name if facility else last_known(person)
        source = person.stay.source if person.stay else ""
        born = day_said(person.born) if person.born else "?"
        rows.append((*_parted(person.name), born, where, source, person.id))
    return aligned(rows)


def _parted(name: str) -> tuple[str, str]:
    """Surname with first name, and patronymic."""
    parts = split_name(name)
    return (f"{parts.surname} {parts.first}", parts.patronymic or "?") if parts else (name, "?")
