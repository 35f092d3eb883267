"""Put printed names back into the nominative.

A name, or a table (TSV: dative, perhaps latin), is printed with its candidates, the likeliest first, and whether one
can be accepted without a person looking at it. A name in Latin letters, as published, decides between candidates.
"""

import argparse

from letterkit import actions
from letterkit.cli.session import Session
from letterkit.cli.streams import read_argument
from letterkit.errors import UsageError
from letterkit.language import tr, trp


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options of this command."""
    parser.add_argument(
        "name", nargs="?", metavar=trp("of a person", "NAME"), help=tr("as printed, in any case: «Халилову Ленуру»")
    )
    parser.add_argument(
        "--latin",
        default="",
        metavar=trp("of a person", "NAME"),
        help=tr("the same name in Latin letters, as published"),
    )
    parser.add_argument("--tsv", metavar=tr("FILE"), help=tr("a table of printed names; - for standard input"))


def run(chosen: argparse.Namespace, _session: Session) -> int:
    """Prints a table of candidates."""
    if bool(chosen.name) == bool(chosen.tsv):
        raise UsageError(tr("Give a name or a table, one of the two."), tr("See letterkit nominative --help."))
    table = read_argument(chosen.tsv) if chosen.tsv else f"dative\tlatin\n{chosen.name}\t{chosen.latin}"
    for line in actions.nominative_table(table):
        print(line)
    return 0
