"""What channels print around a person: greetings, moods, titles, birthdays, causes. People are invented."""

from datetime import date

import pytest

from letterkit.model.person import Custody
from letterkit.russian.blocks import ParsedBlock
from letterkit.russian.news import parse_people

HIM, TO_HIM = "Ветров Илья Андреевич, 1971 г.р.", "Ветрову Илье Андреевичу, 1971 г.р."
HER = "Крылова Анна Сергеевна, 1990 г.р."
COLONY = "ФКУ ИК-7 УФСИН России по Республике Мордовия"
REMAND = "ФКУ СИЗО-1 УФСИН России по Рязанской области"
ADDRESS = f"390043, г. Рязань, ул. Первомайская, 27Б, {REMAND}"


def only(text: str) -> ParsedBlock:
    (block,) = parse_people(text)
    return block


@pytest.mark.parametrize(
    ("text", "custody"),
    [
        (f"Привет! Вот новые адреса:\n{ADDRESS}, {TO_HIM}", Custody.HELD),
        (f"Добрый день, друзья! {ADDRESS}, {TO_HIM}", Custody.HELD),
        (f"Кому писать на этой неделе:\n{ADDRESS}, {TO_HIM}", Custody.HELD),
        (f"{ADDRESS}, {TO_HIM}. Он очень рад любым письмам!", Custody.HELD),
        (f"{ADDRESS}, {TO_HIM} 💛", Custody.HELD),
        (f"UPD: {HIM}, {COLONY}", Custody.HELD),
        (f"Внимание, смена адреса! {HIM}, {COLONY}", Custody.HELD),
        (f"Поздравляем! {HER}, освобождена", Custody.RELEASED),
        (f"У нас отличные новости: {HER} вышла на свободу", Custody.RELEASED),
        (f"На свободу вышла {HER}", Custody.RELEASED),
        (f"Очень печальная новость: умер {HIM}", Custody.DIED),
        (f"{HIM}, скончался в {COLONY}. Причина смерти неизвестна.", Custody.DIED),
        (f"{HIM}, скончался в {COLONY}. Причина смерти пока не сообщается.", Custody.DIED),
        (f"{HIM}, больше не в {COLONY}. Где он находится, мы не знаем.", Custody.UNKNOWN),
        (f'{HIM} Письма из {COLONY} возвращаются с пометкой "выбыл", где он, неизвестно', Custody.UNKNOWN),
        (f"ЭТАП! {HIM} (до 9 ноября {COLONY})", Custody.IN_TRANSIT),
        (f"{HIM}, под дом. арестом", Custody.HOUSE_ARREST),
        (f"Суд избрал ему подписку о невыезде: {HIM}", Custody.RELEASED),
        (f"Суд избрал ему запрет определённых действий: {HIM}", Custody.RELEASED),
        (f"Суд избрал ему домашний арест: {HIM}", Custody.HOUSE_ARREST),
        *(
            (f"Суд отправил Ветрова Илью Андреевича{born}, под домашний арест", Custody.HOUSE_ARREST)
            for born in (" (1971 г.р.)", ", 1971 года рождения", ", 05.03.1971 г.р.")
        ),
        (f"{HIM}, больше не в {COLONY}. Его местонахождение неизвестно", Custody.UNKNOWN),
        (f"На этапе (до 9 ноября в {COLONY}) {HIM}", Custody.IN_TRANSIT),
        (f"{HIM}, из {COLONY} увезли в областную больницу", Custody.HOSPITAL),
        (f"{HIM}, перев. из СИЗО-1 в {COLONY}", Custody.HELD),
        (f"Пишите в {COLONY}: {HIM}", Custody.HELD),
        (f"Пришла страшная новость: скончалась {HER}", Custody.DIED),
        (f"{HIM}, погиб в {COLONY}, обстоятельства смерти выясняются", Custody.DIED),
        (f"{HER}, погибла в {COLONY}. Обстоятельства неизвестны", Custody.DIED),
        (f"{HIM}, этапирован из {COLONY}, писем пока не отправляйте", Custody.IN_TRANSIT),
        (f"{HIM}, уехал этапом из {COLONY}, пункт назначения не называют", Custody.IN_TRANSIT),
        (f"Вышла на свободу {HER}! Больше писать туда не нужно", Custody.RELEASED),
        (f"{HER}, освобождена по болезни", Custody.RELEASED),
        (f"{HER}, под подпиской о невыезде", Custody.RELEASED),
        (f"{HIM} — УДО, уже дома", Custody.RELEASED),
        ("Суд отправил Ветрова Илью Андреевича, 1971 г.р., под домашний арест", Custody.HOUSE_ARREST),
        (f"Кассация отменила приговор, {HIM}, освобождён в зале суда", Custody.RELEASED),
        (f"Обновили адрес: {HIM}, {COLONY}", Custody.HELD),
        (f"{HIM}, ФКУ Б-2 УФСИН России по Рязанской области", Custody.HOSPITAL),
    ],
)
def test_what_says_nothing_of_him_leaves_him_certain(text: str, custody: Custody) -> None:
    block = only(text)
    assert (block.custody, block.doubts, block.certain) == (custody, (), True)


