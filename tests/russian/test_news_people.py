"""Several people in one text, and people beside those whom it is about. All are invented."""

import json
from pathlib import Path

import pytest

from letterkit.model.person import Custody
from letterkit.russian.blocks.source import cleaned_source
from letterkit.russian.doubt import said
from letterkit.russian.news import parse_people, texts_of
from letterkit.russian.news.layout import passages

NEWS = Path(__file__).parents[3] / "shared" / "data" / "news.jsonl"
A, B, C = (
    ("Ветров Илья Андреевич", 1971),
    ("Зорин Пётр Олегович", 1972),
    ("Крылова Анна Сергеевна", 1990),
)
ONE, TWO, THREE = (f"{name}, {year} г.р." for name, year in (A, B, C))
COLONY = "ФКУ ИК-7 УФСИН России по Республике Мордовия"
OTHER = "ФКУ ИК-2 УФСИН России по Рязанской области"

Told = tuple[str | None, int | None, Custody | None, str | None, bool]


def told(text: str) -> list[Told]:
    return [
        (each.name_nominative, each.birth_year, each.custody, each.facility, each.certain)
        for each in parse_people(text)
    ]


def held(who: tuple[str, int], facility: str) -> Told:
    return (*who, Custody.HELD, facility, True)


def status(who: tuple[str, int], custody: Custody) -> Told:
    return (*who, custody, None, True)


@pytest.mark.parametrize(
    "text",
    [
        f"{ONE} — этап\n{TWO} — {COLONY}",
        f"1. {ONE} — этап\n2. {TWO} — {COLONY}",
        f"- {ONE} — этап\n- {TWO} — {COLONY}",
        f"• {ONE}, на этапе;\n• {TWO}, {COLONY}.",
        f"{ONE} — этап. {TWO} — {COLONY}.",
        f"{ONE}: на этапе; {TWO}: {COLONY}",
        f"{ONE}\nна этапе\n{TWO}\n{COLONY}",
        f"{ONE}\nна этапе\n\n{TWO}\n{COLONY}",
        f"| {ONE} | этап |\n| {TWO} | {COLONY} |",
        f"| ФИО | Год рождения | Место |\n|---|---|---|\n| {A[0]} | 1971 | этап |\n| {B[0]} | 1972 | {COLONY} |",
        f"ФИО\tГод рождения\tМесто\n{A[0]}\t1971\tэтап\n{B[0]}\t1972\t{COLONY}",
        f"Новости недели\n\n{ONE} этапирован.\n{TWO} переведён в {COLONY}.",
    ],
)
def test_each_person_has_his_own_line(text: str) -> None:
    assert told(text) == [status(A, Custody.IN_TRANSIT), held(B, COLONY)]


@pytest.mark.parametrize(
    "text",
    [
        f"{COLONY}:\n{ONE}\n{TWO}",
        f"{COLONY}\n{ONE}\n{TWO}",
        f"{COLONY}:\n\n{ONE}\n{TWO}",
        f"{COLONY}: {ONE}, {TWO}",
        f"{COLONY}: {ONE}; {TWO}",
        f"{ONE} и {TWO}: {COLONY}",
    ],
)
def test_one_address_holds_for_several_names(text: str) -> None:
    assert told(text) == [held(A, COLONY), held(B, COLONY)]


def test_a_new_heading_ends_the_one_before() -> None:
    text = f"{COLONY}:\n{ONE}\n{TWO}\n{OTHER}:\n{THREE}"
    assert told(text) == [held(A, COLONY), held(B, COLONY), held(C, OTHER)]


def test_an_address_above_each_name_is_his() -> None:
    assert told(f"{COLONY}\n{ONE}\n{OTHER}\n{TWO}") == [held(A, COLONY), held(B, OTHER)]


def test_an_address_below_each_name_is_his() -> None:
    assert told(f"{ONE}\n{COLONY}\n{TWO}\n{OTHER}") == [held(A, COLONY), held(B, OTHER)]


