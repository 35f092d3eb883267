"""Edits of a record's text that leave every other line as it was."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import tomli_w

from letterkit.language import tr
from letterkit.store.shape import Shape
from letterkit.store.statements import Alignment, Pair, Statement, statements_of
from letterkit.store.toml_text import TomlValue, parse_toml

_BYTE_ORDER_MARK = "\ufeff"


class LayoutError(Exception):
    """The layout of the text is one in which the edit would not have the intended meaning."""


@dataclass(frozen=True, slots=True)
class SetValue:
    """Gives a field of the record itself that value: it replaces the value, or adds a line."""

    key: str
    value: TomlValue

    def in_values(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """The values with the field set."""
        return {**values, self.key: self.value}

    def in_text(self, statements: Sequence[Statement], shape: Shape) -> str:
        """The text with the value replaced, or with a line after the field that precedes it in `shape`."""
        end = next((index for index, statement in enumerate(statements) if statement.is_header), len(statements))
        pairs = {statement.key: index for index, statement in enumerate(statements[:end]) if statement.is_pair}
        if self.key in pairs:
            texts = [statement.text for statement in statements]
            texts[pairs[self.key]] = Pair.of(statements[pairs[self.key]]).with_literal(literal(self.value))
            return "".join(texts)
        names = [field.name for field in shape.fields]
        earlier = names[: names.index(self.key)]
        position = next(
            (pairs[name] + 1 for name in reversed(earlier) if name in pairs), min(pairs.values(), default=end)
        )
        neighbours = [statements[index] for index in pairs.values()] or _pairs(statements)
        return _inserted(statements, position, [Alignment.of(neighbours).line(self.key, literal(self.value))])


@dataclass(frozen=True, slots=True)
class AppendTable:
    """Adds one more `[[name]]` table below the last one of that name, or at the end of the file."""

    name: str
    values: Mapping[str, TomlValue] = field(hash=False)

    def in_values(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """The values with that table as the last of its list. Raises LayoutError if the name is not a list."""
        tables = values.get(self.name, [])
        if not isinstance(tables, list):
            raise LayoutError(tr('"{name}" is not a list of tables', name=self.name))
        return {**values, self.name: [*tables, dict(self.values)]}

    def in_text(self, statements: Sequence[Statement], _shape: Shape) -> str:
        """The text with the table, aligned like the last one of its name, or like the rest of the file."""
        headers = [index for index, statement in enumerate(statements) if statement.opens(self.name)]
        last = headers[-1] if headers else None
        position = len(statements) if last is None else _end_of_table(statements, last)
        like = _pairs(statements) if last is None else _pairs_below(statements, last)
        alignment = Alignment.of(like or _pairs(statements)).wide_enough(self.values)
        header = f"[[{self.name}]]" if last is None else _header(statements[last])
        lines = [header]
        lines += [alignment.line(key, literal(value)) for key, value in self.values.items()]
        if position and not statements[position - 1].is_blank and _is_spaced(statements, last):
            lines.insert(0, "")
        return _inserted(statements, position, lines)


TextEdit = SetValue | AppendTable
"""One edit: what it does to the values that the parser sees, and to the text; `shape` gives the order of fields."""


def edited_text(text: str, edits: Sequence[TextEdit], shape: Shape) -> str:
    """The text after the edits, made one after another.

    Raises LayoutError unless the parser sees in it exactly what was intended: the values from before
    with those edits, and nothing else.
    """
    prefix = _BYTE_ORDER_MARK if text.startswith(_BYTE_ORDER_MARK) else ""
    text = text.removeprefix(_BYTE_ORDER_MARK)
    before = parse_toml(text)
    if before.misfits:
        raise LayoutError(before.misfits[0].message)
    values = dict(before.values)
    for edit in edits:
        values = edit.in_values(values)
        text = edit.in_text(statements_of(text), shape)
    after = parse_toml(text)
    if after.misfits or after.values != values:
        raise LayoutError(tr("its layout is one that cannot be edited safely"))
    return prefix + text


def _end_of_table(statements: Sequence[Statement], header: int) -> int:
    """Where the table ends: below its last pair and the comments that belong to it.

    Comments right above the header of another table belong to that table.
    """
    name = statements[header].key
    below = (index for index in range(header, len(statements)) if statements[index].is_header)
    end = next((index for index in below if statements[index].key != name), len(statements))
    if end == len(statements):
        return end
    last = next(index for index in range(end - 1, -1, -1) if statements[index].values)
    blanks = [index for index in range(last, end) if statements[index].is_blank]
    return blanks[0] if blanks else last + 1


def _is_spaced(statements: Sequence[Statement], last: int | None) -> bool:
    """Whether a blank line separates tables: yes, unless the last one of the name stands right below a pair."""
    return last is None or last == 0 or not statements[last - 1].is_pair


def _header(statement: Statement) -> str:
    """The header as it is written, without a comment."""
    return statement.text[: statement.text.index("]]") + 2]


def _pairs(statements: Sequence[Statement]) -> list[Statement]:
    return [statement for statement in statements if statement.is_pair]


def _pairs_below(statements: Sequence[Statement], header: int) -> list[Statement]:
    following = (index for index in range(header + 1, len(statements)) if statements[index].is_header)
    return _pairs(statements[header : next(following, len(statements))])


def _inserted(statements: Sequence[Statement], position: int, lines: Sequence[str]) -> str:
    """The text with the lines at that position, with the line ending of those above, or none at the end as before."""
    texts = [statement.text for statement in statements]
    before, after = "".join(texts[:position]), "".join(texts[position:])
    nearest = (*reversed(texts[:position]), *texts[position:])
    broken = next((text for text in nearest if "\n" in text), "\n")  # a last statement of several lines has no end
    ending = "\r\n" if "\r\n" in broken else "\n"
    new = ending.join(lines)
    if before and not before.endswith("\n"):
        return f"{before}{ending}{new}"
    return f"{before}{new}{ending}{after}"


def literal(value: TomlValue) -> str:
    """The value as TOML writes it."""
    return tomli_w.dumps({"x": value}).removeprefix("x = ").removesuffix("\n")
