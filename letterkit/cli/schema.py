"""Print the JSON Schema of a kind of record, for editors and other tools that check TOML against one.

A library made by `letterkit init` has both beside its records, and a .taplo.toml that points to them.
"""

import argparse

from letterkit import store
from letterkit.cli.session import Session


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options of this command."""
    parser.add_argument("kind", choices=("person", "facility"), help="which kind of record")


def run(chosen: argparse.Namespace, _session: Session) -> int:
    """Prints the schema."""
    print(store.record_schema(chosen.kind), end="")
    return 0
