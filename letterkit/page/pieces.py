"""A paragraph taken apart into pieces between which a line may end."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from letterkit.page.hyphenation import break_points
from letterkit.page.metrics import FaceMetrics, drawn
from letterkit.page.no_break import NO_BREAK, bind

_SOFT_HYPHEN = "\u00ad"
_INSIDE_COMPOUND = re.compile(r"(?<=[^\W\d_]{2}-)(?=[^\W\d_]{2})")


class Joint(Enum):
    """What stands between a piece and the next on one line, and what ends the line if it breaks there."""

    BLANK = " "
    HYPHEN = "-"
    NOTHING = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """Text that stays together, as drawn; `width` in thousandths of an em, `gaps` its own blanks."""

    text: str
    width: int
    gaps: int
    joint: Joint


def take_apart(text: str, measure: float, face: FaceMetrics, *, hyphenated: bool) -> list[Piece]:
    """The pieces of the text; none is wider than `measure` (thousandths of an em).

    What belongs together is parted only where it is too wide for any line: first at its no-break
    blanks, then within words, at last between any two characters.
    """
    return [
        Piece(part, face.advance(part), part.count(" "), joint)
        for word in bind(text).split(" ")
        if word
        for part, joint in _part(word, measure, face, hyphenated)
    ]


def _part(word: str, measure: float, face: FaceMetrics, hyphenated: bool) -> Iterator[tuple[str, Joint]]:  # noqa: FBT001 - passed on
    """The drawn parts of one word and what joins each to what follows."""
    if NO_BREAK in word and face.advance(drawn(word)) > measure:
        for single in word.split(NO_BREAK):
            yield from _part(single, measure, face, hyphenated)
        return
    cuts = _cuts(word) if hyphenated else {}
    start = 0
    for end, joint in (*cuts.items(), (len(word), Joint.BLANK)):
        chunks = _chunks(drawn(word[start:end]), measure - face.advance("-"), face)
        yield from ((chunk, Joint.NOTHING) for chunk in chunks[:-1])
        yield from ((chunk, joint) for chunk in chunks[-1:])
        start = end


def _cuts(word: str) -> dict[int, Joint]:
    """Where the word may be parted; the writer's own soft hyphens win over the dictionary."""
    cuts = {match.end(): Joint.NOTHING for match in _INSIDE_COMPOUND.finditer(word)}
    if _SOFT_HYPHEN in word:
        points = [index + 1 for index, character in enumerate(word) if character == _SOFT_HYPHEN]
    else:
        points = list(break_points(word))
    cuts.update(dict.fromkeys(points, Joint.HYPHEN))
    return dict(sorted(cuts.items()))


def _chunks(text: str, measure: float, face: FaceMetrics) -> list[str]:
    """The text in as many parts as the measure demands, at least a character each; none of an empty text."""
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
