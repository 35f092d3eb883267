import io
import json
import sys
from pathlib import Path

import pytest

from letterkit.cli.main import main

KEYS = [
    "id",
    "kind",
    "status",
    "postal_code",
    "country",
    "region",
    "region_norm",
    "district",
    "locality",
    "sublocality",
    "street",
    "house",
    "building",
    "po_box",
    "facility",
    "facility_type",
    "facility_number",
    "name_as_printed",
    "name_case",
    "name_nominative",
    "name_candidates",
    "gender",
    "birth_year",
    "birth_date",
    "marks",
    "custody",
    "certain",
    "former",
    "expected",
    "since",
    "leftover",
]

BLOCK = (
    "601120, Владимирская обл., г. Покров, ул. Франца Штольверка, д. 6, ФКУ ИК-2 УФСИН России по Владимирской области,"
    " Соколову Олегу Ивановичу, 1980 г. р."
)
NO_ADDRESS = "НА ЭТАПЕ. Соколову Петру Ивановичу 1975 г. р."


def type_in(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))


def test_blocks_on_standard_input_are_parted_by_blank_lines(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    type_in(monkeypatch, f"{BLOCK}\n \n\n{NO_ADDRESS}\n")
    assert main(["parse"]) == 0
    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert list(first) == KEYS
    assert (first["id"], first["kind"], first["status"]) == (1, "address", None)
    assert (first["postal_code"], first["region"], first["region_norm"]) == (
        "601120",
        "Владимирская обл.",
        "Владимирская область",
    )
    assert (first["locality"], first["street"], first["house"]) == ("Покров", "ул. Франца Штольверка", "6")
    assert (first["facility_type"], first["facility_number"]) == ("ИК", "2")
    assert first["name_nominative"] == "Соколов Олег Иванович"
    assert (first["birth_year"], first["birth_date"], first["po_box"]) == (1980, None, None)
    assert (second["id"], second["kind"], second["status"]) == (2, "no_address", "in_transit")


def test_blocks_of_a_file_keep_their_ids_and_order(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = [{"id": "b", "raw": BLOCK}, {"id": "a", "raw": f"{NO_ADDRESS}\n\nвторой абзац"}]
    (tmp_path / "blocks.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    assert main(["parse", "--jsonl", str(tmp_path / "blocks.jsonl")]) == 0
    assert [json.loads(line)["id"] for line in capsys.readouterr().out.splitlines()] == ["b", "a"]


@pytest.mark.parametrize("line", ["{", "[]", '{"id": 1}', '{"id": 1, "raw": 5}', "[" * 100_000])
def test_a_line_that_is_not_a_block_is_named_and_stops_none_of_the_others(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], line: str
) -> None:
    first, last = (json.dumps({"id": number, "raw": BLOCK}) for number in (0, 9))
    type_in(monkeypatch, f"{first}\n{line}\n{last}\n{line}\n")
    assert main(["parse", "--jsonl", "-"]) == 1
    shown = capsys.readouterr()
    assert [json.loads(printed)["id"] for printed in shown.out.splitlines()] == [0, 9]
    expected = 'Expected an object: {"id": ..., "raw": "..."}.'
    assert shown.err.splitlines() == [f"Line {number} is not a block. {expected}" for number in (2, 4)]


def test_what_two_forms_of_a_block_disagree_in_is_said_on_stderr_alone(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    english = "Oleg Ivanovich Sokolov (born 1981), IK-2, 6 Frantsa Shtolverka Street, Pokrov, Vladimir Oblast, 601121"
    type_in(monkeypatch, json.dumps({"id": "b-7", "raw": f"{BLOCK}\n{english}"}))
    assert main(["parse", "--jsonl", "-"]) == 0
    shown = capsys.readouterr()
    assert list(json.loads(shown.out)) == KEYS
    assert shown.err.splitlines() == [
        "block b-7: the postcode is 601120 in the Russian form and 601121 in the English one",
        "block b-7: the year of birth is 1980 in the Russian form and 1981 in the English one",
    ]


def test_a_part_of_the_facility_is_left_over(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    type_in(monkeypatch, BLOCK.replace(", Соколову", ", отряд 4, бригада 41, Соколову"))
    assert main(["parse"]) == 0
    assert json.loads(capsys.readouterr().out)["leftover"] == ["отряд 4, бригада 41"]


NEWS = "Ветров Илья Андреевич, 1971 г.р. — этап\nЗорин Пётр Олегович, 1972 г.р., умер в ФКУ ИК-7, Мордовия"


def test_there_is_an_object_a_person_each_with_the_id_of_the_text(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    type_in(monkeypatch, json.dumps({"id": "n-1", "raw": NEWS}))
    assert main(["parse", "--jsonl", "-"]) == 0
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    keys = ("id", "name_nominative", "birth_year", "custody", "certain", "facility", "former", "since")
    assert [tuple(each[key] for key in keys) for each in found] == [
        ("n-1", "Ветров Илья Андреевич", 1971, "in-transit", True, None, [], None),
        ("n-1", "Зорин Пётр Олегович", 1972, "died", True, None, ["ФКУ ИК-7, Мордовия"], None),
    ]


@pytest.mark.parametrize(("more", "code"), [("", 0), (", голодает", 1), ("\n\nАдрес уточняется", 1)])
def test_strictly_everybody_has_to_be_certain(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], more: str, code: int
) -> None:
    type_in(monkeypatch, NEWS + more)
    assert main(["parse", "--strict"]) == code
    assert capsys.readouterr().out
    type_in(monkeypatch, NEWS + more)
    assert main(["parse"]) == 0
