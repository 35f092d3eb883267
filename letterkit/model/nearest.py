"""A remedy for a mistyped word: the known one nearest to it."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import TypeVar

from letterkit.errors import UsageError

Value = TypeVar("Value")

_NEAR = 0.7
"""How alike two words must be (difflib's ratio) for one to be taken for the other."""

_MOST_LISTED = 40


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """The hint "Did you mean ...?", or "" where no known word is near."""
    near = get_close_matches(word, sorted(known), n=1, cutoff=_NEAR)
    return f'Did you mean "{near[0]}"?' if near else ""


def nearest_hint(word: str, known: Iterable[str]) -> str:
    """The hint "Did you mean ...?", or a list of the known words where none is near, "" if there are none."""
    words = list(known)
    more = ", …" if len(words) > _MOST_LISTED else ""
    every = f"Known are: {', '.join(words[:_MOST_LISTED])}{more}." if words else ""
    return did_you_mean(word, words) or every


def named(what: str, name: str, known: Mapping[str, Value], remedy: str = "") -> Value:
    """What has that name. Raises UsageError, with the nearest name and then the remedy, if nothing has."""
    if name in known:
        return known[name]
    raise UsageError(f'There is no {what} "{name}".', f"{nearest_hint(name, known)} {remedy}".strip())
