"""What is known about a template body before it is filled."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from jinja2 import TemplateSyntaxError, nodes
from jinja2.meta import find_undeclared_variables

from letterkit.fill.environment import environment
from letterkit.language import marked
from letterkit.model.body import Body, Flaw, Use

_OPENINGS = ("{{", "{%", "{#")
"""What code in a template begins with; most phrases have none."""


def inspect(text: str, first_line: int) -> Body:
    """The body, the names it reads with their lines, and its flaws.

    `first_line` is the line of the template's file on which the body begins.
    """
    if not any(opening in text for opening in _OPENINGS):
        return Body(text, first_line)
    offset = first_line - 1
    try:
        tree = environment().parse(text)
        everything = tuple(tree.find_all(nodes.Node))
        free = _free_names(tree, everything)
    except TemplateSyntaxError as error:
        return Body(text, first_line, flaws=(Flaw(str(error.message), error.lineno + offset),))
    uses = tuple(Use(name, line + offset) for name, line in _uses(everything, free))
    flaws = tuple(replace(flaw, line=flaw.line + offset) for flaw in _flaws(everything))
    return Body(text, first_line, uses, flaws)


def _free_names(tree: nodes.Template, everything: Sequence[nodes.Node]) -> set[str]:
    """The names read from outside. Jinja compiles the body to find them, which is needed only where it sets names."""
    names = [node for node in everything if isinstance(node, nodes.Name)]
    if any(name.ctx != "load" for name in names):
        return find_undeclared_variables(tree)
    return {name.name for name in names}


def _uses(everything: Sequence[nodes.Node], free: set[str]) -> Iterator[tuple[str, int]]:
    """Names read from outside, one for each time they are read, with the line; `to.first` as one name."""
    owners: set[int] = set()
    for node in everything:
        if isinstance(node, nodes.Getattr) and isinstance(node.node, nodes.Name) and node.node.name in free:
            owners.add(id(node.node))
            yield f"{node.node.name}.{node.attr}", node.lineno
    for node in everything:
        if isinstance(node, nodes.Name) and node.ctx == "load" and node.name in free and id(node) not in owners:
            yield node.name, node.lineno


_UNSAFE = (
    *(nodes.Mul, nodes.Pow, nodes.Mod, nodes.Getitem, nodes.Include, nodes.Import, nodes.FromImport, nodes.Extends),
    *(nodes.AssignBlock, nodes.FilterBlock, nodes.CallBlock, nodes.Macro),  # they would swallow tags of paragraphs
)


def _flaws(everything: Sequence[nodes.Node]) -> Iterator[Flaw]:
    """The flaws, with lines counted in the body."""
    filters = environment().filters
    for node in everything:
        if isinstance(node, _UNSAFE):
            message = marked('"{what}" is not allowed in a letter')
            yield Flaw(message, node.lineno, {"what": type(node).__name__.lower()})
        elif isinstance(node, nodes.Filter) and node.name not in filters:
            yield Flaw(marked('there is no filter "{name}"'), node.lineno, {"name": node.name})
        elif isinstance(node, nodes.Getattr) and (not isinstance(node.node, nodes.Name) or node.attr.startswith("_")):
            yield Flaw(marked('".{name}" is not safe'), node.lineno, {"name": node.attr})
        elif isinstance(node, nodes.Call) and (flaw := _missing_form(node)):
            yield flaw


_FORMS = {("to", "g"): 2, ("to", "you"): 2, ("sender", "g"): 3}
"""How many forms each takes: see the voices."""


def _missing_form(call: nodes.Call) -> Flaw | None:
    """What is wrong with the number of forms in a call of a voice, None if nothing is."""
    if not isinstance(call.node, nodes.Getattr) or not isinstance(call.node.node, nodes.Name):
        return None
    name, attribute = call.node.node.name, call.node.attr
    wanted, given = _FORMS.get((name, attribute)), len(call.args) + len(call.kwargs)
    if wanted is None or wanted == given:
        return None
    message = marked('"{name}" takes {wanted} forms, {given} are given')
    return Flaw(message, call.lineno, {"name": f"{name}.{attribute}", "wanted": wanted, "given": given})
