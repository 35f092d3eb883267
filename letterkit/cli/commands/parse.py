"""Read published address blocks as JSON.

Prints one JSON object a person. Texts come on standard input, separated by blank lines, or with --jsonl as objects
{"id": ..., "raw": ...}, one a line; people of one text share its id. A field that is not printed is null; what was not
understood is in "leftover". "custody" is what the text says of whereabouts; the fields of the address are those of the
place where the person is, others stand in "former" and "expected". "certain" is true if a record could be written
without a question. Where a block has a Russian and an English form, stderr says what they disagree about. A line that
is not a block is reported there, too: the others are read all the same, and the exit code is 1.
"""

import argparse
import json
import sys

from letterkit import actions
from letterkit.cli.session import Session
from letterkit.cli.streams import read_argument
from letterkit.language import tr


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options of this command."""
    parser.add_argument("--jsonl", metavar=tr("FILE"), help=tr('objects {"id": ..., "raw": ...}; - for standard input'))
    parser.add_argument("--strict", action="store_true", help=tr("exit with 1 if anybody is not certain"))


def run(chosen: argparse.Namespace, session: Session) -> int:
    """Prints the objects in order; 1 if a line was not a block or, with --strict, somebody is not certain."""
    blocks = (
        actions.blocks_of_jsonl(read_argument(chosen.jsonl))
        if chosen.jsonl
        else actions.blocks_of_text(read_argument("-"))
    )
    failed = 0
    for people in actions.read_blocks(blocks, session.today):
        if isinstance(people, actions.NoBlock):
            failed = 1
            print(people.sentence, file=sys.stderr)
            continue
        for read in people:
            print(json.dumps(read.fields, ensure_ascii=False))
            failed |= int(chosen.strict and not read.fields["certain"])
            for remark in read.remarks:
                print(tr("block {id}: {remark}", id=read.fields["id"], remark=remark), file=sys.stderr)
    return failed
