"""What is known about a template body before it is filled."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from jinja2 import Template, TemplateSyntaxError, nodes
from jinja2.meta import find_undeclared_variables

from letterkit.fill.environment import environment
from letterkit.fill.limits import MOST_CHARACTERS, beyond
from letterkit.fill.soundness import flaws_in
from letterkit.kept import kept
from letterkit.language import tr
from letterkit.model.body import Body, Flaw, Use

_OPENINGS = ("{{", "{%", "{#")
"""What code in a template begins with; most phrases have none."""


def inspect(text: str, first_line: int) -> Body:
    """The body, the names it reads with their lines, and its flaws.

    `first_line` is the line of the template's file on which the body begins.
    """
    offset = first_line - 1
    if too_much := beyond(text):
        return Body(text[:MOST_CHARACTERS], first_line, flaws=(Flaw(too_much[0], too_much[1] + offset),))
    if not any(opening in text for opening in _OPENINGS):
        return Body(text, first_line)
    try:
        tree = environment().parse(text)
        flaws = tuple(replace(flaw, line=flaw.line + offset) for flaw in flaws_in(tree))
        everything = tuple(tree.find_all(nodes.Node))
        free = _free_names(tree, everything, is_sound=not flaws)
    except TemplateSyntaxError as error:
        return Body(text, first_line, flaws=(Flaw(str(error.message), error.lineno + offset),))
    uses = tuple(Use(name, line + offset) for name, line in _uses(everything, free))
    return Body(text, first_line, uses, flaws)


@kept(maxsize=512)
def sound(text: str, form: Callable[[str], str] = str) -> Template:
    """The template of a body or phrase, in that form, compiled once.

    Raises jinja2.TemplateSyntaxError, with the first flaw, where no letter can be filled from it: all bodies and
    phrases pass here, wherever they come from.
    """
    if too_much := beyond(text):
        raise TemplateSyntaxError(tr(too_much[0]), too_much[1])
    tree = environment().parse(form(text))
    for flaw in flaws_in(tree):
        raise TemplateSyntaxError(flaw.words, flaw.line)
    return environment().from_string(tree)


def _free_names(tree: nodes.Template, everything: Sequence[nodes.Node], *, is_sound: bool) -> set[str]:
    """The names read from outside. Jinja compiles the body to find them, which is needed only where it sets names.

    One that is not sound is not compiled; what it sets anywhere counts as set.
    """
    names = [node for node in everything if isinstance(node, nodes.Name)]
    own = {name.name for name in names if name.ctx != "load"}
    if own and is_sound:
        return find_undeclared_variables(tree)
    return {name.name for name in names} - own


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
