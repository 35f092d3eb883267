"""What becomes of people, in the words of news: each kind of status in many forms. People are invented."""

import re

import pytest

from letterkit.model.person import Custody
from letterkit.russian.blocks import ParsedBlock
from letterkit.russian.kinds import KINDS
from letterkit.russian.news import parse_people, parse_whereabouts
from letterkit.russian.news.place_words import PLACE
from letterkit.russian.news.places import names_a_place

HIM, TO_HIM = "Ветров Илья Андреевич, 1971 г.р.", "Ветрову Илье Андреевичу, 1971 г.р."
HER = "Крылова Анна Сергеевна, 1990 г.р."
NAMES = ("Ветров Илья Андреевич", "Крылова Анна Сергеевна")
COLONY = "ФКУ ИК-7 УФСИН России по Республике Мордовия"
REMAND = "ФКУ СИЗО-1 УФСИН России по Рязанской области"
PRISON = "ФКУ Т-2 ГУФСИН России по Красноярскому краю"


def only(text: str) -> ParsedBlock:
    (block,) = parse_people(text)
    assert block.name_nominative in NAMES
    assert block.birth_year in (1971, 1990)
    return block


def assert_certain(text: str, custody: Custody, facility: str | None = None) -> ParsedBlock:
    block = only(text)
    assert (block.custody, block.doubts, block.certain) == (custody, (), True)
    assert block.facility == facility
    return block


@pytest.mark.parametrize(
    "text",
    [
        f"{HIM}, умер в {COLONY}",
        f"Умерла {HER}, {COLONY}",
        f"{HIM} скончался 12.11.2026",
        f"{HER} погибла в {COLONY}",
        f"Скончался в больнице {HIM}, содержался в {COLONY}",
        f"{HIM}, {COLONY}. Умер 5 ноября 2026 г.",
        "Не стало Ветрова Ильи Андреевича, 1971 г.р.",
    ],
)
def test_the_dead_are_in_no_facility(text: str) -> None:
    assert_certain(text, Custody.DIED)


@pytest.mark.parametrize(
    "text",
    [
        f"{HIM}, освобождён 12.11.2026 из {COLONY}",
        f"{HER} освобождена из {COLONY}",
        f"Освобождена {HER}",
        f"{HIM} — вышел на свободу",
        f"{HER} вышла на свободу из {COLONY} 12 ноября 2026 года",
        f"На свободе: {HIM} ({COLONY})",
        f"{HIM} вышел по УДО из {COLONY}",
        f"УДО: {HIM}, {COLONY}",
        f"{HER}, приговор отменён, освобождена в зале суда",
        f"Помилована {HER}, находилась в {COLONY}",
        f"{HIM}, отбыл срок и вышел на свободу",
        f"{HIM} освободился условно-досрочно",
        f"В обмене освобождён {HIM}, сидел в {COLONY}",
        f"{HER} — подписка о невыезде",
        f"{HIM}, мера пресечения изменена на запрет определённых действий, вышел из {REMAND}",
        f"{TO_HIM} отменили приговор, он на свободе",
        "Суд освободил Ветрова Илью Андреевича, 1971 г.р.",
    ],
)
def test_who_is_free_is_in_no_facility(text: str) -> None:
    assert_certain(text, Custody.RELEASED)


@pytest.mark.parametrize(
    "text",
    [
        f"{HIM} этапирован",
        f"{HER} — на этапе",
        f"{HER} этапирована из {REMAND}, конечный пункт неизвестен",
        f"{HIM} уехал из {REMAND}",
        f"{HIM} выбыл из {REMAND} по этапу",
        f"НА ЭТАПЕ: {HIM}",
        f"{HIM}, {COLONY}, этап",
        f"{HIM} уехал этапом из {REMAND}, куда — неизвестно",
        f"{HER} этапируют из {REMAND}",
        f"{TO_HIM} этап (был в {REMAND})",
        f"{HIM} увезён из {REMAND} в неизвестном направлении",
        f"{HIM}, ранее содержавшийся в {REMAND}, этапирован",
    ],
)
def test_who_is_on_the_way_is_in_no_facility(text: str) -> None:
    assert_certain(text, Custody.IN_TRANSIT)


@pytest.mark.parametrize(
    ("text", "custody"),
    [
        (f"{HIM} переведён под домашний арест из {REMAND}", Custody.HOUSE_ARREST),
        (f"{HER} отпущена из {REMAND} под домашний арест", Custody.HOUSE_ARREST),
        (f"{HIM}. Смягчили меру пресечения до домашнего ареста", Custody.HOUSE_ARREST),
        (f"{HIM}. Заменили меру пресечения на домашний арест", Custody.HOUSE_ARREST),
        (f"Под домашним арестом: {HER}", Custody.HOUSE_ARREST),
        (f"{HIM} уехал за границу", Custody.ABROAD),
        (f"{HER} покинула Россию", Custody.ABROAD),
        (f"{HIM} — за границей", Custody.ABROAD),
        (f"{HIM} переведён в больницу", Custody.HOSPITAL),
        (f"{HER} госпитализирована", Custody.HOSPITAL),
        (f"{HIM} переведён из {COLONY} в тюремную больницу", Custody.HOSPITAL),
        (f"{HIM}, адрес уточняется", Custody.UNKNOWN),
        (f"{HIM} — местонахождение неизвестно", Custody.UNKNOWN),
        (f"{HIM}: неизвестно, где находится", Custody.UNKNOWN),
        (f"{HIM}, неизвестно", Custody.UNKNOWN),
        (f"Предыдущий адрес (СИЗО): {REMAND}, {TO_HIM} Адрес колонии уточняется.", Custody.UNKNOWN),
    ],
)
def test_other_statuses_are_in_no_facility(text: str, custody: Custody) -> None:
    assert_certain(text, custody)


