"""How templates and their parts are read and remembered.

Jinja is imported where one is read: whatever finds them in the cache does without its 50 ms.
"""

from dataclasses import dataclass
from typing import Any

from letterkit.model.ignore import Ignore
from letterkit.model.template import AnswerKind, Body, Choice, Flaw, Template, Use, Variable
from letterkit.store.library_files import Parsed

_Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class TemplateKind:
    """Letter templates, or the parts they are made of; the latter lie in a folder of their own."""

    folder: str
    of_parts: bool = False
    suffix: str = ".txt"

    def parse(self, stem: str, text: str) -> Parsed[Template]:
        """What the text gives."""
        from letterkit.store.templates import read_part, read_template  # noqa: PLC0415 (Jinja)

        template, misfits = (read_part if self.of_parts else read_template)(stem, text)
        return Parsed(lambda: template, misfits, template)

    def remember(self, _stem: str, row: _Row) -> Template:
        """The template of what was kept: its fields, and those of what stands in them."""
        made = {
            "variables": tuple([_variable(each) for each in row["variables"]]),
            "russian": _body(row["russian"]),
            "english": _body(row["english"]),
            "ignore": tuple([Ignore(**each) for each in row["ignore"]]),
            "variants": _choices(row["variants"]),
        }
        return Template(**row | made)


def _variable(row: _Row) -> Variable:
    return Variable(**row | {"kind": AnswerKind(row["kind"]), "choices": _choices(row["choices"])})


def _choices(rows: list[_Row]) -> tuple[Choice, ...]:
    return tuple([Choice(**row) for row in rows])


def _body(row: _Row) -> Body:
    uses = tuple([Use(**use) for use in row["uses"]])
    return Body(**row | {"uses": uses, "flaws": tuple([Flaw(**flaw) for flaw in row["flaws"]])})
