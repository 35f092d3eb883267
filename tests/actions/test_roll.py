from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from letterkit.actions.library.opening import OpenLibrary
from letterkit.actions.report.roll import Roll
from letterkit.model.facility import Facility
from letterkit.model.library import Entry, Library, Misfit, MisfitKind
from letterkit.model.name import Gender
from letterkit.model.partial_date import PartialDate
from letterkit.model.person import Custody, Person, ReturnedLetter, ReturnReason, Stay
from letterkit.store.roots import Root

TODAY = date(2025, 6, 1)
FACILITY = Facility(
    "ik-70",
    kind="ИК",
    number="70",
    name="ФКУ ИК-70 УФСИН России по Рязанской области",
    region="Рязанская область",
    locality="г. Рязань",
    street="ул. Полевая",
    house="1",
    postcode="390000",
)
HELD = Stay(seen=date(2025, 5, 1), custody=Custody.HELD, facility="ik-70", source="a list")
GROMOV = Person("gromov-oleg-1980", "Громов Олег Ильич", Gender.MALE, PartialDate.of(date(1980, 2, 3)), stays=(HELD,))


def roll_of(*people: Person, misfit: Misfit | None = None) -> Roll:
    entries = {
        person.id: Entry(person, f"addresses/people/{person.id}.toml", (misfit,) if misfit else ()) for person in people
    }
    records = Library(people=entries, facilities={"ik-70": Entry(FACILITY, "addresses/facilities/ik-70.toml")})
    return Roll(OpenLibrary(Root(Path("nowhere"), "a test"), records, TODAY))


def test_a_glance_says_where_somebody_is_and_how_long_ago_that_was_confirmed() -> None:
    glance = roll_of(GROMOV).glance(GROMOV.id)
    assert (glance.name, glance.year, glance.status, glance.facility) == (
        "Громов Олег Ильич",
        "1980",
        "held",
        "ИК-70, г. Рязань",
    )
    assert glance.days == 31
    assert glance.barred == ""


def test_a_card_shows_the_lines_of_the_envelope() -> None:
    card = roll_of(GROMOV).card(GROMOV.id)
    assert card.address[0] == "Громову Олегу Ильичу, 1980 г. р."
    assert card.address[-1] == "390000"
    assert card.patronymic == "Ильич"
    assert card.confirmed == "the address was last confirmed on 2025-05-01, 31 days ago"


def test_a_namesake_is_one_whatever_the_patronymic() -> None:
    other = replace(GROMOV, id="gromov-oleg-1955", name="Громов Олег", born=PartialDate(1955))
    nameless_year = replace(GROMOV, id="gromov-oleg", name="Громов Олег Петрович", born=None)
    roll = roll_of(GROMOV, other, nameless_year)
    assert roll.glance(GROMOV.id).namesakes == ("1955", "?")
    assert roll.card(GROMOV.id).namesakes == ("Громов Олег, born 1955", "Громов Олег Петрович, year of birth not known")


@pytest.mark.parametrize(
    ("changed", "status", "reason"),
    [
        ({"stays": ()}, "whereabouts unknown", "the record has no stays"),
        ({"hidden": True}, "hidden", "is hidden"),
        ({"can_write": False}, "held, no letters", "no letters can be sent"),
        (
            {"stays": (Stay(since=PartialDate(2024), custody=Custody.DIED, source="a list"),)},
            "died, 2024",
            "died in 2024.",
        ),
        (
            {"stays": (replace(HELD, custody=Custody.IN_TRANSIT, facility=""),)},
            "in transit, 2025-05-01",
            "is being transferred",
        ),
    ],
)
def test_who_cannot_be_written_to_has_a_reason_and_no_address(
    changed: dict[str, object], status: str, reason: str
) -> None:
    person = replace(GROMOV, **changed)  # type: ignore[arg-type]  # each case fits its field
    card = roll_of(person).card(person.id)
    assert card.glance.status == status
    assert card.glance.brief == status
    assert reason in card.glance.barred
    assert card.address == ()
    assert card.confirmed == ""
    assert card.glance.days is None


def test_a_broken_record_goes_by_its_id_and_shows_its_first_error() -> None:
    misfit = Misfit(MisfitKind.NOT_TOML, "the file is not TOML from line 1", "Mend it.", line=1)
    glance = roll_of(Person("broken"), misfit=misfit).glance("broken")
    assert glance.name == "broken"
    assert glance.brief == "error: F002 the file is not TOML from line 1. Mend it."
    assert glance.barred == "What is recorded has an error: F002 the file is not TOML from line 1. Mend it."


def test_an_error_of_the_facility_bars_everybody_in_it() -> None:
    roll = roll_of(GROMOV)
    wrong = replace(FACILITY, postcode="3900")
    facilities = {"ik-70": Entry(wrong, "addresses/facilities/ik-70.toml")}
    records = replace(roll.library.records, facilities=facilities)
    assert "A301" in Roll(roll.library.with_records(records)).glance(GROMOV.id).barred


@pytest.mark.usefixtures("in_russian")
@pytest.mark.parametrize(
    ("born", "age"),
    [
        (PartialDate.of(date(2004, 6, 1)), "21 год"),
        (PartialDate.of(date(2003, 6, 2)), "21 год"),
        (PartialDate.of(date(1973, 5, 1)), "52 года"),
        (PartialDate(1980), "44 или 45 лет"),
        (PartialDate(1974), "50 или 51 год"),
    ],
)
def test_years_take_the_form_of_their_number_in_russian(born: PartialDate, age: str) -> None:
    assert roll_of(replace(GROMOV, born=born)).card(GROMOV.id).age == age


@pytest.mark.usefixtures("in_russian")
def test_a_card_has_the_words_of_its_language() -> None:
    letter = ReturnedLetter(date(2025, 5, 20), ReturnReason.REFUSED)
    hidden = replace(GROMOV, hidden=True, checked=date(2025, 5, 2), source="https://example.org/", returns=(letter,))
    card = roll_of(hidden).card(GROMOV.id)
    assert card.glance.status == card.glance.brief == "скрыто"
    assert card.stays[0] == "02.05.2025 адрес подтверждён: example.org"
    assert card.returned == ("20.05.2025, отказ в приёме",)
    assert card.ahead[0].called == "день рождения"
