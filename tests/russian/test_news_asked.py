"""Texts in which something is open are asked about, whole kinds of them; what only looks like them is certain.

People are invented.
"""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from letterkit.model.person import Custody
from letterkit.russian.doubt import said
from letterkit.russian.news import parse_people

TODAY = date(2026, 11, 29)
HIM, HER = "Ветров Илья Андреевич, 1971 г.р.", "Крылова Анна Сергеевна, 1990 г.р."
COLONY = "ФКУ ИК-7 УФСИН России по Республике Мордовия"
OTHER = "ФКУ ИК-2 УФСИН России по Рязанской области"
WORDS = {
    "{him}": HIM,
    "{her}": HER,
    "{third}": "Зорин Пётр Олегович, 1972 г.р.",
    "{colony}": COLONY,
    "{other}": OTHER,
    "{address}": f"390043, г. Рязань, пр. Шабулина, д. 55, {OTHER}",
}
KINDS = tomllib.loads((Path(__file__).parent / "must_be_asked.toml").read_text(encoding="utf-8"))


def filled(text: str) -> str:
    for word, meant in WORDS.items():
        text = text.replace(word, meant)
    return text


def certain(text: str) -> list[tuple[str | None, Custody | None]]:
    return [(each.name_nominative, each.custody) for each in parse_people(text, TODAY) if each.certain]


@pytest.mark.parametrize("text", [text for texts in KINDS.values() for text in texts])
def test_what_is_open_is_asked_about(text: str) -> None:
    assert certain(filled(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        f"• {HIM}, {COLONY}",
        f"**{HIM}**, {COLONY}",
        f"📍 {HIM}, {COLONY}",
        f"* {HIM}, {COLONY}\n* {HER}, {OTHER}",
        f"- {HIM}, {COLONY}\n- {HER}, {OTHER}",
        f"✅ {HIM}, {COLONY}\n✅ {HER}, {OTHER}",
        f"~~{OTHER}~~ → {COLONY}, {HIM}",
        f"{HIM}, {COLONY}. Арестован в 2022 году, срок 9 лет",
        f"{HIM}, {COLONY}. Конец срока 12.03.2027",
        f"{HIM}, с 12 ноября в {COLONY}",
        f"{HIM}, {COLONY}, ул. 9 Января, д. 5, г. Саранск",
        f"{HIM}\n{COLONY}\n\n{HER}, на этапе",
        f"<table><tr><td>{HIM}</td><td colspan=1>{COLONY}</td></tr></table>",
        f"ФИО | Год | Где находится\nВетров Илья Андреевич | 1971 | {COLONY}",
    ],
)
def test_what_only_adorns_or_is_wholly_understood_is_certain(text: str) -> None:
    assert (HIM.split(",", maxsplit=1)[0], Custody.HELD) in certain(text)


@pytest.mark.parametrize(
    ("place", "region", "locality"),
    [
        ("СИЗО-1 Воронежа", "Воронежская область", "Воронеж"),
        ("ИК-1 Ярославля", "Ярославская область", "Ярославль"),
        ("СИЗО-1 г. Казани", "Республика Татарстан", "Казань"),
        ("ИК-6 в Омске", "Омская область", "Омск"),
        ("СИЗО-1 Самары.", "Самарская область", "Самара"),
        ("СИЗО-1 Нижнего Новгорода", "Нижегородская область", None),
        ("СИЗО-2 Таганрога", None, None),
    ],
)
def test_the_capital_of_a_region_names_its_region(place: str, region: str | None, locality: str | None) -> None:
    (person,) = parse_people(f"{HIM} — {place}", TODAY)
    assert (person.region_norm, person.locality, person.certain) == (region, locality, region is not None)


@pytest.mark.parametrize(
    ("text", "custody"),
    [
        (f"Именинники декабря:\n04.12.1986 — Ветров Илья Андреевич, {COLONY}", Custody.HELD),
        (f"С прискорбием сообщаем: умер Ветров Илья Андреевич, 1971 г.р., {COLONY}", Custody.DIED),
        (f"{HIM}, добрался до {COLONY}", Custody.HELD),
        (f"{HIM}: забрали из ИК-4 на этап, ещё едет", Custody.IN_TRANSIT),
        (f"{HIM}, отсидел весь срок", Custody.RELEASED),
        (f"{HIM}, освобождён; ещё утром он был в {COLONY}", Custody.RELEASED),
        (f"{HIM} переехал на поселение: 390043, г. Рязань, пр. Шабулина, д. 55, {OTHER}", Custody.HELD),
        (f"{HIM}, этапирован 10 ноября, не писать", Custody.IN_TRANSIT),
        (f"Колония в Рязани — 390043, г. Рязань, пр. Шабулина, д. 55, {OTHER}. Ждут писем:\n{HIM}", Custody.HELD),
        (f"Ветров Илья Андреевич, род. в 1971 году, {COLONY}", Custody.HELD),
        (f"Имя: Ветров Илья Андреевич\nГод: 1971\nАдрес: {COLONY}", Custody.HELD),
        (f"{HIM}, 670042, г. Улан-Удэ, Спиртзаводской тракт, 4 км, д. б/н, ФКУ ИК-8", Custody.HELD),
    ],
)
def test_words_that_bear_on_nothing_or_say_where_he_is_are_understood(text: str, custody: Custody) -> None:
    assert certain(text) == [("Ветров Илья Андреевич", custody)]


def test_what_stands_before_several_people_is_said_of_all_of_them() -> None:
    people = parse_people(f"Освобождены: {HIM}, {COLONY}; {HER}, {OTHER}", TODAY)
    assert [(each.certain, each.custody) for each in people] == [(True, Custody.RELEASED)] * 2


def test_what_stands_behind_people_parted_by_semicolons_is_of_the_last_or_of_all() -> None:
    assert certain(f"{COLONY}: {HIM}; {HER} — на этапе") == []
    held = certain(f"{COLONY}: {HIM}; {HER}")
    assert [custody for _, custody in held] == [Custody.HELD] * 2


def test_a_legend_is_nobodys_status_and_who_does_not_bear_its_sign_is_certain() -> None:
    people = parse_people(f"✝ — умер\n\nВетров Илья Андреевич, 1971 г.р. ✝\n{HER}, {OTHER}", TODAY)
    assert [(each.certain, each.custody, each.facility) for each in people] == [
        (False, None, None),
        (True, Custody.HELD, OTHER),
    ]
    assert any("✝ — умер" in doubt for doubt in said(people[0].doubts))


def test_letters_abroad_say_nothing_of_where_somebody_is() -> None:
    address = "246035, Республика Беларусь, г. Гомель, ул. Лесная, д. 3, ИК-4"
    (person,) = parse_people(f"Письмо за границу: {address}, Ветрову Илье Андреевичу, 1971 г.р.", TODAY)
    assert (person.custody, person.country, person.postal_code) == (Custody.HELD, "Республика Беларусь", "246035")


@pytest.mark.parametrize("sign", [*"*†‡§¶#^%=+~°¤□■☐☑✓✗⬛🕯☠💀🚂✈♂♀☆★⇄←↔", "**", "(*)", "[1]", "(-)", "[x]", "††"])
@pytest.mark.parametrize("form", ["Ветров Илья Андреевич{}, 1971 г.р., {}", HIM + " {}, {}"])
def test_any_sign_that_is_not_known_to_adorn_is_asked_about(sign: str, form: str) -> None:
    assert certain(form.format(sign, COLONY)) == []
