"""How much a rule on the text says: each kind of trouble once, since too many warnings keep people from writing."""

from collections.abc import Iterable

from letterkit.model.shortened import shortened

MOST_PIECES = 5
"""Words shown in one message."""

LONGEST_PIECE = 60
"""Characters of one of them."""


def listed(pieces: Iterable[str]) -> str:
    """«one», «two» and 2 more."""
    return joined(map(quoted, pieces))


def quoted(piece: str) -> str:
    """A piece of the letter in quotation marks, cut to where everybody knows which is meant."""
    return f"«{shortened(piece, LONGEST_PIECE)}»"


def joined(phrases: Iterable[str]) -> str:
    """The phrases with commas, and how many more there are."""
    whole = list(phrases)
    more = f" and {len(whole) - MOST_PIECES} more" if len(whole) > MOST_PIECES else ""
    return ", ".join(whole[:MOST_PIECES]) + more
