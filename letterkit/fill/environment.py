"""The one Jinja environment: sandboxed, strict, with the filters letters need."""

from collections.abc import Callable
from functools import cache

from jinja2 import StrictUndefined, Template
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from letterkit.fill.voices import Voice
from letterkit.language import tr
from letterkit.russian.dates import in_words

_ENDS = (".", "!", "?", "…", ".»", "!»", "?»", "…»")


class _LetterEnvironment(ImmutableSandboxedEnvironment):
    """Refuses what a letter never needs but a hostile template would use: endless texts, methods of values."""

    intercepted_binops = frozenset({"*", "**", "%"})

    def call_binop(self, context: object, operator: str, left: object, right: object) -> object:  # noqa: ARG002 (Jinja's)
        raise SecurityError(tr('a letter needs no "{operator}"', operator=operator))

    def is_safe_attribute(self, obj: object, attr: str, value: object) -> bool:  # noqa: ARG002 (Jinja's)
        """Only what a voice offers; no method of a text or number."""
        return isinstance(obj, Voice) and not attr.startswith("_")


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


@cache
def environment() -> ImmutableSandboxedEnvironment:
    """The environment: unknown names are errors, and values are plain text, never evaluated."""
    made = _LetterEnvironment(undefined=StrictUndefined, autoescape=False)
    made.filters = {name: made.filters[name] for name in ("lower", "upper", "trim")} | FILTERS
    made.globals = {}
    return made


@cache
def compiled(text: str) -> Template:
    """The template of a body, compiled once. Raises jinja2.TemplateSyntaxError on a broken one."""
    return environment().from_string(text)
