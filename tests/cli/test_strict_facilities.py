"""`letterkit compare facilities --strict`."""

from pathlib import Path

import pytest

from letterkit.actions.library.init import make_library
from letterkit.cli.main import main

IK_7 = "431120, Республика Мордовия, п. Сосновка, ФКУ ИК-7 УФСИН России по Республике Мордовия"


@pytest.mark.parametrize(("line", "code"), [(IK_7, 0), (f"{IK_7}, вход у магазина", 1), ("ничего", 1)])
def test_a_row_that_leaves_words_over_ends_with_one(tmp_path: Path, line: str, code: int) -> None:
    make_library(tmp_path / "library")
    file = tmp_path / "facilities.txt"
    file.write_text(line, encoding="utf-8")
    command = ["compare", "facilities", str(file), "--library", str(tmp_path / "library"), "--today", "2026-11-22"]
    assert main(command) == 0
    assert main([*command, "--strict"]) == code
