import io
from pathlib import Path

import pypdfium2
import pytest

from letterkit.cli.main import main


@pytest.fixture(autouse=True)
def _nobody_at_the_keyboard(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)


def size_of(path: Path) -> tuple[float, float]:
    """The size of the first page, mm."""
    with pypdfium2.PdfDocument(path) as document:
        width, height = document[0].get_size()
        return round(width / 72 * 25.4, 1), round(height / 72 * 25.4, 1)


def test_a_page_is_printed_to_measure_and_says_what_comes_next(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "page.pdf"
    assert main(["calibrate", "--printer", "office", "--out", str(out)]) == 0
    assert size_of(out) == (210.0, 297.0)
    shown = capsys.readouterr()
    assert shown.out.splitlines() == [str(out)]
    assert "--measured-x" in shown.err


def test_what_was_measured_moves_what_is_printed(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    measured = ["--measured-x", "51.5", "--measured-y", "49", "--feed", "portrait", "--printed-on", "a4"]
    assert main(["calibrate", "--printer", "office", *measured]) == 0
    assert capsys.readouterr().out == "office: portrait, center, on a4; moved -1.5 mm right, 1 mm down\n"
    out = ["--out", str(tmp_path), "--library", str(root), "--today", "2026-11-22"]
    assert main(["write", "asanov-marlen-1977", "first-letter", "--printer", "office", *out]) == 0
    assert size_of(tmp_path / "asanov-marlen-1977-envelope.pdf") == (210.0, 297.0)
    assert size_of(tmp_path / "asanov-marlen-1977-letter.pdf") == (210.0, 297.0)


class Keyboard(io.StringIO):
    """Somebody who types these lines."""

    def isatty(self) -> bool:
        return True


def test_who_sits_at_the_keyboard_is_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", Keyboard("51,5\n49\n"))
    assert main(["calibrate", "--printer", "office", "--out", str(tmp_path / "page.pdf")]) == 0
    assert capsys.readouterr().out.endswith("moved -1.5 mm right, 1 mm down\n")
    monkeypatch.setattr("sys.stdin", Keyboard("wide\n"))
    assert main(["calibrate", "--printer", "office", "--out", str(tmp_path / "page.pdf"), "--force"]) == 2
    assert '"wide" is not a distance.' in capsys.readouterr().err


def test_what_was_measured_makes_no_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "page.pdf"
    measured = ["--measured-x", "51", "--measured-y", "50"]
    assert main(["calibrate", "--printer", "office", *measured, "--out", str(out)]) == 2
    assert "none is made once it is measured. Leave out --out" in capsys.readouterr().err
    assert main(["calibrate"]) == 0
    assert capsys.readouterr().out == "", "nothing was kept"
    assert not out.exists()


def test_a_printer_keeps_what_was_not_said_again(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["calibrate", "--printer", "home", "--measured-x", "50", "--measured-y", "48"]) == 0
    assert main(["calibrate", "--printer", "home", "--rotated", "yes", "--measured-x", "50", "--measured-y", "48"]) == 0
    capsys.readouterr()
    assert main(["calibrate"]) == 0
    assert capsys.readouterr().out == "home: landscape, center, on envelope, rotated; moved 0 mm right, 2 mm down\n"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["calibrate", "--printer", "a", "--measured-x", "50"], "Both distances are needed."),
        (["calibrate", "--printer", "a", "--measured-x", "5", "--measured-y", "250"], "too far from 50"),
        (["calibrate", "--printer", "a", "--measured-x", "nan", "--measured-y", "50"], "too far from 50"),
        (["labels", "--all", "--printer", "none"], 'There is no printer "none". Make it with: letterkit calibrate'),
    ],
)
def test_what_cannot_be_is_refused(
    root: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], sentence: str
) -> None:
    assert main([*arguments, "--library", str(root)]) == 2
    assert sentence in capsys.readouterr().err
