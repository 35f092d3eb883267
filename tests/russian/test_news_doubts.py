"""Texts that can be misread are asked about, never taken for certain: each kind that an attack on the reader found.

People are invented.
"""

from datetime import date

import pytest

from letterkit.model.person import Custody
from letterkit.russian.news import out_of_time, parse_people, texts_of

HIM, HER, THIRD = (
    "Ветров Илья Андреевич, 1971 г.р.",
    "Крылова Анна Сергеевна, 1990 г.р.",
    "Зорин Пётр Олегович, 1972 г.р.",
)
COLONY = "ФКУ ИК-7 УФСИН России по Республике Мордовия"
OTHER = "ФКУ ИК-2 УФСИН России по Рязанской области"
REMAND = "ФКУ СИЗО-2 УФСИН России по Алтайскому краю"
TODAY = date(2026, 11, 29)


def held_for_certain(text: str) -> list[str | None]:
    """The facilities of those who are certainly held there."""
    return [each.facility for each in parse_people(text, TODAY) if each.certain and each.custody is Custody.HELD]


def certain(text: str) -> list[Custody | None]:
    return [each.custody for each in parse_people(text, TODAY) if each.certain]


@pytest.mark.parametrize(
    "text",
    [
        f"{HIM}, {COLONY}. Суд отказал в УДО.",
        f"{HIM}, {COLONY}. Апелляция отказала в УДО",
        f"{HIM}, {COLONY}. Суд не освободил",
        f"{HIM}, {COLONY}. Арестован в зале суда",
        f"{HIM}, {COLONY}. Арестован за границей",
        f"{HIM}, {COLONY}. Суд по УДО 12.03.2027",
        f"{HIM}, {COLONY}. УДО возможно с 2027 года",
        f"{HIM}, {COLONY}. Освобождён будет 12.03.2027",
        f"{HIM}, {COLONY}. Освобождён в 2028 году",
        f"{HIM}, {COLONY}. Скоро этап",
        f"{HIM}, {COLONY}. Якобы освобождён.",
        f"{HIM}, {COLONY}. По слухам, умер",
        f"{HIM} — освобождён?",
        f"{HIM}, {COLONY}. Если знаете, где он, напишите нам",
    ],
)
def test_denials_rumours_questions_and_the_future_are_no_status(text: str) -> None:
    assert certain(text) in ([], [Custody.HELD])


@pytest.mark.parametrize(
    "text",
    [
        f"{HIM}, {COLONY}. Умер отец, Ветров Андрей Петрович.",
        f"{HIM}, {COLONY}. Жена, Ветрова Анна Петровна, вышла на свободу",
        f"{HIM}, {COLONY}. Его адвокат Громов Пётр Ильич уехал за границу",
        f"{HIM}, {COLONY}. Мать умерла",
        f"{HIM}, {COLONY}. Подельник оправдан",
        f"{HIM}, {COLONY}. Остальные освобождены",
    ],
)
def test_what_became_of_others_did_not_become_of_the_prisoner(text: str) -> None:
    assert certain(text) == []


@pytest.mark.parametrize(
    "text",
    [
        f"{HIM}, {COLONY}, {OTHER} — старый адрес",
        f"{HIM}\n{COLONY} (старый адрес)\n{OTHER}",
        f"{HIM}, {COLONY} — раньше, {OTHER} — сейчас",
        f"{HIM}, {COLONY} (ранее)",
        f"{HIM}, {COLONY} (ожидается)",
        f"{HIM}, {COLONY}. Больше не пишите",
        f"{HIM}, {COLONY}. Переведён 12.03.2026.",
        f"{HIM}, {COLONY}. Адрес изменился",
        f"{HIM}, {REMAND} до 12.03.2026, {COLONY}",
        f"{HIM}, {COLONY} (2022-2024)",
        f"{HIM}, {REMAND}, везут в {COLONY}",
        f"{HIM}. Сокамерник Зорин Пётр в {COLONY}",
        f"{HIM}. Об этом сообщил начальник {COLONY} Громов Пётр Ильич",
    ],
)
def test_a_place_that_may_not_be_the_present_one_is_not_certain(text: str) -> None:
    assert held_for_certain(text) == []


@pytest.mark.parametrize(
    "text",
    [
        f"{HIM} освобождён из {COLONY} и арестован",
        f"{HIM}. Освобождён 12.03.2025, арестован 20.03.2026",
        f"{HIM} под домашним арестом, осуждён к 5 годам колонии",
        f"{HIM}. Домашний арест заменили на {REMAND}",
        f"{HIM}. Домашний арест, {REMAND}",
        f"{HIM}, {REMAND}. Оправдан, остаётся под стражей",
        f"{HIM}, {REMAND}. Оправдан по ст. 205 УК РФ",
        f"12.03.2023 — домашний арест, с 05.06.2024 — {REMAND}. {HIM}",
        f"† {HIM}, {COLONY}",
        f"Ветров Илья Андреевич (1971 - 2026), {COLONY}",
        f"{HIM}, {COLONY}, переведён в больницу",
        f"{HIM}, {COLONY}. Вышел из больницы",
        "Обменяли Громову Александру, 1980 г.р.",
        f"Ветров Илья Андр., 1971 г.р., {COLONY}",
        f"Приходько Олексій Вікторович, 1992 г.р., {COLONY}",
        f"Ветров Илья Андреевич, 2015 г.р., {COLONY}",
    ],
)
def test_one_status_after_another_or_an_odd_name_is_asked(text: str) -> None:
    assert certain(text) == []


