"""How long all rules take over 20,000 invented people. Run it as a script; the goal is 3 s."""

import itertools
import random
import statistics
import sys
import time
from datetime import date, timedelta

from letterkit.model.facility import Facility
from letterkit.model.library import Entry, Library
from letterkit.model.name import Gender
from letterkit.model.partial_date import PartialDate
from letterkit.model.person import Custody, Person, Stay
from letterkit.rules.context import Context
from letterkit.rules.run import check_entry

PEOPLE, FACILITIES, RUNS = 20_000, 900, 3
TODAY = date(2025, 6, 1)
HEADS = ("Са", "Бе", "Ку", "Мо", "Ни", "Ра", "Ве", "Гри", "За", "По", "Ле", "Тра")
MIDDLES = ("ды", "ля", "рт", "ло", "ки", "хи", "шне", "го", "ба", "сту", "мар", "зун")
TAILS = ("ков", "лов", "нин", "ренко", "сов", "чук", "шев", "мов")
SURNAMES = ["".join(parts) for parts in itertools.product(HEADS, MIDDLES, TAILS)]
FIRSTS = ("Андрей", "Эльмар", "Сергей", "Рустем", "Пётр", "Марат", "Юрий", "Айдер", "Олег", "Ильяс", "Денис", "Тимур")
PATRONYMICS = ("Русланович", "Петрович", "Олегович", "Маратович", "Ильич", "Андреевич", "Тимурович", "")


def main() -> None:
    """Prints the median seconds of a few runs, the first of them with empty caches."""
    library = _library(random.Random(5))  # noqa: S311 (people are invented, not secret)
    times: list[float] = []
    for _ in range(RUNS):
        start = time.perf_counter()
        context = Context.of(library, TODAY)
        count = sum(len(check_entry(entry, context, lambda _: 1)) for entry in library.people.values())
        count += sum(len(check_entry(entry, context, lambda _: 1)) for entry in library.facilities.values())
        times.append(time.perf_counter() - start)
    report = f"{len(library.people)} people: first {times[0]:.2f} s, median {statistics.median(times):.2f} s"
    sys.stdout.write(f"{report}, {count} findings\n")


def _library(chance: random.Random) -> Library:
    facilities = [_facility(number) for number in range(FACILITIES)]
    people = [_person(f"p{number}", chance) for number in range(PEOPLE)]
    return Library(
        people={person.id: Entry(person, f"addresses/people/{person.id}.toml") for person in people},
        facilities={
            facility.id: Entry(facility, f"addresses/facilities/{facility.id}.toml") for facility in facilities
        },
    )


def _facility(number: int) -> Facility:
    name = f"ФКУ ИК-{number} УФСИН России по Рязанской области"
    return Facility(f"f{number}", "ИК", str(number), name, "Рязанская область", locality="п. Икс", postcode="391825")


def _person(name: str, chance: random.Random) -> Person:
    words = (chance.choice(SURNAMES), chance.choice(FIRSTS), chance.choice(PATRONYMICS))
    stays = tuple(
        Stay(seen=date(2023 + year, 3, 1), custody=Custody.HELD, facility=_any_facility(chance), source="a list")
        for year in range(3)
    )
    born = PartialDate.of(date(1960, 1, 1) + timedelta(chance.randrange(16_000)))
    return Person(name, " ".join(filter(None, words)), Gender.MALE, born, stays=stays)


def _any_facility(chance: random.Random) -> str:
    return f"f{chance.randrange(FACILITIES)}"


if __name__ == "__main__":
    main()
