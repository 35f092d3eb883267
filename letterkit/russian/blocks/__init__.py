"""Published address blocks, as lists of prisoners print them, read into drafts of records."""

from letterkit.russian.blocks.parsed import BlockKind, Mark, NameCandidate, ParsedBlock, Status, block_as_dict
from letterkit.russian.blocks.parsing import parse_block

__all__ = ["BlockKind", "Mark", "NameCandidate", "ParsedBlock", "Status", "block_as_dict", "parse_block"]
