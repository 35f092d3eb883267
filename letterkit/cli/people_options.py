"""The people that a command is for: some by their ids, or everybody."""

import argparse

from letterkit import actions
from letterkit.language import tr, trn


def add_people_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the ids and the option for everybody. Whether both, or neither, make sense is for the command to say."""
    parser.add_argument("people", nargs="*", metavar="ID", help=tr("whom to write to"))
    parser.add_argument("--all", action="store_true", dest="everybody", help=tr("everybody in the library"))


def people_of(chosen: argparse.Namespace, library: "actions.OpenLibrary") -> list[str]:
    """The ids of those who are meant: the ones that were given, else everybody's."""
    return chosen.people or list(library.records.people)


def left_out(batch: "actions.Batch") -> str:
    """How many people are left out."""
    return trn("{count} person left out.", "{count} people left out.", len(batch.failures))
