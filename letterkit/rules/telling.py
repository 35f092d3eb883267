"""How much a rule on the text says: too many warnings discourage writers, whatever they are of."""

from collections.abc import Iterable

from letterkit.model.shortened import shortened

MOST_HITS = 3
"""In one letter, of one rule; whoever meets more gives up writing, not what was warned of."""

MOST_PIECES = 5
"""Words shown in one message."""


LONGEST_PIECE = 60
"""Characters of one of them."""


def listed(pieces: Iterable[str]) -> str:
    """«one», «two» and 2 more."""
    return shown(map(quoted, pieces))


def quoted(piece: str) -> str:
    """A piece of the letter in quotation marks, cut to where everybody knows which is meant."""
    return f"«{shortened(piece, LONGEST_PIECE)}»"


def shown(phrases: Iterable[str]) -> str:
    """The phrases with commas, and how many more there are."""
    whole = list(phrases)
    more = f" and {len(whole) - MOST_PIECES} more" if len(whole) > MOST_PIECES else ""
    return ", ".join(whole[:MOST_PIECES]) + more
