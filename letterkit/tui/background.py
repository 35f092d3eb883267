"""Heavy work in a thread, while keys are answered."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

from letterkit.store.late_entries import garbage_left_alone

_SLICE = 0.0005
"""Seconds for which a thread may keep the interpreter; answering a key takes some ten turns of two other threads."""

_ONE = Lock()


@contextmanager
def in_small_slices() -> Iterator[None]:
    """Keeps the work from delaying other threads: it yields often.

    Only one such work is done at a time; another waits.
    """
    with _ONE:
        before = sys.getswitchinterval()
        sys.setswitchinterval(_SLICE)
        try:
            yield
        finally:
            sys.setswitchinterval(before)


@contextmanager
def making_many() -> Iterator[None]:
    """The same for work that makes values by the thousand, which stay: meanwhile no garbage is collected.

    Nothing else is to be done so: screens that are open at the end would never be freed.
    """
    with in_small_slices(), garbage_left_alone():
        yield
