"""How a file aligns its pairs of key and value, so that a new line looks like its neighbours."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from letterkit.store.statements import Pair, Statement


@dataclass(frozen=True, slots=True)
class Alignment:
    """What stands around the key and the value of a pair.

    `column` is the number of characters from the beginning of a key to its `=`, 0 where the file does not align
    them; `gap` is the least that stands between a key and its `=`.
    """

    indent: str = ""
    column: int = 0
    gap: str = " "
    after: str = " "

    @classmethod
    def of(cls, neighbours: Sequence[Statement]) -> "Alignment":
        """The alignment of those pairs; that of a plain file if there are none."""
        if not neighbours:
            return cls()
        pairs = [Pair.of(statement) for statement in neighbours]
        last = pairs[-1]
        column = _common_column(pairs)
        gap = _least_gap(pairs, column) if column else last.gap
        return cls(last.indent, column, gap, last.after)

    def wide_enough(self, keys: Iterable[str]) -> "Alignment":
        """The alignment for a table of those keys: a column in which the longest of them has room."""
        longest = max(len(key + self.gap) for key in keys)
        return replace(self, column=max(self.column, longest)) if self.column else self

    def line(self, key: str, literal: str) -> str:
        """The line that gives the key that value, without its ending."""
        return f"{self.indent}{(key + self.gap).ljust(self.column)}={self.after}{literal}"


def _common_column(pairs: Sequence[Pair]) -> int:
    """The column in which most `=` stand, if keys of several lengths reach it; else 0, since that is chance."""
    lengths_of: dict[int, set[int]] = {}
    for pair in pairs:
        lengths_of.setdefault(_column(pair), set()).add(len(pair.name))
    column, count = Counter(_column(pair) for pair in pairs).most_common(1)[0]
    return column if len(lengths_of[column]) > 1 and 2 * count > len(pairs) else 0


def _least_gap(pairs: Sequence[Pair], column: int) -> str:
    """A blank, unless the longest key touches its `=`."""
    return "" if any(_column(pair) == column and not pair.gap for pair in pairs) else " "


def _column(pair: Pair) -> int:
    return len(pair.name) + len(pair.gap)
