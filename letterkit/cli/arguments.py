"""What is typed for an option, read once: what a command gets is the value, not its name."""

import argparse
import sys
from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from letterkit import store
from letterkit.model.whole_number import whole_number

Value = TypeVar("Value")
Word = TypeVar("Word", bound=StrEnum)


def day(text: str) -> date:
    """A date typed as 2026-11-22. Raises ArgumentTypeError for anything else."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"«{text}» is not a date; write it as 2026-11-22") from None


def count(text: str) -> int:
    """A whole number from 1, such as a letter's. Raises ArgumentTypeError for anything else."""
    number = whole_number(text)
    if number is None:
        raise argparse.ArgumentTypeError(f"«{text}» is not a number from 1")
    return number


def one_of(table: Mapping[str, Value], metavar: str = "") -> dict[str, Any]:
    """The settings of an option that takes one of the table's names and hands over what the table has for it."""

    def named(typed: str) -> Value:
        if typed not in table:
            known = ", ".join(map(repr, table))  # in the words of argparse's own choices
            raise argparse.ArgumentTypeError(f"invalid choice: {typed!r} (choose from {known})")
        return table[typed]

    return {"type": named, "metavar": metavar or f"{{{','.join(table)}}}"}


def by_value(words: Iterable[Word]) -> dict[str, Word]:
    """The words of an enum by what people type for them, a table for `one_of`."""
    return {word.value: word for word in words}


def progress(done: int, of: int) -> None:
    """A count that runs on one line of a terminal; a log gets it every hundred."""
    if sys.stderr.isatty():
        print(f"\r{done}/{of}", end="\n" if done == of else "", file=sys.stderr, flush=True)
    elif done % 100 == 0 or done == of:
        print(f"{done}/{of}", file=sys.stderr)


def read_argument(name: str) -> str:
    """The text of the named file, or of standard input for «-». Raises DiskError if it cannot be read."""
    return (
        store.decoded(sys.stdin.buffer.read(), Path("standard input")) if name == "-" else store.read_text(Path(name))
    )
