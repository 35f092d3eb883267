"""The expressions of a body as values of which is known what they are; see soundness.py."""

from collections.abc import Callable, Mapping
from typing import Any

from jinja2 import nodes

from letterkit.fill.environment import environment
from letterkit.fill.limits import NOT_PRINTABLE, TOO_LONG, is_printable
from letterkit.fill.values import ANSWER, DAY, FLAG, FORMS, OFFERED, VOICE, Kind, Value, either, value
from letterkit.language import marked
from letterkit.model.body import Flaw

Names = dict[str, Value]
"""What was set in the body so far."""

MOST_IN_A_TEXT = 50_000
"""Characters of one value, with answers of a thousand each."""

_MOST_MADE = 20_000_000
"""Characters of all values together, those in a loop counted as often as it runs: some hundredths of a second."""

_NOT_SET = frozenset({"self", "loop", "super", "caller", "varargs", "kwargs"})
"""Names that Jinja gives its own values, none of them text."""

_FORM_ALONE = marked('a form stands here without its words, which follow it: to.g("Дорогой", "Дорогая")')
_NO_TEXT = marked("only text can stand here: neither yes or no, nor nothing, a list, or a day without | in_words")
_NO_DAY = marked("only a day can be put into words: letter.date or today")
_NOT_CALLED = marked("only to.g, to.you and sender.g take words in brackets")
_FORMS_MISSING = marked('"{name}" takes {wanted} forms, {given} are given')
_OTHER_FORMS = marked('"{name}" takes its forms in this order, or by these names: {forms}')
_NO_ARGUMENTS = marked('"{name}" takes nothing in brackets')
_NOT_COMPARED = marked("these cannot be compared with each other")
_A_NAME_OF_JINJA = marked('"{name}" has a meaning of its own in templates; take another name')
_NOT_ALLOWED = marked('"{what}" is not allowed in a letter')
_NOT_SAFE = marked('".{name}" is not safe')
_LIST_OF_TEXTS = marked("a list holds texts and nothing else")


