from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterkit.model.facility import Facility
from letterkit.model.name import Case, Gender
from letterkit.model.partial_date import PartialDate
from letterkit.model.person import Custody, Person, Stay
from letterkit.russian.characters import visible
from letterkit.store.fields import PERSON
from letterkit.store.library import FACILITY_FILES, PERSON_FILES
from letterkit.store.new_record import new_record, record_text

PERSON_TEXT = """\
name   = "Лесной Пётр Ильич"
gender = "m"
born   = 1980

[[stays]]
seen     = 2026-11-20
custody  = "held"
facility = "ik-7-mordovia"
source   = "a list"
"""

LESNOY = Person(
    "lesnoy-petr-1980",
    "Лесной Пётр Ильич",
    Gender.MALE,
    PartialDate(1980),
    stays=(Stay(None, date(2026, 11, 20), Custody.HELD, "ik-7-mordovia", source="a list"),),
)


def test_a_new_record_is_set_as_the_shipped_ones_are() -> None:
    change = new_record(LESNOY)
    assert (change.file, change.before) == ("addresses/people/lesnoy-petr-1980.toml", None)
    assert change.after == PERSON_TEXT


def test_what_was_written_is_what_is_read() -> None:
    assert PERSON_FILES.value_of(LESNOY.id, new_record(LESNOY).after or "") == (LESNOY, ())


def test_a_list_of_texts_is_written_too() -> None:
    text = record_text(replace(LESNOY, occasions=("birthday", "new-year")), PERSON)
    assert PERSON_FILES.value_of(LESNOY.id, text)[0].occasions == ("birthday", "new-year")


def test_declined_forms_are_refused_rather_than_dropped() -> None:
    with pytest.raises(TypeError):
        record_text(replace(LESNOY, forms={Case.DATIVE: "Лесному Петру"}), PERSON)


_SEEN = st.text(alphabet=st.characters(exclude_categories=("C", "Zl", "Zp"))).filter(lambda text: visible(text) == text)


@given(st.text(), _SEEN)
def test_any_text_comes_back(notes: str, street: str) -> None:
    notes = notes.encode(errors="replace").decode()
    facility = Facility("x", "ИК", "1", "ФКУ", "Москва", locality="г. Москва", street=street, postcode="1", notes=notes)
    assert FACILITY_FILES.value_of("x", new_record(facility).after or "") == (facility, ())
