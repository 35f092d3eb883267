"""The goals on labelled blocks of real lists, where they are at hand."""

import json
from collections import Counter
from pathlib import Path

import pytest

from letterkit.russian.blocks import block_as_dict, parse_block

BLOCKS = Path(__file__).parents[3] / "shared" / "data" / "published_blocks.jsonl"
SURE = ("postal_code", "birth_year", "facility_type", "facility_number", "name_as_printed")
NEARLY_SURE = ("region_norm", "locality", "house", "street", "name_nominative", "gender")
ALL_AT_ONCE = 0.93

pytestmark = pytest.mark.skipif(not BLOCKS.exists(), reason="the shared published blocks are not here")


def labelled(kind: str) -> list[dict[str, object]]:
    lines = BLOCKS.read_text(encoding="utf-8").splitlines()
    blocks = [block for block in map(json.loads, lines) if block["kind"] == kind]
    assert blocks
    return blocks


def test_fields_are_as_labelled() -> None:
    right: Counter[str] = Counter()
    blocks = labelled("address")
    for block in blocks:
        fields, expected = block_as_dict(parse_block(str(block["raw"]))), block["expected"]
        assert isinstance(expected, dict)
        agreeing = {name for name in (*SURE, *NEARLY_SURE) if fields[name] == expected.get(name)}
        right.update(agreeing)
        right["all"] += len(agreeing) == len(SURE) + len(NEARLY_SURE)
    shares = {name: count / len(blocks) for name, count in right.items()}
    assert {name: shares[name] for name in SURE if shares[name] < 0.99} == {}
    assert {name: shares[name] for name in NEARLY_SURE if shares[name] < 0.97} == {}
    assert shares["all"] >= ALL_AT_ONCE


def test_blocks_without_an_address_are_recognised() -> None:
    for block in labelled("no_address"):
        fields = block_as_dict(parse_block(str(block["raw"])))
        assert (fields["kind"], fields["status"]) == ("no_address", block["status"])
        assert not any(
            fields[name] for name in ("postal_code", "region_norm", "locality", "street", "house", "facility")
        )