class Expressions:
    """Goes through expressions, says what each gives, and notes its flaws; `rounds` is how often."""

    def __init__(self) -> None:
        self.flaws: list[Flaw] = []
        self.rounds = 1
        self._made = 0

    def object_to(self, message: str, line: int, **values: str | int) -> Value:
        """Notes the flaw; what it gave counts as text, so that it is reported once."""
        flaw = Flaw(message, line or 1, values)  # Jinja leaves some nodes without a line
        if flaw not in self.flaws:
            self.flaws.append(flaw)
        return value(Kind.TEXT)

    def object_to_value(self, given: Value, line: int) -> Value:
        """Notes that the value is no text, and what it may be."""
        return self.object_to(_FORM_ALONE if Kind.FORM in given.kinds else _NO_TEXT, line)

    def unknown(self, node: nodes.Node, _names: Names) -> Value:
        """Objects to a node that no letter needs."""
        return self.object_to(_NOT_ALLOWED, node.lineno, what=type(node).__name__.lower())

    def free(self, name: str) -> Value:
        """What a name gives that was not set in the body; a rule looks whether it is declared."""
        if name in OFFERED:
            return VOICE
        return DAY if name == "today" else ANSWER

    def of(self, node: nodes.Node, names: Names) -> Value:
        """What the expression gives."""
        found = _EXPRESSIONS.get(type(node), Expressions.unknown)(self, node, names)
        self._made += (found.length + 1) * self.rounds
        if found.length > MOST_IN_A_TEXT or self._made > _MOST_MADE:
            return self.object_to(TOO_LONG, node.lineno)
        return found

    def text(self, node: nodes.Node, names: Names) -> Value:
        """The same of one that must be text or a whole number."""
        found = self.of(node, names)
        return found if found.is_printed else self.object_to_value(found, node.lineno)

    def asked(self, node: nodes.Node, names: Names) -> Value:
        """The same of one that decides between cases."""
        found = self.of(node, names)
        return found if found.can_be_asked else self.object_to_value(found, node.lineno)

    def constant(self, node: nodes.Const, _names: Names) -> Value:
        """A text, a whole number, true, false or none."""
        held = node.value
        if isinstance(held, bool):
            return FLAG
        if isinstance(held, str):
            if not is_printable(held):
                self.object_to(NOT_PRINTABLE, node.lineno)
            return value(Kind.TEXT, length=len(held))
        return value(Kind.NOTHING) if held is None else value(Kind.NUMBER, length=len(str(held)))

    def name(self, node: nodes.Name, names: Names) -> Value:
        """What was set, else what is free."""
        if node.name in names:
            return names[node.name]
        if node.name in _NOT_SET:
            return self.object_to(_A_NAME_OF_JINJA, node.lineno, name=node.name)
        return self.free(node.name)

    def attribute(self, node: nodes.Getattr, names: Names) -> Value:
        """What a voice offers; of a name that it has not, T501 tells."""
        owner = node.node
        if not isinstance(owner, nodes.Name) or node.attr.startswith("_") or not self._is_voice(owner, names):
            return self.object_to(_NOT_SAFE, node.lineno, name=node.attr)
        return OFFERED[owner.name].get(node.attr, ANSWER)

    def _is_voice(self, owner: nodes.Name, names: Names) -> bool:
        return owner.name in OFFERED and owner.name not in names

    def call(self, node: nodes.Call, names: Names) -> Value:
        """The form that agrees: one of its words."""
        form = node.node
        if not isinstance(form, nodes.Getattr) or not isinstance(form.node, nodes.Name):
            return self.object_to(_NOT_CALLED, node.lineno)
        wanted = FORMS.get((form.node.name, form.attr))
        if wanted is None or node.dyn_args or node.dyn_kwargs or not self._is_voice(form.node, names):
            return self.object_to(_NOT_CALLED, node.lineno)
        called, count = f"{form.node.name}.{form.attr}", len(node.args) + len(node.kwargs)
        if count != len(wanted):
            return self.object_to(_FORMS_MISSING, node.lineno, name=called, wanted=len(wanted), given=count)
        if {*wanted[: len(node.args)], *(each.key for each in node.kwargs)} != {*wanted}:
            return self.object_to(_OTHER_FORMS, node.lineno, name=called, forms=", ".join(wanted))
        return either([self.text(each, names) for each in (*node.args, *(each.value for each in node.kwargs))])

    def filtered(self, node: nodes.Filter, names: Names) -> Value:
        """A text made of a text, or of a day."""
        if node.node is None or node.name not in environment().filters:
            return self.object_to(marked('there is no filter "{name}"'), node.lineno, name=node.name)
        self._refuse_arguments(node)
        found = self.of(node.node, names)
        if node.name == "in_words":
            return value(Kind.TEXT, length=_A_DAY) if found.is_only(Kind.DAY) else self.object_to(_NO_DAY, node.lineno)
        if not found.is_only(Kind.TEXT):
            return self.object_to_value(found, node.lineno)
        return value(Kind.TEXT, length=found.length + 1)

    def test(self, node: nodes.Test, names: Names) -> Value:
        """Whether something is there."""
        if node.name not in environment().tests:
            return self.object_to(marked('there is no test "{name}"'), node.lineno, name=node.name)
        self._refuse_arguments(node)
        self.of(node.node, names)
        return FLAG

    def _refuse_arguments(self, node: nodes.Filter | nodes.Test) -> None:
        if node.args or node.kwargs or node.dyn_args or node.dyn_kwargs:
            self.object_to(_NO_ARGUMENTS, node.lineno, name=node.name)

    def comparison(self, node: nodes.Compare, names: Names) -> Value:
        """Whether values are alike, or in which order; only such are ordered as have one."""
        left = self.asked(node.expr, names)
        for operand in node.ops:
            right = self.asked(operand.expr, names)
            if not _are_comparable(left, operand.op, right):
                self.object_to(_NOT_COMPARED, node.lineno)
            left = right
        return FLAG

    def negation(self, node: nodes.Not, names: Names) -> Value:
        """Yes or no."""
        self.asked(node.node, names)
        return FLAG

    def first_there(self, node: nodes.Or, names: Names) -> Value:
        """The first of the two that is there: of what may be nothing, not the nothing."""
        left = self.asked(node.left, names)
        return either([Value(left.kinds - {Kind.NOTHING}, left.length, left.items), self.asked(node.right, names)])

    def both(self, node: nodes.And, names: Names) -> Value:
        """Either of the two."""
        return either([self.asked(node.left, names), self.asked(node.right, names)])

    def choice(self, node: nodes.CondExpr, names: Names) -> Value:
        """Either of the two; without the second there may be nothing."""
        self.asked(node.test, names)
        other = self.asked(node.expr2, names) if node.expr2 else value(Kind.NOTHING)
        return either([self.asked(node.expr1, names), other])

    def joined(self, node: nodes.Concat, names: Names) -> Value:
        """Texts, one after the other."""
        return value(Kind.TEXT, length=sum(self.text(each, names).length for each in node.nodes))

    def added(self, node: nodes.Add, names: Names) -> Value:
        """The same of two, which must not be numbers."""
        left, right = self.text(node.left, names), self.text(node.right, names)
        if not (left.is_only(Kind.TEXT) and right.is_only(Kind.TEXT)):
            return self.unknown(node, names)
        return value(Kind.TEXT, length=left.length + right.length)

    def listed(self, node: nodes.List | nodes.Tuple, names: Names) -> Value:
        """A list of texts or numbers."""
        items = [self.of(each, names) for each in node.items]
        if not all(each.is_printed for each in items):
            self.object_to(_LIST_OF_TEXTS, node.lineno)
        return value(Kind.LIST, length=max((each.length for each in items), default=0), items=len(items))


def _are_comparable(left: Value, operator: str, right: Value) -> bool:
    if operator in ("in", "notin"):
        return right.is_only(Kind.LIST) or (right.is_only(Kind.TEXT) and left.is_only(Kind.TEXT))
    is_ordered = left.kinds == right.kinds and len(left.kinds) == 1 and left.is_printed
    return operator in ("eq", "ne") or is_ordered


_A_DAY = 40

_Expression = Callable[[Expressions, Any, Names], Value]

_EXPRESSIONS: Mapping[type[nodes.Node], _Expression] = {
    nodes.Const: Expressions.constant,
    nodes.Name: Expressions.name,
    nodes.Getattr: Expressions.attribute,
    nodes.Call: Expressions.call,
    nodes.Filter: Expressions.filtered,
    nodes.Test: Expressions.test,
    nodes.Compare: Expressions.comparison,
    nodes.Not: Expressions.negation,
    nodes.Or: Expressions.first_there,
    nodes.And: Expressions.both,
    nodes.CondExpr: Expressions.choice,
    nodes.Concat: Expressions.joined,
    nodes.Add: Expressions.added,
    nodes.List: Expressions.listed,
    nodes.Tuple: Expressions.listed,
}
"""The expressions that letters need."""
