from pathlib import Path

import pytest

from letterkit.errors import DiskError
from letterkit.store.label_sheets import read_label_sheet


def written(folder: Path, text: str) -> Path:
    path = folder / "mine.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_sheet_of_touching_labels_needs_four_figures(tmp_path: Path) -> None:
    sheet = read_label_sheet(written(tmp_path, "columns = 3\nrows = 8\nwidth = 70\nheight = 37.0\n"))
    assert (sheet.name, sheet.count, sheet.paper_width) == ("mine", 24, 210)
    assert (sheet.label(4).x, sheet.label(4).y) == (70, 37)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("columns = 3\nrows = 8\nwidth = 70\n", '"height" is missing'),
        ("columns = 3\nrows = 8\nwidth = 70\nheight = true\n", "expected a number"),
        ("columns = 3\nrows = 8\nwidth = 70\nheight = inf\n", "expected a number"),
        ("columns = 3\nrows = 8\nwidth = 70\nheigth = 37\nheight = 37\n", 'Did you mean "height"?'),
        ("columns = 2.5\nrows = 8\nwidth = 70\nheight = 37\n", "whole numbers"),
        ("columns = 1000000000\nrows = 8\nwidth = 70\nheight = 37\n", "whole numbers"),
        ("columns = 3\nrows = 9\nwidth = 70\nheight = 37\n", "the paper to 210 by 297"),
        ("columns = \n", "not TOML"),
    ],
)
def test_what_cannot_be_printed_on_is_refused_with_the_reason(tmp_path: Path, text: str, problem: str) -> None:
    with pytest.raises(DiskError) as raised:
        read_label_sheet(written(tmp_path, text))
    assert problem in raised.value.fact
