"""Merge conflicts that git left in a file: where the two sides stand, and how they are put together."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from letterkit.late_pattern import late_pattern
from letterkit.model.library import Misfit, MisfitKind

_TELLING = ("<<<<<<<", ">>>>>>>", "|||||||")
"""The marks that stand at the beginning of a line in no other text; a row of equals signs might."""

_MARK = late_pattern(r"^(?P<mark><{7,}|\|{7,}|={7,}|>{7,})(?:[ \t]+(?P<label>.*?))?[ \t]*\r?$", re.MULTILINE)
_START_OF_A_STAY = late_pattern(r"^\s*(?:since|seen)\s*=", re.MULTILINE)

_WITHOUT_MARKS = "take out the lines of <<<<<<<, ======= and >>>>>>>"
_WITHOUT_BASE = ", and all from ||||||| to ======="


@dataclass(frozen=True, slots=True)
class _Mark:
    """One mark, on that line of the text; `label` is what git writes behind it, such as the name of a branch."""

    sign: str
    line: int
    label: str


def conflicts_in(text: str, *, is_broken: bool = False) -> tuple[Misfit, ...]:
    """A misfit for each conflict; none for a text that holds no marks.

    Where the text `is_broken`, a row of equals signs that is left over is taken for a mark too.
    """
    if not any(mark in text for mark in _TELLING) and not (is_broken and "=======" in text):
        return ()
    marks = tuple(_marks(text))
    if not any(mark.sign != "=" for mark in marks) and not is_broken:
        return ()
    return tuple(_misfit(each, text.split("\n")) for each in _conflicts(marks))


def _marks(text: str) -> Iterator[_Mark]:
    for match in _MARK.finditer(text):
        yield _Mark(match["mark"][0], text.count("\n", 0, match.start()) + 1, match["label"] or "")


def _conflicts(marks: Sequence[_Mark]) -> Iterator[tuple[_Mark, ...]]:
    """The marks that belong together; those that are left over without the others stand alone."""
    begun: list[_Mark] = []
    for mark in marks:
        if begun and (mark.sign == "<" or begun[-1].sign == ">"):
            yield tuple(begun)
            begun = []
        begun.append(mark)
    if begun:
        yield tuple(begun)


def _misfit(marks: Sequence[_Mark], lines: Sequence[str]) -> Misfit:
    line = marks[0].line
    if [mark.sign for mark in marks if mark.sign != "|"] != ["<", "=", ">"]:
        where = " and ".join(f"{mark.line} ({mark.sign * 7})" for mark in marks)
        message = f"marks of a merge conflict are left on line {where}"
        return Misfit(MisfitKind.CONFLICT, message, _hint("Look what belongs there and", marks), line=line)
    sides = [(one, other) for one, other in pairwise(marks) if one.sign != "|"]
    (_, ours), (_, theirs) = ((each, _between(each, lines)) for each in sides)
    first = f"one side{_called(marks[0])} stands on {_lines_of(*sides[0])}"
    message = f"a merge conflict is not settled: {first}, the other{_called(marks[-1])} on {_lines_of(*sides[1])}"
    if all(_START_OF_A_STAY.search(side) for side in (ours, theirs)):
        hint = "Both sides add a stay: keep both, the older one first, each below a line [[stays]] of its own;"
        return Misfit(MisfitKind.CONFLICT, message, _hint(hint, marks), line=line)
    return Misfit(MisfitKind.CONFLICT, message, _hint("Keep what is true of the two sides,", marks), line=line)


def _hint(beginning: str, marks: Sequence[_Mark]) -> str:
    base = _WITHOUT_BASE if any(mark.sign == "|" for mark in marks) else ""
    return f"{beginning} {_WITHOUT_MARKS}{base}; then run: letterkit check."


def _between(marks: tuple[_Mark, _Mark], lines: Sequence[str]) -> str:
    first, last = marks
    return "\n".join(lines[first.line : last.line - 1])


def _lines_of(first: _Mark, last: _Mark) -> str:
    """The lines between two marks in words."""
    begin, end = first.line + 1, last.line - 1
    if end < begin:
        return f"no line, below line {first.line}"
    return f"lines {begin} to {end}" if end > begin else f"line {begin}"


def _called(mark: _Mark) -> str:
    return f" ({mark.label})" if mark.label else ""
