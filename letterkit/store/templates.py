"""Reads letter templates: TOML front matter, Russian body, English gloss."""

from collections.abc import Mapping
from typing import Any

from letterkit.fill.inspect import inspect
from letterkit.model.library import Misfit, MisfitKind
from letterkit.model.template import Template, Variable
from letterkit.store.fields import TEMPLATE, VARIABLE
from letterkit.store.reading import parse_toml, read_table

FENCE = "+++"
"""The line between the parts of a template."""


def read_template(name: str, text: str) -> tuple[Template, tuple[Misfit, ...]]:
    """The template of that name as far as it can be read, and what cannot."""
    lines = text.split("\n")
    fences = [index for index, line in enumerate(lines) if line.rstrip() == FENCE]
    if not fences or "".join(lines[: fences[0]]).strip():
        hint = f"Begin with a line {FENCE}, then TOML, {FENCE}, the Russian body, {FENCE}, the English gloss."
        return Template(name), (Misfit(MisfitKind.NOT_TOML, "the template has no front matter", hint, line=1),)
    ends = [*fences[1:3], len(lines), len(lines)]
    front = "\n".join(lines[fences[0] + 1 : ends[0]])
    bodies = [
        inspect("\n".join(lines[start + 1 : end]), first_line=start + 2)
        for start, end in ((ends[0], ends[1]), (ends[1], len(lines)))
    ]
    toml = parse_toml(front, first_line=fences[0] + 2)
    table = dict(toml.values)
    variables, misfits = _read_variables(table.pop("variables", {}))
    if toml.misfits:
        return Template(name, russian=bodies[0], english=bodies[1]), toml.misfits
    reading = read_table(table, TEMPLATE)
    template = Template(name, variables=variables, russian=bodies[0], english=bodies[1], **reading.values)
    return template, (*reading.misfits, *misfits)


def _read_variables(tables: object) -> tuple[tuple[Variable, ...], tuple[Misfit, ...]]:
    if not isinstance(tables, Mapping):
        hint = "Declare each as [variables.NAME]."
        return (), (Misfit(MisfitKind.WRONG, "«variables» is not a table", hint, ("variables",)),)
    variables: list[Variable] = []
    misfits: list[Misfit] = []
    for name, table in tables.items():
        variable, more = _read_variable(str(name), table)
        variables.append(variable)
        misfits += more
    return tuple(variables), tuple(misfits)


def _read_variable(name: str, table: Any) -> tuple[Variable, tuple[Misfit, ...]]:  # noqa: ANN401 (a TOML value)
    path = ("variables", name)
    if not isinstance(table, Mapping):
        hint = f"Declare it as [variables.{name}]."
        return Variable(name), (Misfit(MisfitKind.WRONG, f"the variable «{name}» is not a table", hint, path),)
    reading = read_table(table, VARIABLE, path)
    return Variable(name, **reading.values), reading.misfits