def test_a_status_as_a_heading_holds_for_all_below() -> None:
    text = f"Освобождены:\n{ONE}\n{TWO}\n\nУмерла:\n{THREE}"
    assert told(text) == [status(A, Custody.RELEASED), status(B, Custody.RELEASED), status(C, Custody.DIED)]


def test_whoever_stands_further_below_a_status_is_not_certainly_held() -> None:
    *_, last = told(f"Освобождены:\n{ONE}\n\n{TWO}, {COLONY}")
    assert last[:2] == B
    assert not last[-1]


@pytest.mark.parametrize(
    "text",
    [
        f"Обменян {ONE}, переведён {TWO}, {COLONY}",
        f"{ONE}\n{TWO}\n{COLONY}",
        f"{COLONY}, {ONE}, {OTHER}, {TWO}",
    ],
)
def test_what_cannot_be_parted_is_certain_for_nobody(text: str) -> None:
    assert [each[-1] for each in told(text)] == [False, False]


@pytest.mark.parametrize(
    "text",
    [
        f"Начальнику {OTHER}, Громову Петру Ильичу. О содержании под стражей Ветрова Ильи Андреевича, 1971 г.р.",
        f"Адвокат Горина Инна Львовна сообщила, что {ONE}, содержится в {OTHER}",
        f"По словам жены Анны Ветровой, {ONE}, находится в {OTHER}",
        f"{ONE}, {OTHER}. Начальник — Громов Пётр Ильич",
        f"{ONE}, {OTHER}. Об этом рассказал журналист Иван Петров.",
    ],
)
def test_heads_lawyers_and_relatives_are_not_the_prisoner(text: str) -> None:
    assert told(text) == [held(A, OTHER)]


@pytest.mark.parametrize(
    "text",
    [
        "On September 11, 2017, a court in annexed Crimea sentenced him to eight years in prison for organizing riots.",
        "Сегодня суд рассмотрел жалобу на приговор и оставил его в силе.",
        "В колонии прошла проверка, начальник доволен.",
    ],
)
def test_prose_gives_nobody(text: str) -> None:
    (block,) = parse_people(text)
    assert (block.kind, block.name_as_printed, block.facility, block.certain) == ("no_address", None, None, False)


def test_a_long_text_is_cut_where_it_can_be() -> None:
    text = f"{COLONY}:\n\n{ONE}\n\n{TWO}, {OTHER}\n\n{THREE}\n\n{OTHER}"
    assert list(texts_of(text)) == [f"{COLONY}:\n\n{ONE}", f"{TWO}, {OTHER}", f"{THREE}\n\n{OTHER}"]


@pytest.mark.parametrize("title", ["Новости недели", "Кому можно написать", "Обновлено 20 ноября 2026"])
def test_a_title_over_a_list_is_no_text_of_its_own(title: str) -> None:
    assert list(texts_of(f"{title}\n\n{ONE}, {COLONY}\n\n{TWO}, {OTHER}")) == [f"{ONE}, {COLONY}", f"{TWO}, {OTHER}"]


@pytest.mark.skipif(not NEWS.exists(), reason="the shared news are not here")
def test_labelled_news_are_read_right_or_asked_about() -> None:
    keys = ("name_nominative", "birth_year", "custody", "facility_type", "facility_number", "postal_code")
    certain = people = 0
    for line in NEWS.read_text(encoding="utf-8").splitlines():
        text = json.loads(line)
        read = [block for block in parse_people(text["raw"]) if block.name_as_printed]
        assert [{key: getattr(block, key) for key in keys} for block in read] == text["expected"], text["id"]
        certain += sum(block.certain for block in read)
        people += len(read)
    assert certain / people >= 0.75


