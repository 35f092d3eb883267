"""A TOML text as its owner laid it out: every statement with its lines, nothing lost.

Where a statement, a key or a value ends is not guessed: the TOML parser itself is asked what it can parse.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from io import StringIO
from typing import Any

from letterkit.store.toml_text import parse_toml


@dataclass(frozen=True, slots=True)
class Statement:
    """A header, a pair of key and value, a comment or a blank line, as written, with its line ending.

    `values` is what the parser makes of it alone: nothing for comments and blank lines.
    """

    text: str
    values: Mapping[str, Any] = field(hash=False)

    @property
    def key(self) -> str:
        """The first name of its key or header, "" for comments and blank lines."""
        return next(iter(self.values), "")

    @property
    def is_blank(self) -> bool:
        """Whether it is a line without anything on it."""
        return not self.text.strip()

    @property
    def is_header(self) -> bool:
        """Whether it opens a table."""
        return bool(self.values) and self.text.lstrip().startswith("[")

    @property
    def is_pair(self) -> bool:
        """Whether it gives a key its value."""
        return bool(self.values) and not self.is_header

    def opens(self, name: str) -> bool:
        """Whether it is `[[name]]`, the header of one more table of a list."""
        return self.is_header and self.values == {name: [{}]}


@dataclass(frozen=True, slots=True)
class Pair:
    """A pair taken apart: the fields joined in this order, with `=` before `after`, are its text again.

    `tail` holds the comment, the blanks before it and the line ending.
    """

    indent: str
    name: str
    gap: str
    after: str
    literal: str
    tail: str

    @classmethod
    def of(cls, statement: Statement) -> "Pair":
        """The statement, which must be a pair, taken apart."""
        text = statement.text
        equals = next(index for index in _positions(text, "=") if _is_whole(f"{text[:index]}= 0"))
        end = next((index for index in _positions(text, "#") if index > equals and _is_whole(text[:index])), len(text))
        left, right = text[:equals], text[equals + 1 : end]
        name, literal = left.strip(), right.strip()
        start = right.index(literal)
        return cls(
            indent=left[: left.index(name)],
            name=name,
            gap=left[left.index(name) + len(name) :],
            after=right[:start],
            literal=literal,
            tail=right[start + len(literal) :] + text[end:],
        )

    @property
    def column(self) -> int:
        """How many characters stand between the beginning of its key and its `=`."""
        return len(self.name) + len(self.gap)

    def with_literal(self, literal: str) -> str:
        """The text of the pair with another value; a comment keeps its column where there is room."""
        blanks = self.tail[: len(self.tail) - len(self.tail.lstrip(" "))]
        comment = self.tail[len(blanks) :]
        if comment.startswith("#") and "\n" not in self.literal:
            blanks = " " * max(len(blanks) + len(self.literal) - len(literal), min(len(blanks), 1))
        return f"{self.indent}{self.name}{self.gap}={self.after}{literal}{blanks}{comment}"


@dataclass(frozen=True, slots=True)
class Alignment:
    """What stands around the key and the value of a pair.

    `column` is the number of characters from the beginning of a key to its `=`, 0 where the file does not align
    them; `gap` is the least that stands between a key and its `=`.
    """

    indent: str = ""
    column: int = 0
    gap: str = " "
    after: str = " "

    @classmethod
    def of(cls, neighbours: Sequence[Statement]) -> "Alignment":
        """The alignment of those pairs; that of a plain file if there are none."""
        if not neighbours:
            return cls()
        pairs = [Pair.of(statement) for statement in neighbours]
        last = pairs[-1]
        column = _common_column(pairs)
        gap = _least_gap(pairs, column) if column else last.gap
        return cls(last.indent, column, gap, last.after)

    def wide_enough(self, keys: Iterable[str]) -> "Alignment":
        """The alignment for a table of those keys: a column in which the longest of them has room."""
        longest = max(len(key + self.gap) for key in keys)
        return replace(self, column=max(self.column, longest)) if self.column else self

    def line(self, key: str, literal: str) -> str:
        """The line that gives the key that value, without its ending."""
        return f"{self.indent}{(key + self.gap).ljust(self.column)}={self.after}{literal}"


def _common_column(pairs: Sequence[Pair]) -> int:
    """The column in which most `=` stand, if keys of several lengths reach it; else 0, since that is chance."""
    lengths_of: dict[int, set[int]] = {}
    for pair in pairs:
        lengths_of.setdefault(pair.column, set()).add(len(pair.name))
    column, count = Counter(pair.column for pair in pairs).most_common(1)[0]
    return column if len(lengths_of[column]) > 1 and 2 * count > len(pairs) else 0


def _least_gap(pairs: Sequence[Pair], column: int) -> str:
    """A blank, unless the longest key touches its `=`."""
    return "" if any(pair.column == column and not pair.gap for pair in pairs) else " "


def statements_of(text: str) -> tuple[Statement, ...]:
    """The statements of a text without syntax errors, in order; joined, their texts are the text again.

    A statement ends with the first line that makes it whole: the parser refuses a string or a list
    that is begun and not ended.
    """
    found: list[Statement] = []
    begun = ""
    for line in StringIO(text, newline="\n"):
        begun += line
        toml = parse_toml(begun)
        if not toml.misfits:
            found.append(Statement(begun, toml.values))
            begun = ""
    return (*found, Statement(begun, {})) if begun else tuple(found)


def _is_whole(text: str) -> bool:
    return not parse_toml(text).misfits


def _positions(text: str, character: str) -> Iterator[int]:
    return (index for index, each in enumerate(text) if each == character)
