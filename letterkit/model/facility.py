"""A place of detention and its postal address."""

from dataclasses import dataclass, fields
from datetime import date
from typing import Annotated

from letterkit.model.ignore import Ignores
from letterkit.model.meaning import Meaning, Notes
from letterkit.model.partial_date import PartialDate

_Before = Annotated[str | None, Meaning('"{name}" as it was before, if it has changed')]
"""The type of an address field of a former address."""


@dataclass(frozen=True, slots=True)
class FormerAddress:
    """The address as it was until a day or year: the fields that have changed since, None where they have not.

    "" says that the field was not there. `source` and `checked` are those of that address.
    """

    until: Annotated[PartialDate | None, Meaning("the day or year from which it no longer held", required=True)] = None
    name: _Before = None
    region: _Before = None
    district: _Before = None
    locality: _Before = None
    sublocality: _Before = None
    street: _Before = None
    house: _Before = None
    building: _Before = None
    po_box: _Before = None
    postcode: _Before = None
    source: Annotated[str, Meaning("where that address was published")] = ""
    checked: Annotated[date | None, Meaning("when somebody last confirmed that address")] = None
    notes: Notes = ""
    noted: Annotated[date | None, Meaning("the day on which the change was put on record")] = None


ADDRESS_FIELDS = tuple(each.name for each in fields(FormerAddress) if each.type == _Before)
"""The fields that make up the address, from the name on the envelope to the postcode."""


@dataclass(frozen=True, slots=True)
class Facility:
    """One facility; its address lives here once, however many people are held in it.

    `house` stands without its type word («11», «29/1») unless the type is not «д.» («зд. 9»);
    `locality`, `sublocality` and `street` stand with theirs («г. Енисейск», «ул. Мира»).
    Fields that could not be read are empty. `ignore` has the rules that need not report this record,
    `former` earlier addresses, newest last.
    """

    id: str
    kind: Annotated[str, Meaning("abbreviation of the kind of facility, such as ИК", required=True)] = ""
    number: Annotated[str, Meaning("its number")] = ""
    name: Annotated[str, Meaning("the name as printed on the envelope", required=True)] = ""
    region: Annotated[str, Meaning("the federal subject the address lies in", required=True)] = ""
    district: Annotated[str, Meaning("district of the region")] = ""
    locality: Annotated[str, Meaning("settlement with its type word, such as г. Енисейск", required=True)] = ""
    sublocality: Annotated[str, Meaning("part of the settlement, such as мкр. Комсомольский")] = ""
    street: Annotated[str, Meaning("street with its type word")] = ""
    house: Annotated[str, Meaning("house number")] = ""
    building: Annotated[str, Meaning("building of the house")] = ""
    po_box: Annotated[str, Meaning("post office box, such as п/я 201")] = ""
    postcode: Annotated[str, Meaning("six digits", required=True)] = ""
    source: Annotated[str, Meaning("where the address is published")] = ""
    checked: Annotated[date | None, Meaning("when somebody last confirmed the address")] = None
    notes: Notes = ""
    ignore: Ignores = ()
    former: Annotated[tuple[FormerAddress, ...], Meaning("earlier addresses, newest last")] = ()
