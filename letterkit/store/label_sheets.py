"""Label sheets that users describe themselves, each a small TOML file."""

from pathlib import Path

from letterkit.language import marked, tr
from letterkit.page.label_sheet import A4_HEIGHT, A4_WIDTH, LabelSheet
from letterkit.store.kinds import Number
from letterkit.store.shape import Field, Shape
from letterkit.store.small_toml import read_small, unusable

LARGEST_COUNT = 100
_NUMBER = Number()
_UNUSABLE = marked("The label sheet {path} cannot be used: {problem}.")


LABEL_SHEET = Shape(
    (
        Field("columns", _NUMBER, marked("labels side by side"), required=True),
        Field("rows", _NUMBER, marked("labels one below the other"), required=True),
        Field("width", _NUMBER, marked("the width of a label, mm"), required=True),
        Field("height", _NUMBER, marked("the height of a label, mm"), required=True),
        Field("left", _NUMBER, marked("from the paper's left edge to the first label, mm")),
        Field("top", _NUMBER, marked("from the paper's upper edge to the first label, mm")),
        Field("pitch_x", _NUMBER, marked("from one label's left edge to the next one's; without it they touch, mm")),
        Field("pitch_y", _NUMBER, marked("from one label's upper edge to the next one's; without it they touch, mm")),
        Field("paper_width", _NUMBER, marked("the width of the paper; without it A4, mm")),
        Field("paper_height", _NUMBER, marked("the height of the paper; without it A4, mm")),
    )
)


def read_label_sheet(path: Path) -> LabelSheet:
    """The sheet in that file. Raises DiskError if it cannot be read, or if nothing could be printed on such a sheet."""
    values = dict(read_small(path, LABEL_SHEET, _UNUSABLE))
    counts = [values.pop(name) for name in ("columns", "rows")]
    if not all(count.is_integer() and 0 < count <= LARGEST_COUNT for count in counts):
        raise unusable(path, _UNUSABLE, tr("columns and rows are whole numbers from 1 to {most}", most=LARGEST_COUNT))
    sheet = _sheet(path.stem, counts, values)
    if flaw := sheet.flaw():
        raise unusable(path, _UNUSABLE, flaw)
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
