"""Whether a body gives text, and no more than a letter has, whatever it is filled with.

Each node that a letter needs has its line in the table below; any other is a flaw. The values are followed through
every case, also through those that a letter hardly ever takes, so that what is sound here cannot fail while it is
filled: a body of a stranger is a finding when the library is checked, not a surprise when a letter is written.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from jinja2 import nodes

from letterkit.fill.expressions import Expressions, Names
from letterkit.fill.limits import TOO_LONG
from letterkit.fill.values import Kind, either, value
from letterkit.language import marked
from letterkit.model.body import Flaw

MOST_PRINTED = 200_000
"""Characters that a body may give with answers of a thousand each: fifty pages."""

_MOST_ROUNDS = 1_000
"""Rounds of all loops together, those inside others counted as often as they run."""

_NOT_A_LOOP = marked("a loop goes through a list of texts in brackets, one at a time")
_TOO_MANY_ROUNDS = marked("the loops would run too often")
_ONE_NAME = marked("only one name can be set at a time")


def flaws_in(tree: nodes.Template) -> tuple[Flaw, ...]:
    """What keeps the body from being filled, in order of line; the lines are counted in the body."""
    reading = _Statements()
    printed = reading.printed(tree.body, {})
    if printed > MOST_PRINTED:
        reading.object_to(TOO_LONG, 1)
    return tuple(sorted(dict.fromkeys(reading.flaws), key=lambda flaw: flaw.line))


class _Statements(Expressions):
    """Goes through statements, and says how many characters they print at most."""

    def printed(self, body: Iterable[nodes.Node], names: Names) -> int:
        """The characters that these print; the names are changed as they change them."""
        return sum(_STATEMENTS.get(type(node), _Statements.unknown_statement)(self, node, names) for node in body)

    def unknown_statement(self, node: nodes.Node, names: Names) -> int:
        """Objects to it."""
        self.unknown(node, names)
        return 0

    def output(self, node: nodes.Output, names: Names) -> int:
        """Text as it stands, and expressions, which must give text."""
        length = 0
        for each in node.nodes:
            if isinstance(each, nodes.TemplateData):
                length += len(each.data)
            else:
                length += self.text(each, names).length
        return length

    def condition(self, node: nodes.If, names: Names) -> int:
        """The longest of the cases; a name may be afterwards what any of them made of it."""
        cases: list[tuple[Names, int]] = []
        for each in (node, *node.elif_):
            self.asked(each.test, names)
            cases.append(self._apart(each.body, names))
        cases.append(self._apart(node.else_, names))
        for name in {name for case, _ in cases for name in case}:
            names[name] = either(case.get(name, self.free(name)) for case, _ in cases)
        return max(length for _, length in cases)

    def loop(self, node: nodes.For, names: Names) -> int:
        """Each round prints as much; what is set in it is forgotten after it."""
        over = self.of(node.iter, names)
        if not (over.is_only(Kind.LIST) and isinstance(node.target, nodes.Name)) or node.recursive:
            self.object_to(_NOT_A_LOOP, node.lineno)
            return 0
        before, self.rounds = self.rounds, self.rounds * max(over.items, 1)
        if self.rounds > _MOST_ROUNDS:
            self.object_to(_TOO_MANY_ROUNDS, node.lineno)
        inside = {**names, node.target.name: value(Kind.TEXT, Kind.NUMBER, length=over.length)}
        if node.test:
            self.asked(node.test, inside)
        length = over.items * self.printed(node.body, inside)
        self.rounds = before
        return max(length, self._apart(node.else_, names)[1])

    def setting(self, node: nodes.Assign, names: Names) -> int:
        """A name has the value from now on."""
        given = self.of(node.node, names)
        if not isinstance(node.target, nodes.Name):
            self.object_to(_ONE_NAME, node.lineno)
        elif given.can_be_asked:
            names[node.target.name] = given
        else:
            self.object_to_value(given, node.lineno)
        return 0

    def _apart(self, body: Sequence[nodes.Node], names: Names) -> tuple[Names, int]:
        own = dict(names)
        return own, self.printed(body, own)


_Statement = Callable[[_Statements, Any, Names], int]

_STATEMENTS: Mapping[type[nodes.Node], _Statement] = {
    nodes.Output: _Statements.output,
    nodes.If: _Statements.condition,
    nodes.For: _Statements.loop,
    nodes.Assign: _Statements.setting,
}
"""The statements that letters need."""
