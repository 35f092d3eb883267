import csv
import io
import json
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letterkit.actions.intake.apply import Vouched, apply_certain
from letterkit.actions.intake.columns import PEOPLE_COLUMNS
from letterkit.actions.intake.compare import compare as compare_people
from letterkit.actions.intake.import_ import import_facilities, import_people
from letterkit.actions.intake.intakes import Sent
from letterkit.actions.intake.sent_lists import people_columns, people_of_table, people_of_text
from letterkit.actions.intake.tables import Table, table_of
from letterkit.actions.library.init import make_library
from letterkit.actions.library.opening import OpenLibrary
from letterkit.cli.main import main
from letterkit.errors import LetterkitError
from letterkit.model.person import Custody
from letterkit.store.library import load_library
from letterkit.store.roots import Root
from letterkit.store.sent_files import Opening, sent_content
from letterkit.store.spreadsheet_csv import as_csv

TODAY = ["--today", "2026-11-22"]
APPLY = ["--apply", "--source", "a list", "--seen", "2026-11-20"]

RYAZAN = "ФКУ ИК-5 УФСИН России по Рязанской области"

LIST = """\
ФИО,Год рождения,Учреждение,Адрес
Халилов Ленур Аблямитович,1971,ФКУ ИК-7 УФСИН России по Республике Мордовия,"431120, Мордовия, п. Сосновка"
Халилов Ленур Рефатович,1975,ФКУ Т-2 УФСИН России по Владимирской области,"600020, г. Владимир"
Асанов Марлин Рифатович,02.03.1977,ФКУ ИК-7 УФСИН России по Республике Мордовия,"431120, Мордовия, п. Сосновка"
Ибрагимов Тимур Изетович,1985,ФКУ ИК-5 УФСИН России по Рязанской области,"391825, с. Клекотки"
Белялову Мемету Решатовичу,1989,ФКУ ИК-3 УФСИН России по Рязанской области,"391846, г. Скопин"
Соколов Олег Иванович,1980,ФКУ ИК-5 УФСИН России по Рязанской области,"391825, с. Клекотки"
Смаилов Эдем Назимович,1968,ФКУ ИК-1 УФСИН России по Костромской области,"156099, г. Кострома"
,1968,ФКУ ИК-1 УФСИН России по Костромской области,
Мустафаев Сервер Рустемович,,ИК-1 УФСИН России по Тамбовской области,"392000, г. Тамбов"
"""
"""A transfer, a namesake, a typo, no news, a transfer to an unknown place, somebody new, another postcode, nobody, and
a name without birth."""


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    make_library(folder)
    return folder


@pytest.fixture
def sent(tmp_path: Path) -> Path:
    path = tmp_path / "list.csv"
    path.write_text(LIST, encoding="utf-8")
    return path


def compare(library: Path, file: Path, *options: str) -> int:
    return main(["compare", str(file), *options, "--library", str(library), *TODAY])


def rows(library: Path, file: Path, capsys: pytest.CaptureFixture[str], *options: str) -> list[dict[str, str]]:
    assert compare(library, file, "--format", "json", *options) == 0
    found = json.loads(capsys.readouterr().out)
    assert isinstance(found, list)
    return found


def contents(library: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in (library / "addresses").rglob("*.toml")}


