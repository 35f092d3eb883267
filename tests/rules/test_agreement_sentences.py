"""Single sentences in letters/agreement.tsv: slips of gender and of ты and Вы are found, innocent ones pass.

Anyone can add a line: the writer's gender (- if it is not said), the reader's, ты or Вы, the code (- for none).
"""

import csv
from datetime import date
from pathlib import Path

import pytest

from letterkit.model.letter import Correspondents, FilledLetter, LetterText
from letterkit.model.library import Library
from letterkit.model.name import Gender
from letterkit.model.template import Template
from letterkit.rules.context import Context
from letterkit.rules.run import check_letter

CONTEXT = Context.of(Library(), date(2025, 6, 1))
NAMES = {"f": "Ление", "m": "Ленур"}
BOTH = {"L611", "L612"}
TABLE = Path(__file__).parent / "letters" / "agreement.tsv"


def _rows() -> list[dict[str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def _found(row: dict[str, str]) -> set[str]:
    writer = Gender(row["writer"]) if row["writer"] in NAMES else None
    reader = Gender(row["reader"])
    between = Correspondents(NAMES[row["reader"]], reader, row["address"] == "ты", writer)
    text = LetterText("Садыков Эльмар, 1980 г. р.", "1 июня 2025 г.", "1", (row["sentence"],), "Анна")
    letter = FilledLetter(Template("x"), {}, text, between=between)
    return {finding.code for finding in check_letter(letter, CONTEXT)} & BOTH


ROWS = _rows()


def test_there_are_as_many_innocent_sentences_as_slips() -> None:
    slips = [row for row in ROWS if row["code"] in BOTH]
    assert len(slips) >= 150
    assert len(ROWS) - len(slips) >= 150
    assert len({tuple(row.values()) for row in ROWS}) == len(ROWS)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["sentence"])
def test_a_sentence_is_found_if_it_slips_and_passes_if_not(row: dict[str, str]) -> None:
    found = _found(row)
    assert row["code"] in found if row["code"] in BOTH else not found
