"""A place of detention and its postal address."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Facility:
    """One facility; its address lives here once, however many people are held in it.

    `house` stands without its type word («11», «29/1») unless the type is not «д.» («зд. 9»);
    `locality`, `sublocality` and `street` stand with theirs («г. Енисейск», «ул. Мира»).
    Fields a broken record could not give are empty.
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
