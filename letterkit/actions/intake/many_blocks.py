"""Many blocks read by all processors at once; a few by this process alone, as fast."""

import gc
import os
import signal
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from functools import partial
from itertools import chain, islice
from multiprocessing import get_context

from letterkit.actions.intake.parse import NoBlock, RawBlock, ReadBlock, read_people

MANY = 1000
"""Blocks from which further processes pay: until one can read, this process has read some hundred."""

_AT_A_TIME = 50
"""Blocks handed over together."""


def read_blocks(blocks: Iterable[RawBlock | NoBlock], today: date) -> Iterator[tuple[ReadBlock, ...] | NoBlock]:
    """What each block says, person by person, in the order of the blocks; what is no block stays as it is."""
    coming = iter(blocks)
    first = tuple(islice(coming, MANY))
    read = partial(_read, today=today)
    processors = os.cpu_count() or 1
    if len(first) < MANY or processors == 1:
        yield from map(read, chain(first, coming))
        return
    # a new interpreter each: a copy of this one, made by fork, is not safe where there are threads
    pool = ProcessPoolExecutor(processors, get_context("spawn"), initializer=_begin, initargs=gc.get_threshold())
    try:
        yield from pool.map(read, chain(first, coming), chunksize=_AT_A_TIME)
    finally:
        pool.shutdown(cancel_futures=True)


def _read(block: RawBlock | NoBlock, today: date) -> tuple[ReadBlock, ...] | NoBlock:
    return block if isinstance(block, NoBlock) else tuple(read_people(block, today))


def _begin(*garbage: int) -> None:
    """Looks for garbage as seldom as the process that starts this one, and leaves Ctrl+C to it.

    Ctrl+C goes to all processes of a terminal; the one that was started answers it and ends the others.
    """
    gc.set_threshold(*garbage)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
