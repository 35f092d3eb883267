"""Published address blocks for pipes: texts go in, one mapping a block comes out."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from letterkit.late_pattern import late_pattern
from letterkit.russian.blocks import block_as_dict, parse_block

_BLANK_LINE = late_pattern(r"\n[ \t\r]*\n")


@dataclass(frozen=True, slots=True)
class RawBlock:
    """A block as it was published, and the id it is known by."""

    id: object = field(hash=False)
    raw: str


@dataclass(frozen=True, slots=True)
class NoBlock:
    """A line that gives no block; `sentence` says which and what was expected."""

    sentence: str


@dataclass(frozen=True, slots=True)
class ReadBlock:
    """A block read: `fields` ready for JSON, and what its Russian and English forms disagree about."""

    fields: Mapping[str, object] = field(hash=False)
    remarks: tuple[str, ...]


def blocks_of_text(text: str) -> Iterator[RawBlock]:
    """Blocks separated by blank lines, numbered from 1."""
    blocks = (block.strip() for block in _BLANK_LINE.split(text))
    for number, block in enumerate((block for block in blocks if block), 1):
        yield RawBlock(number, block)


def blocks_of_jsonl(text: str) -> Iterator[RawBlock | NoBlock]:
    """Blocks as objects with `id` and `raw`, one a line; a line that is not such an object stops none of the others."""
    for number, line in enumerate(text.split("\n"), 1):  # a JSON text may hold any other line break as it is
        if line.strip():
            yield _block(line, number)


def _block(line: str, number: int) -> RawBlock | NoBlock:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        row = None
    if not isinstance(row, dict) or not isinstance(row.get("raw"), str):
        return NoBlock(f'Line {number} is not a block. Expected an object: {{"id": ..., "raw": "..."}}.')
    return RawBlock(row.get("id"), row["raw"])


def read_block(block: RawBlock) -> ReadBlock:
    """The block's id and everything it prints, in the documented order of keys; and the remarks about it."""
    read = parse_block(block.raw)
    return ReadBlock({"id": block.id, **block_as_dict(read)}, read.remarks)
