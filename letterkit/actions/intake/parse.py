"""Published address blocks for pipes: texts go in, one mapping a block comes out."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from letterkit.kept import kept
from letterkit.language import tr
from letterkit.russian.blocks import ParsedBlock, block_as_dict, parse_block
from letterkit.russian.doubt import Doubt
from letterkit.russian.news import parse_people, parse_whereabouts, texts_of


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
    """A person of a block: `fields` ready for JSON, and what its Russian and English forms disagree about."""

    fields: Mapping[str, object] = field(hash=False)
    remarks: tuple[Doubt, ...]


def blocks_of_text(text: str) -> Iterator[RawBlock]:
    """Blocks separated by blank lines, numbered from 1; a heading stays with the people below it."""
    for number, block in enumerate(texts_of(text), 1):
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
        return NoBlock(
            tr('Line {number} is not a block. Expected an object: {{"id": ..., "raw": "..."}}.', number=number)
        )
    return RawBlock(row.get("id"), row["raw"])


@kept(maxsize=16)
def people_in(raw: str) -> tuple[ParsedBlock, ...]:
    """What a block says of each of its people, read once however many rows of a table they are."""
    return parse_people(raw)


@kept(maxsize=4096)  # the rows of a table name the same prisons again and again
def block_in_cell(text: str) -> ParsedBlock:
    """What the cells of an address say."""
    return parse_block(text)


@kept(maxsize=4096)  # so do they say the same of where somebody is
def whereabouts_in_cell(text: str) -> ParsedBlock:
    """What a cell says of where somebody is whom another one names."""
    return parse_whereabouts(text)


def read_people(block: RawBlock, today: date) -> Iterator[ReadBlock]:
    """Person by person the block's id and everything it says, in the documented order of keys; and the remarks."""
    for read in parse_people(block.raw, today):
        yield ReadBlock({"id": block.id, **block_as_dict(read)}, read.remarks)
