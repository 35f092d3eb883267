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
    told = capsys.readouterr()
    assert Path(told.out.strip()).is_file()
    assert told.err == "Post offices: 1, the newest of 2026-01-23. Postcodes out of use: 1.\n"
    assert main(["postcodes", "show", "700001", "700009"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "700001  Тестово (О), Тульская область, Тестово",
        "700009  out of use, 700001 took its place: Тестово (О), Тульская область, Тестово",
    ]


def test_a_postcode_the_list_does_not_have_is_named(source: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["postcodes", "import", str(source)])
    capsys.readouterr()
    assert main(["postcodes", "show", "999999", "700001"]) == 1
    told = capsys.readouterr()
    assert told.out.startswith("700001")
    assert "no postcode «999999»" in told.err


def test_without_a_list_one_is_told_to_import_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["postcodes", "show", "700001"]) == 2
    assert "letterkit postcodes import FILE" in capsys.readouterr().err


def test_a_file_that_is_no_list_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["postcodes", "import", str(tmp_path / "none.csv")]) == 3
    assert "cannot be read" in capsys.readouterr().err