def test_each_row_gets_its_verdict_and_nothing_is_written(
    library: Path, sent: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = contents(library)
    found = rows(library, sent, capsys, "--all")
    verdicts = [(row["verdict"], row["record"]) for row in found if row["row"]]
    assert verdicts == [
        ("moved", "khalilov-lenur-1971"),
        ("namesake", ""),
        ("ambiguous", ""),
        ("same", "ibragimov-timur-1985"),
        ("moved", "belyalov-memet-1989"),
        ("new", ""),
        ("same", "smailov-edem-1968"),
        ("unreadable", ""),
        ("ambiguous", ""),
    ]
    assert contents(library) == before


def test_the_reason_stands_beside_it(library: Path, sent: Path, capsys: pytest.CaptureFixture[str]) -> None:
    details = {int(row["row"] or 0): row["detail"] for row in rows(library, sent, capsys, "--all")}
    assert "khalilov-lenur-1967" in details[2]
    assert "may be asanov-marlen-1977" in details[3]
    assert details[5] == "the library does not have the facility"
    assert details[7] == 'address of ik-1-kostroma: postcode: the list prints "156099", the record has "156023"'
    assert details[8] == "names nobody"
    assert "may be mustafayev-server-1986" in details[9]


def test_missing_is_who_can_be_expected_in_a_list_and_was_not_met(
    library: Path, sent: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hidden = library / "addresses" / "people" / "saliev-seyran-1985.toml"
    hidden.write_text(f"hidden = true\n{hidden.read_text()}")
    missing = {row["record"] for row in rows(library, sent, capsys) if row["verdict"] == "missing"}
    assert "kantimirov-eldar-1980" in missing
    # met, met perhaps, released, hidden
    assert missing.isdisjoint({"khalilov-lenur-1971", "asanov-marlen-1977", "umerov-ilmi", "saliev-seyran-1985"})


def test_whoever_is_named_in_a_row_that_cannot_be_read_is_not_missing_and_counts_against_another_row(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "list.csv"
    file.write_text(
        f"ФИО;Г. р.;Адрес\nАсанов Марлен Рифатович;77?;ИК-1\nАсанов Марлен Рифатович;1977;{RYAZAN}\n"
        f"Салиев Сейран Алимович;85;{RYAZAN}\nУмерова Ление;1998;\n",
        encoding="utf-8",
    )
    found = rows(library, file, capsys)
    assert [(row["verdict"], row["name"]) for row in found if row["row"]] == [
        ("unreadable", "Асанов Марлен Рифатович"),
        ("ambiguous", "Асанов Марлен Рифатович"),
        ("unreadable", "Салиев Сейран Алимович"),
        ("unreadable", "Умерова Ление"),
    ]
    missing = {row["record"] for row in found if row["verdict"] == "missing"}
    assert missing.isdisjoint({"asanov-marlen-1977", "saliev-seyran-1985", "umerova-leniye-1998"})
    assert "smailov-edem-1968" in missing


def test_only_what_is_certain_is_written_and_one_undo_takes_it_back(library: Path, sent: Path) -> None:
    before = contents(library)
    assert compare(library, sent, *APPLY) == 1
    changed = {path.stem for path, text in contents(library).items() if before.get(path) != text}
    assert changed == {"khalilov-lenur-1971", "sokolov-oleg-1980"}
    stay = load_library(library).people["khalilov-lenur-1971"].value.stay
    assert stay is not None
    assert (stay.custody, stay.facility, stay.seen) == (Custody.HELD, "ik-7-mordovia", date(2026, 11, 20))
    assert main(["undo", "--library", str(library)]) == 0
    assert contents(library) == before


def test_the_rest_is_left_in_a_file(library: Path, sent: Path) -> None:
    compare(library, sent, *APPLY)
    text = sent.with_suffix(".rest.csv").read_text(encoding="utf-8-sig")
    left = [(row["verdict"], row["row"]) for row in csv.DictReader(io.StringIO(text)) if row["row"]]
    assert left == [
        ("namesake", "2"),
        ("ambiguous", "3"),
        ("moved", "5"),
        ("unreadable", "8"),
        ("ambiguous", "9"),
    ]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            "Лесной Иван Олегович, 1981 г. р., умер.",
            "nobody new is taken who is not held; letterkit add makes a record",
        ),
        (f"Лесной Иван Олегович, {RYAZAN}", "no birth is given"),
        (f"Черныш Саша, 1990 г. р., {RYAZAN}", "the name does not show whether it is a man or a woman"),
        (
            "Лесной Иван Олегович, 1981 г. р., 613049, г. Кирово-Чепецк, ФКУ ИК-5 УФСИН России по Кировской области",
            "the library does not have the facility; letterkit add makes both records",
        ),
        (
            "Салиев Сейран Алимович, 1985 г. р., 613049, г. Кирово-Чепецк, ФКУ ИК-5 УФСИН России по Кировской области",
            "the library does not have the facility; letterkit add makes its record",
        ),
        (f"Асанов Марлен Рифатович, 1977 г. р., {RYAZAN}", 'the record says "released"'),
    ],
)
def test_whoever_is_left_has_the_reason_beside_him(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, reason: str
) -> None:
    file = tmp_path / "list.txt"
    record = library / "addresses" / "people" / "asanov-marlen-1977.toml"
    record.write_text(f'{record.read_text()}\n[[stays]]\nsince = 2025-10-01\ncustody = "released"\nsource = "x"\n')
    file.write_text(text, encoding="utf-8")
    assert compare(library, file, *APPLY) == 1
    assert capsys.readouterr().err.endswith("Written: 0 of 1.\n")
    rest = csv.DictReader(io.StringIO(file.with_suffix(".rest.csv").read_text(encoding="utf-8-sig")))
    assert [row["detail"] for row in rest if row["row"]] == [reason]


