"""What people jot down beside a row: whatever says otherwise than the row is asked about, the rest is not.

All people are invented. The row has its person in ИК-8 of Orenburg, born on 5 May 1980.
"""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from letterkit.actions.intake.columns import PEOPLE_COLUMNS
from letterkit.actions.intake.listed import Listed, as_of
from letterkit.actions.intake.remarks_read import with_remarks_read
from letterkit.actions.intake.sent_lists import people_columns, people_of_table
from letterkit.actions.intake.tables import table_of
from letterkit.actions.intake.telling_words import against, meanings_in
from letterkit.model.person import Custody
from letterkit.russian.regions import REGIONS
from letterkit.store.sent_files import Opening, sent_content

TODAY = date(2026, 11, 22)
ORENBURG = (
    "460027, Оренбургская область, г. Оренбург, ул. Донгузская, д. 142, ФКУ ИК-8 УФСИН России по Оренбургской области"
)
TYUMEN = "625000, г. Тюмень, ул. Ялуторовская, 42, СИЗО-1"


def listed(header: str, *cells: str, born: str = "05.05.1980") -> Listed:
    """The row of a table with name, birth and these columns, as it is read today."""
    quoted = (f'"{cell}"' for cell in ("Кулик Савва Ильич", born, *cells))
    text = f"фио;г.р.;{header}\n{';'.join(quoted)}\n"
    table = table_of(sent_content(text.encode(), Path("list.csv"), Opening()), PEOPLE_COLUMNS)
    (row,) = people_of_table(table, people_columns(table, {}))
    assert isinstance(row, Listed), row
    return as_of(row, TODAY)


CASES = tomllib.loads(Path(__file__).with_name("remarks.toml").read_text("utf-8"))
"""Remarks that are asked about, by what they mean, and such as are taken."""


def remarks(kind: str) -> list[str]:
    """One a line, without blanks around it."""
    return [line.strip() for text in CASES[kind].values() for line in text.strip().split("\n")]


@pytest.mark.parametrize("said", remarks("asked"))
def test_a_remark_that_says_otherwise_is_asked_about_in_any_column(said: str) -> None:
    assert listed("адрес;примечание", ORENBURG, said).doubts
    assert listed("адрес;комментарий", ORENBURG, said).doubts


@pytest.mark.parametrize("said", remarks("taken"))
def test_a_remark_that_agrees_with_the_row_is_taken(said: str) -> None:
    assert listed("адрес;примечание", ORENBURG, said).doubts == ()
    assert listed("адрес;комментарий", ORENBURG, said).doubts == ()


@pytest.mark.parametrize("said", remarks("to_be_read"))
def test_a_remark_with_words_of_unknown_meaning_waits_for_a_person(said: str) -> None:
    for column in ("примечание", "комментарий", "что известно"):
        row = listed(f"адрес;{column}", ORENBURG, said)
        assert row.waits_for_reading or row.doubts
        if row.waits_for_reading:
            assert row.to_be_read == (said,)
            assert with_remarks_read(row).doubts == ()


LONG = (
    "Осуждён на 5 лет колонии строгого режима по ч. 2 ст. 205.2 УК РФ, признан политзаключённым, задержан в мае 2021"
    " года в Симферополе, следователь просил 7 лет."
)


@pytest.mark.parametrize("end", ["", "Отряд 5, ИК-5.", "Конец срока 12.05.2026.", "1981 г. р.", "ул. Донгузская, 140"])
def test_long_notes_are_for_a_person_to_read(end: str) -> None:
    assert listed("адрес;примечание", ORENBURG, f"{LONG} {end}").doubts


@pytest.mark.parametrize(
    "column", ["Прочее", "Важно!", "PS", "Где сейчас", "Описание", "Details", "Unnamed: 4", "", "Кому писать"]
)
def test_a_column_in_which_anything_may_stand_is_one_of_remarks(column: str) -> None:
    assert listed(f"адрес;{column}", ORENBURG, "в вагоне").doubts
    assert listed(f"адрес;{column}", ORENBURG, "любит шахматы").doubts == ()
    assert listed(f"адрес;{column}", ORENBURG, "7").doubts == ()


