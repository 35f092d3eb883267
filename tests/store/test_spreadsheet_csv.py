"""Cells that a spreadsheet would run stay text, whatever blanks stand before them."""

import unicodedata

import pytest

from letterkit.store.spreadsheet_csv import kept_as_text, taken_back

BLANKS = [chr(code) for code in range(0x20, 0x10000) if unicodedata.category(chr(code)) == "Zs"]


@pytest.mark.parametrize("blank", BLANKS, ids=ascii)
def test_a_formula_behind_any_blank_is_kept_as_text_and_taken_back(blank: str) -> None:
    cell = f"{blank}=1+2"
    assert kept_as_text(cell) == f"{blank}'=1+2"
    assert taken_back(kept_as_text(cell)) == cell
