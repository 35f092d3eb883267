"""What is typed for an option, read once: what a command gets is the value, not its name."""

import argparse
from datetime import date

from letterkit.language import tr
from letterkit.model.typed_day import is_no_day, typed_day
from letterkit.model.whole_number import whole_number


def day(text: str) -> date:
    """A date typed as 2026-11-22 or 22.11.2026. Raises ArgumentTypeError for anything else."""
    typed = typed_day(text)
    if is_no_day(text):
        raise argparse.ArgumentTypeError(tr('no calendar has the day "{day}"', day=text))
    if typed is None:
        raise argparse.ArgumentTypeError(tr('"{text}" is not a date; write it as 2026-11-22 or 22.11.2026', text=text))
    return typed


def count(text: str) -> int:
    """A whole number from 1, such as a letter's. Raises ArgumentTypeError for anything else."""
    number = whole_number(text)
    if number is None:
        raise argparse.ArgumentTypeError(tr('"{text}" is not a number from 1', text=text))
    return number
