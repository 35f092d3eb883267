"""Published address blocks, as lists of prisoners print them, read field by field."""

from letterkit.russian.blocks.parsed import AddressMark, BlockKind, NameCandidate, ParsedBlock, Status, block_as_dict
from letterkit.russian.blocks.parsing import parse_block

__all__ = ["AddressMark", "BlockKind", "NameCandidate", "ParsedBlock", "Status", "block_as_dict", "parse_block"]
