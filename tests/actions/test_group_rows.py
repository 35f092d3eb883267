"""Rows that head those below them. All people are invented."""

from pathlib import Path

import pytest

from letterkit.actions.intake.columns import PEOPLE_COLUMNS
from letterkit.actions.intake.group_rows import headings_over
from letterkit.actions.intake.sent_lists import Unreadable, people_columns, people_of_table
from letterkit.actions.intake.tables import Table, table_of
from letterkit.store.sent_files import Opening, sent_content

HEADER = "фио;год рождения;учреждение"
VETROV = "Ветров Илья Андреевич;1971;ik-5-ryazan"
ZORIN = "Зорин Пётр Олегович;1972;ik-5-ryazan"


def table_in(text: str) -> Table:
    return table_of(sent_content(text.encode(), Path("list.csv"), Opening()), PEOPLE_COLUMNS)


def table(*rows: str) -> Table:
    return table_in("\n".join((HEADER, *rows, "")))


@pytest.mark.parametrize(
    "heading", ["Освобождённые", "На этапе", "Архив", "Вышли на свободу", "Умершие в 2025 году", "Больше не сидят"]
)
def test_all_below_a_heading_are_in_doubt(heading: str) -> None:
    found = table(VETROV, f"{heading};;", ZORIN, ZORIN)
    first, _, *rest = people_of_table(found, people_columns(found, {}))
    assert not isinstance(first, Unreadable)
    assert first.doubts == ()
    for each in rest:
        assert not isinstance(each, Unreadable)
        assert each.doubts == (f'below the row "{heading}"',)


def test_a_heading_holds_until_the_next_and_in_any_column() -> None:
    rows = ("Архив;;", VETROV, ";;на этапе", VETROV, ZORIN)
    assert list(headings_over(table(*rows))) == ["", "Архив", "", "на этапе", "на этапе"]


@pytest.mark.parametrize("row", ["Лесной Пётр Ильич;;", "Грут Асвальд;;", "А;;", "Республика Крым;;", ";;"])
def test_a_name_alone_a_letter_and_a_region_head_nothing(row: str) -> None:
    assert set(headings_over(table(VETROV, row, ZORIN))) == {""}


def test_a_letter_below_a_heading_does_not_end_it() -> None:
    assert list(headings_over(table("Освобождённые;;", "А;;", ZORIN))) == ["", "Освобождённые", "Освобождённые"]


def test_in_a_single_column_nothing_is_a_heading() -> None:
    assert set(headings_over(table_in("фио\nАрхив\nВетров Илья\n"))) == {""}
