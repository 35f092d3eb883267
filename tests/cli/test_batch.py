import csv
import io
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