@pytest.mark.parametrize("column", ["Адрес верен", "Адрес подтверждён", "Письма доходят", "Есть связь"])
def test_a_no_in_a_column_that_should_say_yes_is_a_doubt(column: str) -> None:
    assert listed(f"адрес;{column}", ORENBURG, "нет").doubts
    assert listed(f"адрес;{column}", ORENBURG, "да").doubts == ()


def test_the_word_for_a_facility_is_familiar_where_it_is_one() -> None:
    assert listed("адрес;примечание", ORENBURG, "колония").doubts == ()
    assert listed("адрес;примечание", TYUMEN, "колония").doubts


@pytest.mark.parametrize(("town", "said"), [("Пермь", "перелёт"), ("Тула", "Тулун"), ("Домодедово", "в доме")])
def test_no_word_is_familiar_because_it_begins_like_the_town(town: str, said: str) -> None:
    place = f"614000, г. {town}, ул. Советской Армии, 5, ФКУ СИЗО-1"
    assert listed("адрес;примечание", place, said).doubts
    assert listed("адрес;примечание", place, "в армии").doubts


@pytest.mark.parametrize("said", remarks("to_be_read"))
def test_a_remark_beside_somebody_who_is_nowhere_is_not_asked_about(said: str) -> None:
    assert listed("статус;примечание", "умер", said).to_be_read == ()


def test_only_the_remarks_that_somebody_has_read_are_settled() -> None:
    row = listed("адрес;примечание;комментарий", ORENBURG, "в вагоне", "ищем")
    assert set(row.to_be_read) == {"в вагоне", "ищем"}
    after = with_remarks_read(row, {"ищем"})
    assert after.to_be_read == ("в вагоне",)
    assert after.doubts == ('a person has to read the remark "в вагоне"',)


def test_what_speaks_against_a_row_stays_when_its_remarks_were_read() -> None:
    assert with_remarks_read(listed("адрес;примечание", ORENBURG, "помер")).doubts


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        ("Адвокат", "Смирнова Ольга Петровна, г. Казань"),
        ("Телефон родственников", "+7 978 000-11-22"),
        ("Место рождения", "Омск"),
        ("Дата рождения ребёнка", "2011"),
        ("Суд", "Приморский краевой суд"),
        ("Кто пишет", "Сидоров"),
        ("Регион преследования", "Крым"),
        ("Срок", "7 лет, с 24.02.2022"),
        ("id", "460001"),
    ],
)
def test_a_column_about_something_else_is_no_question(column: str, cell: str) -> None:
    assert listed(f"адрес;{column}", ORENBURG, cell).doubts == ()


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        ("Где сейчас", "СИЗО-1 Омска"),
        ("Фактически", "г. Новосибирск"),
        ("Год по паспорту", "1979"),
        ("Новый индекс", "460001"),
        ("Возраст", "31"),
        ("Срок", "до 12.05.2026"),
        ("Жив", "нет"),
        ("Дубль", "да"),
        ("Комментарий волонтёра", "вернулось письмо"),
        ("Отметка", "осв."),
    ],
)
def test_a_column_of_any_name_that_says_otherwise_is_asked_about(column: str, cell: str) -> None:
    assert listed(f"адрес;{column}", ORENBURG, cell).doubts


@pytest.mark.parametrize(
    ("status", "doubtful"),
    [
        ("СИЗО-1 {}", True),
        ("в СИЗО-1 г. {}", True),
        ("переведена в СИЗО-1 {}", True),
        ("прибыл в СИЗО-1 {}", True),
        ("находится в СИЗО-1 {}", True),
        ("переведён в СИЗО-1 УФСИН России по Омской области", True),
        ("переведён в СИЗО-1 УФСИН России по Тюменской области", False),
        ("СИЗО-1, 644065", True),
        ("СИЗО-1, 625000", False),
        ("СИЗО-1", False),
    ],
)
def test_a_status_with_the_number_of_the_row_and_another_region_is_asked_about(status: str, *, doubtful: bool) -> None:
    for town in ("Омска", "Казани", "Читы"):
        assert bool(listed("адрес;статус", TYUMEN, status.format(town)).doubts) is doubtful
    assert listed("адрес;статус", TYUMEN, status.format("Тюмени")).doubts == () or "{}" not in status
    assert bool(listed("учреждение;статус", "sizo-1-tyumen", status.format("Омска")).doubts) is (
        doubtful or status.endswith("625000")  # an id has no postcode that could agree
    )