@pytest.mark.parametrize("column", ["Г. р.", "Г.Р.", "Дата рожд.", "Год рожд.", "Д.р."])
def test_short_names_of_the_column_of_births_are_known(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], column: str
) -> None:
    file = tmp_path / "list.csv"
    file.write_text(f'ФИО;"{column}";Адрес\nАсанов Марлен Рифатович;02.03.1977;{RYAZAN}\n', encoding="utf-8")
    (found,) = (row for row in rows(library, file, capsys) if row["row"])
    assert (found["verdict"], found["born"]) == ("moved", "1977-03-02")


def test_who_was_released_does_not_turn_up_in_a_prison_without_a_look(library: Path, tmp_path: Path) -> None:
    file = tmp_path / "list.txt"
    release = 'since = 2025-10-01\ncustody = "released"\nsource = "x"\n'
    record = library / "addresses" / "people" / "asanov-marlen-1977.toml"
    record.write_text(f"{record.read_text()}\n[[stays]]\n{release}")
    file.write_text("391825, с. Клекотки, ФКУ ИК-5 УФСИН России по Рязанской области, Асанову Марлену Рифатовичу, 1977")
    before = contents(library)
    assert compare(library, file, *APPLY) == 1
    assert contents(library) == before


def test_a_hidden_record_is_not_changed_without_a_look(library: Path, sent: Path) -> None:
    record = library / "addresses" / "people" / "khalilov-lenur-1971.toml"
    record.write_text(f"hidden = true\n{record.read_text()}")
    text = record.read_text()
    compare(library, sent, *APPLY)
    assert record.read_text() == text


def test_a_list_older_than_what_is_known_moves_nobody(library: Path, sent: Path) -> None:
    before = contents(library)
    assert compare(library, sent, "--apply", "--source", "an old list", "--seen", "2020-01-01") == 1
    assert before.items() <= contents(library).items()
    rest = sent.with_suffix(".rest.csv").read_text(encoding="utf-8-sig")
    assert "The last stay of Lenur Ablyamitovich Khalilov is of 2025-03-30" in rest