@pytest.mark.parametrize(
    "text",
    [
        f"Поздравляем! {HIM}, {COLONY}",  # with what?
        f"Хорошие новости! {HIM}, {COLONY}",
        f"Печальная новость. {HIM}, {COLONY}",
        f"Плохие вести: {HER}, на этапе",
        f"{HIM}, {COLONY}. UPD: этап",
        f"{ADDRESS}, {TO_HIM} 🖤",
        f"Причина смерти не сообщается. {HIM}, {COLONY}",
        f"{HIM}, {COLONY}. Обстоятельства выясняются",
        f"ЭТАП до 9 ноября. {HIM}",
        f"{HIM}, больше не в {COLONY}",
        f"Кому не писать: {HIM}, {COLONY}",
        *(f'{HIM}. Письма возвращаются с пометкой "{mark}"' for mark in ("умер", "освобождён", "ФКУ ИК-5", "убит")),
        *(f"{HIM}, {gone} из {REMAND} в {COLONY}" for gone in ("уехал", "увезли", "убыл", "этапирован", "отправлен")),
        f"Кассация отменила приговор. {HIM}, {COLONY}",
        # house arrest is what was replaced
        *(f"{HIM}, {by} дом. арест на {REMAND}" for by in ("заменили", "суд заменил", "заменён", "изменили")),
        f"{HIM}, суд заменил домашний арест на подписку о невыезде",
        # an acquittal is gone
        f"{HIM}, оправдан. Верховный суд отменил приговор.",
        f"{HIM}, оправдан, апелляция отменила приговор",
        f"{HIM}, вышел на свободу. Кассация отменила приговор.",
        f"{HIM}, под запретом определённых действий, апелляция отменила приговор",
        f"{HIM}, суд избрал ему подписку о невыезде, апелляция отменила приговор",
        f"{HIM}, скончался. Обстоятельства смерти не подтвердились.",
        f"Крылова Анна, 1990 г.р.; Котова Ольга, 1991 г.р. — оба в {COLONY}",
        # he is not in hospital yet, or no more
        *(
            f"{HIM}, {verb} в больницу"
            for verb in ("отправят", "на днях положат", "доставляли", "перевод", "поместить")
        ),
        f"Прошу помочь отвезти в больницу. {HIM}",
        *(f"{HIM}, {REMAND}. {when} перевод{end}" for when in ("Утром", "Сегодня", "На днях") for end in ".!"),
        f"{HIM}, {REMAND}. Внимание, смена адреса!",
        # somebody asks
        *(f"Прошу сообщить, {what} {HIM}, {REMAND}" for what in ("содержится", "прибыл", "освобождён")),
        # of another day than today
        *(
            f"UPD {day}: {HIM}, на этапе"
            for day in (
                "22.11",
                "31.02",
                "25.12",
                "05.11.2018",
                "от 25.12.2030",
                "от 05.11.2020",
                "45.77",
                "31.02.2026",
            )
        ),
        # of others
        f"{HIM}; Зорин Пётр Ильич, 1980 г.р. — обе в {COLONY}",
        f"Котов Олег Ильич, 1981 г.р., {HIM}, и Зорин Пётр Ильич, 1980 г.р., оба на свободе",
        f"{HIM}, {COLONY}. Оба рады письмам.",
        f"{HIM}, {COLONY}. Рада письмам.",
        f"Вот их адреса: {HIM}, {COLONY}",
        f"{HIM}, и Зорин Пётр Ильич, 1980 г.р., возвращаются из суда",
        f"💚 {HIM}, {COLONY}\n🖤 {HER}, {COLONY}",
        f'{HIM}. Письма возвращаются с пометкой "убыл" в ИК-2, Тамбов',
        f"Рады вести: {HIM}, {COLONY}",
        f"Выпускают на этой неделе\n{HIM}, {COLONY}\n{HER}, {COLONY}",
        # the town lies in another region, or is two
        f"614000, Пермский край г Рязань ул Мира 5, ИК-2, {TO_HIM}",
        f"{HIM}, ИК-2, Чувашская Республика г Казань",
        f"{HIM}, ИК-2, Республика Мордовия п Потьма п Явас",
        f"{HER}, освобождена по болезни от работы",
        f"{HIM}, {COLONY}. Он не рад письмам",
    ],
)
def test_what_may_say_something_is_asked_about(text: str) -> None:
    assert not any(block.certain for block in parse_people(text, date(2026, 12, 1)))


