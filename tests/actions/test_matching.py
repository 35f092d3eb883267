from datetime import date

import pytest

from letterkit.actions.intake.listed import listed_in
from letterkit.actions.intake.listed_rows import listed_person
from letterkit.actions.intake.matching import PersonIndex
from letterkit.actions.intake.matching_facilities import FacilityIndex
from letterkit.model.facility import Facility
from letterkit.model.library import Entry, Library
from letterkit.model.name import Gender
from letterkit.model.partial_date import PartialDate
from letterkit.model.person import Custody, Person, Stay
from letterkit.rules.context import Context
from letterkit.russian.blocks import parse_block

TODAY = date(2026, 11, 22)

IK_7 = Facility("ik-7", "ИК", "7", "ФКУ ИК-7", "Республика Мордовия", locality="п. Сосновка", postcode="431120")
SIZO_2_CENTRAL = Facility(
    "sizo-2", "СИЗО (ц. п.)", "2", "ФКУ СИЗО-2", "Москва", locality="г. Москва", postcode="111020"
)
VK = Facility("vk", "ВК", "", "ФКУ ВК", "Брянская область", locality="г. Брянск", postcode="241000")
FACILITIES = FacilityIndex.of((IK_7, SIZO_2_CENTRAL, VK))


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("431120, Республика Мордовия, п. Сосновка, ФКУ ИК-7 УФСИН России по Республике Мордовия", "ik-7"),
        ("ФКУ ИК-7 УФСИН России по Республике Мордовия", "ik-7"),
        ("431999, Мордовия, пос. Сосновка, ИК № 7 УФСИН России по Республике Мордовия", "ik-7"),
        ("431120, Мордовия, г. Ковылкино, ИК-7 УФСИН России по Республике Мордовия", "ik-7"),
        ("111020, г. Москва, ФКУ СИЗО-2", "sizo-2"),
        ("г. Брянск, ФКУ ВК УФСИН России по Брянской области", "vk"),
    ],
)
def test_kind_number_and_place_name_one_facility(line: str, found: str) -> None:
    match = FACILITIES.match(_place(line))
    assert match.certain is not None
    assert match.certain.id == found


@pytest.mark.parametrize(
    ("line", "perhaps"),
    [
        ("431999, Мордовия, г. Ковылкино, ИК-7 УФСИН России по Республике Мордовия", "ik-7"),
        ("431120, Мордовия, п. Сосновка, ФКУ ИК УФСИН России по Республике Мордовия", "ik-7"),
        ("ФКУ ИК-7", "ik-7"),
        ("г. Москва, ФКУ СИЗО-2", "sizo-2"),
    ],
)
def test_an_address_that_fits_in_part_is_open(line: str, perhaps: str) -> None:
    match = FACILITIES.match(_place(line))
    assert match.certain is None
    assert [each.id for each in match.perhaps] == [perhaps]


@pytest.mark.parametrize(
    "line",
    [
        "431120, Мордовия, п. Сосновка, ФКУ ИК-8 УФСИН России по Республике Мордовия",
        "431120, Мордовия, п. Сосновка, ФКУ КП-7 УФСИН России по Республике Мордовия",
        "391825, Рязанская область, ФКУ ИК-7 УФСИН России по Рязанской области",
        "г. Москва, ФКУ СИЗО-2 УФСИН России по г. Москве",
        "111020, г. Москва, ФКУ СИЗО-2 ГУФСИН России по г. Москве",
        "127055, г. Москва, ул. Новослободская, д. 45, ФКУ СИЗО-2 УФСИН России по г. Москве",
        "431120, Мордовия, п. Сосновка, ПФРСИ при ФКУ ИК-7 УФСИН России по Республике Мордовия",
    ],
)
def test_another_number_kind_or_region_is_another_facility(line: str) -> None:
    match = FACILITIES.match(_place(line))
    assert match.certain is None
    assert match.perhaps == ()


def test_two_facilities_that_fit_alike_are_open() -> None:
    twin = FacilityIndex.of((IK_7, Facility("ik-7-2", IK_7.kind, "7", "ФКУ ИК-7", IK_7.region, locality="п. Сосновка")))
    assert len(twin.match(IK_7).perhaps) == 2


PEOPLE = (
    Person("lesnoy-petr-1980", "Лесной Пётр Ильич", Gender.MALE, PartialDate.of(date(1980, 3, 2))),
    Person("lesnoy-petr-1970", "Лесной Пётр Олегович", Gender.MALE, PartialDate(1970)),
    Person(
        "rechnaya-anna-1990",
        "Речная Анна Олеговна",
        Gender.FEMALE,
        PartialDate(1990),
        latin="Anna Rechnaya",
        stays=(Stay(None, TODAY, Custody.HELD, "ik-7", source="a list"),),
    ),
    Person(
        "prikhodko-aleksey-1980",
        "Приходько Алексей Викторович",
        Gender.MALE,
        PartialDate.of(date(1980, 2, 1)),
        latin="Oleksii Prykhodko",
    ),
    Person("bondarenko-nikolay-1975", "Бондаренко Николай Сергеевич", Gender.MALE, PartialDate(1975)),
)


@pytest.mark.parametrize(
    "line",
    [
        "Лесному Петру Ильичу, 02.03.1980",
        "Лесному Петру Ильичу, 1980 г. р.",
        "ЛЕСНОЙ ПЕТР ИЛЬИЧ, 1980 г. р.",
    ],
)
def test_name_and_birth_make_it_the_person(line: str) -> None:
    found = _people().match(listed_in(parse_block(line)))
    assert found.meant.certain == PEOPLE[0]
    assert found.namesakes == (PEOPLE[1],)


