from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterkit.model.library import MisfitKind
from letterkit.model.name import Case, Gender
from letterkit.model.partial_date import PartialDate
from letterkit.model.person import Custody
from letterkit.store.library import FACILITY_FILES, PERSON_FILES
from letterkit.store.toml_text import parse_toml

WHOLE = """
name   = "Соколов Олег Иванович"
gender = "m"
born   = 1980-04-12
latin  = "Oleg Sokolov"
hidden = false
occasions = ["birthday"]

[forms]
dative = "Соколову Олегу Ивановичу"

[[stays]]
seen     = 2026-11-01
custody  = "held"
facility = "ik-2-pokrov"
source   = "invented"

[[stays]]
since    = 2026
custody  = "in-transit"
source   = "invented"
"""


def test_a_whole_record_is_read_into_values() -> None:
    person, misfits = PERSON_FILES.value_of("sokolov-oleg-1980", WHOLE)
    assert misfits == ()
    assert person.id == "sokolov-oleg-1980"
    assert person.gender is Gender.MALE
    assert person.born == PartialDate(1980, date(1980, 4, 12))
    assert person.forms == {Case.DATIVE: "Соколову Олегу Ивановичу"}
    assert person.occasions == ("birthday",)
    assert [stay.custody for stay in person.stays] == [Custody.HELD, Custody.IN_TRANSIT]
    assert person.stays[1].since == PartialDate(2026)


@pytest.mark.parametrize(
    ("line", "kind", "path"),
    [
        ("gender = 1", MisfitKind.WRONG, ("gender",)),
        ('gender = "x"', MisfitKind.WRONG, ("gender",)),
        ("latin = 5", MisfitKind.WRONG, ("latin",)),
        ('latin = "two\\nlines"', MisfitKind.WRONG, ("latin",)),
        ("born = true", MisfitKind.WRONG, ("born",)),
        ("born = 0", MisfitKind.WRONG, ("born",)),
        ("born = 1980-02-30", MisfitKind.IMPOSSIBLE_DATE, ("born",)),
        ('born = "1980-02-28"', MisfitKind.WRONG, ("born",)),
        ("release = 2030", MisfitKind.WRONG, ("release",)),
        ("release = 2030-01-01T10:00:00", MisfitKind.WRONG, ("release",)),
        ('hidden = "no"', MisfitKind.WRONG, ("hidden",)),
        ("occasions = [1]", MisfitKind.WRONG, ("occasions",)),
        ("stays = 3", MisfitKind.WRONG, ("stays",)),
        ("stays = []", MisfitKind.MISSING, ("stays",)),
        ("nmae = 3", MisfitKind.UNKNOWN, ("nmae",)),
        ('forms = { datve = "x" }', MisfitKind.UNKNOWN, ("forms", "datve")),
        ('name = ""', MisfitKind.MISSING, ("name",)),
    ],
)
def test_a_value_that_does_not_fit_is_named_with_its_path(line: str, kind: MisfitKind, path: tuple[str, ...]) -> None:
    _, misfits = PERSON_FILES.value_of("someone", f"{line}\n")
    assert (kind, path) in [(misfit.kind, misfit.path) for misfit in misfits]


def test_an_unknown_field_names_the_nearest_known_one() -> None:
    _, misfits = PERSON_FILES.value_of("someone", WHOLE.replace("latin ", "latinn"))
    assert [misfit.hint for misfit in misfits] == ['Did you mean "latin"?']


def test_all_problems_of_a_file_are_found_at_once() -> None:
    text = WHOLE.replace('"m"', '"x"').replace("1980-04-12", "1980-13-45").replace("hidden", "hiden")
    person, misfits = PERSON_FILES.value_of("someone", text)
    assert {misfit.path for misfit in misfits} == {("gender",), ("born",), ("hiden",)}
    assert person.name == "Соколов Олег Иванович"
    assert len(person.stays) == 2


def test_a_stay_gives_since_or_seen_but_not_both() -> None:
    both = WHOLE.replace("seen     = 2026-11-01", "seen = 2026-11-01\nsince = 2026-10-01")
    neither = WHOLE.replace("seen     = 2026-11-01", "")
    assert [misfit.path for misfit in PERSON_FILES.value_of("someone", both)[1]] == [("stays", 0, "seen")]
    assert [misfit.path for misfit in PERSON_FILES.value_of("someone", neither)[1]] == [("stays", 0, "since")]


def test_a_syntax_error_is_one_misfit_with_its_line() -> None:
    person, misfits = PERSON_FILES.value_of("someone", 'name = "Соколов"\ngender = m\nborn = ,\n')
    assert [(misfit.kind, misfit.line) for misfit in misfits] == [(MisfitKind.NOT_TOML, 2)]
    assert person.id == "someone"


def test_an_unclosed_text_at_the_end_is_located() -> None:
    (misfit,) = parse_toml('name = "Соколов"\nlatin = "').misfits
    assert misfit.line == 2


def test_a_facility_without_its_required_fields_names_each() -> None:
    facility, misfits = FACILITY_FILES.value_of("nowhere", "")
    assert facility.id == "nowhere"
    assert {misfit.path[0] for misfit in misfits} == {"kind", "name", "region", "locality", "postcode"}


@pytest.mark.parametrize("text", ["a = " + "[" * 5000, "a = 1" + "0" * 5000, "\x00", "a = 1980-99-99\n" * 60])
def test_hostile_toml_is_a_misfit_and_not_a_crash(text: str) -> None:
    _, misfits = PERSON_FILES.value_of("someone", text)
    assert misfits


@given(st.text())
def test_no_text_crashes_the_parser(text: str) -> None:
    person, _ = PERSON_FILES.value_of("someone", text)
    assert person.id == "someone"


@given(st.binary(max_size=300), st.integers(min_value=0, max_value=len(WHOLE)))
def test_no_damage_to_a_record_crashes_the_parser(noise: bytes, at: int) -> None:
    damaged = WHOLE[:at] + noise.decode("utf-8", errors="replace") + WHOLE[at:]
    person, _ = PERSON_FILES.value_of("someone", damaged)
    assert person.id == "someone"


@pytest.mark.usefixtures("in_brackets")
def test_what_does_not_fit_is_said_in_the_language_of_now() -> None:
    _, misfits = PERSON_FILES.value_of("x", 'name = "А"\ngender = 5\nborn = "1971-06-09"\nstays = 1\nhous = 1\n')
    said = {misfit.path[0]: (misfit.message, misfit.hint) for misfit in misfits}
    assert said["gender"] == ('‹"gender" is 5, expected ‹one of m, f››', "‹It is ‹grammatical gender of the name›.›")
    assert said["born"] == ('‹"born" is a text, expected a date›', "‹Write 1971-06-09 without quotes.›")
    assert said["stays"][0] == '‹"stays" is 1, expected ‹a list of tables››'
    assert said["hous"][0] == '‹there is no field "hous"›'
