"""An invented library of any size, written as files: the ground the benchmarks run on."""

import itertools
import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from letterkit.russian.latin import record_id

PEOPLE, FACILITIES = 20_000, 900

_SYLLABLES = """Са Бе Ку Мо Ни Ра Ве Гри За По Ле Тра Хо Ша Ду Га Ке Та Си Бу Ло Жа Ре Ти
ды ля рт ло ки хи шне го ба сту мар зун ре вчи нду пе кса йда ма ве
ков лов нин ренко сов чук шев мов дзе рян тин баев"""
_GIVEN = """Андрей Эльмар Сергей Рустем Пётр Марат Юрий Айдер Олег Ильяс Денис Тимур Богдан Ремзи Глеб
Русланович Петрович Олегович Маратович Ильич Андреевич Тимурович Эмирович Юрьевич"""
_SURNAMES = ["".join(parts) for parts in itertools.product(*(line.split() for line in _SYLLABLES.splitlines()))]
_FIRSTS, _PATRONYMICS = (line.split() for line in _GIVEN.splitlines())
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
    for _ in range(people):
        surname, first, born = chance.choice(_SURNAMES), chance.choice(_FIRSTS), _birth(chance)
        name = f"{surname} {first} {chance.choice(_PATRONYMICS)}"
        path = _free(root / "addresses/people", record_id(surname, first, born.year))
        lines = (f'name     = "{name}"', f"born     = {born}", *_rest(chance), *_stays(chance, places), "")
        path.write_text("\n".join(lines), encoding="utf-8")


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


def _free(folder: Path, name: str) -> Path:
    """A file of that name that is not there yet: a second namesake of one year has -2, as in real libraries."""
    names = itertools.chain([name], (f"{name}-{number}" for number in itertools.count(2)))
    return next(path for path in (folder / f"{each}.toml" for each in names) if not path.exists())


def _birth(chance: random.Random) -> date:
    return date(1960, 1, 1) + timedelta(chance.randrange(16_000))


def _rest(chance: random.Random) -> Iterator[str]:
    yield 'gender   = "m"'
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
