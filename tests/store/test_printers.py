import os
import stat
from pathlib import Path

import pytest

from letterkit.errors import DiskError
from letterkit.model.printer import Edge, Feed, PrintedOn, Printer
from letterkit.store.printers import read_printers, write_printers

OFFICE = Printer("office", Feed.PORTRAIT, Edge.LEFT, rotated=True, printed_on=PrintedOn.CARRIER, offset_x=-1.5)


def test_printers_are_kept_privately_as_they_were_described(tmp_path: Path) -> None:
    path = tmp_path / "config" / "printers.toml"
    assert read_printers(path) == {}
    write_printers(path, {"office": OFFICE, "home": Printer("home")})
    assert read_printers(path) == {"office": OFFICE, "home": Printer("home")}
    assert stat.S_IMODE(path.stat().st_mode) == 0o600 or os.name == "nt"  # best effort there


@pytest.mark.parametrize(
    "text",
    [
        '[[printers]]\nfeed = "portrait"\n',
        '[[printers]]\nname = "a"\nfeed = "up"\n',
        '[[printers]]\nname = "a"\noffset_x = 200.0\n',
        '[[printers]]\nname = "a"\noffset_y = -30.1\n',
        '[[printers]]\nname = "a"\noffset_y = nan\n',
    ],
)
def test_a_list_that_does_not_fit_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "printers.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DiskError, match="list of printers"):
        read_printers(path)
