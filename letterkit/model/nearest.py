"""A remedy for a mistyped word: the known one nearest to it."""

from collections.abc import Iterable
from difflib import get_close_matches

_MOST_LISTED = 12


def nearest_hint(word: str, known: Iterable[str]) -> str:
    """«Did you mean …?», or the first few known words where none is near, or "" if none is known."""
    words = sorted(known)
    near = get_close_matches(word, words, n=1)
    if near:
        return f"Did you mean «{near[0]}»?"
    more = ", …" if len(words) > _MOST_LISTED else ""
    return f"Known are: {', '.join(words[:_MOST_LISTED])}{more}." if words else ""
