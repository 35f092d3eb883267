"""Errors that end an operation are shown, not raised."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from letterkit.errors import LetterkitError


@contextmanager
def caught(show: Callable[[LetterkitError], object]) -> Iterator[None]:
    """Shows the error that ended an operation; only the reading of the library catches errors elsewhere."""
    try:
        yield
    except LetterkitError as error:
        show(error)
