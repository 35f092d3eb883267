"""Words that are nearly the one typed. The only module that uses `rapidfuzz`."""

from collections.abc import Mapping, Sequence

from rapidfuzz.fuzz import ratio
from rapidfuzz.process import extract

_NEAR = 75.0
"""How alike two words must be, in percent of their letters: one wrong letter in four, two in eight."""


def near_words(typed: str, words: Sequence[str]) -> Mapping[int, float]:
    """The places of the words that begin nearly as typed, and how alike they are, in percent.

    Only as much of a word is compared as was typed, so that a misspelt name is found before its end is typed.
    """
    beginnings = [word[: len(typed)] for word in words]
    found = extract(typed, beginnings, scorer=ratio, score_cutoff=_NEAR, limit=None)
    return {place: likeness for _, likeness, place in found}
