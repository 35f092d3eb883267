"""An invented library of any size, written as files: the ground the benchmarks run on."""

import itertools
import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

PEOPLE, FACILITIES = 20_000, 900

_HEADS = "Са Бе Ку Мо Ни Ра Ве Гри За По Ле Тра Хо Ша Ду Га Ке Та Си Бу Ло Жа Ре Ти".split()
_MIDDLES = "ды ля рт ло ки хи шне го ба сту мар зун ре вчи нду пе кса йда ма ве".split()
_TAILS = "ков лов нин ренко сов чук шев мов дзе рян тин баев".split()
_SURNAMES = ["".join(parts) for parts in itertools.product(_HEADS, _MIDDLES, _TAILS)]
_FIRSTS = "Андрей Эльмар Сергей Рустем Пётр Марат Юрий Айдер Олег Ильяс Денис Тимур Богдан Ремзи Глеб".split()
_PATRONYMICS = "Русланович Петрович Олегович Маратович Ильич Андреевич Тимурович Эмирович Юрьевич".split()
_REGIONS = (
    ("Рязанская область", "Рязанской области", "391825"),
    ("Тульская область", "Тульской области", "301654"),
    ("Костромская область", "Костромской области", "156511"),
    ("Тамбовская область", "Тамбовской области", "393265"),
)


def write_library(root: Path, people: int = PEOPLE, facilities: int = FACILITIES) -> None:
    """Fills the folder with that many invented records, the same each time, and no templates."""
    chance = random.Random(5)  # noqa: S311 (people are invented, not secret)
    for folder in ("addresses/people", "addresses/facilities", "templates"):
        (root / folder).mkdir(parents=True, exist_ok=True)
    places = [f"ik-{number}-invented" for number in range(1, facilities + 1)]
    for number, place in enumerate(places, 1):
        (root / "addresses/facilities" / f"{place}.toml").write_text(_facility(number), encoding="utf-8")
    for number in range(people):
        text = "\n".join((*_person(chance), *_stays(chance, places)))
        (root / "addresses/people" / f"person-{number:05}.toml").write_text(f"{text}\n", encoding="utf-8")


def _facility(number: int) -> str:
    region, of_region, postcode = _REGIONS[number % len(_REGIONS)]
    return f"""kind     = "ИК"
number   = "{number}"
name     = "ФКУ ИК-{number} УФСИН России по {of_region}"
region   = "{region}"
locality = "п. {_SURNAMES[number]}о"
street   = "ул. Лесная"
house    = "{number}"
postcode = "{postcode}"
source   = "https://example.org/places/{number}"
checked  = 2026-09-01
"""


def _person(chance: random.Random) -> Iterator[str]:
    name = " ".join(map(chance.choice, (_SURNAMES, _FIRSTS, _PATRONYMICS)))
    yield f'name     = "{name}"'
    yield 'gender   = "m"'
    yield f"born     = {date(1960, 1, 1) + timedelta(chance.randrange(16_000))}"
    yield f"detained = {date(2022, 1, 1) + timedelta(chance.randrange(700))}"
    yield f"release  = {date(2027, 6, 1) + timedelta(chance.randrange(3_000))}"
    yield f"checked  = {date(2026, 5, 1) + timedelta(chance.randrange(200))}"


def _stays(chance: random.Random, places: list[str]) -> Iterator[str]:
    seen = date(2024, 2, 1)
    for _ in range(chance.choice((1, 1, 2, 3))):
        seen += timedelta(chance.randrange(60, 250))
        yield "\n[[stays]]"
        yield f"seen     = {seen}"
        yield 'custody  = "held"'
        yield f'facility = "{chance.choice(places)}"'
        yield f'source   = "https://example.org/people/{chance.randrange(10**6)}"'