@pytest.mark.parametrize(
    ("line", "perhaps"),
    [
        ("Лесному Петру Ильичу", 0),  # no birth
        ("Лесному Петру, 1980 г. р.", 0),  # no patronymic
        ("Лесному Петру Ильичу, 03.03.1980", 0),  # another day
        ("Лестному Петру Ильичу, 02.03.1980", 0),  # a typo, the same day
        ("Лесному Петру Павловичу, 02.03.1980", 0),  # another patronymic, the same day
        ("Речной Анне Олеговне, 1991 г. р.", 2),  # another year, the same place
        ("Речной Анне Олговне, 1990 г. р.", 2),  # a typo, the same year and place
        ("Anna Rechnaya, born 1990", 2),  # the same year and place, in Latin letters
    ],
)
def test_one_of_the_two_with_the_other_near_is_open(line: str, perhaps: int) -> None:
    found = _people().match(listed_in(parse_block(line)), "ik-7")
    assert found.meant.certain is None
    assert PEOPLE[perhaps] in found.meant.perhaps


@pytest.mark.parametrize(
    ("name", "born", "person"),
    [
        ("Пётр Лесной", "02.03.1980", 0),  # the first name first
        ("Лесной Петр Ильич", "1980", 0),
        ("ЛЕСНОЙ ПЁТР ИЛЬИЧ", "1980", 0),
        ("Petr Lesnoi", "02.03.1980", 0),
        ("LESNOY Pyotr Ilyich", "1980", 0),  # in full, and so the year will do
        ("Prykhodko Oleksii", "01.02.1980", 3),  # the record's own Latin name
    ],
)
def test_first_name_first_capitals_and_latin_letters_are_the_same_name(name: str, born: str, person: int) -> None:
    listed = listed_person({"name": name, "born": born, "facility": "ik-7-mordovia"}, 1)
    assert _people().match(listed).meant.certain == PEOPLE[person]


@pytest.mark.parametrize(
    ("name", "born", "person"),
    [
        ("Petr Lesnoi", "1980", 0),  # in Latin letters without patronymic and day
        ("Приходько Олексій Вікторович", "1980", 3),
        ("Олексій Приходько", "1980", 3),
        ("Приходько Олексій Вікторович", "", 3),
        ("Бондаренко Микола Сергійович", "1975", 4),
        ("Mykola Bondarenko", "1975", 4),
        ("Речна Ганна Олегівна", "1990", 2),
        ("Лесной П. И.", "1980", 0),
        ("П. И. Лесной", "1980", 0),
        ("Лесной П.", "", 0),
    ],
)
def test_other_spellings_and_initials_of_somebody_we_have_are_open(name: str, born: str, person: int) -> None:
    cells = {"name": name, "facility": "ik-7-mordovia", **({"born": born} if born else {})}
    found = _people().match(listed_person(cells, 1))
    assert found.meant.certain is None
    assert PEOPLE[person] in found.meant.perhaps


@pytest.mark.parametrize("name", ["Лесной С. И.", "Лесной П. С.", "Приходько Андрій Вікторович", "Leonid Lesnoy"])
def test_other_spellings_and_initials_of_others_are_nobody_of_ours(name: str) -> None:
    meant = _people().match(listed_person({"name": name, "born": "1980", "facility": "ik-7-mordovia"}, 1)).meant
    assert (meant.certain, meant.perhaps) == (None, ())


@pytest.mark.parametrize(
    ("name", "nominative"),
    [
        ("ПЕТРОВА-ВОДКИНА АННА ИЛЬИНИЧНА", "Петрова-Водкина Анна Ильинична"),
        ("ГАСАНОВ РАМИН САМЕД ОГЛЫ", "Гасанов Рамин Самед оглы"),
        ("Ветров Илья", "Ветров Илья"),
        ("Ильи Ветрова", ""),  # genitive, the first name first
        ("Марлен Асанов", ""),
        ("Ветров И. А.", ""),
        ("Marlen Asanov", ""),
        ("Олексій Приходько", ""),
        ("Для Ветрова Ильи Андреевича", "Ветров Илья Андреевич"),
        ("Ве\u0301тров Илья\u0301 Андреевич", "Ветров Илья Андреевич"),
        ("г-н Ветров Илья Андреевич", "Ветров Илья Андреевич"),
    ],
)
def test_a_column_of_names_is_taken_only_where_it_gives_a_whole_nominative(name: str, nominative: str) -> None:
    assert listed_person({"name": name, "facility": "ik-7-mordovia"}, 1).name == nominative


def test_words_and_a_birth_beside_a_name_in_its_column_are_kept() -> None:
    listed = listed_person({"name": "Ветров Илья Андреевич (Ветер), 1971 г.р.", "facility": "ik-7-mordovia"}, 1)
    assert (listed.name, listed.born) == ("Ветров Илья Андреевич", PartialDate(1971))
    assert listed.doubts == ('not understood: "Ветер"',)


@pytest.mark.parametrize("line", ["Лесному Петру Ильичу, 1975 г. р.", "Лесному Петру Сергеевичу, 1980 г. р."])
def test_a_namesake_is_nobody_of_ours(line: str) -> None:
    found = _people().match(listed_in(parse_block(line)))
    assert found.meant.certain is None
    assert found.meant.perhaps == ()
    assert list(found.namesakes) == [PEOPLE[0], PEOPLE[1]]


def _place(line: str) -> Facility:
    place = listed_in(parse_block(line)).place
    assert place is not None
    return place


def _people() -> PersonIndex:
    entries = {person.id: Entry(person, f"addresses/people/{person.id}.toml") for person in PEOPLE}
    return PersonIndex.of(Context.of(Library(people=entries), TODAY))
