"""What a block does not say is in no field, what it says besides is left over. People and most towns are invented."""

import pytest

from letterkit.russian.blocks import AddressMark, BlockKind, ParsedBlock, Status, block_as_dict, parse_block

ADDRESS = "601234, г. Лесной, ул. Мира, д. 5, ФКУ ИК-2"
WHO = "Зорину Павлу Олеговичу, 1980 г. р."


def assert_fields(block: ParsedBlock, **expected: object) -> None:
    assert {name: getattr(block, name) for name in expected} == expected


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (f"Павел Зорин. Адрес для писем: {ADDRESS}, {WHO}", "Павел Зорин"),
        (f"Зорин А. О., {ADDRESS}, {WHO}", "Зорин А. О."),
        (f"Зорину Павлу Олеговичу (Anton Zorin), {ADDRESS}", "Anton Zorin"),
        (f"Зорину Павлу (для друзей Паша), {ADDRESS}, 1980 г. р.", "для друзей Паша"),
        (f"601234, г. Лесной, ул. Мира, д. 5 (Лесные Кресты), ФКУ ИК-2, {WHO}", "Лесные Кресты"),
        (f"Лесной централ, {ADDRESS}, {WHO}", "Лесной централ"),
        (f"Освобождён. {ADDRESS}, {WHO}", "Освобождён"),
        (f"Ожидается перевод в ИК-5. {ADDRESS}, {WHO}", "Ожидается перевод в ИК-5"),
        (f"{ADDRESS}, МСБ № 7, {WHO}", "МСБ № 7"),
        (f"{ADDRESS}, {WHO}, Орловой Мадине 1991", "Орловой Мадине 1991"),
        ("Pavel Zorin. Pavel Olegovich Zorin, b. 1980, IK-2, 5 Mira Street, Lesnoy, Tver Oblast", "Pavel Zorin"),
    ],
)
def test_names_of_people_and_facilities_are_not_part_of_an_address(text: str, left: str) -> None:
    block = parse_block(text)
    assert_fields(block, sublocality=None, leftover=(left,), house="5")
    assert block.locality in ("Лесной", "Lesnoy")


@pytest.mark.parametrize(
    ("text", "street"),
    [
        ("601234, Лесной, Карла Маркса, 5", "Карла Маркса"),
        ("601234, Лесной, Александра Матросова, 5", "Александра Матросова"),
        ("601234, Лесной, К. Маркса, 5", "К. Маркса"),
        ("601234, Верхние Поля, Матросская Тишина, 5", "Матросская Тишина"),
    ],
)
def test_streets_named_after_people_are_streets(text: str, street: str) -> None:
    assert_fields(parse_block(f"{text}, ФКУ ИК-2, {WHO}"), street=street, house="5", leftover=())


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (f"{ADDRESS}, {WHO}, Орловой Мадине (1991 г. р.)", "Орловой Мадине (1991 г. р.)"),
        (
            f"{ADDRESS}, {WHO}; 601234, г. Лесной, ИК-2, Орловой Мадине 1991",
            "601234, г. Лесной, ИК-2, Орловой Мадине 1991",
        ),
        (f"{ADDRESS}, {WHO}; 656001, г. Барнаул, Орловой Мадине 1991", "656001, г. Барнаул, Орловой Мадине 1991"),
        (
            f"{ADDRESS}, {WHO}; ИК-7, г. Горный, Орловой Мадине, 1991 г. р.",
            "ИК-7, г. Горный, Орловой Мадине, 1991 г. р.",
        ),
        (f"{ADDRESS}, {WHO}\nОрловой Мадине, 1991 г. р., ИК-7", "Орловой Мадине, 1991 г. р., ИК-7"),
        (f"{WHO}, Орловой Мадине, 1991 г. р., {ADDRESS}", "Орловой Мадине, 1991 г. р."),
    ],
)
def test_another_person_is_left_over_whole(text: str, left: str) -> None:
    assert_fields(
        parse_block(text),
        postal_code="601234",
        locality="Лесной",
        sublocality=None,
        street="ул. Мира",
        house="5",
        facility="ФКУ ИК-2",
        name_as_printed="Зорину Павлу Олеговичу",
        birth_year=1980,
        leftover=(left,),
    )


@pytest.mark.parametrize(
    ("printed", "kind", "number"),
    [
        ("Prison T-2", "Т", "2"),
        ("Penal Colony IK-7", "ИК", "7"),
        ("тюрьма Т-2", "Т", "2"),
        ("исправительная колония ИК № 7", "ИК", "7"),
        ("Больница имени Лесного", "больница", None),
        ("ФКУ ЛПУ «Больница № 3»", "ЛПУ", "3"),
        ("филиал «Лесная больница» ФКУЗ МСЧ-31 ФСИН России", "больница", None),
        ("ФКУЗ МСЧ-31 ФСИН России", None, None),
        ("МСЧ № 31", None, None),
        ("СИЗО-1 г. Лесногорска", "СИЗО", "1"),
        ("СИЗО-1 города Перми", "СИЗО", "1"),
    ],
)
def test_all_that_names_a_facility_is_the_facility(printed: str, kind: str | None, number: str | None) -> None:
    for text in (f"{WHO}, {printed}, 601234, г. Лесной", f"601234, г. Лесной, {printed}, {WHO}"):
        assert_fields(
            parse_block(text),
            facility=printed,
            facility_type=kind,
            facility_number=number,
            locality="Лесной",
            sublocality=None,
            leftover=(),
        )


