"""What a template may have before anybody parses it: how long it is, how deep it is nested, which numbers it holds.

A template comes from whoever shares a library. Its tokens show whether parsing it would exhaust the parser, the
compiler of Jinja or that of Python, which stop at hundreds of brackets, some hundred conditions or thousands of digits.
"""

from collections.abc import Iterable
from unicodedata import normalize

from letterkit.language import marked
from letterkit.late_pattern import late_pattern

MOST_CHARACTERS = 50_000
"""Characters of a body: ten times the longest of ours, more than twenty pages."""

_MOST_TOKENS = 200
"""In one expression or statement: a loop over ninety words, where letters have a dozen."""

_DEEPEST_BRACKETS = 10
_DEEPEST_BLOCKS = 8
_MOST_ELIFS = 50
_MOST_NAMES = 50
"""Set in one body: each is looked at in all cases of the conditions behind it. None of ours sets any."""
_MOST_DIGITS = 9

_BLOCKS = frozenset({"if", "for", "block", "call", "filter", "macro", "with", "autoescape"})
_UNPRINTABLE = late_pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")
"""Control characters and halves of characters: none can be printed, and two of them are our own tags of paragraphs."""

TOO_LONG = marked("the text is too long for a letter")
NOT_PRINTABLE = marked("a character stands here that cannot be printed")
_TOO_MANY_WORDS = marked("what stands between these braces is too long")
_TOO_DEEP = marked("brackets stand too deep inside each other")
_TOO_NESTED = marked("conditions or loops stand too deep inside each other")
_TOO_MANY_CASES = marked("there are too many cases of a condition")
_TWIN = marked("the name has a letter that stands for others")
_TOO_MANY_NAMES = marked("too many names are set")
_TOO_LARGE = marked("the number is too large, or has a fraction")

Token = tuple[int, str, str]
"""Line, kind and text, as Jinja's lexer gives them."""


def is_printable(text: str) -> bool:
    """Whether none of the characters is a control character other than a line break or a tab."""
    return text.isprintable() or not _UNPRINTABLE.search(text)


def beyond(source: str) -> tuple[str, int] | None:
    """What the text as a whole has too much of (`marked`), with the line; None where it may be looked at further."""
    if len(source) > MOST_CHARACTERS:
        return TOO_LONG, 1
    if not is_printable(source) and (found := _UNPRINTABLE.search(source)):
        return NOT_PRINTABLE, source.count("\n", 0, found.start()) + 1
    return None


def beyond_in(tokens: Iterable[Token]) -> tuple[str, int] | None:
    """The first thing that the tokens have too much of (`marked`), with its line; None if they can be parsed."""
    depth = _Depth()
    for line, kind, text in tokens:
        if message := depth.after(kind, text):
            return message, line
    return None


def _beyond_a_word(kind: str, text: str) -> str:
    """What a name or a number has too much of; "" if nothing."""
    if kind == "name" and text != normalize("NFKC", text):
        return _TWIN  # Jinja takes ﬁ and fi for two names, Python, into which it compiles them, for one
    if kind == "float" or (kind == "integer" and len(text) > _MOST_DIGITS):
        return _TOO_LARGE
    return ""


class _Depth:
    """How deep the tokens so far have led, how many names they set, how long the expression is in which they stand."""

    def __init__(self) -> None:
        self._brackets = self._blocks = self._tokens = self._elifs = self._names = 0
        self._begins_statement = False

    def after(self, kind: str, text: str) -> str:
        """What is too much once that token is there; "" if nothing is."""
        if kind in ("whitespace", "data", "comment"):
            return ""
        if kind in ("variable_begin", "block_begin"):
            self._tokens = self._brackets = 0
            self._begins_statement = kind == "block_begin"
            return ""
        self._tokens += 1
        if self._tokens > _MOST_TOKENS:
            return _TOO_MANY_WORDS
        if message := _beyond_a_word(kind, text):
            return message
        if kind == "operator":
            self._brackets += (text in "([{") - (text in ")]}")
            return _TOO_DEEP if self._brackets > _DEEPEST_BRACKETS else ""
        return self._after_word(text) if self._begins_statement else ""

    def _after_word(self, text: str) -> str:
        """The first word of a statement opens a block, closes one, or gives another case."""
        self._begins_statement = False
        self._blocks += (text in _BLOCKS) - text.startswith("end")
        self._elifs += text == "elif"
        self._names += text == "set"
        if self._names > _MOST_NAMES:
            return _TOO_MANY_NAMES
        if self._blocks > _DEEPEST_BLOCKS:
            return _TOO_NESTED
        return _TOO_MANY_CASES if self._elifs > _MOST_ELIFS else ""
