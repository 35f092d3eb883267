import pytest

from letterkit.actions.intake.listed import listed_in
from letterkit.actions.intake.listed_rows import listed_person
from letterkit.actions.intake.reconciled import DisagreementError, agreed_birth
from letterkit.model.partial_date import PartialDate
from letterkit.russian.blocks import parse_block

PLACE = "663180, Красноярский край, г. Енисейск, ул. Декабристов, 11, ФКУ Т-2"


@pytest.mark.parametrize(
    ("column", "printed", "name"),
    [
        ("Ветров Илья Андреевич", "Ветрову Илье Андреевичу", "Ветров Илья Андреевич"),
        ("Кравец Олег Иванович", "Кравцу Олегу Ивановичу", "Кравец Олег Иванович"),
        ("Громова Анна Ильинична", "Громовой Анне Ильиничне", "Громова Анна Ильинична"),
        ("Гоца Пётр Ильич", "Гоца Петру Ильичу", "Гоца Пётр Ильич"),
        ("Петрова-Водкина Анна Ильинична", "Петровой-Водкиной Анне Ильиничне", "Петрова-Водкина Анна Ильинична"),
        ("Ветров Илья Андреевич", "Ветров Илья Андреевич", "Ветров Илья Андреевич"),
        ("Ветров Илья Андреевич", "Ветрову И. А.", "Ветров Илья Андреевич"),
        ("Ветров Илья Андреевич", "Ветрову Илье", "Ветров Илья Андреевич"),
        ("Кравец Олег", "Кравцу Олегу Ивановичу", "Кравец Олег Иванович"),
        ("Марлен Асанов", "Асанову Марлену Рифатовичу", "Асанов Марлен Рифатович"),
        ("Ветрову Илье Андреевичу", "Ветров Илья Андреевич", "Ветров Илья Андреевич"),
        ("Ветров Илья Андреевич", "", "Ветров Илья Андреевич"),
        ("", "Ветрову Илье Андреевичу", "Ветров Илья Андреевич"),
    ],
)
def test_the_column_gives_the_nominative_and_the_block_the_rest(column: str, printed: str, name: str) -> None:
    cells = {"block": ", ".join(filter(None, (PLACE, printed, "1971 г. р."))), "name": column}
    listed = listed_person({field: cell for field, cell in cells.items() if cell}, 1)
    assert listed.name == name
    assert listed.place is not None
    assert listed.place.postcode == "663180"


def test_the_dative_is_the_one_that_the_block_prints() -> None:
    cells = {"block": f"{PLACE}, Кравецу Олегу Ивановичу, 1971 г. р.", "name": "Кравец Олег Иванович"}
    assert listed_person(cells, 1).dative == "Кравецу Олегу Ивановичу"


@pytest.mark.parametrize("printed", ["Зорину Петру Олеговичу", "Ветрову Илье Олеговичу", "Ветровой Анне Андреевне"])
def test_a_row_of_two_people_is_refused_and_names_both(printed: str) -> None:
    cells = {"block": f"{PLACE}, {printed}, 1971 г. р.", "name": "Ветров Илья Андреевич"}
    with pytest.raises(DisagreementError, match=f'names "Ветров Илья Андреевич", the block "{printed}"'):
        listed_person(cells, 1)


def test_births_must_agree_and_the_day_counts() -> None:
    block = listed_in(parse_block(f"{PLACE}, Ветрову Илье Андреевичу, 05.03.1971"))
    assert str(agreed_birth(PartialDate(1971), block)) == "1971-03-05"
    assert str(agreed_birth(None, block)) == "1971-03-05"
    with pytest.raises(DisagreementError, match="born 1972 in the column, 1971-03-05 in the block"):
        agreed_birth(PartialDate(1972), block)
