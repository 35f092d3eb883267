"""Merge conflicts that git left in a file: where the two sides stand, and how they are put together."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from letterkit.language import marked, tr, trp
from letterkit.late_pattern import late_pattern
from letterkit.model.library import Misfit, MisfitKind

_TELLING = ("<<<<<<<", ">>>>>>>", "|||||||")
"""The marks that stand at the beginning of a line in no other text; a row of equals signs might."""

_MARK = late_pattern(r"^(?P<mark><{7,}|\|{7,}|={7,}|>{7,})(?:[ \t]+(?P<label>.*?))?[ \t]*\r?$", re.MULTILINE)
_START_OF_A_STAY = late_pattern(r"^\s*(?:since|seen)\s*=", re.MULTILINE)

_LOOK = marked("Look what belongs there and {take_out}; then run: letterkit check.")
_KEEP_WHAT_IS_TRUE = marked("Keep what is true of the two sides, {take_out}; then run: letterkit check.")
_KEEP_BOTH = marked(
    "Both sides add a stay: keep both, the older one first, each below a line [[stays]] of its own; "
    "{take_out}; then run: letterkit check."
)


_MOST = 20
"""Conflicts of one file that are told: they are settled one after the other."""

_LONGEST_MARKS = 20
"""Marks that are named where they do not belong together."""


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
    lines = text.split("\n")
    return tuple(_misfit(each, lines) for each in islice(_conflicts(marks), _MOST))


def _marks(text: str) -> Iterator[_Mark]:
    line, start = 1, 0
    for match in _MARK.finditer(text):
        line += text.count("\n", start, match.start())
        start = match.start()
        yield _Mark(match["mark"][0], line, match["label"] or "")


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
        where = trp("joins a list", " and ").join(f"{mark.line} ({mark.sign * 7})" for mark in marks[:_LONGEST_MARKS])
        message = tr("marks of a merge conflict are left on line {lines}", lines=where)
        return Misfit(MisfitKind.CONFLICT, message, _hint(_LOOK, marks), line=line)
    ours, theirs = ((one, other) for one, other in pairwise(marks) if one.sign != "|")
    message = tr(
        "a merge conflict is not settled: one side{ours} stands on {our_lines}, the other{theirs} on {their_lines}",
        ours=_called(marks[0]),
        our_lines=_lines_of(*ours),
        theirs=_called(marks[-1]),
        their_lines=_lines_of(*theirs),
    )
    add_stays = all(_START_OF_A_STAY.search(_between(side, lines)) for side in (ours, theirs))
    hint = _hint(_KEEP_BOTH if add_stays else _KEEP_WHAT_IS_TRUE, marks)
    return Misfit(MisfitKind.CONFLICT, message, hint, line=line)


def _hint(hint: str, marks: Sequence[_Mark]) -> str:
    if any(mark.sign == "|" for mark in marks):
        take_out = tr("take out the lines of <<<<<<<, ======= and >>>>>>>, and all from ||||||| to =======")
    else:
        take_out = tr("take out the lines of <<<<<<<, ======= and >>>>>>>")
    return tr(hint, take_out=take_out)


def _between(marks: tuple[_Mark, _Mark], lines: Sequence[str]) -> str:
    first, last = marks
    return "\n".join(lines[first.line : last.line - 1])


def _lines_of(first: _Mark, last: _Mark) -> str:
    """The lines between two marks in words."""
    begin, end = first.line + 1, last.line - 1
    if end < begin:
        return tr("no line, below line {line}", line=first.line)
    return tr("lines {first} to {last}", first=begin, last=end) if end > begin else tr("line {line}", line=begin)


def _called(mark: _Mark) -> str:
    return f" ({mark.label})" if mark.label else ""
