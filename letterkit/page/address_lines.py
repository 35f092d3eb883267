"""Address lines broken where a person would break them: after a comma, before «по», never inside «г. Енисейск»."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from operator import attrgetter

from letterkit.page.block import TextStyle
from letterkit.page.metrics import Metrics
from letterkit.page.no_break import NO_BREAK, bind, split_words
from letterkit.russian.characters import is_latin

AFTER_COMMA, BEFORE_TERRITORY, BEFORE_AND, ELSEWHERE = 0, 1, 2, 4
"""What a break costs; a break in fewer lines always wins."""

_TERRITORY, _AND = ("по", "при", "po", "pri"), ("и", "i")
"""How the second half of a facility's name begins, «по Красноярскому краю» or «при ИК-9», and a second territory."""


@lru_cache(maxsize=1024)  # many people share an address
def wrap_address(lines: tuple[str, ...], measure: float, style: TextStyle, metrics: Metrics) -> tuple[str, ...]:
    """Each line in as many as it needs to stay within `measure` mm; what cannot be broken runs over."""
    return tuple([wrapped for line in lines for wrapped in wrap_line(line, measure, style, metrics)])


@lru_cache(maxsize=2_048)
def wrap_line(line: str, measure: float, style: TextStyle, metrics: Metrics) -> tuple[str, ...]:
    """The line in the fewest lines that fit, broken at the best of the possible positions; () for a blank one.

    In Latin letters no line ends in a comma: the line break stands for it.

    Cached, since in a batch many lines are the same.
    """
    width = partial(style.width, metrics=metrics)
    whole = " ".join(split_words(line))
    if width(whole) <= measure:
        return (whole,) if whole else ()
    words = bind(line).split(" ")
    best = [_Ending(0.0, 0)]
    for end in range(1, len(words) + 1):
        best.append(min(_endings(words[:end], best, measure, width), key=attrgetter("cost")))
    wrapped: list[str] = []
    end = len(words)
    while end:
        start = best[end].start
        line = " ".join(words[start:end])
        wrapped.append(line.removesuffix(",") if is_latin(line) else line)
        end = start
    return tuple(reversed(wrapped))


@dataclass(frozen=True, slots=True)
class _Ending:
    """A line that could end behind some word: its cost with all lines before it, and its first word."""

    cost: float
    start: int


def _endings(
    words: Sequence[str], best: Sequence[_Ending], measure: float, width: Callable[[str], float]
) -> list[_Ending]:
    """Every line that could end behind the last of the words, the shortest first."""
    found: list[_Ending] = []
    for start in range(len(words) - 1, -1, -1):
        slack = measure - width(" ".join(words[start:]))
        if slack < 0 and found:
            break
        found.append(_Ending(best[start].cost + _line_cost(slack) + _break_cost(words, start), start))
    return found


def _line_cost(slack: float) -> float:
    """One more line costs more than any break, a line too long more than any number of lines."""
    return 100.0 if slack >= 0 else 10_000.0 - slack


def _break_cost(words: Sequence[str], start: int) -> float:
    """What it costs to break before the word `start`."""
    if start == 0 or words[start - 1].endswith(","):
        return AFTER_COMMA
    first = words[start].split(NO_BREAK)[0]
    if first in _TERRITORY or first.startswith("("):
        return BEFORE_TERRITORY
    return BEFORE_AND if first in _AND else ELSEWHERE
