"""Brings the catalogues up to date with the code: `nox -s messages`.

Messages are the literals in `tr`, `trn`, `trp`, `marked` and `doubt`, the meanings of fields, the docstrings of rules
and commands paragraph by paragraph, and what argparse says.
"""

import ast
import inspect
import re
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parents[1]

NOT_SAID = frozenset(
    f"letterkit/{module}.py"
    for module in (
        "actions/intake/listed",  # a remark written into records
        "actions/intake/sent_lists",  # names of columns
        "actions/report/namesakes",  # values of a column, which cli/listing_words says
        "cli/listing_words",
        "pdf/font_objects",  # PostScript
        "page/part_names",  # names of parts of a page, which a table there says
        "page/ruled",
        "rules/manual",  # tags of rules, for programs
        "russian/blocks/shown_html",  # elements of HTML
        "russian/foreign_words",  # vocabulary
        "russian/kinds",  # English names of facilities
        "store/html_pages",
        "store/letter_log_keeping",  # SQL
        "store/letter_log_rows",
        "store/letter_log_schema",
        "store/letter_log",  # SQL
        "store/schema",  # titles of schemas
    )
)
"""Modules with literals of several English words that are no messages."""

ARGPARSE: tuple[str | tuple[str, str], ...] = (
    "usage: ",
    "options",
    "positional arguments",
    "show this help message and exit",
    "show program's version number and exit",
    "%(prog)s: error: %(message)s\n",
    "argument %(argument_name)s: %(message)s",
    "the following arguments are required: %s",
    "one of the arguments %s is required",
    "unrecognized arguments: %s",
    "expected one argument",
    "expected at most one argument",
    "expected at least one argument",
    ("expected %s argument", "expected %s arguments"),
    "invalid choice: %(value)r (choose from %(choices)s)",
    "invalid %(type)s value: %(value)r",
    "ambiguous option: %(option)s could match %(matches)s",
    "ignored explicit argument %r",
    "not allowed with argument %s",
)
"""What argparse says to users: a list, since each Python has other messages for programmers."""


def wanted() -> Catalog:
    """All messages of the code, without translations."""
    catalogue = Catalog(project="letterkit", fuzzy=False)
    for file in sorted((ROOT / "letterkit").rglob("*.py")):
        tree = ast.parse(file.read_text("utf-8"))
        for message, context in (*_said(tree), *((each, None) for each in _manuals(tree, file))):
            catalogue.add(message, locations=[(_shown(file), 0)], context=context)
    for message in ARGPARSE:
        catalogue.add(message, locations=[("argparse", 0)])
    return catalogue


def _said(tree: ast.AST) -> Iterator[tuple[str | tuple[str, str], str | None]]:
    """The messages of a module, each with its context; Babel's own reader misses those inside f-strings."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id="marked"), args=[ast.Constant(str(said)), ast.Constant(str(where))]):
                yield said, where
            case ast.Call(
                func=ast.Name(id="tr" | "marked" | "doubt" | "Meaning"), args=[ast.Constant(str(message)), *_]
            ):
                yield message, None
            case ast.Call(func=ast.Name(id="trn"), args=[ast.Constant(str(one)), ast.Constant(str(many)), *_]):
                yield (one, many), None
            case ast.Call(func=ast.Name(id="trp"), args=[ast.Constant(str(where)), ast.Constant(str(said)), *_]):
                yield said, where


def _shown(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def _manuals(tree: ast.Module, file: Path) -> Iterator[str]:
    """The paragraphs of the docstrings that are manual pages."""
    pages = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and _is_rule(node)]
    is_command = file.parent.name == "commands" and file.stem != "__init__"
    for page in (*pages, *((tree,) if is_command else ())):
        text = ast.get_docstring(page, clean=False) or ""
        yield from inspect.cleandoc(text).split("\n\n")


def _is_rule(function: ast.FunctionDef) -> bool:
    calls = [each.func for each in function.decorator_list if isinstance(each, ast.Call)]
    return any(isinstance(call, ast.Name) and call.id == "rule" for call in calls)


_SPEAKS = {"tr", "trn", "trp", "marked", "doubt", "Meaning"}
_IS_NO_SPEECH = {"late_pattern", "TypeError", "ValueError"}
_SENTENCE = re.compile(r"^(?!.*[А-яё|<>=;]).*[A-Za-z]+,? [a-z]+,? [a-z]+")
"""Three English words, and none in Russian."""


def unmarked() -> Iterator[str]:
    """Literals that read like a sentence and are not among the messages, each with its place."""
    for file in sorted((ROOT / "letterkit").rglob("*.py")):
        if _shown(file) in NOT_SAID:
            continue
        tree = ast.parse(file.read_text("utf-8"))
        silent = set(_silent(tree))
        for node in ast.walk(tree):
            if node not in silent and _SENTENCE.search(_text(node)):
                yield f"{_shown(file)}:{getattr(node, 'lineno', 0)}: {_text(node)}"


def _silent(tree: ast.AST) -> Iterator[ast.AST]:
    """What `tr` says or is no speech: docstrings, types, patterns; parts of f-strings, which are looked at whole."""
    for node in ast.walk(tree):
        match node:
            case ast.Expr(value=ast.Constant() as text):
                yield text
            case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)) if name in _SPEAKS | _IS_NO_SPEECH:
                yield from ast.walk(node)
            case ast.arg(annotation=ast.AST() as kind) | ast.AnnAssign(annotation=kind):
                yield from ast.walk(kind)
            case ast.FunctionDef(returns=ast.AST() as kind) | ast.AsyncFunctionDef(returns=ast.AST() as kind):
                yield from ast.walk(kind)
            case ast.JoinedStr(values=parts):
                yield from parts


def _text(node: ast.AST) -> str:
    match node:
        case ast.Constant(value=str(text)):
            return text
        case ast.JoinedStr(values=parts):
            return "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in parts)
    return ""


def catalogues() -> Iterator[Path]:
    """The files of the languages there are."""
    yield from sorted((ROOT / "letterkit" / "locale").glob("*/LC_MESSAGES/letterkit.po"))


def read(file: Path) -> Catalog:
    """The translations in a file, those that are no longer wanted among its obsolete ones."""
    with file.open("rb") as source:
        return read_po(source, file.parts[-3])


def main() -> None:
    """Adds what is new to each language, untranslated, takes out what is gone, and compiles it."""
    messages = wanted()
    for file in catalogues():
        catalogue = read(file)
        messages.creation_date = catalogue.creation_date
        catalogue.update(messages, no_fuzzy_matching=True)
        catalogue.obsolete.clear()
        with file.open("wb") as changed:
            write_po(changed, catalogue, width=120, sort_by_file=True, include_lineno=False, ignore_obsolete=True)
        with file.with_suffix(".mo").open("wb") as compiled:
            write_mo(compiled, catalogue)
        missing = sum(not message.string for message in catalogue if message.id)
        print(f"{file.parts[-3]}: {len(catalogue)} messages, {missing} without a translation")


if __name__ == "__main__":
    main()
