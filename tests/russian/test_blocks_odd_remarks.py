"""What stands around a block and is none of it, or says something after all. People and most towns are invented."""

import pytest

from letterkit.russian.blocks import ParsedBlock, parse_block
from letterkit.russian.blocks.contacts import without_contacts
from letterkit.russian.blocks.markup import without_markup

PLACE = "601234, г. Лесной, ул. Мира, д. 5, ФКУ ИК-5"
WHO = "Зорину Павлу Олеговичу, 1980 г. р."


def assert_fields(block: ParsedBlock, **expected: object) -> None:
    assert {name: getattr(block, name) for name in expected} == expected


@pytest.mark.parametrize(
    "remark",
    [
        "тел. (8482) 00-00-00",
        "Тел.: 8 (49232) 2-16-28",
        "+7 900 000-00-00",
        "8-800-000-00-00",
        "Подробнее: example.org/zorin",
        "Подробности о деле — https://example.org/zorin?id=1",
        "E-mail группы: pisma@example.org",
        "Пишите чаще!",
        "Напишите ему письмо!",
        "Зонателеком: да, Ф-письмо: нет",
        "ФСИН-письмо: есть; Зонателеком — нет",
        "Посылки — только через сервис",
        "Посылки не принимаются",
        "Не забудьте вложить конверт с маркой!",
        "#письма #свободу @channel",
    ],
)
def test_what_says_nothing_of_the_person_is_not_left_over(remark: str) -> None:
    for text in (f"{PLACE}, {WHO} {remark}", f"{PLACE}, {WHO}\n{remark}"):
        assert_fields(parse_block(text), name_nominative="Зорин Павел Олегович", postal_code="601234", leftover=())


@pytest.mark.parametrize(
    "remark",
    [
        "Возможно уже в больнице",
        "Письмо отправить невозможно",
        "Письма не доходят",
        "Письма через сервис возвращаются",
        "можно писать, но письма возвращаются",
        "Якобы на свободе",
        "Фейк",
        "Скоро",
        "Семья",
        "дело № 123456",
        "штраф 500000 руб",
    ],
)
def test_what_says_something_is_left_over(remark: str) -> None:
    block = parse_block(f"{PLACE}, {WHO} {remark}")
    assert_fields(block, postal_code="601234", locality="Лесной", sublocality=None, leftover=(remark,))


@pytest.mark.parametrize(
    ("hashtag", "words"),
    [("#умер", "умер"), ("#на_этапе", "на этапе"), ("#домашний_арест", "домашний арест"), ("#свободу", "")],
)
def test_a_hashtag_that_says_where_somebody_is_stays_in_words(hashtag: str, words: str) -> None:
    assert without_contacts(f"Зорин {hashtag}") == f"Зорин {words}"


@pytest.mark.parametrize("said", ["дело № ", "дело ", "счёт ", "штраф ", "карта ", "тел. ", "№ ", "в/ч "])
def test_six_digits_of_something_else_are_no_postcode(said: str) -> None:
    block = parse_block(f"г. Лесной, ул. Мира, д. 5, ФКУ ИК-5, {WHO}, {said}123456")
    assert block.postal_code is None
    assert any("123456" in left for left in block.leftover)


@pytest.mark.parametrize(
    ("html", "shown"),
    [
        ('ИК-1 <span style="text-decoration: line-through">ИК-2</span>', "ИК-1 ~~ИК-2~~"),
        ('<p style="TEXT-DECORATION-LINE:line-through">ИК-2</p>', "~~ИК-2~~"),
        ("ИК-1<span hidden> ИК-2</span>", "ИК-1"),
        ('ИК-1<div style="display: none">ИК-2 <b>ИК-3</b></div>', "ИК-1"),
        ('<img src="a.png" alt="ИК-1"> Зорин', " ИК-1  Зорин"),
        ('<p hidden><img alt="ИК-2"><p>', ""),
        ("![ИК-1](a.png) Зорин", "ИК-1 Зорин"),
        ("<s>ИК-2</s> ИК-1", "~~ИК-2~~ ИК-1"),
    ],
)
def test_of_html_only_what_is_shown_is_read(html: str, shown: str) -> None:
    assert without_markup(html) == shown


@pytest.mark.parametrize("common", ["Не", "Якобы", "Слухи", "Скоро", "Завтра", "Почти", "Фейк", "Неправда", "Сын"])
def test_a_common_word_alone_is_no_settlement(common: str) -> None:
    assert_fields(parse_block(f"{common}, ФКУ ИК-5, {WHO}"), locality=None, sublocality=None, leftover=(common,))


@pytest.mark.parametrize("town", ["Орёл", "Луга", "Явас", "Енисейск", "Мирный", "Казань", "Старая Гора"])
def test_a_name_alone_may_be_a_settlement(town: str) -> None:
    assert_fields(parse_block(f"{town}, ул. Мира, д. 5, ФКУ ИК-5, {WHO}"), locality=town, leftover=())


@pytest.mark.parametrize(("printed", "town"), [("Казани", "Казань"), ("Самары", "Самара"), ("Сочи", "Сочи")])
def test_a_town_in_the_genitive_is_given_in_the_nominative(printed: str, town: str) -> None:
    block = parse_block(f"ФКУ СИЗО-1 г. {printed}, ул. Мира, д. 5, {WHO}")
    assert_fields(block, facility="ФКУ СИЗО-1", locality=town, locality_as_printed=f"г. {town}")


@pytest.mark.parametrize(
    ("printed", "region"),
    [
        ("Тюменская обл., ЯНАО", "Ямало-Ненецкий автономный округ"),
        ("ЯНАО, Тюменская область", "Ямало-Ненецкий автономный округ"),
        ("Тюменская область, ХМАО-Югра", "Ханты-Мансийский автономный округ — Югра"),
        ("Архангельская область, Ненецкий автономный округ", "Ненецкий автономный округ"),
    ],
)
def test_of_a_region_and_the_district_in_it_the_district_counts(printed: str, region: str) -> None:
    assert_fields(parse_block(f"{printed}, п. Лесной, ФКУ ИК-5, {WHO}"), region_norm=region, leftover=())
