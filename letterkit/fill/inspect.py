"""What is known of a template body without filling it."""

from collections.abc import Iterator

from jinja2 import TemplateSyntaxError, nodes
from jinja2.meta import find_undeclared_variables

from letterkit.fill.environment import environment
from letterkit.model.template import Body, Flaw, Use


def inspect(text: str, first_line: int) -> Body:
    """The body, the names it reads with the lines they stand on, and its flaws.

    `first_line` is the line of the template's file on which the body begins.
    """
    offset = first_line - 1
    try:
        tree = environment().parse(text)
        free = find_undeclared_variables(tree)
    except TemplateSyntaxError as error:
        return Body(text, first_line, flaws=(Flaw(str(error.message), error.lineno + offset),))
    uses = tuple(Use(name, line + offset) for name, line in _uses(tree, free))
    flaws = tuple(Flaw(message, line + offset) for message, line in _flaws(tree))
    return Body(text, first_line, uses, flaws)


def _uses(tree: nodes.Template, free: set[str]) -> Iterator[tuple[str, int]]:
    """Names read from outside, each once a place; `to.first` as the pair it is."""
    owners: set[int] = set()
    for attribute in tree.find_all(nodes.Getattr):
        if isinstance(attribute.node, nodes.Name) and attribute.node.name in free:
            owners.add(id(attribute.node))
            yield f"{attribute.node.name}.{attribute.attr}", attribute.lineno
    for name in tree.find_all(nodes.Name):
        if name.ctx == "load" and name.name in free and id(name) not in owners:
            yield name.name, name.lineno


_UNSAFE = (nodes.Mul, nodes.Pow, nodes.Mod, nodes.Getitem, nodes.Include, nodes.Import, nodes.FromImport, nodes.Extends)


def _flaws(tree: nodes.Template) -> Iterator[tuple[str, int]]:
    for node in tree.find_all(_UNSAFE):
        yield f"«{type(node).__name__.lower()}» has no place in a letter", node.lineno
    for attribute in tree.find_all(nodes.Getattr):
        if not isinstance(attribute.node, nodes.Name) or attribute.attr.startswith("_"):
            yield f"«.{attribute.attr}» is not safe", attribute.lineno
