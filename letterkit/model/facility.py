"""A place of detention and its postal address."""

from dataclasses import dataclass
from datetime import date

from letterkit.model.ignore import Ignore
from letterkit.model.partial_date import PartialDate

ADDRESS_FIELDS = (
    "name",
    "region",
    "district",
    "locality",
    "sublocality",
    "street",
    "house",
    "building",
    "po_box",
    "postcode",
)
"""The fields that make up the address, from the name on the envelope to the postcode."""


@dataclass(frozen=True, slots=True)
class FormerAddress:
    """The address as it was until a day or year: the fields that were other ones then, None where they were not.

    "" says that the field was not there. `source` and `checked` are those of that address.
    """

    until: PartialDate | None = None
    name: str | None = None
    region: str | None = None
    district: str | None = None
    locality: str | None = None
    sublocality: str | None = None
    street: str | None = None
    house: str | None = None
    building: str | None = None
    po_box: str | None = None
    postcode: str | None = None
    source: str = ""
    checked: date | None = None
    notes: str = ""


@dataclass(frozen=True, slots=True)
class Facility:
    """One facility; its address lives here once, however many people are held in it.

    `house` stands without its type word («11», «29/1») unless the type is not «д.» («зд. 9»);
    `locality`, `sublocality` and `street` stand with theirs («г. Енисейск», «ул. Мира»).
    Fields a broken record could not give are empty. `ignore` are the rules that a maintainer has
    answered for this record, `former` has earlier addresses, newest last.
    """

    id: str
    kind: str = ""
    number: str = ""
    name: str = ""
    region: str = ""
    district: str = ""
    locality: str = ""
    sublocality: str = ""
    street: str = ""
    house: str = ""
    building: str = ""
    po_box: str = ""
    postcode: str = ""
    source: str = ""
    checked: date | None = None
    notes: str = ""
    ignore: tuple[Ignore, ...] = ()
    former: tuple[FormerAddress, ...] = ()
