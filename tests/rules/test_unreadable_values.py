"""A value that cannot be read is reported as that alone, whatever rule asks for the field."""

from dataclasses import replace
from datetime import date

import pytest

from letterkit.model.facility import Facility
from letterkit.model.library import Entry, Library, Misfit, MisfitKind
from letterkit.model.name import Gender
from letterkit.model.partial_date import PartialDate
from letterkit.model.person import Custody, Person, Stay
from letterkit.rules.context import Context
from letterkit.rules.run import AnyEntry, check_entry
from letterkit.store.fields import FACILITY, PERSON

CONTEXT = Context.of(Library(), date(2025, 6, 1))
STAY = Stay(seen=date(2025, 5, 1), custody=Custody.HELD, facility="ik-70", source="a list")
WHOLE_PERSON = Person(
    "x",
    "Садыков Эльмар Русланович",
    Gender.MALE,
    PartialDate(1980),
    latin="Elmar Sadykov",
    checked=date(2025, 5, 1),
    source="a list",
    stays=(STAY,),
)
WHOLE_FACILITY = Facility(
    "ik-70",
    "ИК",
    "70",
    "ФКУ ИК-70 УФСИН России по Рязанской области",
    "Рязанская область",
    locality="г. Рязань",
    street="ул. Мира",
    house="5",
    postcode="390013",
    source="a list",
    checked=date(2025, 5, 1),
)
ON_WHAT_IS_THERE = {"A306"}
"""Rules about an address as a whole: A306 stands on the street that has no house, so that it has a line."""


def _codes(entry: AnyEntry) -> set[str]:
    return {finding.code for finding in check_entry(entry, CONTEXT, lambda _: None)} - ON_WHAT_IS_THERE


def _misfit(field: str) -> Misfit:
    return Misfit(MisfitKind.WRONG, f'"{field}" is odd', path=(field,))


@pytest.mark.parametrize("field", [field.name for field in PERSON.fields])
def test_a_field_of_a_person_that_cannot_be_read_is_not_called_missing(field: str) -> None:
    without = replace(WHOLE_PERSON, **{field: getattr(Person("x"), field)})
    more = _codes(Entry(without, "x.toml", (_misfit(field),))) - _codes(Entry(WHOLE_PERSON, "x.toml"))
    assert more == {"F004"}, f'a rule that says that "{field}" is missing gives its hit the path ("{field}",)'


@pytest.mark.parametrize("field", [field.name for field in FACILITY.fields])
def test_a_field_of_a_facility_that_cannot_be_read_is_not_called_missing(field: str) -> None:
    without = replace(WHOLE_FACILITY, **{field: getattr(Facility("x"), field)})
    more = _codes(Entry(without, "x.toml", (_misfit(field),))) - _codes(Entry(WHOLE_FACILITY, "x.toml"))
    assert more == {"F004"}, f'a rule that says that "{field}" is missing gives its hit the path ("{field}",)'


def test_a_field_that_is_not_there_is_called_missing() -> None:
    assert "B204" in _codes(Entry(replace(WHOLE_PERSON, born=None), "x.toml"))
    assert "A304" in _codes(Entry(replace(WHOLE_FACILITY, name=""), "x.toml"))
