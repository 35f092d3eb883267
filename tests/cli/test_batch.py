import csv
import io
import os
import shutil
import sys
from pathlib import Path

import pypdfium2
import pytest

from letterkit.cli.main import main
from letterkit.store.library import load_library

TODAY = ["--today", "2026-11-22"]


def pages(path: Path) -> list[str]:
    document = pypdfium2.PdfDocument(path)
    texts = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    return texts


def failed(path: Path) -> dict[str, dict[str, str]]:
    rows = csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig")))
    return {row["id"]: row for row in rows}


def test_everybody_who_can_be_written_to_gets_a_page_by_facility(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "evening.pdf"
    assert main(["batch", "--all", "--library", str(root), "--out", str(out), *TODAY]) == 4
    texts = pages(out)
    left_out = failed(tmp_path / "evening.failed.csv")
    assert len(texts) == 10
    released = {"khalilov-lenur-1967", "umerova-leniye-1998", "chiygoz-akhtem", "umerov-ilmi"}
    assert set(left_out) == {*released, "khalilov-lenur-1971"}  # the last should be free by now
    assert left_out["umerova-leniye-1998"]["code"] == "S405"
    assert left_out["umerova-leniye-1998"]["reason"] == "Leniye Rezvanovna Umerova was released on 2024-09-13."
    facilities = [entry.value for entry in load_library(root).facilities.values()]
    region_of = {facility.postcode: facility.region for facility in facilities}
    regions = [region_of[text.splitlines()[-1].strip()] for text in texts]
    assert regions == sorted(regions)
    shown = capsys.readouterr()
    tables = [str(tmp_path / f"evening.{name}.csv") for name in ("contents", "failed")]
    assert shown.out.splitlines() == [str(out), *tables]
    assert "10 envelopes, 5 people left out." in shown.err


def test_a_batch_without_failures_exits_0_and_leaves_no_file_of_them(root: Path, tmp_path: Path) -> None:
    out = tmp_path / "two.pdf"
    people = ["asanov-marlen-1977", "asanov-marlen-1977", "saliev-seyran-1985"]
    assert main(["batch", *people, "--library", str(root), "--out", str(out), *TODAY]) == 0
    assert len(pages(out)) == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["two.contents.csv", "two.pdf"]


def test_one_bad_record_and_one_unknown_id_never_stop_the_rest(root: Path, tmp_path: Path) -> None:
    out = tmp_path / "some.pdf"
    library = root / "tests" / "broken"
    people = ["sound-oleg-1980", "not-toml", "nobody", "no-birth"]
    assert main(["batch", *people, "--library", str(library), "--out", str(out), *TODAY]) == 1
    assert len(pages(out)) == 1
    left_out = failed(tmp_path / "some.failed.csv")
    assert {person: row["code"] for person, row in left_out.items()} == {
        "nobody": "",
        "not-toml": "F002",
        "no-birth": "B204",
    }
    assert all(row["reason"] for row in left_out.values())


def test_a_batch_is_for_some_people_or_for_all(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["batch", "--library", str(root)]) == 2
    assert main(["batch", "--all", "asanov-marlen-1977", "--library", str(root)]) == 2
    assert "Give their ids, a filter, or --all." in capsys.readouterr().err


def test_cells_that_a_spreadsheet_would_run_are_text(root: Path, tmp_path: Path) -> None:
    assert main(["batch", "=1+1", "--library", str(root), "--out", str(tmp_path / "x.pdf"), *TODAY]) == 1
    rows = csv.reader(io.StringIO((tmp_path / "x.failed.csv").read_text("utf-8-sig")))
    assert list(rows)[1][0] == "'=1+1"


def test_a_clean_batch_takes_the_failures_of_an_earlier_one_away(root: Path, tmp_path: Path) -> None:
    arguments = ["--library", str(root), "--out", str(tmp_path / "x.pdf"), *TODAY]
    assert main(["batch", "asanov-marlen-1977", "nobody", *arguments]) == 1
    assert (tmp_path / "x.failed.csv").exists()
    assert main(["batch", "asanov-marlen-1977", *arguments, "--force"]) == 0
    assert not (tmp_path / "x.failed.csv").exists()


def test_findings_of_many_are_counted_by_code_each_once(
    crowd: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["batch", "--all", "--library", str(crowd), "--today", "2027-03-01"]
    assert main([*arguments, "--out", str(tmp_path / "a.pdf")]) == 0
    said = capsys.readouterr().err
    assert said.count("S404") == 1
    assert "warning S404, 200 people; p" in said
    assert "\n    The rule: The address was confirmed in the last 60 days for a remand prison" in said
    assert len(said.splitlines()) < 12
    assert main([*arguments, "--out", str(tmp_path / "b.pdf"), "--verbose"]) == 0
    assert capsys.readouterr().err.count("S404") == 200
    assert main([*arguments, "--out", str(tmp_path / "c.pdf"), "--quiet"]) == 0
    assert capsys.readouterr().err == "200 envelopes, 0 people left out.\n"


def test_a_few_findings_are_shown_themselves(root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    people = ["umerova-leniye-1998", "nobody-1", "nobody-2", "nobody-3", "asanov-marlen-1977"]
    assert main(["batch", *people, "--library", str(root), "--out", str(tmp_path / "a.pdf"), *TODAY, "--quiet"]) == 1
    said = capsys.readouterr().err
    assert 'error, 3 people; nobody-1: There is no person "nobody-1".\n' in said
    assert "S405" not in said  # nothing is wrong with the record
    assert "1 envelope, 4 people left out. 1 cannot be written to now, or the letter is held back." in said
    assert f"Of 3 something is broken: {tmp_path / 'a.failed.csv'} says what." in said


def test_of_a_log_progress_takes_few_lines(crowd: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["batch", "--all", "--library", str(crowd), "--out", str(tmp_path / "a.pdf"), *TODAY]) == 0
    counts = [line for line in capsys.readouterr().err.splitlines() if line.endswith("/200")]
    assert counts == ["100/200", "200/200"]


def test_the_limit_is_of_those_who_can_be_written_to(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "a.pdf"
    people = ["umerova-leniye-1998", "asanov-marlen-1977", "saliev-seyran-1985", "smailov-edem-1968", "nobody"]
    arguments = ["batch", *people, "--library", str(root), "--order", "given", "--out", str(out), *TODAY]
    assert main([*arguments, "--limit", "2"]) == 1
    assert "2 envelopes, 2 people left out." in (said := capsys.readouterr().err)
    assert said.endswith(" 1 more for another time.\n")
    assert main([*arguments, "--limit", "2", "--resume", "--copies", "3"]) == 1
    assert [len(pages(tmp_path / name)) for name in ("a.pdf", "a-2.pdf")] == [2, 3]


def test_every_failed_row_names_its_file_and_a_remedy_and_can_be_given_again(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    library, out = root / "tests" / "broken", tmp_path / "all.pdf"
    (tmp_path / "ids").write_text("# mine\nnobody\n", "utf-8")
    everybody = [path.stem for path in (library / "addresses/people").iterdir()]
    arguments = [*everybody, "here", f"@{tmp_path / 'ids'}", "--library", str(library), *TODAY]
    assert main(["batch", *arguments, "--out", str(out)]) == 1
    rows = failed(tmp_path / "all.failed.csv")
    assert len(rows) >= 20
    assert all(row["file"] and row["reason"] and row["remedy"] for row in rows.values())
    assert rows["here"]["file"] == "the command line"
    assert rows["nobody"]["file"] == f"{tmp_path / 'ids'}, line 2"
    assert rows["no-birth"]["file"] == "addresses/people/no-birth.toml"
    capsys.readouterr()
    again = ["batch", f"@{tmp_path / 'all.failed.csv'}", "--library", str(library), *TODAY]
    assert main([*again, "--out", str(tmp_path / "again.pdf")]) == 1
    assert failed(tmp_path / "again.failed.csv").keys() == rows.keys()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere every file name is UTF-8 or is not allowed")
def test_a_file_name_that_is_not_utf_8_never_stops_the_rest(root: Path, tmp_path: Path) -> None:
    library, people = tmp_path / "library", root / "tests" / "broken" / "addresses"
    shutil.copytree(people, library / "addresses")
    sound = library / "addresses" / "people" / "sound-oleg-1980.toml"
    odd = os.fsencode(sound.parent) + b"/bad\xffname.toml"
    Path(os.fsdecode(odd)).write_bytes(sound.read_bytes())
    out = tmp_path / "all.pdf"
    assert main(["batch", "--all", "--library", str(library), "--out", str(out), *TODAY]) == 1
    assert pages(out)
    assert any(r"bad\udcffname" in row["file"] for row in failed(tmp_path / "all.failed.csv").values())
