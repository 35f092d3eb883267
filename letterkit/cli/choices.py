"""Options that take one of a few words: what a command gets is the value, not its name."""

import argparse
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any, TypeVar

from letterkit.language import tr

Value = TypeVar("Value")
Word = TypeVar("Word", bound=StrEnum)


def one_of(table: Mapping[str, Value], metavar: str = "") -> dict[str, Any]:
    """The settings of an option that takes one of the table's names and hands over what the table has for it."""

    def named(typed: str) -> Value:
        if typed not in table:
            # argparse's own message
            message = tr("invalid choice: %(value)r (choose from %(choices)s)")
            raise argparse.ArgumentTypeError(message % {"value": typed, "choices": ", ".join(map(repr, table))})
        return table[typed]

    return {"type": named, "metavar": metavar or f"{{{','.join(table)}}}"}


def by_value(words: Iterable[Word]) -> dict[str, Word]:
    """The words of an enum by what people type for them, a table for `one_of`."""
    return {word.value: word for word in words}
