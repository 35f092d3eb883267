"""Print the JSON Schema of records, or of a sender's profile.

It is for editors and other tools that check TOML by one, for each kind of record. A library made by `letterkit init`
has those of people and facilities beside its records, and a .taplo.toml that points to them.
"""

import argparse

from letterkit import store
from letterkit.cli.session import Session
from letterkit.language import tr


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options of this command."""
    parser.add_argument("kind", choices=("person", "facility", "sender"), help=tr("which kind of record"))


def run(chosen: argparse.Namespace, _session: Session) -> int:
    """Prints the schema."""
    print(store.record_schema(chosen.kind), end="")
    return 0
