import json
from datetime import date, datetime
from pathlib import Path

import pytest

import letterkit
from letterkit.cli.main import main

TODAY = date(2026, 11, 22)
OFFICES = """INDEX,OPSNAME,OPSTYPE,REGION,AREA,CITY,CITY_1,ACTDATE,INDEXOLD
663180,Тула,О,Тульская область,,Тула,,20260123,
"""


def test_a_gender_the_name_does_not_show_must_be_given() -> None:
    with pytest.raises(letterkit.UsageError, match='gender="m"'):
        letterkit.decline("Шевченко Саша", "dative")
    assert letterkit.decline("Шевченко Саша", letterkit.Case.DATIVE, gender="f").text == "Шевченко Саше"


@pytest.mark.parametrize(
    ("name", "case", "gender"),
    [
        ("Мария", "dative", None),
        ("", "dative", None),
        ("Соколова Мария", "dativ", None),
        ("Соколова Мария", "dative", "x"),
    ],
)
def test_no_name_no_case_and_no_gender_are_usage_errors(name: str, case: str, gender: str | None) -> None:
    with pytest.raises(letterkit.UsageError):
        letterkit.decline(name, case, gender=gender)


def test_a_latin_name_decides_between_nominatives_and_no_name_has_none() -> None:
    assert [str(each.name) for each in letterkit.nominative("Соколовой Марии", latin="Maria Sokolova")] == [
        "Соколова Мария"
    ]
    assert letterkit.nominative("в пути") == ()


def as_rows(findings: tuple[letterkit.Finding, ...]) -> list[dict[str, object]]:
    return [
        {
            "code": finding.code,
            "severity": finding.severity.word,
            "file": finding.file,
            "line": finding.line,
            "message": finding.message,
            "hint": finding.hint,
        }
        for finding in findings
    ]


def test_check_finds_what_the_command_line_finds(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    library = root / "tests" / "broken"
    monkeypatch.chdir(library)
    assert main(["check", "--format", "json", "--today", TODAY.isoformat()]) == 1
    found = as_rows(letterkit.check(library, today=TODAY))
    assert len(found) > 20
    assert found == json.loads(capsys.readouterr().out)
    assert found == as_rows(letterkit.check(today=TODAY)), "the working folder is the library in use"


def test_an_imported_list_of_post_offices_counts_here_too(root: Path, tmp_path: Path) -> None:
    assert "A302" not in {finding.code for finding in letterkit.check(root, today=TODAY)}
    source = tmp_path / "list.csv"
    source.write_text(OFFICES, encoding="utf-8")
    main(["postcodes", "import", str(source)])
    assert "A302" in {finding.code for finding in letterkit.check(root, today=TODAY)}


def test_a_folder_that_is_not_a_library_or_holds_nothing_is_a_disk_error(tmp_path: Path) -> None:
    with pytest.raises(letterkit.DiskError, match="not a folder"):
        letterkit.check(tmp_path / "none")
    with pytest.raises(letterkit.DiskError, match="not a library"):
        letterkit.check(tmp_path)
    for folder in ("addresses", "templates"):
        (tmp_path / folder).mkdir()
    with pytest.raises(letterkit.DiskError, match="no records"):
        letterkit.check(tmp_path)


def test_without_a_day_it_is_the_day_it_is(root: Path) -> None:
    assert letterkit.check(str(root)) == letterkit.check(root, today=datetime.now().astimezone().date())
