"""What people send: blocks, tables, plans, lists of post offices, photos. None of it ends in more than a sentence."""

import csv
import gzip
import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from PIL import Image

from tests.fuzz.command import Ran, ran
from tests.fuzz.spoiling import HOSTILE, spoilt, spoilt_bytes, times

BLOCK = """Ветров Илья Андреевич, 05.03.1971 г. р.
ФКУ Т-2 ГУФСИН России по Красноярскому краю
663180, Красноярский край, г. Енисейск, ул. Декабристов, д. 11
(переведён в сентябре 2026, статья 205.2 УК РФ)
"""
ENGLISH = """Vetrov Ilya Andreyevich, born 1971-03-05
Prison no. 2, 11 Dekabristov street, Yeniseysk, Krasnoyarsk Krai 663180, Russia
"""
TABLE = 'ФИО;Дата рождения;Адрес\nВетров Илья Андреевич;05.03.1971;"663180, г. Енисейск, ул. Декабристов, д. 11"\n'
JSON = '[{"name": "Ветров Илья Андреевич", "born": "1971-03-05", "address": {"street": "ул. Декабристов"}}]'
PAGE = f"<html><body><table><tr><td>ФИО</td></tr><tr><td>{BLOCK}</td></tr></table></body></html>"
PLAN = "id,name,template,sender,answer text,number,paper,reply kit\npetrov-oleg-1985,,plain,,Здравствуйте!,,,\n"
WRITERS = 'name,address,gender\nАнна Ковалёва,"ул. Лесная, д. 5, г. Тула, 300000",f\n'
OFFICES = "INDEX,OPSNAME,REGION,CITY\n663180,ЕНИСЕЙСК,КРАСНОЯРСКИЙ КРАЙ,ЕНИСЕЙСК\n"
SOUND = {"csv": TABLE, "json": JSON, "html": PAGE, "txt": BLOCK}
SEEN = ("--source", "a list", "--seen", "2026-11-20")
CELLS = st.sampled_from(HOSTILE) | st.text(max_size=12)


def as_workbook(cells: list[list[str]]) -> bytes:
    book = Workbook()
    for row in cells:
        book.active.append([ILLEGAL_CHARACTERS_RE.sub("", cell) for cell in row])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def picture(kind: str) -> bytes:
    file = io.BytesIO()
    Image.linear_gradient("L").convert("RGB").resize((40, 30)).save(file, kind)
    return file.getvalue()


@times(25)
@given(text=spoilt(BLOCK) | spoilt(ENGLISH), command=st.sampled_from(("parse", "add")))
def test_any_block_is_read(text: str, command: str, evening_library: Path) -> None:
    options = (*SEEN, "--dry-run", "--yes") if command == "add" else ()
    ran(command, *options, said=text.encode("utf-8", "surrogatepass"), library=evening_library)


@pytest.mark.parametrize("suffix", SOUND)
@times(12)
@given(data=st.data())
def test_any_list_is_compared_and_imported(
    suffix: str, data: st.DataObject, evening_library: Path, tmp_path: Path
) -> None:
    sound = SOUND[suffix]
    file = tmp_path / f"list.{suffix}"
    file.write_bytes(
        data.draw(spoilt(sound).map(lambda text: text.encode("utf-8", "replace")) | spoilt_bytes(sound.encode()))
    )
    ran("compare", file, *SEEN, library=evening_library)
    ran("import", "people", file, *SEEN, "--dry-run", library=evening_library)
    ran("import", "facilities", file, "--dry-run", library=evening_library)


@times(10)
@given(content=spoilt_bytes(as_workbook([["ФИО", "Дата рождения"], ["Ветров Илья", "05.03.1971"]])))
def test_any_workbook_is_compared(content: bytes, evening_library: Path, tmp_path: Path) -> None:
    (tmp_path / "list.xlsx").write_bytes(content)
    ran("compare", tmp_path / "list.xlsx", *SEEN, library=evening_library)


@times(15)
@given(rows=st.lists(st.lists(CELLS, min_size=3, max_size=3), min_size=1, max_size=3))
def test_what_stands_in_a_cell_is_never_run(rows: list[list[str]], evening_library: Path, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    with file.open("w", encoding="utf-8", errors="replace", newline="") as stream:
        csv.writer(stream).writerows([["ФИО", "Дата рождения", "Адрес"], *rows])
    ran("import", "people", file, *SEEN, "--dry-run", library=evening_library)
    failed = file.with_suffix(".failed.csv")
    text = failed.read_text(encoding="utf-8-sig") if failed.exists() else ""
    for separator in ",;\t":
        assert not [cell for line in text.splitlines() for cell in line.split(separator) if cell[:1] in {*"=+@"}], text


@times(15)
@given(plan=spoilt(PLAN), writers=st.just(WRITERS) | spoilt(WRITERS))
def test_any_plan_is_printed_or_left_out(plan: str, writers: str, evening_library: Path, tmp_path: Path) -> None:
    for name, text in (("plan.csv", plan), ("writers.csv", writers)):
        (tmp_path / name).write_bytes(text.encode("utf-8", "replace"))
    given_files = (tmp_path / "plan.csv", "--writers", tmp_path / "writers.csv")
    ran("batch", *given_files, "--force", "--out", tmp_path / "evening.pdf", library=evening_library)
    ran("kit", *given_files, "--force", "--out", tmp_path / "kit.pdf", library=evening_library)


@pytest.mark.parametrize("suffix", ["csv", "csv.gz", "zip", "dbf"])
@times(8)
@given(data=st.data())
def test_any_list_of_post_offices_is_imported_or_refused(suffix: str, data: st.DataObject, tmp_path: Path) -> None:
    content = OFFICES.encode()
    if suffix == "csv.gz":
        content = gzip.compress(content)
    elif suffix == "zip":
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("PIndx.dbf", content)
        content = file.getvalue()
    offices = tmp_path / f"offices.{suffix}"
    offices.write_bytes(data.draw(spoilt_bytes(content)))
    ran("postcodes", "import", offices)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF", "TIFF"])
@times(6)
@given(data=st.data())
def test_any_photo_is_enclosed_or_refused(
    kind: str, data: st.DataObject, evening_library: Path, tmp_path: Path
) -> None:
    photo = tmp_path / "photo"
    photo.write_bytes(data.draw(spoilt_bytes(picture(kind))))
    letter = ("write", "petrov-oleg-1985", "plain", "--set", "text=Здравствуйте!", "--photo", photo)
    result = ran(*letter, "--force", "--out", tmp_path / "out", library=evening_library)
    assert _is_whole_or_absent(result, tmp_path / "out")


def _is_whole_or_absent(result: Ran, folder: Path) -> bool:
    if result.code in {0, 4}:
        return all(file.read_bytes().startswith(b"%PDF") for file in folder.iterdir())
    return result.code in {1, 2, 3}
