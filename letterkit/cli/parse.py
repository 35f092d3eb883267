"""Read addresses as lists publish them, and print one JSON object a block.

Blocks come on standard input, parted by blank lines, or as objects {"id": ..., "raw": ...}, one a line, with --jsonl.
A field that a block does not print is null; what was not understood is in "leftover".
"""

import argparse
import json

from letterkit.cli.arguments import read_argument
from letterkit.cli.session import Session


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options of this command."""
    parser.add_argument("--jsonl", metavar="FILE", help='objects {"id": ..., "raw": ...}; - for standard input')


def run(chosen: argparse.Namespace, _session: Session) -> int:
    """Prints the objects in the order of the blocks."""
    from letterkit.actions.parsing import blocks_of_jsonl, blocks_of_text, parsed

    blocks = blocks_of_jsonl(read_argument(chosen.jsonl)) if chosen.jsonl else blocks_of_text(read_argument("-"))
    for block in blocks:
        print(json.dumps(parsed(block), ensure_ascii=False))
    return 0
