"""What the cells of a row say against it, beside the fields they fill. All people are invented."""

from datetime import date
from pathlib import Path

import pytest

from letterkit.actions.intake.columns import PEOPLE_COLUMNS
from letterkit.actions.intake.listed import Listed, as_of
from letterkit.actions.intake.sent_lists import people_columns, people_of_table
from letterkit.actions.intake.tables import Table, table_of
from letterkit.store.sent_files import Opening, sent_content

TODAY = date(2026, 11, 29)
RYAZAN = "391825, Рязанская область, Скопинский район, с. Клекотки, ФКУ ИК-5 УФСИН России по Рязанской области"
YENISEYSK = "663180, Красноярский край, г. Енисейск, ул. Декабристов, 11, ФКУ Т-2 ГУФСИН России по Красноярскому краю"
VETROV = "Ветров Илья Андреевич"


def table_in(text: str) -> Table:
    return table_of(sent_content(text.encode(), Path("list.csv"), Opening()), PEOPLE_COLUMNS)


def listed(header: str, *cells: str) -> Listed:
    """The row of a table with name, year and these columns, as it is read today."""
    text = "\n".join((f"фио;год рождения;{header}", ";".join((VETROV, "1971", *cells)), ""))
    table = table_in(text)
    (row,) = people_of_table(table, people_columns(table, {}))
    assert isinstance(row, Listed), row
    return as_of(row, TODAY)


@pytest.mark.parametrize(
    "said",
    [
        *("Освобождён", "на свободе", "вышла", "обменян", "погиб", "умер", "умер?", "на этапе", "скоро этап"),
        *("этап ожидается", "не сидит", "уже нет", "на СВО", "условно", "заочно", "в розыске", "неактуально", "архив"),
        *("старый адрес", "ожидается", "предположительно", "переведён", "переведён в ИК-7", "прибыл из СИЗО-2", "†"),
        *(
            "экстрадирован",
            "под надзором",
            "домой",
            "закрыто",
            "удалён",
            "на поселении",
            "больница",
            "письма не доходят",
        ),
        YENISEYSK,
    ],
)
def test_a_cell_that_says_he_is_elsewhere_is_a_doubt_in_a_column_of_any_name(said: str) -> None:
    shown = said if len(said) < 80 else f"{said[:79]}…"
    assert f'the column "комментарий" says "{shown}"' in listed("адрес;комментарий", RYAZAN, said).doubts
    assert f'the column "x" says "{shown}"' in listed("адрес;x", RYAZAN, said).doubts
    assert listed("адрес;примечание", RYAZAN, said).doubts


@pytest.mark.parametrize(
    "said",
    [
        *(
            "любит книги",
            "https://example.org/osvobodilsya",
            "проверено",
            "ok",
            "+",
            "родом из Крыма",
            "ИК-5",
            "ИК",
        ),
        *("колония", "сидит", "ст. 205.5 УК РФ", "приговор: 8 лет колонии строгого режима", "ответил 12.03.2025"),
    ],
)
def test_a_remark_that_says_nothing_of_it_is_harmless(said: str) -> None:
    assert listed("адрес;комментарий", RYAZAN, said).doubts == ()
    assert listed("адрес;примечание", RYAZAN, said).doubts == ()


def test_a_cell_beyond_the_columns_is_looked_at_too() -> None:
    assert listed("адрес", RYAZAN, "освобождён").doubts == ('the column "column 4" says "освобождён"',)


@pytest.mark.parametrize("column", ["умер", "дата смерти", "освобождён", "обменян", "died", "этап", "Released"])
@pytest.mark.parametrize("cell", ["да", "12.03.2025", "+", "2025"])
def test_a_column_of_a_status_says_it_by_any_cell(column: str, cell: str) -> None:
    assert listed(f"адрес;{column}", RYAZAN, cell).doubts == (f'the column "{column}" says "{cell}"',)


@pytest.mark.parametrize("cell", ["", "нет", "-", "no", "0"])
def test_a_column_of_a_status_says_nothing_by_a_no(cell: str) -> None:
    assert listed("адрес;умер", RYAZAN, cell).doubts == ()


@pytest.mark.parametrize(
    "header", ["адрес;новый адрес", "учреждение;куда переведён", "адрес;куда", "старый адрес;новый адрес"]
)
def test_of_an_old_and_a_new_address_the_new_one_counts(header: str) -> None:
    found = listed(header, RYAZAN, YENISEYSK)
    assert found.place is not None
    assert (found.place.kind, found.place.number, found.place.postcode) == ("Т", "2", "663180")
    assert (found.former, found.remarks) == ((RYAZAN,), (f'no longer at "{RYAZAN}"',))


def test_an_address_counts_beside_an_old_one_and_where_the_new_one_is_empty() -> None:
    beside, empty = listed("старый адрес;адрес", YENISEYSK, RYAZAN), listed("адрес;новый адрес", RYAZAN, "-")
    assert beside.place == empty.place
    assert beside.place is not None
    assert (beside.place.kind, beside.place.number) == ("ИК", "5")
    assert (beside.former, empty.former) == ((YENISEYSK,), ())


def test_the_parts_of_an_old_address_are_not_mixed_with_the_new_one() -> None:
    found = listed("индекс;регион;отряд;новый адрес", "391825", "Рязанская область", "3", YENISEYSK)
    assert found.place is not None
    assert (found.place.postcode, found.place.region, found.unit) == ("663180", "Красноярский край", "")


