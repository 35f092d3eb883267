"""The options of write that say how paper looks and what goes with it."""

from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from letterkit.cli.main import main

TODAY = ["--today", "2026-11-22", "--no-log"]
SENDER = """
name     = "Анна Ковалёва"
gender   = "f"
address  = ["ул. Лесная, д. 5, кв. 12", "г. Тула", "300000"]
box      = ["а/я 15", "г. Тула", "300000"]
pen_name = "Мария Лесная"
"""


class Written:
    """The files that `letterkit write` makes for one person with the options given."""

    def __init__(self, root: Path, folder: Path) -> None:
        self.folder, self.profile = folder / "out", folder / "me.toml"
        self._shared = ["--sender", str(self.profile), "--library", str(root), "--out", str(self.folder), *TODAY]
        self.profile.write_text(SENDER, encoding="utf-8")

    def __call__(self, *options: str) -> int:
        return main(["write", "asanov-marlen-1977", "first-letter", *options, *self._shared])

    def text(self, document: str) -> str:
        with pypdfium2.PdfDocument(self.folder / f"asanov-marlen-1977-{document}.pdf") as file:
            return "\n".join(page.get_textpage().get_text_bounded() for page in file).replace("\r\n", "\n")

    def size(self, document: str) -> tuple[int, int]:
        with pypdfium2.PdfDocument(self.folder / f"asanov-marlen-1977-{document}.pdf") as file:
            width, height = file[0].get_size()
            return round(width / 72 * 25.4), round(height / 72 * 25.4)


@pytest.fixture
def write(root: Path, tmp_path: Path) -> Written:
    return Written(root, tmp_path)


def test_an_envelope_has_the_size_that_was_asked_for(write: Written) -> None:
    assert write("--envelope", "200x100") == 0
    assert write.size("envelope") == (200, 100)


@pytest.mark.parametrize(
    ("envelope", "folds"), [("dl", [99, 198]), ("c6", [148.5] * 2), ("c5", [148.5] * 2), ("c4", [])]
)
def test_fold_marks_are_those_of_the_envelope_that_is_printed(
    write: Written, envelope: str, folds: list[float]
) -> None:
    assert write("--envelope", envelope, "--fold-marks") == 0
    with pypdfium2.PdfDocument(write.folder / "asanov-marlen-1977-letter.pdf") as file:
        drawn = [found.get_bounds() for found in file[0].get_objects() if found.type == pypdfium2.raw.FPDF_PAGEOBJ_PATH]
    heights = [297 - y / 72 * 25.4 for left, low, right, high in drawn if right < 30 for y in (high, low)]
    assert [*heights[:1], *heights[-1:]] == pytest.approx(
        folds, abs=0.5
    )  # the strokes are one object, from high to low


@pytest.mark.parametrize("command", ["write", "batch", "labels", "export", "kit", "calibrate"])
def test_a_dash_is_no_file_to_write(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    people = ["asanov-marlen-1977", *(["first-letter"] if command == "write" else [])]
    given = ["--printer", "office"] if command == "calibrate" else people
    with pytest.raises(SystemExit) as ended:
        main([command, *given, "--out", "-"])
    assert ended.value.code == 2
    assert "a file of that name is ./-" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("window", ["--window", "--window-right"])
def test_a_slip_for_a_window_is_cut_from_a4(write: Written, window: str) -> None:
    assert write(window) == 0
    assert write.size("envelope") == (210, 297)


def test_captions_take_the_place_of_the_preposition(write: Written) -> None:
    assert write("--captions") == 0
    text = write.text("envelope")
    assert "От кого Анны Ковалёвой" in text
    assert "Кому Асанову Марлену Рифатовичу, 1977 г. р." in text


def test_a_pen_name_stands_on_the_envelope_and_below_the_letter(write: Written) -> None:
    assert write("--sender-as", "pen-name") == 0
    assert "от Марии Лесной\nа/я 15" in write.text("envelope")
    assert "Мария Лесная" in write.text("letter")
    assert "Ковал" not in write.text("envelope") + write.text("letter")


def test_no_sender_is_on_no_page(write: Written) -> None:
    assert write("--sender-as", "none") == 0
    assert "Тула" not in write.text("envelope")
    assert "Тула" not in write.text("letter")


def test_a_slip_for_a_window_has_the_sender_in_one_line(write: Written) -> None:
    assert write("--window", "--envelope", "c5") == 0
    assert "от Анны Ковалёвой, ул. Лесная, д. 5, кв. 12, г. Тула, 300000" in write.text("envelope")


def test_a_window_without_a_standard_is_refused(write: Written, capsys: pytest.CaptureFixture[str]) -> None:
    assert write("--window", "--envelope", "c4") == 2
    assert "no standard window for C4" in capsys.readouterr().err
    assert not write.folder.exists()


def test_a_letter_has_the_paper_and_the_enclosures_that_were_asked_for(write: Written) -> None:
    assert write("--paper", "a5", "--face", "sans", "--size", "10,5", "--enclosure", "2 фотографии") == 0
    assert write.size("letter") == (148, 210)
    assert "Вложения: 2 фотографии." in write.text("letter")


def test_what_is_heavy_with_its_enclosures_is_said(write: Written, capsys: pytest.CaptureFixture[str]) -> None:
    assert write("--reply-kit", "--enclosure", "30 фотографий") == 0
    assert "P705" in capsys.readouterr().err


def test_a_photo_is_printed_and_a_coarse_one_brings_a_warning(
    write: Written, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    photo = tmp_path / "cat.jpg"
    Image.new("RGB", (200, 100), "grey").save(photo)
    assert write("--photo", str(photo), "--photo-width", "150") == 0
    assert "P706" in capsys.readouterr().err
    content = (write.folder / "asanov-marlen-1977-letter.pdf").read_bytes()
    assert b"/Subtype/Image" in content


@pytest.mark.parametrize("photo", ["none.jpg", "me.toml"])
def test_a_file_that_is_not_a_photo_is_refused(write: Written, tmp_path: Path, photo: str) -> None:
    assert write("--photo", str(tmp_path / photo)) in (1, 3)
    assert not write.folder.exists()


def test_a_title_is_in_the_file_only_if_asked_for(write: Written) -> None:
    assert write("--title", "Письмо № 3") == 0
    with pypdfium2.PdfDocument(write.folder / "asanov-marlen-1977-letter.pdf") as file:
        assert file.get_metadata_dict(skip_empty=True) == {"Title": "Письмо № 3"}


@pytest.mark.parametrize("option", [["--size", "9"], ["--size", "x"], ["--photo-width", "0"], ["--paper", "a3"]])
def test_an_impossible_look_is_a_usage_error(write: Written, option: list[str]) -> None:
    with pytest.raises(SystemExit) as raised:
        write(*option)
    assert raised.value.code == 2


@pytest.mark.parametrize("width", ["inf", "nan", "1e-300", "0,9", "-20"])
def test_a_photo_is_at_least_a_millimetre_wide_and_not_endless(
    write: Written, width: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as raised:
        write("--photo-width", width)
    assert raised.value.code == 2
    assert f"{width} is not a width from 1 to 1000 mm" in capsys.readouterr().err
