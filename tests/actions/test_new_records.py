from datetime import date
from pathlib import Path

import pytest

from letterkit.actions.edit.editing import Plan
from letterkit.actions.intake.new_records import NewRecords, certain_gender, new_facility, new_person_id
from letterkit.actions.library.opening import OpenLibrary
from letterkit.errors import DiskError, UsageError
from letterkit.model.facility import Facility
from letterkit.model.library import Library
from letterkit.model.name import Gender
from letterkit.model.partial_date import PartialDate
from letterkit.model.person import Person
from letterkit.store.editing import Edit
from letterkit.store.roots import Root


@pytest.mark.parametrize(
    ("name", "born", "taken", "wanted"),
    [
        ("Халилов Ленур Аблямитович", PartialDate(1971), (), "khalilov-lenur-1971"),
        ("Халилов Ленур Аблямитович", PartialDate(1971), ("khalilov-lenur-1971",), "khalilov-lenur-1971-2"),
        ("Лесной Пётр", None, ("lesnoy-pyotr", "lesnoy-pyotr-2"), "lesnoy-pyotr-3"),
        ("Ёлкина Алия", PartialDate.of(date(1990, 1, 1)), (), "yolkina-aliya-1990"),
    ],
)
def test_an_id_is_the_romanised_name_and_year(
    name: str, born: PartialDate | None, taken: tuple[str, ...], wanted: str
) -> None:
    assert new_person_id(name, born, taken) == wanted


@pytest.mark.parametrize(
    ("kind", "number", "region", "wanted"),
    [
        ("ИК", "7", "Республика Мордовия", "ik-7-mordovia"),
        ("СИЗО (ц. п.)", "2", "Москва", "sizo-2-moscow"),
        ("ИК", "3", "Московская область", "ik-3-moscow-oblast"),
        ("ИК", "3", "Алтайский край", "ik-3-altai-krai"),
        ("ВК", "", "Брянская область", "vk-bryansk"),
        ("ПФРСИ при ИК", "9", "Новгородская область", "pfrsi-9-novgorod"),
    ],
)
def test_a_facility_is_called_by_kind_number_and_region(kind: str, number: str, region: str, wanted: str) -> None:
    place = Facility("", kind, number, f"ФКУ {kind}", region)
    assert new_facility(place, ()).id == wanted
    assert new_facility(place, (wanted,)).id == f"{wanted}-2"


@pytest.mark.parametrize(
    "place",
    [
        Facility("", "", "", "", "Тверская область", locality="г. Тверь", street="ул. Вагжанова", house="5, кв. 12"),
        Facility("", "дача", "", "Дача", "Тверская область"),
        Facility("", "ИК", "2", "Penal Colony No. 2", "Владимирская область", locality="Pokrov"),
    ],
)
def test_homes_and_addresses_in_latin_letters_become_no_record(place: Facility) -> None:
    with pytest.raises(UsageError):
        new_facility(place, ())


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Лесной Пётр Ильич", Gender.MALE),
        ("Шевченко Анна Олеговна", Gender.FEMALE),
        ("Соколова Женя", Gender.FEMALE),
        ("Мамедов Али", Gender.MALE),
        ("Шевченко Саша", None),
        ("Волошин Женя", None),
        ("Щербина Валя", None),
        ("Асанов", None),
    ],
)
def test_the_gender_follows_only_from_what_is_of_one_gender(name: str, gender: Gender | None) -> None:
    assert certain_gender(name) is gender


def test_a_record_that_somebody_else_wrote_meanwhile_is_not_replaced(tmp_path: Path) -> None:
    library = OpenLibrary(Root(tmp_path, "a test"), Library(), date(2026, 11, 22))
    new = NewRecords.of(library, (Person("lesnoy-pyotr", "Лесной Пётр", Gender.MALE),))
    theirs = tmp_path / "addresses/people/lesnoy-pyotr.toml"
    theirs.parent.mkdir(parents=True)
    theirs.write_text("theirs")
    plan = Plan(tmp_path, Edit("add", date(2026, 11, 22), tuple(new.by_file.values())), ())
    with pytest.raises(DiskError):
        plan.write(tmp_path / "journals")
    assert theirs.read_text() == "theirs"
