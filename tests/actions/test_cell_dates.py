import pytest

from letterkit.actions.intake.cell_dates import OpenDateError, are_open, refuse_open_date, spreadsheet_date


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("05.06.1980 0:00", "1980-06-05"),
        ("1980-06-05T00:00:00", "1980-06-05"),
        ("1980-06-05 00:00:00", "1980-06-05"),
        ("1980-06-05T00:00:00.000Z", "1980-06-05"),
        ("26000", "1971-03-08"),
        ("26000.0", "1971-03-08"),
        ("1964.0", "1964"),
        ("1964,0", "1964"),
        ("05.03.71", "1971-03-05"),
        ("05.03.05", "2005-03-05"),
        ("71 г.р.", "1971"),
        ("71 г. р.", "1971"),
        ("1971 р.н.", "1971"),
        ("1971 року народження", "1971"),
        ("05.03.1971 р.н.", "1971-03-05"),
        ("1971/3/5", "1971-03-05"),
    ],
)
def test_a_birth_is_read_in_the_forms_that_cells_have(cell: str, day: str) -> None:
    assert str(spreadsheet_date(cell, birth=True)) == day


@pytest.mark.parametrize("cell", ["71", "05.03.15", "45000", "19999", "55 лет", "31.02.1980", "3/5/1971", "1971-1972"])
def test_what_has_two_readings_or_none_is_not_read(cell: str) -> None:
    assert spreadsheet_date(cell, birth=True) is None


def test_a_number_of_a_day_is_read_only_as_a_birth() -> None:
    assert spreadsheet_date("26000", birth=False) is None
    assert str(spreadsheet_date("20.11.26", birth=False)) == "2026-11-20"


@pytest.mark.parametrize(
    ("column", "is_open"),
    [
        (("3/5/1971", "12/31/1980"), True),
        (("25/12/1980", "12/31/1980"), True),
        (("12-31-1980", "1/2/1980"), True),
        (("3/5/1971",), True),
        (("3/5/1971", "25/12/1980"), False),
        (("5/5/1971", "03.05.1971", "1980-12-31", ""), False),
    ],
)
def test_dates_with_slashes_are_open_unless_the_column_has_its_days_first(
    column: tuple[str, ...], *, is_open: bool
) -> None:
    assert are_open(column) is is_open


def test_an_open_date_names_both_readings() -> None:
    with pytest.raises(OpenDateError, match="can be 1971-05-03 or 1971-03-05, day or month first"):
        refuse_open_date("born", "3/5/1971")
    refuse_open_date("born", "03.05.1971")
    refuse_open_date("born", "1971-05-03")