def test_both_behind_two_people_is_said_of_each() -> None:
    for one in parse_people(f"{HIM}; {HER} — оба в {COLONY}"):
        assert (one.custody, one.doubts, one.certain) == (Custody.HELD, (), True)


@pytest.mark.parametrize("bullet", ["* ", "- ", "• ", "1. ", ""])
@pytest.mark.parametrize("republic", ["Удмуртской Республике", "Чеченской Республике", "Республике Коми"])
def test_a_line_that_ends_with_a_republic_is_whole(bullet: str, republic: str) -> None:
    him, her = parse_people(f"{bullet}{HIM}, ФКУ ИК-1 УФСИН России по {republic}\n{bullet}{HER}, ЭТАП")
    assert (him.custody, him.doubts, him.certain) == (Custody.HELD, (), True)
    assert (her.custody, her.doubts, her.certain) == (Custody.IN_TRANSIT, (), True)


@pytest.mark.parametrize("title", ["Дни рождения в декабре", "Именинники декабря:"])
@pytest.mark.parametrize(
    ("first", "second"), [("2 декабря —", "15 декабря —"), ("2.12:", "15.12:"), ("• 2 декабря,", "• 15 декабря,")]
)
def test_days_in_a_list_of_birthdays_are_of_births(title: str, first: str, second: str) -> None:
    him, her = parse_people(f"{title}\n{first} {HIM}, {COLONY}\n{second} {HER}, освобождена")
    assert (him.custody, him.doubts, him.certain) == (Custody.HELD, (), True)
    assert (her.custody, her.doubts, her.certain) == (Custody.RELEASED, (), True)


@pytest.mark.parametrize(
    "text",
    [
        f"Поздравляем!\n15 декабря {HIM}, вышел на свободу",
        f"Именинник: Зорин Пётр Ильич, 1980 г.р., {REMAND}\n20.12 {HIM}, переведён в {COLONY}",
        f"Именинники:\n3 декабря {HER}, {REMAND}\n\nНовости недели\n\n20 декабря {HIM}, прибыл в {COLONY}",
        f"Дни рождения и новости\n10 декабря {HIM}, этапирован из {COLONY}",
        f"Дни рождения, ноябрь 2020\n2 ноября {HIM}, {COLONY}",
        f"Дни рождения\n2 мая Ветров Илья Андреевич, 03.05.1971 г.р., {COLONY}",
        f"Именинники мая\n2 июля — {HIM}, {COLONY}",
        f"Именинники\n31 ноября — {HIM}, {COLONY}",
        f"Именинники:\n3 декабря {HER}, {COLONY}\nНовости недели № 5\n20 декабря {HIM}, вышел на свободу",
    ],
)
def test_a_day_that_may_be_of_something_else_is_asked_about(text: str) -> None:
    blocks = {block.name_nominative: block for block in parse_people(text, date(2026, 12, 1))}
    assert not blocks["Ветров Илья Андреевич"].certain


def test_the_same_days_without_such_a_title_are_of_something_else() -> None:
    assert not only(f"2 декабря — {HIM}, {COLONY}").certain


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("По словам матери, её сын Ветров Илья Андреевич, 1971 г.р., этапирован", "Ветров Илья Андреевич"),
        ("Мой муж Ветров Илья Андреевич, 1971 г.р., умер в колонии", "Ветров Илья Андреевич"),
    ],
)
def test_somebody_called_a_relative_is_told_of_where_nobody_else_is(text: str, name: str) -> None:
    block = only(text)
    assert (block.name_nominative, block.certain) == (name, False)
    assert block.custody in (Custody.IN_TRANSIT, Custody.DIED)


@pytest.mark.parametrize(
    "text",
    ["Жена Ветрова Анна Ивановна рассказала о свидании", f"{HIM}, {COLONY}. Его жена Ветрова Анна Ивановна ждёт."],
)
def test_a_relative_who_only_tells_is_nobody_to_write_to(text: str) -> None:
    assert all(block.name_nominative != "Ветрова Анна Ивановна" for block in parse_people(text))