def test_the_town_of_a_facility_is_not_a_second_settlement() -> None:
    block = parse_block(f"601234, г. Самара, СИЗО-1 г. Самары, {WHO}")
    assert_fields(block, facility="СИЗО-1 г. Самары", locality="Самара", sublocality=None, leftover=())


@pytest.mark.parametrize(
    "typed",
    [
        *("рабочий посёлок {}", "рабочий поселок {}", "рабочий пос. {}", "дачный посёлок {}", "курортный посёлок {}"),
        *("посёлок городского типа {}", "пос. городского типа {}", "населённый пункт {}", "нас. пункт {}", "н.п. {}"),
        *("н. п. {}", "посёлок при станции {}", "железнодорожная станция {}", "ж/д разъезд {}", "п.ст. {}"),
        *("станица {}", "хутор {}", "аул {}", "деревня {}", "село {}", "слобода {}", "разъезд {}", "станция {}"),
        *("починок {}", "выселки {}", "{} рабочий посёлок", "{} посёлок городского типа"),
    ],
)
def test_settlements_with_their_types_in_full_are_settlements(typed: str) -> None:
    block = parse_block(f"601234, Лесное сельское поселение, {typed.format('Ключи')}, ФКУ ИК-2, {WHO}")
    assert_fields(block, locality="Ключи", district="Лесное сельское поселение", sublocality=None, leftover=())


@pytest.mark.parametrize("house", ["21-А", "21-б", "21-А/2", "д. 21-А"])
def test_a_letter_behind_a_dash_belongs_to_the_house(house: str) -> None:
    block = parse_block(f"601234, г. Лесной, ул. Мира, {house}, ФКУ ИК-2, {WHO}")
    assert_fields(block, street="ул. Мира", house=house.removeprefix("д. "), leftover=())


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (f"Адрес до 12.03.2024: {ADDRESS}. Новый адрес неизвестен. {WHO}", ("до 12.03.2024", "Новый адрес неизвестен")),
        (f"Адрес до этапа: {ADDRESS}, {WHO}", ("до этапа",)),
        (f"Последний известный адрес: {ADDRESS}, {WHO}", ()),
        (f"{ADDRESS} (адрес неактуален), {WHO}", ()),
        (f"На этапе. {ADDRESS}, {WHO}", ("На этапе",)),
        (f"{ADDRESS}, {WHO} Этапирован из ИК-2, адрес уточняется", ("Этапирован из ИК-2", "адрес уточняется")),
    ],
)
def test_the_address_of_one_who_is_gone_is_the_previous_one(text: str, left: tuple[str, ...]) -> None:
    assert_fields(
        parse_block(text), kind=BlockKind.ADDRESS, marks=(AddressMark.PREVIOUS,), postal_code="601234", leftover=left
    )


def test_the_address_of_one_who_has_arrived_is_not_the_previous_one() -> None:
    assert_fields(parse_block(f"Этапирован в ИК-2: {ADDRESS}, {WHO}"), marks=(), leftover=("Этапирован в ИК-2",))


def test_what_a_status_says_of_towns_is_kept() -> None:
    block = parse_block("Зорин Павел, 1980 г. р., этапируется из СИЗО-2 Лесного")
    assert_fields(block, status=Status.IN_TRANSIT, facility=None, leftover=("этапируется из СИЗО-2 Лесного",))


def test_words_that_are_not_an_address_are_kept_whole() -> None:
    assert parse_block("Salavat 123").leftover == ("Salavat 123",)


def test_a_part_of_the_facility_is_left_over_in_the_fields_of_the_command() -> None:
    assert block_as_dict(parse_block(f"{ADDRESS}, отряд № 3, {WHO}"))["leftover"] == ["отряд № 3"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Зорин Павел — 09.06.1980 — ИК-2, 601234, Нижний Лесной, ул. Мира, д. 5", "Зорин Павел"),
        ("Зорин Павел (Zorin Pavel), род. 09.06.1980, 601234, г. Лесной, ул. Мира, д. 5, ИК-2", "Зорин Павел"),
        ("Mr Pavel Zorin (b. 9 June 1980), IK-2, 5 Mira St., Lesnoy, 601234", "Pavel Zorin"),
        ("601234, Lesnoy, Mira st. 5, FKU IK-2, Zorin Pavel, 09.06.1980 g.r.", "Zorin Pavel"),
    ],
)
def test_a_name_is_the_one_that_the_birth_belongs_to(text: str, name: str) -> None:
    block = parse_block(text)
    assert_fields(block, name_as_printed=name, birth_year=1980, house="5", facility_number="2")
    assert block.birth_date is not None


def test_a_late_year_without_a_word_is_not_a_birth() -> None:
    assert_fields(parse_block(f"{ADDRESS}, Зорину Павлу Олеговичу, 2023"), birth_year=None)