def test_a_facility_of_every_other_region_is_asked_about() -> None:
    others = [region for region in REGIONS if region.name != "Оренбургская область"]
    assert others
    for region in others:
        assert listed("адрес;примечание", ORENBURG, f"ИК-8, {region.name}").doubts, region.name


@pytest.mark.parametrize(
    ("status", "doubt"),
    [
        ("освобождён 12.05.2027", "it speaks of a day to come, 2027-05-12"),
        ("умер 12.05.2027", "it speaks of a day to come, 2027-05-12"),
        ("домашний арест с 12.12.2026", "it speaks of a day to come, 2026-12-12"),
        ("домашний арест с декабря 2026 года", "it speaks of a day to come, 2026-12-01"),
        ("освобождён в декабре 2026", "it speaks of a day to come, 2026-12-01"),
        ("домашний арест до 2024 года", "it lasted until 2024-12-31"),
        ("домашний арест до марта 2024 года", "it lasted until 2024-03-31"),
    ],
)
def test_a_status_that_is_not_of_today_is_asked_about(status: str, doubt: str) -> None:
    assert doubt in listed("адрес;статус", ORENBURG, status).doubts


@pytest.mark.parametrize(
    ("status", "custody", "since"),
    [
        ("умер 15.11.2026", Custody.DIED, "2026-11-15"),
        ("освобождён 20 ноября 2026 года", Custody.RELEASED, "2026-11-20"),
        ("на этапе с 02.11.2026", Custody.IN_TRANSIT, "2026-11-02"),
        ("освобождён", Custody.RELEASED, "None"),
    ],
)
def test_the_day_of_a_status_is_since_when_it_is_so(status: str, custody: Custody, since: str) -> None:
    found = listed("адрес;статус", ORENBURG, status)
    assert (found.custody, str(found.since), found.doubts) == (custody, since, ())


@pytest.mark.parametrize(
    ("status", "notes", "doubtful"),
    [
        ("Освобождён", "отсидел весь срок", False),
        ("Освобождён", "умер", True),
        ("Умер", "помер", False),
        ("за границей", "живёт в Берлине", False),
        ("на этапе", "вывезен", False),
        ("на этапе", "помер", True),
    ],
)
def test_notes_that_say_what_the_status_says_are_no_question(status: str, notes: str, *, doubtful: bool) -> None:
    assert bool(listed("адрес;статус;примечание", ORENBURG, status, notes).doubts) is doubtful


def test_a_birth_that_the_row_does_not_give_contradicts_nothing() -> None:
    assert listed("адрес;примечание", ORENBURG, "день рождения 6 мая", born="1980").doubts == ()


def test_a_story_is_asked_about_where_it_says_that_he_is_dead_or_elsewhere_now() -> None:
    story = (
        "Журналист, автор двух книг. Не признал вину. Задержан в Казани, жил в Уфе, работал в Москве, любил ездить в "
        "Карелию. В 2010 году окончил университет. "
    )
    assert listed("адрес;описание", ORENBURG, story).doubts == ()
    assert listed("адрес;описание", ORENBURG, story + "Сейчас в Омске.").doubts
    assert listed("адрес;описание", ORENBURG, story + "Его нет в живых.").doubts


def test_what_the_status_says_already_is_left_out() -> None:
    assert meanings_in("отсидел, письмо вернулось") == {"free", "void"}
    assert against("отсидел, письмо вернулось", Custody.RELEASED) == frozenset()
    assert against("отсидел, письмо вернулось", Custody.HELD) == {"free", "void"}
