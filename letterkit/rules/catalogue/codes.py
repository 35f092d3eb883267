"""A rule found by its code."""

from collections.abc import Iterator

from letterkit.errors import UsageError
from letterkit.language import tr
from letterkit.model.nearest import did_you_mean
from letterkit.rules import catalogue
from letterkit.rules.registry import Rule


def by_code(code: str) -> Rule:
    """The rule of that code, in capitals or not. Raises UsageError, naming the nearest, if there is none."""
    wanted = code.strip().upper()
    for rule in _each():
        if rule.code == wanted:
            return rule
    remedy = did_you_mean(wanted, [rule.code for rule in _each()]) or tr("letterkit explain lists all rules.")
    raise UsageError(tr('There is no rule "{code}".', code=code), remedy)


def _each() -> Iterator[Rule]:
    """The rules section by section, so that no section is loaded after the one that has the code."""
    yield from catalogue.LIBRARY
    yield from catalogue.LETTERS
    yield from catalogue.PAPER
