import json
import os
import tomllib
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest

from letterkit.cli.main import main

ROOT = Path(__file__).parents[2]
BROKEN = ROOT / "tests" / "broken"
TODAY = "2026-11-22"

Rows = list[dict[str, object]]


def checked(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, Rows]:
    code = main(["check", *arguments, "--today", TODAY, "--format", "json"])
    return code, json.loads(capsys.readouterr().out)


def expected_defects() -> Mapping[str, list[str]]:
    """What is wrong with each broken file, `CODE:line`, or the code alone where no line is known, and what none has."""
    return tomllib.loads((BROKEN / "expected.toml").read_text(encoding="utf-8"))


def test_every_planted_defect_is_found_on_its_line_and_no_more_of_its_code(
    capsys: pytest.CaptureFixture[str],
) -> None:
    code, rows = checked(capsys, "--library", str(BROKEN))
    expected = expected_defects()
    compared = {defect.partition(":")[0] for defects in expected.values() for defect in defects}
    found: dict[str, list[str]] = {}
    for row in (row for row in rows if row["code"] in compared):
        line = f":{row['line']}" if row["line"] else ""
        found.setdefault(Path(str(row["file"])).name, []).append(f"{row['code']}{line}")
    assert len(expected) >= 25
    unplanted, unfound = _beyond(found, expected), _beyond({**expected, "nowhere": []}, found)
    assert not unplanted, (
        f"a rule reports more: add it to tests/broken/expected.toml, or complete the record: {unplanted}"
    )
    assert not unfound, f"tests/broken/expected.toml has what no rule reports any more: {unfound}"
    assert code == 1


def _beyond(some: Mapping[str, list[str]], others: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """What each file has in the first that it has not in the second, counted, as lines for expected.toml."""
    more = {file: sorted((Counter(codes) - Counter(others.get(file, ()))).elements()) for file, codes in some.items()}
    return {file: codes for file, codes in more.items() if codes}


def test_a_sound_record_among_broken_ones_keeps_the_check_green(capsys: pytest.CaptureFixture[str]) -> None:
    sound = BROKEN / "addresses" / "people" / "sound-oleg-1980.toml"
    code, rows = checked(capsys, str(sound))
    assert code == 0
    assert {Path(str(row["file"])).name for row in rows} <= {sound.name}


def test_a_path_keeps_to_its_file(capsys: pytest.CaptureFixture[str]) -> None:
    code, rows = checked(capsys, str(BROKEN / "addresses" / "facilities"))
    assert {row["code"] for row in rows} >= {"A301", "A302", "A304", "A305"}
    assert {Path(str(row["file"])).parent.name for row in rows} == {"facilities"}
    assert code == 1


def test_the_shipped_records_have_no_error(capsys: pytest.CaptureFixture[str]) -> None:
    code, rows = checked(capsys, "--library", str(ROOT), "--paper")
    assert code == 0
    assert {row["severity"] for row in rows} == {"warning", "note"}


def test_json_has_exactly_the_documented_keys(capsys: pytest.CaptureFixture[str]) -> None:
    _, rows = checked(capsys, "--library", str(BROKEN))
    assert rows
    assert {tuple(row) for row in rows} == {("code", "severity", "file", "line", "message", "hint")}


def test_github_gets_annotations_on_lines(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    main(["check", "tests/broken/addresses/people", "--today", TODAY, "--format", "github"])
    lines = capsys.readouterr().out.splitlines()
    start = "::error file=tests/broken/addresses/people/latin-letter.toml,line=1,title=N101::"
    assert any(line.startswith(start) for line in lines)
    assert any(line.startswith("::warning file=") for line in lines)
    assert any(line.startswith("::notice file=") for line in lines)


def test_strict_counts_warnings_as_errors(capsys: pytest.CaptureFixture[str]) -> None:
    warned = str(BROKEN / "addresses" / "people" / "release-passed.toml")
    assert checked(capsys, warned)[0] == 0
    assert checked(capsys, warned, "--strict")[0] == 1


def test_a_path_that_is_not_there_or_in_no_library_is_refused(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert main(["check", str(tmp_path / "nowhere")]) == 3
    assert "does not exist" in capsys.readouterr().err
    (tmp_path / "loose.toml").touch()
    assert main(["check", str(tmp_path / "loose.toml")]) == 3
    assert "lies in no library" in capsys.readouterr().err


def test_an_imported_list_of_post_offices_makes_postcodes_exact(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    facility = str(BROKEN / "addresses" / "facilities" / "ik-2-pokrov.toml")
    assert "A307" not in {row["code"] for row in checked(capsys, facility)[1]}
    offices = tmp_path / "offices.csv"
    offices.write_text(
        "index,ops_name,ops_type,region_source,area,city,act_date\n"
        "601100,Далёкое,О,Владимирская область,Далёкий район,Далёкое,20260101\n",
        encoding="utf-8",
    )
    assert main(["postcodes", "import", str(offices)]) == 0
    capsys.readouterr()
    _, rows = checked(capsys, facility)
    assert [row["severity"] for row in rows if row["code"] == "A307"] == ["warning"]


def test_text_output_gives_place_code_fact_and_remedy(capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", str(BROKEN / "addresses" / "people" / "latin-letter.toml"), "--today", TODAY])
    shown = capsys.readouterr()
    assert "latin-letter.toml:1: error N101: " in shown.out
    assert "\n    " in shown.out
    assert "library: " in shown.err
    assert "1 error" in shown.err


def test_a_folder_without_any_record_is_the_wrong_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "addresses").mkdir()
    assert main(["check", "--library", str(tmp_path)]) == 3
    assert "holds no records" in capsys.readouterr().err


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_among_the_records_is_a_finding_and_holds_nobody_up(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    people = tmp_path / "addresses" / "people"
    people.mkdir(parents=True)
    os.mkfifo(people / "pipe.toml")
    code, rows = checked(capsys, "--library", str(tmp_path))
    assert (code, [row["code"] for row in rows]) == (1, ["F001"])
