"""The one Jinja environment: sandboxed, strict, with the filters letters need."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, Never

from jinja2 import StrictUndefined, Template, Undefined, nodes
from jinja2.exceptions import SecurityError, TemplateRuntimeError, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from letterkit.fill.limits import TOO_LONG, beyond_in
from letterkit.fill.voices import Voice
from letterkit.language import tr
from letterkit.russian.dates import in_words

_ENDS = (".", "!", "?", "…", ".»", "!»", "?»", "…»")

MOST_FILLED = 2_000_000
"""Characters of a filled body, whatever was typed into it: a thousand pages."""


class _LetterEnvironment(ImmutableSandboxedEnvironment):
    """Refuses what a letter never needs but a hostile template would use: endless texts, methods of values."""

    intercepted_binops = frozenset({"+", "-", "*", "/", "//", "**", "%"})
    intercepted_unops = frozenset({"+", "-"})

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        """The tree. Raises TemplateSyntaxError, as for a broken one, for a body that would exhaust whoever reads it."""
        if too_much := beyond_in(self.lexer.tokeniter(source, name, filename)):
            raise TemplateSyntaxError(*too_much, name, filename)
        return super()._parse(source, name, filename)

    def call_binop(self, context: object, operator: str, left: object, right: object) -> object:  # noqa: ARG002 (Jinja's)
        """Two texts may be joined; nothing is worked out."""
        if operator == "+" and isinstance(left, str) and isinstance(right, str):
            return left + right
        return _refuse_operator(operator)

    def call_unop(self, context: object, operator: str, arg: object) -> object:  # noqa: ARG002 (Jinja's)
        """Nothing is worked out."""
        return _refuse_operator(operator)

    def is_safe_attribute(self, obj: object, attr: str, value: object) -> bool:  # noqa: ARG002 (Jinja's)
        """Only what a voice offers; no method of a text or number."""
        return isinstance(obj, Voice) and not attr.startswith("_")


def _refuse_operator(operator: str) -> Never:
    raise SecurityError(tr('a letter needs no "{operator}"', operator=operator))


def _as_text(value: object) -> str:
    """What is printed of a value. Raises TemplateRuntimeError for one that is neither a text nor a whole number."""
    if isinstance(value, str | Undefined):  # an undefined one raises what it is
        return str(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    raise TemplateRuntimeError(tr("only text can stand in a letter"))


def _end(text: str) -> str:
    """The text with a full stop, unless it ends a sentence already; "" stays empty."""
    stripped = text.rstrip()
    return stripped if not stripped or stripped.endswith(_ENDS) else f"{stripped.rstrip(',;:')}."


def _sentence(text: str) -> str:
    """The text as a sentence: a capital first, a full stop last."""
    stripped = text.strip()
    return _end(stripped[:1].upper() + stripped[1:])


FILTERS: dict[str, Callable[..., str]] = {"end": _end, "sentence": _sentence, "in_words": in_words}
"""What a template may pipe a value through, besides `lower`, `upper`, `trim`."""

_TESTS = ("defined", "undefined", "none")


@cache
def environment() -> ImmutableSandboxedEnvironment:
    """The environment: unknown names are errors, and values are plain text, never evaluated."""
    made = _LetterEnvironment(undefined=StrictUndefined, autoescape=False, finalize=_as_text)
    made.filters = {name: made.filters[name] for name in ("lower", "upper", "trim")} | FILTERS
    made.tests = {name: made.tests[name] for name in _TESTS}
    made.globals = {}
    return made


@cache
def compiled(text: str) -> Template:
    """The template of a body, compiled once. Raises jinja2.TemplateSyntaxError on a broken one."""
    return environment().from_string(text)


def rendered(template: Template, values: Mapping[str, Any]) -> str:
    """The filled text. Raises jinja2.TemplateRuntimeError, before it fills the memory, for one without end."""
    parts, length = [], 0
    for part in template.generate(values):
        parts.append(part)
        length += len(part)
        if length > MOST_FILLED:
            raise TemplateRuntimeError(tr(TOO_LONG))
    return "".join(parts)
