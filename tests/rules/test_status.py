"""Who can be written to, and the sentence for those who cannot."""

from dataclasses import replace
from datetime import date

import pytest

from letterkit.model.partial_date import PartialDate
from letterkit.model.person import Custody, Person, Stay
from letterkit.rules.status import confirmation, last_confirmed, why_not

SINCE = PartialDate.of(date(2025, 5, 1))


def _person(stay: Stay, *, hidden: bool = False, can_write: bool = True) -> Person:
    earlier = Stay(seen=date(2024, 1, 1), custody=Custody.HELD, facility="sizo-8")
    return Person(
        "sadykov",
        "Садыков Эльмар",
        latin="Elmar Sadykov",
        hidden=hidden,
        can_write=can_write,
        stays=(earlier, stay),
    )


@pytest.mark.parametrize("custody", [Custody.HELD, Custody.HOSPITAL])
def test_a_person_in_a_named_facility_can_be_written_to(custody: Custody) -> None:
    assert why_not(_person(Stay(SINCE, custody=custody, facility="ik-70"))) == ""


@pytest.mark.parametrize("custody", list(Custody))
def test_no_one_can_be_written_to_without_a_facility(custody: Custody) -> None:
    sentence = why_not(_person(Stay(SINCE, custody=custody)))
    assert "Elmar Sadykov" in sentence
    assert sentence.endswith(".")
    assert "2025-05-01" in sentence


@pytest.mark.parametrize("custody", [custody for custody in Custody if custody not in (Custody.HELD, Custody.HOSPITAL)])
def test_a_facility_does_not_help_a_person_who_is_not_held(custody: Custody) -> None:
    assert why_not(_person(Stay(SINCE, custody=custody, facility="ik-70")))


@pytest.mark.parametrize(
    ("stay", "sentence"),
    [
        (Stay(SINCE, custody=Custody.RELEASED), "Elmar Sadykov was released on 2025-05-01."),
        (Stay(PartialDate(2025), custody=Custody.DIED), "Elmar Sadykov died in 2025."),
        (
            Stay(seen=date(2025, 5, 1), custody=Custody.RELEASED),
            "Elmar Sadykov was released (as of 2025-05-01).",
        ),
        (Stay(PartialDate(2025), custody=Custody.UNKNOWN), "Where Elmar Sadykov is held is not known (since 2025)."),
        (Stay(custody=Custody.ABROAD), "Elmar Sadykov is abroad."),
        (Stay(SINCE), "What the record of Elmar Sadykov says about the newest stay cannot be read."),
    ],
)
def test_the_reason_is_a_whole_sentence(stay: Stay, sentence: str) -> None:
    assert why_not(_person(stay)) == sentence


def test_a_person_without_a_published_latin_name_is_called_by_the_russian_one() -> None:
    assert why_not(Person("sadykov", "Садыков Эльмар")).startswith("Where Садыков Эльмар is held is not known")
    assert why_not(Person("sadykov")).startswith("Where sadykov is held is not known")


def test_a_hidden_record_and_a_wish_for_no_letters_count_before_a_good_address() -> None:
    held = Stay(SINCE, custody=Custody.HELD, facility="ik-70")
    assert "hidden" in why_not(_person(held, hidden=True))
    assert "no letters" in why_not(_person(held, can_write=False))


def test_the_newest_date_confirms_the_address() -> None:
    stay = Stay(SINCE, custody=Custody.HELD, facility="ik-70")
    assert last_confirmed(Person("a", checked=date(2025, 5, 20), stays=(stay,))) == PartialDate.of(date(2025, 5, 20))
    assert last_confirmed(Person("a", checked=date(2024, 5, 20), stays=(stay,))) == SINCE
    assert last_confirmed(Person("a", stays=(Stay(PartialDate(2024)),))) == PartialDate(2024)
    assert last_confirmed(Person("a")) is None


@pytest.mark.usefixtures("in_russian")
@pytest.mark.parametrize(
    ("today", "ago"), [(date(2025, 6, 10), "21 день"), (date(2025, 5, 22), "2 дня"), (date(2025, 5, 31), "11 дней")]
)
def test_days_take_the_form_of_their_number_in_russian(today: date, ago: str) -> None:
    person = Person("a", checked=date(2025, 5, 20))
    assert confirmation(person, today) == f"адрес последний раз подтверждён 20.05.2025, {ago} назад"


@pytest.mark.usefixtures("in_russian")
def test_a_person_is_called_by_the_russian_name_in_russian() -> None:
    person = Person("sadykov", "Садыков Эльмар", latin="Elmar Sadykov", stays=(Stay(custody=Custody.ABROAD),))
    assert why_not(person) == "Садыков Эльмар за границей."
    assert why_not(replace(person, name="")) == "Elmar Sadykov за границей."


@pytest.mark.usefixtures("in_brackets")
def test_a_remark_in_brackets_is_translated_with_its_sentence() -> None:
    stay = Stay(seen=date(2025, 5, 1), custody=Custody.ABROAD)
    assert why_not(Person("a", stays=(stay,))) == "‹a is abroad ‹(as of ‹2025-05-01›)›.›"
