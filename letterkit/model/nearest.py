"""A remedy for a mistyped word: the known one nearest to it."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import TypeVar

from letterkit.errors import UsageError
from letterkit.language import marked, tr

Value = TypeVar("Value")

_NEAR = 0.7
"""How alike two words must be (difflib's ratio) for one to be taken for the other."""

_MOST_LISTED = 40

_THERE_IS_NONE = {
    "facility": marked('There is no facility "{name}".'),
    "template": marked('There is no template "{name}".'),
    "part": marked('There is no part "{name}".'),
    "page": marked('There is no page "{name}".'),
    "service": marked('There is no service "{name}".'),
    "printer": marked('There is no printer "{name}".'),
}
"""What people name, and what they are told where nothing has that name."""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """The hint "Did you mean ...?", or "" where no known word is near."""
    near = get_close_matches(word, sorted(known), n=1, cutoff=_NEAR)
    return tr('Did you mean "{word}"?', word=near[0]) if near else ""


def nearest_hint(word: str, known: Iterable[str]) -> str:
    """The hint "Did you mean ...?", or a list of the known words where none is near, "" if there are none."""
    words = list(known)
    more = ", …" if len(words) > _MOST_LISTED else ""
    listed = ", ".join(words[:_MOST_LISTED]) + more
    return did_you_mean(word, words) or (tr("Known are: {words}.", words=listed) if words else "")


def named(what: str, name: str, known: Mapping[str, Value], remedy: str = "") -> Value:
    """What has that name. Raises UsageError, with the nearest name and then the remedy, if nothing has.

    `what` it is: one of those in the table above.
    """
    if name in known:
        return known[name]
    raise UsageError(tr(_THERE_IS_NONE[what], name=name), f"{nearest_hint(name, known)} {remedy}".strip())
