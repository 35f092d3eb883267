"""A paragraph divided into fragments between which a line may end."""

from collections.abc import Callable
from enum import Enum
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from letterkit.late_pattern import late_pattern
from letterkit.page.hyphenation import break_points
from letterkit.page.metrics import FaceMetrics, drawn
from letterkit.page.no_break import NO_BREAK, bind

STRETCH, SHRINK = 0.5, 0.25
"""By what share of itself a blank widens at ratio 1, and narrows at most: near TeX's values."""

HOPELESS = 2.5
"""A ratio beyond which a line is not considered."""

_SOFT_HYPHEN = "\u00ad"
_INSIDE_COMPOUND = late_pattern(r"(?<=[^\W\d_]{2}-)(?=[^\W\d_]{2})")


class Joint(Enum):
    """What joins a fragment to the next: a blank on one line, a hyphen only where the line breaks, or nothing."""

    BLANK = " "
    HYPHEN = "-"
    NOTHING = ""


class Fragment(NamedTuple):
    """Text that stays together, as drawn within a line and at its end; widths in thousandths of an em.

    `running` includes the blank that follows it in a line, `ending` the hyphen it may end with; `gaps` counts the
    blanks. `narrow` is the width with blanks at their narrowest, `wide` with the widest blanks that are ever
    considered. The names that begin with `ending` say the same for the end of a line.
    """

    running: str
    ending: str
    joint: Joint
    width: float
    ending_width: float
    gaps: int
    ending_gaps: int
    narrow: float
    ending_narrow: float
    wide: float
    ending_wide: float

    @classmethod
    def of(cls, text: str, joint: Joint, face: FaceMetrics) -> "Fragment":
        """The fragment with that text."""
        running = text + (" " if joint is Joint.BLANK else "")
        ending = text + ("-" if joint is Joint.HYPHEN else "")
        widths, gaps = (face.advance(running), face.advance(ending)), (running.count(" "), ending.count(" "))
        blank = face.advance(" ")
        narrow = [width - gap * SHRINK * blank for width, gap in zip(widths, gaps, strict=True)]
        wide = [width + gap * HOPELESS * STRETCH * blank for width, gap in zip(widths, gaps, strict=True)]
        return cls(running, ending, joint, *widths, *gaps, *narrow, *wide)


def take_apart(text: str, measure: float, face: FaceMetrics) -> list[Fragment]:
    """The fragments of the text; none is wider than `measure`, thousandths of an em.

    What belongs together is broken only where it is too wide for any line: first at its no-break
    blanks, then within words, at last between any two characters.
    """
    return list(chain.from_iterable(map(_parting(measure, face), bind(text).split(" "))))


@lru_cache(maxsize=32)
def _parting(measure: float, face: FaceMetrics) -> Callable[[str], tuple[Fragment, ...]]:
    """Divides words, and remembers how: most words of a letter have occurred before."""
    return lru_cache(maxsize=20_000)(lambda word: _word_fragments(word, measure, face))


def _word_fragments(word: str, measure: float, face: FaceMetrics) -> tuple[Fragment, ...]:
    """The fragments of one word; the last is followed by a blank."""
    if NO_BREAK in word and face.advance(drawn(word)) > measure:
        return tuple(fragment for single in word.split(NO_BREAK) for fragment in _word_fragments(single, measure, face))
    fragments: list[Fragment] = []
    start = 0
    for end, joint in (*_cuts(word), (len(word), Joint.BLANK)):
        chunks = _chunks(drawn(word[start:end]), measure - face.advance("-"), face)
        joints = [Joint.NOTHING] * (len(chunks) - 1) + [joint]
        fragments += [Fragment.of(chunk, after, face) for chunk, after in zip(chunks, joints, strict=False)]
        start = end
    return tuple(fragments)


def _cuts(word: str) -> list[tuple[int, Joint]]:
    """Where the word may be broken; the writer's own soft hyphens override the dictionary."""
    cuts = {match.end(): Joint.NOTHING for match in _INSIDE_COMPOUND.finditer(word)}
    if _SOFT_HYPHEN in word:
        points = [index + 1 for index, character in enumerate(word) if character == _SOFT_HYPHEN]
    else:
        points = list(break_points(word))
    cuts.update(dict.fromkeys(points, Joint.HYPHEN))
    return sorted(cuts.items())


def _chunks(text: str, measure: float, face: FaceMetrics) -> list[str]:
    """The text in as few chunks as the measure allows, at least a character each; [] for an empty text."""
    if face.advance(text) <= measure:
        return [text] if text else []
    chunks, width = [""], 0
    for character in text:
        advance = face.advance(character)
        if chunks[-1] and width + advance > measure:
            chunks.append("")
            width = 0
        chunks[-1] += character
        width += advance
    return chunks
