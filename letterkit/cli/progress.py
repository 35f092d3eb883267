"""How far work on many people has come: a bar with the time left on a terminal, a line now and then elsewhere."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from letterkit.cli.shown import as_it_is
from letterkit.language import tr

_LINES, _FEWEST = 20, 100
"""How many lines a log gets at most, and after how many people at the earliest."""


@contextmanager
def progress(of: int, *, quiet: bool) -> Iterator[Callable[[], object]]:
    """What is to be called after each of so many."""
    if quiet:
        yield lambda: None
    elif sys.stderr.isatty():
        with _bar(of) as advance:
            yield advance
    else:
        yield _lines(of)


@contextmanager
def _bar(of: int) -> Iterator[Callable[[], object]]:
    from tqdm.std import tqdm

    tqdm.monitor_interval = 0  # a thread that looks whether the bar moves: it does
    left = tr("{time} left", time="{remaining}")
    looks = f"{{percentage:3.0f}}% {{bar}} {{n_fmt}}/{{total_fmt}}, {left}"
    with tqdm(total=of, file=as_it_is(sys.stderr), bar_format=looks, dynamic_ncols=True, leave=False) as bar:
        yield bar.update


def _lines(of: int) -> Callable[[], None]:
    step, done = max(_FEWEST, -(-of // _LINES)), 0

    def advance() -> None:
        nonlocal done
        done += 1
        if done % step == 0 or done == of:
            print(f"{done}/{of}", file=sys.stderr)

    return advance
