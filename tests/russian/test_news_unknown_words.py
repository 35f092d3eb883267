"""Words that letterkit does not know, names that are nobody's, and days that do not fit: nobody is certain for them."""

from datetime import date

import pytest

from letterkit.russian.news import parse_people
from letterkit.russian.news.paragraphs import texts_of

TODAY = date(2026, 11, 22)
HIM, HIS = "Гаврилов Пётр Ильич, 1980 г.р.", "ФКУ ИК-6 УФСИН России по Владимирской области"
OTHER, OTHERS = "Лазарев Марк Олегович, 1984 г.р.", "ФКУ ИК-3 УФСИН России по Костромской области"
HER = "Табакова Нина Львовна, 1987 г.р."
HELD, OTHER_HELD, SHE_HELD = f"{HIM}, {HIS}", f"{OTHER}, {OTHERS}", f"{HER}, {OTHERS}"


def told(text: str) -> dict[str, str]:
    """The custody of each person, by surname; "asked" where it is not certain."""
    return {
        block.name_nominative.split()[0]: str(block.custody) if block.certain else "asked"
        for each in texts_of(text)
        for block in parse_people(each, TODAY)
        if block.name_nominative
    }


HEADINGS = [
    *("Усопшие", "Некрологи", "Мартиролог", "Пропавшие", "Отсидевшие", "Уехавшие", "Экстрадированы", "Домашка"),
    *("Переданы Украине", "На СВО", "Скоро выйдут", "Больше не с нами", "Свидетели", "Светлая память"),
]


@pytest.mark.parametrize("heading", HEADINGS)
@pytest.mark.parametrize(
    "text",
    [
        *("{0}\n{1}\n{2}", "{0}\n\n{1}\n{2}", "**{0}**\n{1}\n{2}", "## {0}\n{1}\n{2}", "[{0}]\n\n{1}\n{2}"),
        *("{0}\n======\n{1}\n{2}", "{0}!\n\n{1}\n{2}", "{0} (2)\n\n{1}\n{2}", "{1}\n{0}\n{2}", "{1}\n\n{0}\n\n{2}"),
    ],
)
def test_nobody_below_an_unknown_heading_is_certainly_held(text: str, heading: str) -> None:
    assert told(text.format(heading, HELD, OTHER_HELD))["Лазарев"] != "held"


@pytest.mark.parametrize("title", ["Новости недели", "Новые адреса", "Письма в марте", "Владимирская область"])
def test_a_usual_title_and_a_region_over_a_list_leave_it_certain(title: str) -> None:
    second = f"Крылов Олег Саввич, 1971 г.р., {HIS}"
    assert told(f"{title}\n\n{HELD}\n{second}") == {"Гаврилов": "held", "Крылов": "held"}


@pytest.mark.parametrize(
    "words",
    [
        *("Вечная память", "Светлая память", "На СВО", "Передан Украине", "Экстрадирован", "Домашка", "В Берлине"),
        *("Подал на УДО", "Право на УДО", "Документы на УДО", "УДО: 10.11.2026", "УДО с 10.11.2026", "на УДО"),
        *("Сидоров освобождён", "И. Сидоров умер", "Мария освобождена", "Гаврилова освобождена", "Освобождён Сидоров"),
        *(
            "Гаврилов-старший умер",
            "Только Сидоров на этапе",
            "10.11.2026 Сидоров умер",
            "ранее умер",
            "этап в декабре",
        ),
    ],
)
@pytest.mark.parametrize("text", ["{}\n{}", "{}. {}.", "{}, {}"])
def test_a_word_with_a_capital_is_no_town_and_another_name_not_his(text: str, words: str) -> None:
    assert told(text.format(HELD, words))["Гаврилов"] == "asked"


@pytest.mark.parametrize("status", ["Она освобождена.", "Освобождена.", "Этапирована.", "Умерла.", "Вышла на свободу."])
@pytest.mark.parametrize("text", ["{}\n{}\n{}", "{}. {}. {}"])
def test_a_status_in_the_form_of_a_woman_is_not_his(text: str, status: str) -> None:
    assert told(text.format(SHE_HELD, HELD, status)) == {"Табакова": "asked", "Гаврилов": "asked"}


@pytest.mark.parametrize("status", ["умерла", "этапированы", "её освободили", "она на этапе"])
def test_what_is_not_said_of_one_man_is_asked_about(status: str) -> None:
    assert told(f"{HIM}, {status}") == {"Гаврилов": "asked"}


def test_a_list_may_say_of_a_woman_that_she_is_on_the_way_in_any_form() -> None:
    assert told(f"{HER}, этапирован") == {"Табакова": "in-transit"}


@pytest.mark.parametrize(
    "days",
    [
        *("задержан 12.11.2026, освобождён 10.11.2026", "освобождён 10.11.2026, арест 12.11.2026"),
        *("осуждён 12 ноября 2026, освобождён 10 ноября 2026", "арестован в ноябре 2026, освобождён в октябре 2026"),
        "арестован в 2026, освобождён 10.11.2025",
    ],
)
def test_who_was_arrested_after_he_was_freed_is_not_free(days: str) -> None:
    assert told(f"{HIM}, {days}") == {"Гаврилов": "asked"}
    assert told(f"{HIM}, арестован 12.03.2024, освобождён 10.11.2026") == {"Гаврилов": "released"}


@pytest.mark.parametrize(
    "text",
    [
        *("На 20.11.2026 на этапе:\n{}", "{}, на этапе на 20.11.2026", "{}, на 20.11.2026 под домашним арестом"),
        *("Под домашним арестом (20.11.2026):\n{}", "Освобождены с 01.11.2026:\n{}"),
    ],
)
def test_a_day_on_which_something_was_so_is_not_the_day_since_when(text: str) -> None:
    assert all(block.since is None for block in parse_people(text.format(f"{HIM}\n{OTHER}"), TODAY))


@pytest.mark.parametrize(
    "text",
    [
        *("Гаврилов Пётр Ильич, умер 05.03.1971", "Гаврилов Пётр Ильич, умер (2008)"),
        *("5 марта 2008 года освобождён Гаврилов Пётр Ильич", "Гаврилов Пётр Ильич, 05.03.2009 этапирован"),
        *(
            f"{HIM} этапирован, 10.11.2026 {OTHER} освобождён",
            f"{HIM}, {OTHER} (на этапе)",
            f"{HIM}, этапирован: {HIS}",
        ),
        *(f"{HIM}, этапирован 12.11.2026, {HIS}", f"{HIM}, уехал", f"{HIM}, отправлен", f"{HELD}, этапируется"),
        *(f"{HIM}, этапирован в 2023 году из СИЗО-1", f"{HELD}, вышел срок", f"{HELD} ❓", f"🏠 {HELD}"),
    ],
)
def test_what_may_mean_two_things_is_asked_about(text: str) -> None:
    assert told(text)["Гаврилов"] == "asked"
