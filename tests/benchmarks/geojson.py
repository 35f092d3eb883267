"""A published list of 899 people as GeoJSON, invented, and what an import as it is makes of it.

Run it as a script. Goals: 96 % of the rows with postcode and year become held people, 95 % of all rows records, and no
name is unlike the list's. The list is nested; `address` is a list of HTML strings with name, year and links
inside, and the name stands in a column of its own.
"""

import contextlib
import csv
import io
import json
import random
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from letterkit.cli.main import main as letterkit
from letterkit.model.name import Case, FullName, Gender
from letterkit.russian.names import decline
from letterkit.store.library import load_library

SHARED = Path(__file__).parents[3] / "shared" / "data" / "facilities.csv"
PEOPLE = 899
WITHOUT_PLACE = 0.2
HIS = (
    [
        "Ветров",
        "Зорин",
        "Дорохов",
        "Полозов",
        "Гаврилин",
        "Орехов",
        "Ларин",
        "Мельников",
        "Жуков",
        "Лапин",
        "Тихонов",
        "Сафин",
        "Кравец",
        "Шевченко",
        "Чернец",
        "Гоца",
        "Коваль",
        "Рудой",
        "Толстой",
        "Крайний",
        "Черных",
        "Седых",
        "Абдуллаев",
        "Халилов",
        "Бекиров",
        "Мустафаев",
        "Джеппаров",
        "Алиев",
    ],
    [
        "Илья",
        "Пётр",
        "Степан",
        "Руслан",
        "Фёдор",
        "Данил",
        "Игорь",
        "Роман",
        "Антон",
        "Артём",
        "Егор",
        "Тимур",
        "Ленур",
        "Рустем",
        "Сейран",
        "Лев",
        "Павел",
    ],
    [
        "Андреевич",
        "Олегович",
        "Ильич",
        "Сергеевич",
        "Фёдорович",
        "Максимович",
        "Борисович",
        "Наилевич",
        "Рустемович",
        "Львович",
    ],
)
HERS = (
    [
        "Крылова",
        "Горина",
        "Миронова",
        "Шевченко",
        "Коваль",
        "Черных",
        "Седых",
        "Абдуллаева",
        "Толстая",
        "Крайняя",
        "Рудая",
        "Сафина",
    ],
    ["Анна", "Инна", "Зоя", "Мария", "Любовь", "Эльвира", "Зарема", "Наталия", "Дарья", "Ольга"],
    ["Сергеевна", "Львовна", "Павловна", "Ильинична", "Рустемовна", "Олеговна", "Андреевна"],
)
INVENTED = (
    ("663180", "Красноярский край, г. Енисейск, ул. Декабристов, д. 11", "ФКУ Т-2 ГУФСИН России по Красноярскому краю"),
    (
        "431120",
        "Республика Мордовия, п. Сосновка, ул. Центральная, д. 2",
        "ФКУ ИК-7 УФСИН России по Республике Мордовия",
    ),
    ("170100", "Тверская область, г. Тверь, ул. Вагжанова, д. 141", "ФКУ СИЗО-1 УФСИН России по Тверской области"),
)
NOWHERE: tuple[list[str] | None, ...] = (
    [],
    [""],
    ["<p>{name}, {year} г.р.</p>"],
    ["<p>{name}, {year} г.р.</p>", "<p><br></p>"],
    None,
)


@dataclass(frozen=True, slots=True)
class Listed:
    """A person of the list: the name of the column, the year, and whether a postcode and a year are given."""

    name: str
    year: int
    whole: bool
    placed: bool


