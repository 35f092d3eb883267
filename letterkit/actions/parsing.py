"""Published address blocks for pipes: texts go in, one mapping a block comes out."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from letterkit.errors import UsageError
from letterkit.russian.blocks import block_as_dict, parse_block

_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")


@dataclass(frozen=True, slots=True)
class RawBlock:
    """A block as somebody published it, and the id it is known by."""

    id: object
    raw: str


def blocks_of_text(text: str) -> Iterator[RawBlock]:
    """Blocks parted by blank lines, numbered from 1."""
    blocks = (block.strip() for block in _BLANK_LINE.split(text))
    for number, block in enumerate((block for block in blocks if block), 1):
        yield RawBlock(number, block)


def blocks_of_jsonl(text: str) -> Iterator[RawBlock]:
    """Blocks as objects with `id` and `raw`, one a line.

    Raises UsageError, naming the line, for one that is no such object.
    """
    for number, line in enumerate(text.split("\n"), 1):  # a JSON text may hold any other line break as it is
        if line.strip():
            yield _block(line, number)


def _block(line: str, number: int) -> RawBlock:
    try:
        row = json.loads(line)
    except ValueError:
        row = None
    if not isinstance(row, dict) or not isinstance(row.get("raw"), str):
        raise UsageError(f"Line {number} is no block.", 'Expected an object: {"id": ..., "raw": "..."}.')
    return RawBlock(row.get("id"), row["raw"])


def parsed(block: RawBlock) -> dict[str, object]:
    """The block's id and everything it prints, in the documented order of keys."""
    return {"id": block.id, **block_as_dict(parse_block(block.raw))}