@pytest.mark.parametrize(
    ("text", "facility"),
    [
        (f"{HIM} переведён из {REMAND} в {PRISON}", PRISON),
        (f"{HER} переведена в {COLONY} из {REMAND}", COLONY),
        (f"{HIM} прибыл 12.10.2026 в {PRISON}", PRISON),
        (f"{HIM} содержится в {REMAND}", REMAND),
        (f"{HIM}, {COLONY}, прибыл из {REMAND}", COLONY),
        (f"{TO_HIM} {COLONY} (с 12.10.2026; ранее {REMAND})", COLONY),
        (f"{HIM}: раньше {REMAND}, сейчас {COLONY}", COLONY),
        (f"{HIM} пока в {REMAND}, ожидается перевод в {COLONY}", REMAND),
        (f"{TO_HIM}, {REMAND}. Ожидается этап в {COLONY}", REMAND),
        (f"Старый адрес: {REMAND}\nНовый адрес: {COLONY}\n{TO_HIM}", COLONY),
        (f"{TO_HIM}\nНовый адрес: {COLONY}\nСтарый адрес: {REMAND}", COLONY),
        (f"~~{REMAND}~~ {COLONY}, {TO_HIM}", COLONY),
        (f"{TO_HIM}\nБыло: {REMAND}\nСтало: {COLONY}", COLONY),
        (f"{TO_HIM}\nиз: {REMAND}\nв: {COLONY}", COLONY),
    ],
)
def test_of_two_places_the_one_where_he_is_now_counts(text: str, facility: str) -> None:
    block = assert_certain(text, Custody.HELD, facility)
    other = {REMAND, COLONY, PRISON} & {*block.former, *block.expected}
    assert facility not in other


def test_places_left_and_expected_are_kept_as_printed() -> None:
    block = only(f"{HIM}, сейчас {REMAND}, ранее {PRISON}, ожидается перевод в {COLONY}")
    assert (block.facility, block.former, block.expected) == (REMAND, (PRISON,), (COLONY,))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (f"{HIM}, возможно, освобождён из {COLONY}", "возможно"),
        (f"{HIM} не освобождён, {COLONY}", "не"),
        (f"{HIM} приговорён заочно, {COLONY}", "заочно"),
        (f"{HIM}, {COLONY}, сбежал", "сбежал"),
    ],
)
def test_words_that_are_not_understood_leave_a_doubt(text: str, reason: str) -> None:
    block = only(text)
    assert not block.certain
    assert any(reason in doubt for doubt in block.doubts)


@pytest.mark.parametrize(
    "case",
    ["по уголовному делу", "негражданин", "приговор 12 мая 2023 г.", "арест 5 июня 2022", "срок 5 лет колонии"],
)
def test_what_is_said_of_the_case_leaves_no_doubt(case: str) -> None:
    block = assert_certain(f"{HIM}, {COLONY}, {case}", Custody.HELD, COLONY)
    assert not block.leftover


@pytest.mark.parametrize(
    "text",
    [
        f"{HIM} больше не в {REMAND}",
        f"{HIM}, {COLONY}. Письма возвращаются",
        f"{HIM}, {COLONY}, {REMAND}",
        f"{HIM} этапирован из {REMAND} в {COLONY}",
        f"{HIM} находится в {COLONY}, освобождён",
        f"{HIM}, ожидается в {COLONY}",
    ],
)
def test_what_can_mean_two_things_is_not_certain(text: str) -> None:
    assert not only(text).certain


def test_a_cell_says_where_somebody_is_who_is_named_elsewhere() -> None:
    assert parse_whereabouts("Умер").custody is Custody.DIED
    assert parse_whereabouts("этап").custody is Custody.IN_TRANSIT
    moved = parse_whereabouts(f"переведён из {REMAND} в {COLONY}")
    assert (moved.custody, moved.facility, moved.former) == (Custody.HELD, COLONY, (REMAND,))


def test_every_kind_with_a_number_is_a_place_at_a_glance_and_behind_a_preposition() -> None:
    by_form_only = {"РБ", "Б", "МБ", "КБ", "ОСБ", "СТБ", "СПБ", "ЦВСИГ"}  # alone they may be anything: СПб
    known = [kind.abbr for kind in KINDS if kind.abbr not in by_form_only]
    assert len(known) + len(by_form_only) == len(KINDS)
    assert [abbr for abbr in known if not names_a_place(f"{abbr}-3")] == []
    assert [abbr for abbr in known if not re.match(PLACE, f"{abbr}-3".lower())] == []
    assert [abbr for abbr in by_form_only if not names_a_place(f"ФКУ {abbr}-3")] == []


