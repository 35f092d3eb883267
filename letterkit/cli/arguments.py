"""What is typed for an option, read once: what a command gets is the value, not its name."""

import argparse
from collections.abc import Callable
from datetime import date

from letterkit.language import tr
from letterkit.model.typed_day import is_no_day, typed_day
from letterkit.model.whole_number import LARGEST, whole_number

_FIRST_YEAR, _LAST_YEAR = 1900, 2999
"""Beyond them is a slip of the fingers, and near the ends of the calendar there is no day a year before or after."""


def day(text: str) -> date:
    """A date typed as 2026-11-22 or 22.11.2026, of years that people live in. Raises ArgumentTypeError for all else."""
    typed = typed_day(text)
    if typed and not _FIRST_YEAR <= typed.year <= _LAST_YEAR:
        message = tr('"{text}" is not from the years {first} to {last}', text=text, first=_FIRST_YEAR, last=_LAST_YEAR)
        raise argparse.ArgumentTypeError(message)
    if is_no_day(text):
        raise argparse.ArgumentTypeError(tr('no calendar has the day "{day}"', day=text))
    if typed is None:
        raise argparse.ArgumentTypeError(tr('"{text}" is not a date; write it as 2026-11-22 or 22.11.2026', text=text))
    return typed


def count(text: str) -> int:
    """A whole number from 1, such as a letter's. Raises ArgumentTypeError for anything else."""
    number = whole_number(text)
    if number is None and text.isascii() and text.isdecimal() and text.strip("0"):
        raise argparse.ArgumentTypeError(tr('"{text}" is more than {most}', text=text, most=LARGEST))
    if number is None:
        raise argparse.ArgumentTypeError(tr('"{text}" is not a number from 1', text=text))
    return number


def up_to(most: int) -> Callable[[str], int]:
    """Reads a whole number from 1 to that many. What it returns raises ArgumentTypeError for anything else."""

    def counted(text: str) -> int:
        number = count(text)
        if number > most:
            raise argparse.ArgumentTypeError(tr('"{text}" is more than {most}', text=text, most=most))
        return number

    return counted
