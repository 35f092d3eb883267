"""The README's pictures show what the program prints now.

Whoever means the change runs this file: python tests/cli/test_readme_pictures.py
"""

import re
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from letterkit.cli.main import main

PICTURES = Path(__file__).parents[1] / "pictures"
DPI = {"envelope": "110", "letter": "80"}


def draw(page: str, out: Path) -> None:
    library, sender = str(PICTURES / "library"), str(PICTURES / "me.toml")
    asked = ["gromova-olga-1971", "plain", "--sender", sender, "--number", "1", "--page", page, "--dpi", DPI[page]]
    code = main(["preview", *asked, "--png", str(out), "--force", "--library", library, "--today", "2026-11-22"])
    assert code == 0


@pytest.mark.parametrize("page", DPI)
def test_a_picture_shows_what_is_printed_now(page: str, tmp_path: Path) -> None:
    draw(page, tmp_path / "now.png")
    now, shown = Image.open(tmp_path / "now.png"), Image.open(PICTURES / f"{page}.png")
    assert now.size == shown.size
    apart = ImageChops.difference(now.convert("L"), shown.convert("L"))
    # other versions of the renderer smooth edges in other ways; a word more or less is far beyond this
    assert sum(apart.histogram()[128:]) < 0.0005 * now.width * now.height


def test_pictures_are_shown_where_the_readme_says(root: Path) -> None:
    shown = re.findall(r"\]\((tests/pictures/[^)]+)\)", (root / "README.md").read_text(encoding="utf-8"))
    assert all((root / path).is_file() for path in shown)


if __name__ == "__main__":
    for name in DPI:
        draw(name, PICTURES / f"{name}.png")