@pytest.mark.parametrize(
    "text",
    [
        f"Старые адреса:\n{HIM}, {COLONY}\n{THIRD}, {OTHER}",
        f"Не пишите:\n{HIM}, {COLONY}\n{THIRD}, {OTHER}",
        f"Погибшие\n\n{HIM}, {COLONY}\n{THIRD}, {OTHER}",
        f"Мы помним\n\n{HIM}, {COLONY}\n{THIRD}, {OTHER}",
        f"Внимание! Адреса ниже больше не действуют.\n\n{HIM}, {COLONY}\n{THIRD}, {OTHER}",
        f"{HIM}, {COLONY}\n{THIRD}, {OTHER}\nОба уже на этапе.",
        f"{HIM}, {COLONY}\n{THIRD}, {OTHER}\n\nUPD: оба освобождены.",
        f"{HIM}, {COLONY}\n{THIRD}, {OTHER}\nАдреса устарели.",
        f"{HIM}, {COLONY}; {THIRD}, {OTHER}; оба освобождены",
        f"1. {HIM}, {COLONY}\n2. {THIRD}, {OTHER}\n\nПервый освобождён, второй на этапе.",
        f"{COLONY}:\n{HIM}\n{THIRD}\n\nВсе на этапе",
    ],
)
def test_a_heading_or_remark_over_several_leaves_nobody_certainly_held(text: str) -> None:
    assert held_for_certain(text) == []
    assert [place for each in texts_of(text) for place in held_for_certain(each)] == []


def test_a_status_on_a_line_of_its_own_is_of_the_person_above() -> None:
    text = f"{HIM}\n{COLONY}\nОсвобождён 12.03.2026\n{THIRD}\n{OTHER}"
    him, third = parse_people(text, TODAY)
    assert (him.custody, third.custody, third.facility) == (Custody.RELEASED, Custody.HELD, OTHER)


@pytest.mark.parametrize(
    "text",
    [
        f"{HIM}, {COLONY}. Илья Андреевич освобождён 12.03.2026.",
        f"Умер Ветров Илья Андреевич.\n\n{HIM}, {COLONY}",
        f"{HIM}, {COLONY}\n\nДополнение: {HIM}, освобождён",
        f"{HIM}, {COLONY}\nP.S. Умер 12.03.2026",
        f"{HIM}, {COLONY}\nГромова Мария Петровна сообщает: освобождён",
    ],
)
def test_the_same_person_named_again_takes_no_news_away(text: str) -> None:
    assert held_for_certain(text) == []


BIRTHS = ("05.03.1971 г. р.", "1990 г. р.", "1972 г. р.")
PLACES = (f"431120, п. Сосновка, {COLONY}", f"391825, с. Клекотки, {OTHER}", f"659326, г. Бийск, {REMAND}")
NAMES = tuple(each.partition(",")[0] for each in (HIM, HER, THIRD))


@pytest.mark.parametrize(
    "card",
    [
        "{0}, {1}\n\n{2}",
        "{0}\n{1}\n\n{2}",
        "{0}\n\n{1}\n\n{2}",
        "{0}\n\n{1}\n{2}",
        "{0}, {1}\n\nУчитель химии из Керчи.\n\n{2}",
        "{0}\n\n{1}\n{2}\n\nНаписать письмо",
    ],
)
@pytest.mark.parametrize("named_last", [False, True])
def test_nobody_is_born_or_held_as_the_person_above(card: str, *, named_last: bool) -> None:
    cards = [card.format(*each) for each in zip(NAMES, BIRTHS, PLACES, strict=True)]
    text = "\n\n".join([*cards[:2], NAMES[2]] if named_last else cards)
    right = set(zip(NAMES, (1971, 1990, 1972), (COLONY, OTHER, REMAND), strict=True))
    read = [block for each in texts_of(text) for block in parse_people(each, TODAY) if block.certain]
    assert {(block.name_nominative, block.birth_year, block.facility) for block in read} <= right


def test_a_place_over_each_person_is_certain_still() -> None:
    text = f"{COLONY}\n\n{HIM}\n\n{OTHER}\n\n{THIRD}"
    assert [place for each in texts_of(text) for place in held_for_certain(each)] == [COLONY, OTHER]


def test_house_arrest_lasts_until_its_day() -> None:
    (block,) = parse_people(f"{HER} — домашний арест до 14 января 2027")
    assert (block.custody, block.certain, block.until) == (Custody.HOUSE_ARREST, True, date(2027, 1, 14))
    assert out_of_time(block, TODAY) == ()
    assert out_of_time(block, date(2027, 2, 1)) == ("it lasted until 2027-01-14",)


def test_a_postcode_of_another_region_than_the_facility_is_asked() -> None:
    who = "Ветров Илья Андреевич, 1971 г.р."
    colony = "ФКУ ИК-7 УФСИН России по Республике Мордовия"
    (right,) = parse_people(f"431130, Республика Мордовия, п. Сосновка, {colony}, {who}")
    (wrong,) = parse_people(f"663180, Республика Мордовия, п. Сосновка, {colony}, {who}")
    assert right.certain
    assert not wrong.certain
    assert f'the postcode 663180 is of Красноярский край, and not of "{colony}"' in wrong.doubts
    (one_body,) = parse_people(
        f"195009, г. Санкт-Петербург, ФКУ СИЗО-1 УФСИН России по г. Санкт-Петербургу и Ленинградской области, {who}"
    )
    assert one_body.certain
