"""Results kept by the text they were read from, without keeping every version of a long text that somebody edits."""

from collections.abc import Callable
from functools import lru_cache, update_wrapper
from typing import Generic, ParamSpec, TypeVar

_LONGEST = 5_000
"""Characters. A paragraph of a letter has fewer; of a longer one, each letter typed would leave megabytes behind."""

_LONG_ONES = 2
"""Results for longer texts: each is asked for several times while it stays as it is."""

_Of = ParamSpec("_Of")
_Result = TypeVar("_Result")


def kept(maxsize: int) -> "Callable[[Callable[_Of, _Result]], Kept[_Of, _Result]]":
    """What `functools.lru_cache` makes of a function, but for texts of more than 5,000 characters only two are kept.

    >>> kept(maxsize=64)(str.split)("рад письму")
    ['рад', 'письму']

    A text is whatever string is given by position.
    """
    return lambda function: Kept(function, maxsize)


class Kept(Generic[_Of, _Result]):
    """A function that keeps what it has returned."""

    def __init__(self, function: Callable[_Of, _Result], maxsize: int) -> None:
        update_wrapper(self, function)
        self._short: Callable[_Of, _Result] = lru_cache(maxsize)(function)
        self._long: Callable[_Of, _Result] = lru_cache(_LONG_ONES)(function)

    def __call__(self, *args: _Of.args, **named: _Of.kwargs) -> _Result:
        """What was kept, or what the function returns."""
        is_long = any(isinstance(each, str) and len(each) > _LONGEST for each in args)
        return (self._long if is_long else self._short)(*args, **named)
