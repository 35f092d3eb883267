"""Prints what is made for many people, one after another: nothing is kept in memory, and all files appear at once."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from letterkit.actions.evening.made import Made
from letterkit.actions.evening.output import Files, Output
from letterkit.actions.evening.targets import Targets
from letterkit.errors import DiskError
from letterkit.model.logged import LoggedLetter
from letterkit.store.staging import Keep

_PRINTED, _RIGHTLY, _BROKEN = "printed", "rightly", "broken"


def keep_nothing(_: Iterable[LoggedLetter]) -> None:
    """Keeps no letters."""


@dataclass(frozen=True, slots=True)
class Order:
    """How a run is printed.

    `copies` are made of all that one person gets, one set after another, of `pages_each` pages at least. `most` people
    are printed at most. `keep` is asked once the files are whole; `stop`, after each person, whether to end early
    with what there is.
    """

    targets: Targets
    copies: int = 1
    most: int | None = None
    pages_each: int = 1
    keep: Keep = keep_nothing
    stop: Callable[[], bool] = lambda: False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a run: its files, and how many documents of each kind stand in them.

    `printed` people got something, others were left out `rightly` or because something is `broken`, as `Failure` has
    it. It was `stopped` if `Order.stop` said so. `unlogged` is why the log could not keep what was saved: a later run
    to the same files hands it over.
    """

    files: Files
    documents: Mapping[str, int] = field(hash=False)
    printed: int
    rightly: int
    broken: int
    stopped: bool = False
    unlogged: DiskError | None = None

    @property
    def tried(self) -> int:
        """How many had their turn."""
        return self.printed + self.rightly + self.broken


def print_run(made: Iterable[Made], order: Order) -> Outcome:
    """Prints what is made, and returns what came of it.

    Raises DiskError; then none of the files is there.
    """
    count: Counter[str] = Counter()
    documents: Counter[str] = Counter()
    stopped = False
    with Output(order.targets) as output:
        for each in made:
            output.add(each, order.copies)
            count[_came_of(each)] += 1
            documents.update(document.name for document in each.documents * order.copies)
            stopped = order.stop()
            if stopped or count[_PRINTED] == order.most:
                break
        files, unlogged = output.settle(order.keep)
    counts = (count[_PRINTED], count[_RIGHTLY], count[_BROKEN])
    return Outcome(files, documents, *counts, stopped=stopped, unlogged=unlogged)


def _came_of(made: Made) -> str:
    if made.failure is None:
        return _PRINTED
    return _RIGHTLY if made.failure.rightly else _BROKEN
