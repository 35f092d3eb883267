"""People as vCards for an address book, in the versions 4.0 (RFC 6350) and 3.0 (RFC 2426), which older ones read."""

from collections.abc import Iterator

from letterkit.actions.report.listing import joined
from letterkit.language import tr
from letterkit.model.facility import Facility
from letterkit.model.library import Entry
from letterkit.model.name import FullName, Gender
from letterkit.model.person import Person
from letterkit.rules.status import last_confirmed, why_not
from letterkit.russian.address import one_line, with_usual_words
from letterkit.russian.names import split_name

_FOLD = 75
"""Octets in a line of a vCard, the line end not counted (RFC 6350, 3.2)."""


def vcard(entry: Entry[Person], facility: Facility | None, *, older: bool = False) -> str:
    """The card of one person, in version 3.0 if `older`; only who can be written to has an address.

    `facility` is named with the unit of the person. Version 3.0 has no gender, and a day of birth only if it is known
    whole.
    """
    reason = tr("The record is unreadable.") if entry.unread else why_not(entry.value)
    lines = ["BEGIN:VCARD", *(_third(entry.value) if older else _fourth(entry.value))]
    if facility and not reason:
        lines += _address_in_third(facility) if older else _address(facility)
    lines.append(f"NOTE:{_escaped(reason or _last_confirmation(entry.value))}")
    return "".join(f"{_folded(line)}\r\n" for line in (*lines, "END:VCARD"))


def _fourth(person: Person) -> Iterator[str]:
    yield from ("VERSION:4.0", "KIND:individual", f"UID;VALUE=text:{_escaped(person.id)}", _full_name(person))
    if name := split_name(person.name):
        yield _name(name)
    if person.gender:
        yield f"GENDER:{'M' if person.gender is Gender.MALE else 'F'}"
    if person.born:
        yield f"BDAY:{f'{person.born.day:%Y%m%d}' if person.born.day else f'{person.born.year:04}'}"


def _third(person: Person) -> Iterator[str]:
    """Version 3.0, in which every card must have N (3.1.2), and a day of birth is whole (3.1.5)."""
    yield from ("VERSION:3.0", f"UID:{_escaped(person.id)}", _full_name(person))
    yield _name(split_name(person.name) or FullName(person.name, ""))
    if person.born and person.born.day:
        yield f"BDAY:{person.born.day.isoformat()}"


def _full_name(person: Person) -> str:
    return f"FN:{_escaped(person.name or person.called)}"


def _name(name: FullName) -> str:
    return f"N:{_escaped(name.surname)};{_escaped(name.first)};{_escaped(name.patronymic)};;"


def _last_confirmation(person: Person) -> str:
    if day := last_confirmed(person):
        return tr("The address was last confirmed: {day}.", day=day)
    return tr("The address was last confirmed: never.")


def _parts(facility: Facility) -> str:
    """The parts of an address in the order of RFC 6350, 6.3.1, and RFC 2426, 3.2.1; box and extension stay empty.

    The facility's name and the box stand with the street.
    """
    street = (facility.name, facility.street, facility.house, facility.building, facility.po_box)
    settlement = (facility.sublocality, facility.locality, facility.district)
    parts = (
        "",
        "",
        joined(*street),
        with_usual_words(joined(*settlement)),
        facility.region,
        facility.postcode,
        "Россия",
    )
    return ";".join(map(_escaped, parts))


def _address(facility: Facility) -> Iterator[str]:
    """The address in version 4.0, as printed beside its parts."""
    label = " ".join(one_line(facility).split()).replace("^", "^^").replace('"', "^'")  # RFC 6868
    yield f'ADR;TYPE=work;LABEL="{label}":{_parts(facility)}'


def _address_in_third(facility: Facility) -> Iterator[str]:
    """The address in version 3.0, where it stands a second time as printed (3.2.2)."""
    yield f"ADR;TYPE=work:{_parts(facility)}"
    yield f"LABEL;TYPE=work:{_escaped(one_line(facility))}"


def _escaped(text: str) -> str:
    """The text as a value (RFC 6350, 3.4), its separators and line breaks escaped."""
    text = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return "\\n".join(text.splitlines())


def _folded(line: str) -> str:
    """The line in pieces of at most 75 octets, never within a character; each but the first begins with a blank."""
    pieces, piece, size = [], "", 0
    for character in line:
        octets = len(character.encode(errors="replace"))
        if size + octets > _FOLD:
            pieces.append(piece)
            piece, size = " ", 1
        piece += character
        size += octets
    return "\r\n".join((*pieces, piece))