def test_the_day_since_when_is_read() -> None:
    block = only(f"{TO_HIM} {COLONY} (с 12.10.2026; ранее {REMAND})")
    assert block.since is not None
    assert block.since.isoformat() == "2026-10-12"


@pytest.mark.parametrize(
    ("text", "custody", "facility"),
    [
        (f"{HIM}, скончался по дороге в {COLONY}", Custody.DIED, None),
        (f"Ушёл из жизни {HIM}, последние месяцы — в {COLONY}", Custody.DIED, None),
        (f"{HIM} — уехал этапом из {REMAND}, в колонию ещё не прибыл", Custody.IN_TRANSIT, None),
        ("Этапом увезли Ветрова Илью Андреевича, 1971 г.р., до колонии он пока не доехал", Custody.IN_TRANSIT, None),
        (f"{HER}. Этапирована 2 августа, пока не пишем", Custody.IN_TRANSIT, None),
        (f"{HER} сейчас в пути. Новый адрес сообщим позже", Custody.IN_TRANSIT, None),
        (f"Этап закончился: {HIM}, {COLONY}", Custody.HELD, COLONY),
        (f"{HIM}, после лечения вернули в {COLONY}", Custody.HELD, COLONY),
        (f"{HIM}. Приговор вступил в силу, отбывает в {COLONY}", Custody.HELD, COLONY),
        ("Суд отправил под домашний арест Крылову Анну Сергеевну, 1990 г.р.", Custody.HOUSE_ARREST, None),
        (f"{HER}: СИЗО-3 заменили домашним арестом, с 20 августа она дома", Custody.HOUSE_ARREST, None),
        (f"Срок отбыт: {HIM}, вышел из {COLONY}", Custody.RELEASED, None),
        (f"{HIM} — помилован, уже дома", Custody.RELEASED, None),
        (f"{HER}, отпущена под залог, в {REMAND} больше не пишем", Custody.RELEASED, None),
        ("Ветрову Илье Андреевичу, 1971 г.р., назначили штраф и освободили его в зале суда", Custody.RELEASED, None),
        (f"Обмен 1 августа 2026, на свободе: {HIM}", Custody.RELEASED, None),
        (f"Новый: {COLONY}. Прежний: {REMAND}. {TO_HIM}", Custody.HELD, COLONY),
        (f"Смена адреса. Было: {REMAND}. Стало: {COLONY}. {TO_HIM}", Custody.HELD, COLONY),
        (
            f"Прошу проверить, как содержится в {COLONY} Ветров Илья Андреевич, 1971 г.р.",
            Custody.HELD,
            COLONY,
        ),
    ],
)
def test_moves_terms_and_complaints_in_further_words(text: str, custody: Custody, facility: str | None) -> None:
    assert_certain(text, custody, facility)


@pytest.mark.parametrize(
    "text",
    [
        f"{HIM}, {COLONY}, уже дома",
        f"{HIM}, {COLONY}. Не пишите ему",
        f"{HIM}, {COLONY}. Адрес больше не действует",
        f"{HIM}, {COLONY}, смена адреса",
        f"{HIM}, {COLONY}, новый адрес сообщим",
        f"{HIM}, назначили штраф, {REMAND}",
        f"{HIM}, этап не закончился, {COLONY}",
        f"{HIM}. Этап закончился",
        f"{HIM}, срок не отбыт, {COLONY}",
        f"{HIM}, обмен не состоялся, {COLONY}",
        f"{HIM}, надеется на обмен, {COLONY}",
        f"{HIM}, просит отпустить под залог, {REMAND}",
        f"{HIM}, последние годы в {COLONY}",
        f"{HIM}, жена посетила в {COLONY}",
        f"{HIM}, домашний арест заменили на СИЗО-1",
        f"{HIM}, приговор не вступил в силу, {REMAND}",
    ],
)
def test_neighbours_of_those_words_are_asked(text: str) -> None:
    assert not any(read.certain for read in parse_people(text))


@pytest.mark.parametrize("served", ["отбыв срок", "отбыв срок полностью", "отбыв весь срок целиком"])
def test_whoever_served_his_term_is_released_and_no_piece_of_a_word_is_a_place(served: str) -> None:
    (block,) = parse_people(f"{HIM}, вышел на свободу из {COLONY}, {served}.")
    assert (block.custody, block.former, block.certain) == (Custody.RELEASED, (COLONY,), True)


@pytest.mark.parametrize("awaited", ["писем", "ваших открыток", "открыток и писем", "вестей"])
def test_whoever_waits_for_post_is_expected_nowhere(awaited: str) -> None:
    (block,) = parse_people(f"{HIM}, {COLONY}. Ждёт {awaited}.")
    assert (block.custody, block.expected, block.certain) == (Custody.HELD, (), True)
