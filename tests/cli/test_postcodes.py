from pathlib import Path

import pytest

from letterkit.cli.main import main

LIST = """INDEX,OPSNAME,OPSTYPE,REGION,AREA,CITY,CITY_1,ACTDATE,INDEXOLD
700001,Тестово,О,Тульская область,,Тестово,,20260123,700009
"""


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "list.csv"
    path.write_text(LIST, encoding="utf-8")
    return path


def test_an_imported_list_knows_its_postcodes(source: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["postcodes", "import", str(source)]) == 0
    shown = capsys.readouterr()
    assert Path(shown.out.strip()).is_file()
    assert shown.err == "Post offices: 1, the newest of 2026-01-23. Postcodes out of use: 1.\n"
    assert main(["postcodes", "show", "700001", "700009"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "700001  Тестово (О), Тульская область, Тестово",
        "700009  out of use, 700001 took its place: Тестово (О), Тульская область, Тестово",
    ]


def test_a_postcode_the_list_does_not_have_is_named(source: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["postcodes", "import", str(source)])
    capsys.readouterr()
    assert main(["postcodes", "show", "999999", "700001"]) == 1
    shown = capsys.readouterr()
    assert shown.out.startswith("700001")
    assert 'no postcode "999999"' in shown.err


def test_without_a_list_the_error_names_the_command_that_imports_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["postcodes", "show", "700001"]) == 2
    assert "letterkit postcodes import FILE" in capsys.readouterr().err


def test_a_file_that_is_not_a_list_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["postcodes", "import", str(tmp_path / "none.csv")]) == 3
    assert "cannot be read" in capsys.readouterr().err


def test_with_a_list_checks_and_letters_know_the_post_office(
    source: Path, root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source.write_text(LIST + "663180,Тула,О,Тульская область,,Тула,,20260123,\n", encoding="utf-8")
    library = ["--library", str(root), "--today", "2025-06-01"]
    write = ["write", "khalilov-lenur-1971", "first-letter", "--out", str(tmp_path / "out")]
    assert main([*library, "check", str(root / "addresses" / "facilities")]) == 0
    assert "A302" not in capsys.readouterr().out
    main(["postcodes", "import", str(source)])
    assert main([*library, "check", str(root / "addresses" / "facilities")]) == 0
    assert '"663180" belongs to Тульская область' in capsys.readouterr().out
    assert main([*library, *write]) == 0
    assert '"663180" belongs to Тульская область' in capsys.readouterr().err


def test_a_list_of_another_version_bars_nothing_and_is_reported(
    source: Path, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["postcodes", "import", str(source)])
    Path(capsys.readouterr().out.strip()).write_bytes(b"made by another version")
    assert main(["--library", str(root), "stale"]) == 0
    assert "letterkit postcodes import FILE" in capsys.readouterr().err
