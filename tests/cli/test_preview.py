from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from letterkit.cli.main import main

TODAY = ["--today", "2026-11-22"]


@pytest.fixture
def library(root: Path) -> list[str]:
    return ["--library", str(root), *TODAY]


def test_an_envelope_is_shown_as_png_with_the_edge_of_the_sheet(
    tmp_path: Path, library: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "envelope.png"
    assert main(["preview", "asanov-marlen-1977", "first-letter", "--png", str(out), "--dpi", "100", *library]) == 0
    assert capsys.readouterr().out.splitlines() == [str(out)]
    image = Image.open(BytesIO(out.read_bytes()))
    assert image.size == (638 + 2, 449 + 2)
    assert image.getpixel((0, 0)) == 176
    assert image.getpixel((5, 5)) == 255


def test_any_page_is_shown_as_svg(tmp_path: Path, library: list[str]) -> None:
    out = tmp_path / "page.svg"
    arguments = ["asanov-marlen-1977", "first-letter", "--page", "letter", "--svg", str(out)]
    assert main(["preview", *arguments, *library]) == 0
    assert "Здравствуйте, Марлен!" in out.read_text(encoding="utf-8")


def test_what_cannot_be_shown_gets_a_sentence(
    tmp_path: Path, library: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "page.png"
    asked = ["first-letter", "--png", str(out), *library]
    assert main(["preview", "asanov-marlen-1977", *asked, "--page", "letter-9"]) == 2
    assert 'There is no page "letter-9".' in capsys.readouterr().err
    assert main(["preview", "umerova-leniye-1998", *asked]) == 1
    assert "was released" in capsys.readouterr().err
    assert not out.exists()
