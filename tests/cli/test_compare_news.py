"""News compared with the library: what became of people, applied only where it is certain. New people are invented."""

import csv
import io
import json
import shutil
import subprocess
from pathlib import Path

import pytest

from letterkit.actions.library.init import make_library
from letterkit.cli.main import main

APPLY = ["--apply", "--source", "a channel", "--seen", "2026-11-20"]
MORDOVIA = "ФКУ ИК-7 УФСИН России по Республике Мордовия"
TAMBOV = "ФКУ ИК-1 УФСИН России по Тамбовской области"
KOSTROMA = "ФКУ ИК-1 УФСИН России по Костромской области"
ASANOV = "Асанов Марлен Рифатович, 1977 г.р."  # in Mordovia by the record
MUSTAFAYEV = "Мустафаев Сервер Рустемович, 1986 г.р."  # in Tambov

Row = dict[str, str | None]


@pytest.fixture
def library(tmp_path: Path) -> Path:
    make_library(tmp_path / "library")
    return tmp_path / "library"


def compare(library: Path, text: str, *options: str) -> int:
    file = library.parent / "news.txt"
    file.write_text(text, encoding="utf-8")
    return main(["compare", str(file), "--library", str(library), "--today", "2026-11-22", *options])


def rows(library: Path, text: str, capsys: pytest.CaptureFixture[str], *options: str) -> list[Row]:
    compare(library, text, "--format", "json", *options)
    found: list[Row] = json.loads(capsys.readouterr().out)
    return [row for row in found if row["row"]]


def rest(library: Path) -> list[dict[str, str]]:
    text = (library.parent / "news.rest.csv").read_text(encoding="utf-8-sig")
    return [row for row in csv.DictReader(io.StringIO(text)) if row["verdict"] != "missing"]


def contents(library: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in (library / "addresses").rglob("*.toml")}


@pytest.mark.parametrize(
    ("news", "custody"),
    [
        (f"умер в {MORDOVIA}", "died"),
        (f"скончался в {MORDOVIA}", "died"),
        (f"вышел на свободу из {MORDOVIA}", "released"),
        (f"освобождён 12.11.2026 из {MORDOVIA}", "released"),
        (f"этапирован из {MORDOVIA} в неизвестном направлении", "in-transit"),
        ("на этапе", "in-transit"),
    ],
)
def test_what_became_of_somebody_is_a_change_and_never_the_same_nor_a_move(
    library: Path, capsys: pytest.CaptureFixture[str], news: str, custody: str
) -> None:
    (found,) = rows(library, f"{ASANOV}, {news}.", capsys)
    assert (found["verdict"], found["record"], found["listed"]) == ("changed", "asanov-marlen-1977", custody)