@pytest.mark.parametrize(
    ("status", "doubtful"),
    [
        ("переведён в ИК-7", True),
        ("СИЗО", True),
        ("больница", True),
        ("переведён в ИК-5", False),
        ("ИК", False),
        ("колония", False),
        ("сидит", False),
        ("hospital", False),
    ],
)
def test_a_status_with_a_place_of_its_own_must_be_that_of_the_address(status: str, *, doubtful: bool) -> None:
    assert bool(listed("адрес;статус", RYAZAN, status).doubts) is doubtful
    assert bool(listed("блок;статус", f"{RYAZAN}, Ветрову Илье Андреевичу, 1971 г.р.", status).doubts) is doubtful
    assert bool(listed("учреждение;статус", "ik-5-ryazan", status).doubts) is doubtful


@pytest.mark.parametrize("words", ["(ожидается)", "старый адрес", "?", "возможно", "до 2025", "предположительно"])
def test_words_in_the_cell_of_the_address_are_doubts(words: str) -> None:
    assert listed("адрес", f"{RYAZAN}, {words}").doubts


@pytest.mark.parametrize(
    ("column", "cell", "doubt"),
    [
        ("срок до", "12.03.2025", "the release is 2025-03-12, a day that is over"),
        ("дата освобождения", "12.03.2025", "the release is 2025-03-12, a day that is over"),
        ("release", "2024", "it lasted until 2024-12-31"),
        ("since", "12.03.2027", '"since" is 2027-03-12, a day to come'),
        ("since", "2027", '"since" is 2027-01-01, a day to come'),
        ("seen", "12.03.2027", '"seen" is 2027-03-12, a day to come'),
        ("задержан", "12.03.2027", '"detained" is 2027-03-12, a day to come'),
    ],
)
def test_a_date_that_cannot_be_so_today_is_a_doubt(column: str, cell: str, doubt: str) -> None:
    assert listed(f"адрес;{column}", RYAZAN, cell).doubts == (doubt,)


def test_a_release_to_come_is_kept() -> None:
    found = listed("адрес;срок до", RYAZAN, "12.03.2029")
    assert (found.release, found.doubts) == (date(2029, 3, 12), ())
    assert listed("адрес;срок до", RYAZAN, "2029").doubts == ()


@pytest.mark.parametrize(
    ("region", "doubtful"),
    [("Мордовия", True), ("Тульская", True), ("Рязанская область", False), ("Рязанская", False), ("РТ", False)],
)
def test_a_column_of_the_region_must_not_contradict_the_address(region: str, *, doubtful: bool) -> None:
    assert bool(listed("адрес;регион", RYAZAN, region).doubts) is doubtful
    assert bool(listed("адрес;регион", "391825, с. Клекотки, ФКУ ИК-5", region).doubts) is doubtful


@pytest.mark.parametrize(
    ("name", "sign"),
    [("❌ Козин Иван Ильич", "❌"), ("Громов Пётр Ильич*", "*"), ("~~Козин Пётр Ильич~~", "~~"), ("Зорин Пётр †", "†")],
)
def test_a_sign_in_a_name_is_a_doubt(name: str, sign: str) -> None:
    table = table_in(f"фио;год рождения;адрес\n{name};1980;{RYAZAN}\n")
    (row,) = people_of_table(table, people_columns(table, {}))
    assert isinstance(row, Listed)
    assert f'the name has a sign "{sign}": "{name}"' in row.doubts


@pytest.mark.parametrize("name", ["Ве́тров Илья", "1. Ветров Илья", "Сеит-Умер О’Нил Ильич", "• Ветров Илья (Ветер)"])
def test_accents_numbers_and_nicknames_are_no_signs(name: str) -> None:
    table = table_in(f"фио;год рождения;адрес\n{name};1980;{RYAZAN}\n")
    (row,) = people_of_table(table, people_columns(table, {}))
    assert isinstance(row, Listed)
    assert not [doubt for doubt in row.doubts if "sign" in doubt]


@pytest.mark.parametrize(("column", "cell"), [("сидит", "нет"), ("актуально", "нет"), ("active", "no"), ("held", "0")])
def test_a_no_in_a_column_of_those_who_are_held_is_a_doubt(column: str, cell: str) -> None:
    assert listed(f"адрес;{column}", RYAZAN, cell).doubts == (f'the column "{column}" says "{cell}"',)
    assert listed(f"адрес;{column}", RYAZAN, "да").doubts == ()
    assert listed("адрес;photo", RYAZAN, "false").doubts == ()


@pytest.mark.parametrize("cell", ["пожизненно", "12.2029", "весной 2029", "не ранее 2031 года"])
def test_a_release_in_words_does_not_refuse_the_row_but_for_a_year_that_is_over(cell: str) -> None:
    found = listed("адрес;конец срока", RYAZAN, cell)
    assert found.release is None
    assert found.custody == "held"
    assert listed("адрес;конец срока", RYAZAN, "март 2025").doubts == ("it lasted until 2025-12-31",)
    assert listed("адрес;конец срока", RYAZAN, "освобождён").doubts == ('the column "release" says "освобождён"',)


STORY = (
    "Журналист, автор двух книг. Не признал вину. Задержан 12.03.2023 в Казани, ранее содержался в СИЗО-1, потом его "
    "этапировали в колонию. В 2021 году освобождён от должности. Сын ждёт его дома. "
)


def test_the_story_of_a_case_is_a_doubt_only_where_it_says_that_he_is_free_or_dead() -> None:
    assert listed("адрес;описание", RYAZAN, STORY).doubts == ()
    for end in (
        "Умер 12.11.2026 в больнице.",
        "Вышел на свободу.",
        "Уехал из России.",
        "Переведён под домашний арест.",
    ):
        assert listed("адрес;описание", RYAZAN, STORY + end).doubts, end


@pytest.mark.parametrize("said", ["дети: нет", "не женат", "Не курит, любит шахматы"])
def test_a_denial_that_is_of_no_place_is_a_mere_remark(said: str) -> None:
    assert listed("адрес;заметка", RYAZAN, said).doubts == ()
