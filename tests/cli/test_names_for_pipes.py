import io
import sys
from pathlib import Path

import pytest

from letterkit.cli.main import main


def rows(text: str) -> list[dict[str, str]]:
    header, *lines = [line.split("\t") for line in text.splitlines()]
    return [dict(zip(header, line, strict=True)) for line in lines]


def test_a_name_is_printed_in_its_six_cases(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["decline", "Соколова Мария Ивановна", "--gender", "f"]) == 0
    lines = [line.split(maxsplit=1) for line in capsys.readouterr().out.splitlines()]
    assert dict(lines) == {
        "nominative": "Соколова Мария Ивановна",
        "genitive": "Соколовой Марии Ивановны",
        "dative": "Соколовой Марии Ивановне",
        "accusative": "Соколову Марию Ивановну",
        "instrumental": "Соколовой Марией Ивановной",
        "prepositional": "Соколовой Марии Ивановне",
    }


def test_a_table_keeps_its_rows_and_gains_the_forms(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = tmp_path / "names.tsv"
    header = "gender\tsurname\tfirst\tpatronymic\tnote"
    text = f"{header}\nm\tСоколов\tПётр\tИванович\tone\nx\tЖук\tСаша\t\ttwo\nf\tЖук\tОльга\n"
    table.write_text(text, encoding="utf-8")
    assert main(["decline", "--tsv", str(table)]) == 0
    first, second, third = rows(capsys.readouterr().out)
    assert first == {
        "gender": "m",
        "surname": "Соколов",
        "first": "Пётр",
        "patronymic": "Иванович",
        "note": "one",
        "dative": "Соколову Петру Ивановичу",
        "genitive": "Соколова Петра Ивановича",
        "certain": "yes",
        "reason": "",
    }
    assert (second["dative"], second["certain"]) == ("", "no")
    assert "neither m nor f" in second["reason"]
    assert third["dative"] == "Жук Ольге"


def test_a_table_without_a_header_is_read_by_position(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("m\tСоколов\tОлег\t\n".encode())))
    assert main(["decline", "--tsv", "-"]) == 0
    (row,) = rows(capsys.readouterr().out)
    assert row["genitive"] == "Соколова Олега"


def test_a_dative_leads_back_to_its_candidates(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["nominative", "Соколову Олегу Ивановичу"]) == 0
    row, *others = rows(capsys.readouterr().out)
    assert {other["accepted"] for other in others} <= {"no"}
    assert (row["nominative"], row["gender"], row["accepted"]) == ("Соколов Олег Иванович", "m", "yes")


def test_an_ambiguous_name_shows_its_candidates_and_accepts_none(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["nominative", "Соколовой Мумине"]) == 0
    candidates = rows(capsys.readouterr().out)
    assert {"Соколова Мумине", "Соколова Мумина"} <= {row["nominative"] for row in candidates}
    assert {row["accepted"] for row in candidates} == {"no"}


def test_a_published_latin_name_decides(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["nominative", "Соколовой Мумине", "--latin", "Mumine Sokolova"]) == 0
    accepted = [row["nominative"] for row in rows(capsys.readouterr().out) if row["accepted"] == "yes"]
    assert accepted == ["Соколова Мумине"]


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        (["decline"], 2, "a name or a table"),
        (["decline", "Олег"], 2, "is not a full name"),
        (["decline", "Жук Саша"], 2, "Say --gender"),
        (["decline", "--tsv", "nowhere.tsv"], 3, "cannot be read"),
        (["nominative"], 2, "a name or a table"),
    ],
)
def test_bad_input_gets_a_sentence(
    capsys: pytest.CaptureFixture[str], arguments: list[str], code: int, sentence: str
) -> None:
    assert main(arguments) == code
    assert sentence in capsys.readouterr().err
