"""Names, births, marks and advice in published blocks, and blocks without an address. People are invented."""

from datetime import date

import pytest

from letterkit.russian.blocks import AddressMark, BlockKind, ParsedBlock, Status, block_as_dict, parse_block

WHO = "Зорину Павлу Олеговичу, 1980 г. р."


def assert_fields(block: ParsedBlock, **expected: object) -> None:
    assert {name: getattr(block, name) for name in expected} == expected


@pytest.mark.parametrize(
    ("printed", "year", "day"),
    [
        ("1980 г. р.", 1980, None),
        ("1980г.р", 1980, None),
        ("1980 года рождения", 1980, None),
        ("1980 год рождения.", 1980, None),
        ("(1980)", 1980, None),
        ("1980 г.", 1980, None),
        ("09.06.1980 г.р.", 1980, date(1980, 6, 9)),
        ("(9 июня 1980 г. р.)", 1980, date(1980, 6, 9)),
        ("1980-06-09", 1980, date(1980, 6, 9)),
        ("род. 09.06.1980 г.", 1980, date(1980, 6, 9)),
    ],
)
@pytest.mark.parametrize("between", [" ", ", "])
def test_birth_years_and_dates_are_read(printed: str, year: int, day: date | None, between: str) -> None:
    block = parse_block(f"601234, г. Лесной, ФКУ ИК-2, Зорину Павлу Олеговичу{between}{printed}")
    assert_fields(block, name_as_printed="Зорину Павлу Олеговичу", birth_year=year, birth_date=day, leftover=())


@pytest.mark.parametrize("printed", ["31.02.1980 г.р.", "30.02.1980", "40 мая 1980 г. р."])
def test_a_day_that_no_calendar_has_gives_the_year_and_is_left_over(printed: str) -> None:
    block = parse_block(f"601234, г. Лесной, ФКУ ИК-2, Зорину Павлу Олеговичу, {printed}")
    assert_fields(block, birth_year=1980, birth_date=None, leftover=(printed,))


def test_a_year_glued_to_the_name_is_parted_from_it() -> None:
    block = parse_block("601234, г. Лесной, ФКУ ИК-2, Зорину Павлу Ильичу1980 г.р.")
    assert_fields(block, name_as_printed="Зорину Павлу Ильичу", birth_year=1980)


@pytest.mark.parametrize(
    "name",
    [
        "Зорину Павлу",
        "Зорину П. О.",
        "ЗОРИНУ Павлу Олеговичу",
        "Гасанову Рамину Вахид оглы",
        "Кара-Мурзе Эмир-Усеину Серверовичу",
        "О'Коннору Джону",
        "Нгуен Ван Тхань",
        "Городу Олегу Ильичу",
        "Крыму Олегу Ильичу",
        "Станкевичу Роману Львовичу",
        "Павел Олегович Зорин",
    ],
)
@pytest.mark.parametrize(
    "text",
    [
        "601234, г. Лесной, ул. Мира, 1, ФКУ ИК-2 УФСИН России по Томской области, {}, 1980 г. р.",
        "601234, г. Лесной, ул. Мира, 1, ФКУ ИК-2 {} 1980 г.р.",
        "{} (1980 г. р.), 601234, г. Лесной, ул. Мира, 1, ФКУ ИК-2",
        "601234, г. Лесной, ул. Мира, 1. ФКУ ИК-2. {}",
    ],
)
def test_a_name_is_found_wherever_lists_print_it(text: str, name: str) -> None:
    block = parse_block(text.format(name))
    assert_fields(block, name_as_printed=name, locality="Лесной", street="ул. Мира", house="1", leftover=())


def test_look_alikes_are_read_as_meant_and_stay_in_the_name_as_printed() -> None:
    block = parse_block("601234, г. Лecной, ул. Mира, 5A, ФКУ T-2, 3орину, Зoрину Павлу Олеговичу, 1980 г. p.")
    assert_fields(
        block,
        locality="Лесной",
        street="ул. Мира",
        house="5A",
        facility_type="Т",
        name_as_printed="Зoрину Павлу Олеговичу",
        name_nominative="Зорин Павел Олегович",
        birth_year=1980,
        leftover=("3орину",),
    )


