"""A post office of the official list: what its postcode says of a place."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PostOffice:
    """One postcode as the official list gives it; what the list leaves open is "".

    `region` is the norm name of the federal subject, as in russian/regions («Красноярский край»), ""
    where the list's words name none for certain. `kind` («О», «ГОПС»), `district`, `locality` and
    `sublocality` stand as printed in the list; `locality` is the settlement, `sublocality` what lies
    inside or beside it. `replaced_by` is the postcode that took over where this one is retired, and
    "" for an office in use.
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
