"""A post office of the official list: what belongs to its postcode."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PostOffice:
    """One postcode as the official list gives it; what the list does not say is "".

    `region` is the standard name of the federal subject, as in russian/regions («Красноярский край»), ""
    where the list's words do not surely name one. `kind` («О», «ГОПС»), `district`, `locality` and
    `sublocality` stand as printed in the list; `locality` is the settlement, `sublocality` what lies
    inside or beside it. `replaced_by` is the postcode that replaced this one where it is out of use,
    and "" for an office in use.
    """

    postcode: str
    name: str = ""
    kind: str = ""
    region: str = ""
    district: str = ""
    locality: str = ""
    sublocality: str = ""
    replaced_by: str = ""


PostOffices = Callable[[str], PostOffice | None]
"""Looks a postcode up; None where the list has no such postcode."""
