"""Edits of a record's text that leave every other line as its owner wrote it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

import tomli_w

from letterkit.store.alignment import Alignment
from letterkit.store.shape import Shape
from letterkit.store.statements import Pair, Statement, statements
from letterkit.store.toml_text import TomlValue, parse_toml

_MARK = "\ufeff"


class LayoutError(Exception):
    """The text is laid out in a way in which the edit would not mean what it should."""


class TextEdit(Protocol):
    """One edit: what it does to the values the reader sees, and to the text."""

    def in_values(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """The values of the record after the edit."""

    def in_text(self, found: Sequence[Statement], shape: Shape) -> str:
        """The text of the record after the edit; `shape` says in which order fields stand."""


@dataclass(frozen=True, slots=True)
class SetValue:
    """Gives a field of the record itself that value: in place, or on a line of its own where there is none."""

    key: str
    value: TomlValue

    def in_values(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """The values with that one."""
        return {**values, self.key: self.value}

    def in_text(self, found: Sequence[Statement], shape: Shape) -> str:
        """The text with the value replaced, or a line after the field that stands before it in `shape`."""
        end = next((index for index, statement in enumerate(found) if statement.is_header), len(found))
        pairs = {statement.key: index for index, statement in enumerate(found[:end]) if statement.is_pair}
        if self.key in pairs:
            texts = [statement.text for statement in found]
            texts[pairs[self.key]] = Pair.of(found[pairs[self.key]]).with_literal(_literal(self.value))
            return "".join(texts)
        names = [field.name for field in shape.fields]
        earlier = names[: names.index(self.key)]
        place = next((pairs[name] + 1 for name in reversed(earlier) if name in pairs), min(pairs.values(), default=end))
        neighbours = [found[index] for index in pairs.values()] or _pairs(found)
        return _inserted(found, place, [Alignment.of(neighbours).line(self.key, _literal(self.value))])


@dataclass(frozen=True, slots=True)
class AppendTable:
    """Adds one more `[[name]]` table below the last one of that name, or at the end of the file."""

    name: str
    values: Mapping[str, TomlValue] = field(hash=False)

    def in_values(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """The values with that table as the last of its list. Raises LayoutError if the name is no list."""
        tables = values.get(self.name, [])
        if not isinstance(tables, list):
            raise LayoutError(f"«{self.name}» is no list of tables")
        return {**values, self.name: [*tables, dict(self.values)]}

    def in_text(self, found: Sequence[Statement], _shape: Shape) -> str:
        """The text with the table, set as the last one of its name is, or as the file is."""
        headers = [index for index, statement in enumerate(found) if statement.opens(self.name)]
        last = headers[-1] if headers else None
        place = len(found) if last is None else _end_of_table(found, last)
        like = _pairs(found) if last is None else _pairs_below(found, last)
        alignment = Alignment.of(like or _pairs(found)).wide_enough(self.values)
        header = f"[[{self.name}]]" if last is None else _header(found[last])
        lines = [header]
        lines += [alignment.line(key, _literal(value)) for key, value in self.values.items()]
        if place and not found[place - 1].is_blank and _is_spaced(found, last):
            lines.insert(0, "")
        return _inserted(found, place, lines)


def edited_text(text: str, edits: Sequence[TextEdit], shape: Shape) -> str:
    """The text after the edits, which follow one another.

    Raises LayoutError unless the reader sees in it exactly what was intended: what it saw before,
    with those edits and nothing else.
    """
    mark = _MARK if text.startswith(_MARK) else ""
    text = text.removeprefix(_MARK)
    before = parse_toml(text)
    if before.misfits:
        raise LayoutError(before.misfits[0].message)
    values = dict(before.values)
    for edit in edits:
        values = edit.in_values(values)
        text = edit.in_text(statements(text), shape)
    after = parse_toml(text)
    if after.misfits or after.values != values:
        raise LayoutError("its layout is one that cannot be edited safely")
    return mark + text


def _end_of_table(found: Sequence[Statement], header: int) -> int:
    """Where the table ends: below its last pair and the comments that belong to it.

    Before the header of another table the comments right above that header are not ours.
    """
    name = found[header].key
    following = (index for index in range(header, len(found)) if found[index].is_header and found[index].key != name)
    end = next(following, len(found))
    if end == len(found):
        return end
    last = next(index for index in range(end - 1, -1, -1) if found[index].values)
    blanks = [index for index in range(last, end) if found[index].is_blank]
    return blanks[0] if blanks else last + 1


def _is_spaced(found: Sequence[Statement], last: int | None) -> bool:
    """Whether a blank line parts tables: always, unless the last one of the name stands right below a pair."""
    return last is None or last == 0 or not found[last - 1].is_pair


def _header(statement: Statement) -> str:
    """The header as its owner spells it, without a comment."""
    return statement.text[: statement.text.index("]]") + 2]


def _pairs(found: Sequence[Statement]) -> list[Statement]:
    return [statement for statement in found if statement.is_pair]


def _pairs_below(found: Sequence[Statement], header: int) -> list[Statement]:
    following = (index for index in range(header + 1, len(found)) if found[index].is_header)
    return _pairs(found[header : next(following, len(found))])


def _inserted(found: Sequence[Statement], place: int, lines: Sequence[str]) -> str:
    """The text with the lines at that place, ended as those above; a file without a final line ending stays one."""
    before, after = ("".join(statement.text for statement in part) for part in (found[:place], found[place:]))
    nearest = (statement.text for statement in (*reversed(found[:place]), *found[place:]))
    broken = next((text for text in nearest if "\n" in text), "\n")  # a last statement of several lines has no end
    ending = "\r\n" if "\r\n" in broken else "\n"
    new = ending.join(lines)
    if before and not before.endswith("\n"):
        return f"{before}{ending}{new}"
    return f"{before}{new}{ending}{after}"


def _literal(value: TomlValue) -> str:
    """The value as TOML writes it."""
    return tomli_w.dumps({"x": value}).removeprefix("x = ").removesuffix("\n")
