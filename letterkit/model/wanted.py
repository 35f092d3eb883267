"""Whom a command is asked for, and in which order they come."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from letterkit.model.name import Gender
from letterkit.model.person import Custody


class Sorting(StrEnum):
    """In which order people are printed: as they were given, or by what."""

    GIVEN = "given"
    FACILITY = "facility"
    POSTCODE = "postcode"
    NAME = "name"


class Ages(NamedTuple):
    """The least and the greatest age, both included; None where there is no bound."""

    least: int | None
    most: int | None


@dataclass(frozen=True, slots=True)
class Wanted:
    """What people must meet, all of it; None and empty sets ask for nothing.

    `regions` are as facilities have them, `facilities` ids. `occasion` and `confirmed` are days within which an
    occasion is ahead or the address was confirmed, `release_after` days before which no release is expected.
    """

    regions: frozenset[str] | None = None
    facilities: frozenset[str] | None = None
    gender: Gender | None = None
    ages: Ages | None = None
    custody: Custody | None = None
    occasion: int | None = None
    confirmed: int | None = None
    release_after: int | None = None
    unwritten: bool = False


ANYBODY = Wanted()
"""Asks for nothing."""
