"""Pasted texts, bounded so that reading one takes time in proportion to its length, whatever stands in it."""

import re

from letterkit.late_pattern import late_pattern

_LONGEST_RUN = 30
"""Of one character: nobody's name, no number and no line drawn between two people needs more to be known as such."""

_LONGEST_LINE = 2_000
"""Characters: a paragraph of a news item has fewer. Many patterns take the square of a line's length."""

_RUN = late_pattern(rf"(.)\1{{{_LONGEST_RUN},}}", re.DOTALL)
_BLANKS = late_pattern(rf"(\s{{{_LONGEST_RUN}}})\s+")
_LONG_LINE = late_pattern(rf"[^\n]{{{_LONGEST_LINE},}}")


def bounded(text: str) -> str:
    r"""The text with runs of one sign cut to thirty, and lines of more than 2,000 characters parted at a blank.

    >>> bounded("Зорин" + "," * 40_000 + " Пётр") == "Зорин" + "," * 30 + " Пётр"
    True

    An ordinary text is returned as it is.
    """
    text = _BLANKS.sub(r"\1", _RUN.sub(_shortened, text))
    return _LONG_LINE.sub(_in_lines, text)


def _shortened(run: re.Match[str]) -> str:
    return run[1] * _LONGEST_RUN


def _in_lines(line: re.Match[str]) -> str:
    whole, lines, start = line[0], [], 0
    while len(whole) - start > _LONGEST_LINE:
        blank = whole.rfind(" ", start + 1, start + _LONGEST_LINE)
        end = blank if blank > 0 else start + _LONGEST_LINE
        lines.append(whole[start:end])
        start = end
    return "\n".join((*lines, whole[start:]))