@pytest.mark.parametrize(
    ("text", "former"),
    [
        (f"{A[0]} (1971) переведён из ИК-2 в ИК-7. Писать ему можно по адресу: 431130, Мордовия, {COLONY}.", ("ИК-2",)),
        (f"{ONE}, прибыл в мордовскую ИК-7. Новый адрес: 431130, Республика Мордовия, п. Сосновка, {COLONY}", ()),
        (f"{ONE}: он доехал до колонии в Сосновке.\nАдрес: 431130, Республика Мордовия, п. Сосновка, {COLONY}", ()),
        (f"{ONE}\nБыло: ФКУ ИК-2. С ноября 2026: 431130, Республика Мордовия, {COLONY}", ("ФКУ ИК-2",)),
        (f"{ONE}, 431130, Республика Мордовия, {COLONY}\nНеактуальный адрес: ФКУ ИК-2", ("ФКУ ИК-2",)),
    ],
)
def test_a_place_named_in_passing_is_the_one_whose_address_follows(text: str, former: tuple[str, ...]) -> None:
    (person,) = parse_people(text)
    assert (person.certain, person.custody, person.facility, person.postal_code) == (
        True,
        Custody.HELD,
        COLONY,
        "431130",
    )
    assert person.former == former


@pytest.mark.parametrize(
    "text",
    [
        f"{ONE}, прибыл в ИК-2. Адрес: 431130, Республика Мордовия, {COLONY}",
        f"{ONE}, доехал до колонии в Сосновке. Адрес: 431130, Республика Мордовия, п. Явас, {COLONY}",
    ],
)
def test_another_place_named_in_passing_is_asked(text: str) -> None:
    assert not any(each.certain for each in parse_people(text))


@pytest.mark.parametrize("title", ["Адвокат", "Следователь", "Политзаключённый", "Блогер", "Срок", "Мать"])
def test_a_title_with_a_capital_is_no_surname(title: str) -> None:
    (person,) = parse_people(f"{title} Илья Андреевич, 1971 г.р., {COLONY}")
    assert not person.certain
    assert title not in (person.name_as_printed or "")


def test_a_plain_block_says_the_same_read_whole_and_taken_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [
        f"431130, Республика Мордовия, п. Явас, ул. Мира, д. 5, {COLONY}, Ветрову Илье Андреевичу, 1971 г.р.",
        f"{ONE}, {COLONY}, 431130, Республика Мордовия",
        f"Ветровой Анне, 05.03.1971, {OTHER}, 390000, г. Рязань",
        *(json.loads(line)["raw"] for line in (NEWS.read_text(encoding="utf-8").splitlines() if NEWS.exists() else ())),
    ]
    whole = [parse_people(text) for text in texts]
    assert sum(block.certain for (block, *_) in whole[:3]) == 3
    monkeypatch.setattr("letterkit.russian.news.people.plain_block", lambda _source: ())
    assert [parse_people(text) for text in texts] == whole


def test_many_people_of_one_line_are_each_read_without_the_others() -> None:
    names = ", ".join(f"Ветров Илья Андреевич, {1940 + number % 60} г.р." for number in range(300))
    source = cleaned_source(f"{names}, {COLONY}")
    assert len(passages(source)) == 300
    longest = max(len(each.source.text) for each in passages(source))
    assert longest < len(ONE) + len(COLONY) + 20


@pytest.mark.parametrize(
    ("name", "doubt"),
    [
        ("Смирнов Анна Петровна", 'the parts of "Смирнов Анна Петровна" are not of one gender'),
        ("Петрова Иван Ильич", 'the parts of "Петрова Иван Ильич" are not of one gender'),
        ("Семён Адам", 'which word of "Семён Адам" is the surname'),
    ],
)
def test_a_name_that_fits_two_people_is_asked(name: str, doubt: str) -> None:
    (read,) = parse_people(f"{name}, 1984 г.р., {COLONY}")
    assert not read.certain
    assert doubt in said(read.doubts)


def test_nobody_is_certain_who_may_be_a_man_or_a_woman() -> None:
    (read,) = parse_people(f"Черных Саше, 1984 г.р., {COLONY}")
    assert (read.name_nominative, read.gender, read.certain) == ("Черных Саша", None, False)


@pytest.mark.parametrize("name", ["Волошин Анна Ивановна", "Щербина Иван Петрович", "Марк Лев Борисович"])
def test_a_name_that_can_be_right_is_not_asked(name: str) -> None:
    (read,) = parse_people(f"{name}, 1984 г.р., {COLONY}")
    assert read.certain
