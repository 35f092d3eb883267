"""Label sheets that users describe themselves, each a small TOML file."""

from pathlib import Path

from letterkit.page.label_sheet import A4_HEIGHT, A4_WIDTH, LabelSheet
from letterkit.store.kinds import Number
from letterkit.store.shape import Field, Shape
from letterkit.store.small_toml import read_small, unusable

LARGEST_COUNT, CALLED = 100, "label sheet"
_NUMBER = Number()


def _measure(name: str, meaning: str, *, required: bool = True) -> Field:
    return Field(name, _NUMBER, f"{meaning}, mm", required)


LABEL_SHEET = Shape(
    (
        Field("columns", _NUMBER, "labels side by side", required=True),
        Field("rows", _NUMBER, "labels one below the other", required=True),
        _measure("width", "the width of a label"),
        _measure("height", "the height of a label"),
        _measure("left", "from the paper's left edge to the first label", required=False),
        _measure("top", "from the paper's upper edge to the first label", required=False),
        _measure("pitch_x", "from one label's left edge to the next one's; without it they touch", required=False),
        _measure("pitch_y", "from one label's upper edge to the next one's; without it they touch", required=False),
        _measure("paper_width", "the width of the paper; without it A4", required=False),
        _measure("paper_height", "the height of the paper; without it A4", required=False),
    )
)


def read_label_sheet(path: Path) -> LabelSheet:
    """The sheet in that file. Raises DiskError if it cannot be read, or if nothing could be printed on such a sheet."""
    values = dict(read_small(path, LABEL_SHEET, CALLED))
    counts = [values.pop(name) for name in ("columns", "rows")]
    if not all(count.is_integer() and 0 < count <= LARGEST_COUNT for count in counts):
        raise unusable(path, CALLED, f"columns and rows are whole numbers from 1 to {LARGEST_COUNT}")
    sheet = _sheet(path.stem, counts, values)
    if flaw := sheet.flaw():
        raise unusable(path, CALLED, flaw)
    return sheet


def _sheet(name: str, counts: list[float], values: dict[str, float]) -> LabelSheet:
    columns, rows = map(int, counts)
    defaults = {
        "paper_width": A4_WIDTH,
        "paper_height": A4_HEIGHT,
        "left": 0.0,
        "top": 0.0,
        "pitch_x": values["width"],
        "pitch_y": values["height"],
    }
    return LabelSheet(name=name, columns=columns, rows=rows, **(defaults | values))
