"""From what a list says to the values of records."""

from collections.abc import Container
from dataclasses import replace
from datetime import date

from letterkit.actions.intake.listed import Listed
from letterkit.actions.intake.new_records import new_person_id
from letterkit.model.name import Gender
from letterkit.model.person import Custody, Person, Stay
from letterkit.russian.names import split_name
from letterkit.russian.names.gender import surname_gender
from letterkit.russian.names.parts import patronymic_gender


def dated(listed: Listed, source: str, seen: date | None) -> Listed:
    """The listed person with the source and day of the whole list, where the list gives none for him."""
    day = listed.seen or (None if listed.since else seen)
    return replace(listed, source=listed.source or source, seen=day)


def proposed_stay(listed: Listed, facility_id: str) -> Stay:
    """Where the list has the person; the day is the one it gives, an arrival before a sighting."""
    custody = listed.custody or Custody.UNKNOWN
    seen = None if listed.since else listed.seen
    facility = facility_id if custody.has_address else ""
    return Stay(listed.since, seen, custody, facility, listed.unit, listed.source, listed.notes)


def proposed_person(listed: Listed, name: str, stay: Stay, taken: Container[str]) -> Person:
    """The person under a settled name, with a free id.

    The gender is the one the list gives, else the one the name shows beyond doubt, else none. Raises
    UsageError for what is not a full name.
    """
    return Person(
        id=new_person_id(name, listed.born, taken),
        name=name,
        gender=listed.gender or certain_gender(name),
        born=listed.born,
        latin=listed.latin,
        dative=listed.dative,
        detained=listed.detained,
        release=listed.release,
        stays=(stay,),
    )


def certain_gender(name: str) -> Gender | None:
    """The gender by the patronymic, else by a surname that is of one gender only; None if neither shows it."""
    parts = split_name(name)
    return (patronymic_gender(parts.patronymic) or surname_gender(parts.surname)) if parts else None