def test_that_somebody_is_no_longer_there_is_unclear(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (found,) = rows(library, f"{ASANOV}, больше не в {MORDOVIA}.", capsys)
    assert (found["verdict"], found["record"]) == ("unclear", "asanov-marlen-1977")


def test_a_transfer_from_here_to_there_is_a_move_there(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (found,) = rows(library, f"{MUSTAFAYEV}, переведён из {TAMBOV} в {MORDOVIA}.", capsys)
    assert (found["verdict"], found["listed"], found["detail"]) == ("moved", "ik-7-mordovia", "")
    assert found["remarks"] == f'no longer at "{TAMBOV}"'


def test_a_place_he_never_was_at_makes_it_unclear(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (found,) = rows(library, f"{ASANOV}, умер в {TAMBOV}.", capsys)
    assert found["verdict"] == "unclear"
    assert f'no longer at "{TAMBOV}", where the record never had him' in str(found["detail"])


@pytest.mark.parametrize(
    ("news", "custody"),
    [(f"умер в {MORDOVIA}", "died"), (f"освобождён 12.11.2026 из {MORDOVIA}", "released")],
)
def test_somebody_new_who_is_not_held_is_told_and_never_written_as_held(
    library: Path, capsys: pytest.CaptureFixture[str], news: str, custody: str
) -> None:
    before = contents(library)
    text = f"Лесной Иван Олегович, 1981 г.р., {news}."
    (found,) = rows(library, text, capsys)
    assert (found["verdict"], found["listed"]) == ("new", custody)
    assert compare(library, text, *APPLY) == 1
    assert contents(library) == before
    assert [row["name"] for row in rest(library)] == ["Лесной Иван Олегович"]


def test_two_lines_are_two_people_and_both_are_met(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = f"Ветров Илья Андреевич, 1971 — этап\nЗорин Пётр Олегович, 1972 — {MORDOVIA}\n{ASANOV} — {MORDOVIA}"
    assert compare(library, text, "--all", "--format", "json") == 0
    found = json.loads(capsys.readouterr().out)
    assert [(row["verdict"], row["name"], row["born"], row["listed"]) for row in found if row["row"]] == [
        ("new", "Ветров Илья Андреевич", "1971", "in-transit"),
        ("new", "Зорин Пётр Олегович", "1972", "ik-7-mordovia"),
        ("same", "Асанов Марлен Рифатович", "1977", "ik-7-mordovia"),
    ]
    assert "asanov-marlen-1977" not in [row["record"] for row in found if row["verdict"] == "missing"]


def test_what_is_not_understood_is_unclear_with_its_words_and_never_applied(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = contents(library)
    text = f"{MUSTAFAYEV}, {MORDOVIA}, ожидает пересмотра"
    (found,) = rows(library, text, capsys)
    assert found["verdict"] == "unclear"
    assert str(found["detail"]).startswith('not understood: "ожидает пересмотра"; as read: moved')
    assert compare(library, text, *APPLY) == 1
    assert contents(library) == before
    assert 'not understood: "ожидает пересмотра"' in rest(library)[0]["detail"]


@pytest.mark.parametrize("form", ["text", "csv", "json"])
def test_where_somebody_is_expected_is_seen_in_every_form_even_if_the_rest_is_the_same(
    library: Path, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    assert compare(library, f"{ASANOV}, {MORDOVIA}, ожидается перевод в {TAMBOV}", "--format", form) == 0
    shown = capsys.readouterr().out.replace('""', '"').replace('\\"', '"')
    assert f'expected at "{TAMBOV}"' in shown


def test_strictly_a_remark_is_a_doubt(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = f"{MUSTAFAYEV}, переведён из {TAMBOV} в {MORDOVIA}."
    before = contents(library)
    (found,) = rows(library, text, capsys, "--strict")
    assert found["verdict"] == "unclear"
    assert compare(library, text, "--strict") == 1
    assert compare(library, text, "--strict", *APPLY) == 1
    assert contents(library) == before
    assert compare(library, f"{ASANOV}, {MORDOVIA}", "--strict") == 0


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_a_week_of_news_changes_exactly_what_is_true(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(library)
    for command in (["init", "-q"], ["add", "."], ["-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "a"]):
        subprocess.run(["git", *command], check=True)
    text = (
        f"{ASANOV}, умер в {MORDOVIA}.\n"
        f"{MUSTAFAYEV}, переведён из {TAMBOV} в {MORDOVIA}.\n"
        f"Смаилов Эдем Назимович, 1968 г.р., этапирован из {KOSTROMA}.\n"
        f"Зорин Пётр Олегович, 1972 г.р., {MORDOVIA}\n"
        "Ветров Илья Андреевич, 1971 г.р., вышел на свободу.\n"
    )
    assert compare(library, text, *APPLY) == 1
    diff = subprocess.run(["git", "diff", "-U0"], check=True, capture_output=True, text=True).stdout
    added = [line[1:] for line in diff.splitlines() if line.startswith("+") and not line.startswith("+++")]
    seen, from_whom = "seen     = 2026-11-20", ('source   = "a channel"', "noted    = 2026-11-22")
    assert added == [
        *("", "[[stays]]", seen, 'custody  = "died"', *from_whom),
        *("", "[[stays]]", seen, 'custody  = "held"', 'facility = "ik-7-mordovia"', *from_whom),
        *("", "[[stays]]", seen, 'custody  = "in-transit"', *from_whom),
    ]
    assert (library / "addresses/people/zorin-pyotr-1972.toml").exists()
    assert not (library / "addresses/people/vetrov-ilya-1971.toml").exists()
    assert [(row["verdict"], row["name"]) for row in rest(library)] == [("new", "Ветров Илья Андреевич")]