def test_two_rows_of_one_person_are_both_ambiguous(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "list.jsonl"
    row = {"name": "Асанов Марлен Рифатович", "born": 1977}
    lines = [json.dumps({**row, "facility": facility}) for facility in ("ik-7-mordovia", "ik-5-ryazan")]
    file.write_text("\n".join(lines), encoding="utf-8")
    found = [row for row in rows(library, file, capsys) if row["row"]]
    assert [(row["verdict"], row["detail"]) for row in found] == 2 * [
        ("ambiguous", "rows 1 and 2 mean the same record")
    ]


def test_blocks_of_text_are_compared_too_and_a_status_is_a_change(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "list.txt"
    file.write_text(
        "Асанову Марлену Рифатовичу, 1977 г. р. НА ЭТАПЕ\n\n"
        "391825, с. Клекотки, ФКУ ИК-5 УФСИН России по Рязанской области, Ибрагимову Тимуру Изетовичу, 1985 г. р.\n",
        encoding="utf-8",
    )
    found = [row for row in rows(library, file, capsys, "--all") if row["row"]]
    assert [(row["verdict"], row["record"], row["detail"]) for row in found] == [
        ("changed", "asanov-marlen-1977", 'status "in-transit", in the record "held"'),
        ("same", "ibragimov-timur-1985", ""),
    ]


def test_writing_needs_a_source_and_a_day(library: Path, sent: Path) -> None:
    assert compare(library, sent, "--apply") == 2
    before = contents(library)
    assert compare(library, sent, *APPLY, "--dry-run") == 0
    assert contents(library) == before


@pytest.mark.parametrize("form", ["text", "csv", "json"])
def test_every_form_can_be_read(library: Path, sent: Path, capsys: pytest.CaptureFixture[str], form: str) -> None:
    assert compare(library, sent, "--format", form) == 0
    assert "khalilov-lenur-1971" in capsys.readouterr().out


CELLS = st.sampled_from(
    (
        *("Асанов Марлен Рифатович", "Асанову Марлену", "1977", "1977-03-02", "31.02.1977", "ik-7-mordovia", "ik-77"),
        *("431120", "ИК-7", "ФКУ ИК-7 УФСИН России по Республике Мордовия", "НА ЭТАПЕ", "m", "п. Сосновка", "=1+1", ""),
    )
)
HEADERS = st.lists(st.sampled_from(sorted(PEOPLE_COLUMNS)) | st.text(max_size=5), min_size=1, max_size=6)
PROJECT = Path(__file__).parents[2]
LIBRARY = OpenLibrary(Root(PROJECT, "a test"), load_library(PROJECT), date(2026, 11, 22))


def table_in(text: str, suffix: str) -> Table:
    return table_of(sent_content(text.encode(), Path(f"list{suffix}"), Opening()), PEOPLE_COLUMNS)


@settings(max_examples=150, deadline=None)
@given(header=HEADERS, cells=st.lists(st.lists(CELLS | st.text(max_size=20), max_size=7), max_size=6))
def test_any_table_is_compared_imported_and_applied_without_a_traceback(
    header: list[str], cells: list[list[str]]
) -> None:
    with suppress(LetterkitError):
        table = table_in(as_csv(header, cells), ".csv")
        columns = people_columns(table, {})
        compared = compare_people(LIBRARY, people_of_table(table, columns))
        rows = [each for each in compared if each.listed]
        assert len(rows) == len(table.rows)
        apply_certain(LIBRARY, compared, Vouched("a test", "a list", date(2026, 11, 20)))
        sent = Sent("a test", table, columns, "a list", date(2026, 11, 20))
        intake = import_people(LIBRARY, sent, lambda _done, _of: None)
        assert len(intake.failed) + len(intake.had) + intake.count == len(table.rows)
        import_facilities(LIBRARY, sent, lambda _done, _of: None)


@settings(max_examples=150, deadline=None)
@given(text=st.text(max_size=300), suffix=st.sampled_from((".csv", ".tsv", ".json", ".jsonl", ".txt")))
def test_any_text_is_compared_without_a_traceback(text: str, suffix: str) -> None:
    with suppress(LetterkitError):
        table = table_in(text, suffix)
        compare_people(LIBRARY, people_of_table(table, people_columns(table, {})))
    compare_people(LIBRARY, people_of_text(text))