def published(seed: int = 7, count: int = PEOPLE) -> tuple[dict[str, object], list[Listed]]:
    """The list, and who is in it; the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311 (people are invented, not secret)
    facilities = _facilities()
    features, people = [], []
    for number in range(count):
        person, addresses = _person(chance, facilities)
        about = {
            "id": number,
            "name": person.name,
            "address": addresses,
            "links": {"page": f"https://example.org/{number}"},
        }
        shape = {"type": "Point", "coordinates": [chance.uniform(20, 140), chance.uniform(44, 69)]}
        features.append({"type": "Feature", "geometry": shape, "properties": about})
        people.append(person)
    return {"type": "FeatureCollection", "name": "people", "features": features}, people


def main() -> None:
    """Prints how many rows became records, how many of the whole ones held people, and rows a second."""
    listed, people = published()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "list.geojson")
        file.write_text(json.dumps(listed, ensure_ascii=False), encoding="utf-8")
        library = Path(folder, "library")
        for name in ("addresses", "templates"):
            (library / name).mkdir(parents=True)
        start = time.process_time()
        command = ["import", "people", str(file), "--source", "a list", "--seen", "2026-11-20", "--unknown-place"]
        with contextlib.redirect_stderr(io.StringIO()), contextlib.redirect_stdout(io.StringIO()):
            letterkit([*command, "--library", str(library), "--today", "2026-11-22"])
        seconds = time.process_time() - start
        _report(library, people, seconds)
        failed = file.with_suffix(".failed.csv")
        if failed.exists():
            for row in csv.DictReader(io.StringIO(failed.read_text(encoding="utf-8-sig"))):
                sys.stdout.write(f"{row['row']}: {row['code']} {row['reason']}\n")


def _report(library: Path, people: list[Listed], seconds: float) -> None:
    records = [entry.value for entry in load_library(library).people.values()]
    held = sum(1 for each in records if each.stay and each.stay.facility)
    whole = sum(each.whole and each.placed for each in people)
    names = {each.name for each in people}
    unlike = sorted(each.name for each in records if each.name not in names)
    sys.stdout.write(f"records: {len(records)} of {len(people)}, {len(records) / len(people):.1%}\n")
    sys.stdout.write(f"held: {held} of {whole} with postcode and year, {held / whole:.1%}\n")
    sys.stdout.write(f"names unlike the list's: {unlike}\n{len(people) / seconds:.0f} rows a second\n")


def _person(chance: random.Random, facilities: list[tuple[str, str, str]]) -> tuple[Listed, list[str] | None]:
    gender = chance.choice([Gender.MALE] * 4 + [Gender.FEMALE])
    surnames, firsts, fathers = HIS if gender is Gender.MALE else HERS
    name = FullName(chance.choice(surnames), chance.choice(firsts), chance.choice(fathers))
    year = chance.randrange(1945, 2006)
    if chance.random() < WITHOUT_PLACE:
        texts = chance.choice(NOWHERE)
        return Listed(str(name), year, whole=False, placed=False), texts and [
            t.format(name=name, year=year) for t in texts
        ]
    postcode, address, facility = chance.choice(facilities)
    dative = decline(name, gender, Case.DATIVE).text
    has_year, has_name = chance.random() < 0.97, chance.random() < 0.97
    born = chance.choice((f"{year} г.р.", f"{year} г. р.", f"{year}&nbsp;года рождения")) if has_year else ""
    who = ", ".join(filter(None, (dative if has_name else "", born)))
    page = f'<a href="https://example.org/{year}">{facility}</a>' if chance.random() < 0.3 else facility
    ways: list[list[str]] = [
        [f"<p>{postcode}, {address}, {page}, {who}</p>"],
        [f"<p>{postcode}, {address},<br>{page}</p>", f"<p><b>{who}</b></p>"],
        [
            f"<p>{postcode}, {address}, {page}, {who}</p>",
            '<p>Можно написать через «<a href="https://x.example">Ф-Письмо</a>».</p>',
        ],
        [f"{page}, {postcode}, {address}", who],
    ]
    return Listed(str(name), year, whole=has_year, placed=True), chance.choice(ways)


def _facilities() -> list[tuple[str, str, str]]:
    if not SHARED.exists():
        return list(INVENTED)
    with SHARED.open(encoding="utf-8", newline="") as file:
        return [(row["postal_index"], row["address_ru"], row["name_short_composed"]) for row in csv.DictReader(file)]


if __name__ == "__main__":
    main()