def test_a_candidate_that_a_person_must_confirm_is_shown_and_not_accepted() -> None:
    block = parse_block("601234, г. Лесной, ФКУ ИК-2, Зориной Мумине, 1980 г. р.")
    assert len(block.name_candidates) > 1
    assert not any(candidate.accepted for candidate in block.name_candidates)
    assert block.name_nominative == block.name_candidates[0].name


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("Ожидается: {}", (AddressMark.EXPECTED,)),
        ("Предыдущий адрес (СИЗО): {}", (AddressMark.PREVIOUS,)),
        ("Адрес уточняется.\n\nПредыдущий адрес: {}", (AddressMark.PREVIOUS,)),
        ("{} (предположительный адрес).", (AddressMark.PRESUMED,)),
        ("Адрес для писем - {}", ()),
    ],
)
def test_marks_are_read_and_kept_out_of_the_address(text: str, marks: tuple[AddressMark, ...]) -> None:
    block = parse_block(text.format(f"601234, г. Лесной, ФКУ СИЗО-3, {WHO}"))
    assert_fields(block, kind=BlockKind.ADDRESS, marks=marks, status=None, facility="ФКУ СИЗО-3", leftover=())


def test_services_are_named_and_kept_out_of_the_address() -> None:
    block = parse_block(f"601234, г. Лесной, ФКУ ИК-2, {WHO}")
    for advice in (
        " Также можно воспользоваться сервисамиZTиФ-Письмо(оплата российскими картами) или PrisonMail.",
        "\r\n\r\nПисьма можно отправлять через сервис «Зонателеком», «Ф-письмо» и PrisonMail",
    ):
        with_advice = parse_block(f"601234, г. Лесной, ФКУ ИК-2, {WHO}{advice}")
        assert with_advice.services == ("Ф-Письмо", "Зонателеком", "PrisonMail")
        assert block_as_dict(with_advice) == block_as_dict(block)


def test_bullets_pictures_and_stars_are_not_part_of_an_address() -> None:
    plain = parse_block(f"601234, г. Лесной, ул. Мира, 1, ФКУ ИК-2, {WHO}")
    for text in (
        "📍 601234, г. Лесной, ул. Мира, 1, ФКУ ИК-2, **Зорину Павлу Олеговичу**, 1980 г. р.",
        "1. {}",
        "• {}",
    ):
        printed = f"601234, г. Лесной, ул. Мира, 1, ФКУ ИК-2, {WHO}"
        assert parse_block(text.replace("{}", printed)) == plain


def test_what_was_not_understood_is_kept() -> None:
    block = parse_block(f"601234, г. Лесной, ФКУ ИК-2, отряд 11, {WHO} Имеет двоих детей. Ждёт писем!")
    assert_fields(block, unit="отряд 11", leftover=("Имеет двоих детей", "Ждёт писем"))


def test_the_second_of_two_addresses_is_left_over() -> None:
    block = parse_block(f"601234, г. Лесной, ФКУ ИК-2, {WHO}\n656001, г. Барнаул, ул. Мира, 1")
    assert_fields(block, postal_code="601234", locality="Лесной", leftover=("656001, г. Барнаул, ул. Мира, 1",))


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("НА ЭТАПЕ. Зорину Павлу Олеговичу 1980 г. р.", Status.IN_TRANSIT),
        ("Этапирован из СИЗО-1 в Пермский край, адрес уточняется", Status.IN_TRANSIT),
        ("Адрес уточняется.", Status.ADDRESS_UNKNOWN),
        ("Адрес пока неизвестен, Зориной Анне Олеговне, 1980 г. р.", Status.ADDRESS_UNKNOWN),
        ("Где находится Анна Зорина, неизвестно.", Status.ADDRESS_UNKNOWN),
        ("Если вы знаете, где находится Анна Зорина, сообщите нам", Status.WHEREABOUTS_ASKED),
        (
            "Адрес неизвестен. Если у вас есть сведения о местонахождении Анны Зориной, напишите",
            Status.WHEREABOUTS_ASKED,
        ),
        ("Письма в СИЗО-1 можно отправлять через «Ф-письмо»", Status.NOTES_ONLY),
        ("Анна Зорина вышла на свободу в г. Москве.", Status.NOTES_ONLY),
        ("Address unknown.", Status.ADDRESS_UNKNOWN),
        ("", Status.NOTES_ONLY),
    ],
)
def test_a_block_without_an_address_says_why_and_invents_none(text: str, status: Status) -> None:
    block = parse_block(text)
    assert_fields(block, kind=BlockKind.NO_ADDRESS, status=status)
    given = block_as_dict(block)
    keys = list(given)
    start, end = keys.index("postal_code"), keys.index("facility_number")
    assert not any(given[key] for key in keys[start : end + 1])


def test_a_name_printed_without_an_address_is_kept() -> None:
    block = parse_block("НА ЭТАПЕ. Зорину Павлу Олеговичу 1980 г. р.")
    assert_fields(block, name_nominative="Зорин Павел Олегович", birth_year=1980)
