import shutil
from pathlib import Path

import pypdfium2
import pytest

from letterkit.cli.main import main

TODAY = ["--today", "2026-11-22"]
SENDER = 'name = "Анна Ковалёва"\ngender = "f"\naddress = ["ул. Лесная, д. 5, кв. 12", "г. Тула", "300000"]\n'


def pages(path: Path) -> list[str]:
    with pypdfium2.PdfDocument(path) as document:
        return [page.get_textpage().get_text_bounded().replace("\r\n", "\n") for page in document]


def test_labels_for_all_leave_out_whom_one_cannot_write_to(root: Path, tmp_path: Path) -> None:
    out = tmp_path / "labels.pdf"
    arguments = ["--all", "--sheet", "L7163", "--first", "13", "--copies", "2", "--library", str(root), *TODAY]
    assert main(["labels", *arguments, "--out", str(out)]) == 4
    texts = pages(out)
    assert len(texts) == 3
    assert sum(text.count("г. р.") for text in texts) == 20
    assert "umerova-leniye-1998" in (tmp_path / "labels.failed.csv").read_text(encoding="utf-8-sig")
    contents = (tmp_path / "labels.contents.csv").read_text(encoding="utf-8-sig").splitlines()
    assert [line.split(",")[4:6] for line in contents[1:4]] == [["1", "13"], ["1", "14"], ["2", "1"]]


def test_one_person_left_out_is_one_person(root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    people = ["asanov-marlen-1977", "umerova-leniye-1998", "--out", str(tmp_path / "labels.pdf")]
    assert main(["labels", *people, "--library", str(root), *TODAY]) == 4
    assert "1 label, 1 person left out." in capsys.readouterr().err


def test_labels_posted_abroad_end_in_the_country(root: Path, tmp_path: Path) -> None:
    out = tmp_path / "labels.pdf"
    arguments = ["asanov-marlen-1977", "--from", "abroad", "--library", str(root), *TODAY]
    assert main(["labels", *arguments, "--out", str(out)]) == 0
    assert pages(out)[0].splitlines()[-2:] == ["431120", "RUSSIA"]


def test_ones_own_address_fills_the_sheet(root: Path, tmp_path: Path) -> None:
    out, profile = tmp_path / "labels.pdf", tmp_path / "me.toml"
    profile.write_text(SENDER, encoding="utf-8")
    arguments = ["--own", "--sheet", "5160", "--first", "2", "--sender", str(profile), "--library", str(root), *TODAY]
    assert main(["labels", *arguments, "--out", str(out)]) == 0
    assert pages(out)[0].count("от Анны Ковалёвой") == 29


def test_a_test_sheet_needs_nobody(tmp_path: Path) -> None:
    out = tmp_path / "labels.pdf"
    assert main(["labels", "--outline", "--sheet", "l7160", "--out", str(out)]) == 0
    assert "".join(pages(out)[0].split()) == "".join(str(number) for number in range(1, 22))


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ([], "Labels are for some people, for all, or for yourself."),
        (["--all", "--own"], "Labels are for some people"),
        (["--all", "--sheet", "L7166"], 'There is no label sheet "L7166". Did you mean'),
        (["--all", "--first", "15"], "A sheet L7163 has no label 15. It has 14"),
        (["--own"], "Nothing says whose address it is."),
    ],
)
def test_what_makes_no_sense_is_refused(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], sentence: str
) -> None:
    out = tmp_path / "labels.pdf"
    assert main(["labels", *arguments, "--library", str(root), "--out", str(out), *TODAY]) == 2
    assert sentence in capsys.readouterr().err
    assert not out.exists()


@pytest.mark.parametrize(("left", "told"), [(0, "stand 2.5 mm from an edge"), (5, "")])
def test_a_sheet_whose_edges_a_printer_may_not_reach_is_warned_of(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], left: int, told: str
) -> None:
    sheet = tmp_path / "mine.toml"
    sheet.write_text(
        f"columns = 2\nrows = 5\nwidth = 100\nheight = 50\nleft = {left}\ntop = {left}\n", encoding="utf-8"
    )
    assert main(["labels", "--outline", "--sheet", str(sheet), "--out", str(tmp_path / "labels.pdf")]) == 0
    err = capsys.readouterr().err
    assert told in err
    assert ("warning" in err) == bool(told)


def sizes(path: Path) -> list[set[float]]:
    """The sizes of type on each page, in points."""
    with pypdfium2.PdfDocument(path) as document:
        texts = [page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT]) for page in document]
        return [{round(each.get_font_size(), 1) for each in page} for page in texts]


def library_with_a_long_name(root: Path, folder: Path) -> str:
    shutil.copytree(root / "addresses", folder / "addresses")
    shutil.copytree(root / "templates", folder / "templates")
    record = folder / "addresses" / "people" / "asanov-marlen-1977.toml"
    text = record.read_text(encoding="utf-8").replace("Асанов Марлен", "Асанов-Воскресенский-Преображенский Марлен")
    record.write_text("\n".join(line for line in text.splitlines() if "dative" not in line), encoding="utf-8")
    return str(folder)


@pytest.mark.parametrize("sheet", ["5160", "L7160", "L7163"])
def test_a_sheet_has_one_size_of_type_and_who_does_not_fit_is_named_and_stands_on_the_last(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], sheet: str
) -> None:
    out = tmp_path / "labels.pdf"
    library = library_with_a_long_name(root, tmp_path / "library")
    main(["labels", "--all", "--sheet", sheet, "--library", library, "--out", str(out), *TODAY])
    *shared, last = sizes(out)
    assert all(len(found) == 1 and min(found) >= 8 for found in shared)
    assert len(last) >= 1
    told = capsys.readouterr().err
    contents = (tmp_path / "labels.contents.csv").read_text(encoding="utf-8-sig").splitlines()
    pages = [int(line.split(",")[4]) for line in contents[1:]]
    assert pages == sorted(pages)
    if min(last) < 8:
        assert "P707" in told
        assert len(shared) == pages[-1] - 1
    else:
        assert "P707" not in told
        assert len(last) == 1
