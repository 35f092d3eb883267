from dataclasses import replace

import pytest

from letterkit.model.sender import Sender
from letterkit.russian.return_address import answer_lines, home_country, is_answered_abroad, latin_lines

HOME = Sender("Анна Ковалёва", address=("ул. Лесная, д. 5", "г. Тула", "300000"))
BERLIN = Sender("Анна Ковалёва", latin="Anna Kovaleva", address=("Lindenstraße 5", "10969 Berlin"), country="DE")


@pytest.mark.parametrize(
    ("sender", "country", "is_abroad"),
    [
        (HOME, "", False),
        (replace(HOME, abroad=True), "", True),
        (replace(HOME, country="RU", abroad=True), "RU", False),
        (BERLIN, "DE", True),
        (replace(BERLIN, country="", address=(*BERLIN.address, "Германия")), "DE", True),
        (replace(BERLIN, address=()), "DE", False),
        (Sender("Анна", abroad=True), "", False),
    ],
)
def test_where_answers_go_is_said_by_the_country_or_by_the_last_line(
    sender: Sender,
    country: str,
    is_abroad: bool,  # noqa: FBT001 (a case)
) -> None:
    assert (home_country(sender), is_answered_abroad(sender)) == (country, is_abroad)


@pytest.mark.parametrize("address", [BERLIN.address, (*BERLIN.address, "Germany"), (*BERLIN.address, "ГЕРМАНИЯ")])
def test_the_country_stands_once_alone_and_in_capitals(address: tuple[str, ...]) -> None:
    sender = replace(BERLIN, address=address)
    assert latin_lines(sender) == ("Anna Kovaleva", "Lindenstraße 5", "10969 Berlin", "GERMANY")
    assert answer_lines(sender) == (*latin_lines(sender), "ГЕРМАНИЯ")


def test_what_is_not_known_in_latin_letters_is_romanised() -> None:
    assert latin_lines(HOME) == ("Anna Kovalyova", "ul. Lesnaya, d. 5", "g. Tula", "300000")
    known = replace(HOME, latin_address=("Lesnaya ul. 5", "300000 Tula"), country="RU")
    assert latin_lines(known) == ("Anna Kovalyova", "Lesnaya ul. 5", "300000 Tula", "RUSSIA")


def test_an_answer_within_russia_needs_neither_name_nor_country_beside_the_address() -> None:
    assert answer_lines(HOME) == HOME.address
    assert answer_lines(Sender("Анна", abroad=True)) == ()


def test_without_an_address_the_name_stands_alone() -> None:
    assert latin_lines(replace(BERLIN, address=())) == ("Anna Kovaleva",)
