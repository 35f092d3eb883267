"""The names engine over lists of real and of published names, where these are present."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from letterkit.model.name import Case, FullName, Gender
from letterkit.russian.names import decline, gender_clash, nominatives, printed_case, suggest_gender

SHARED = Path(__file__).parents[3] / "shared" / "data"

pytestmark = pytest.mark.skipif(not SHARED.exists(), reason="the shared lists are not here")


def _names() -> list[dict[str, str]]:
    with (SHARED / "names.tsv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    assert len(rows) > 100
    return rows


def _published() -> list[dict[str, Any]]:
    blocks = [json.loads(line) for line in (SHARED / "published_blocks.jsonl").read_text(encoding="utf-8").splitlines()]
    found = [block["expected"] for block in blocks if (block["expected"] or {}).get("name_nominative")]
    assert len(found) > 150
    return found


def _nominative(row: dict[str, str]) -> FullName:
    return FullName(row["surname"], row["first"], row["patronymic"])


def test_every_dative_and_genitive_is_right_and_few_need_review() -> None:
    reviewed = []
    for row in _names():
        gender = Gender(row["gender"])
        dative = decline(_nominative(row), gender, Case.DATIVE)
        genitive = decline(_nominative(row), gender, Case.GENITIVE)
        assert dative.text == row["dative"] or f"alt_dat={dative.text}" in row["note"]
        assert genitive.text == row["genitive"] or f"alt_gen={genitive.text}" in row["note"]
        reviewed += [row] if dative.reasons or genitive.reasons else []
    assert len(reviewed) <= 0.15 * len(_names())


def test_every_dative_leads_back_and_no_other_name_is_accepted() -> None:
    for row in _names():
        for gender in (None, Gender(row["gender"])):
            candidates = nominatives(row["dative"], gender)
            assert candidates[0].name == _nominative(row)


def test_no_right_name_clashes_with_its_gender_or_looks_declined() -> None:
    for row in _names():
        name, gender = _nominative(row), Gender(row["gender"])
        assert gender_clash(name, gender) == ""
        assert suggest_gender(name) in {None, gender}
        assert printed_case(name, gender) in {None, Case.NOMINATIVE}


def test_every_published_name_is_read_as_labelled() -> None:
    for label in _published():
        best = nominatives(label["name_as_printed"])[0]
        read = (str(best.name), best.gender, best.case)
        assert read == (label["name_nominative"], label["gender"], label["name_case"])
