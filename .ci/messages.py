"""Brings the catalogues up to date with the code: `nox -s messages`.

Messages are the literals in `tr`, `trn`, `trp`, `marked` and `Meaning`, the docstrings of rules and commands paragraph
by paragraph, and what argparse says.
"""

import ast
import inspect
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parents[1]
TEXTS = {"tr": 1, "marked": 1, "Meaning": 1, "trn": 2, "trp": 2}
"""How many texts each function is given first; of those of `trp` the first is the context."""

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
        for line, message, context in _said(file):
            catalogue.add(message, locations=[(_shown(file), line)], context=context)
        for line, paragraph in _manuals(file):
            catalogue.add(paragraph, locations=[(_shown(file), line)])
    for message in ARGPARSE:
        catalogue.add(message, locations=[("argparse", 0)])
    return catalogue


def _shown(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def _said(file: Path) -> Iterator[tuple[int, str | tuple[str, ...], str | None]]:
    """The messages of a file, each with its line and context; those inside f-strings too, which Babel leaves out."""
    for call in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in TEXTS:
            texts = [each.value for each in call.args[: TEXTS[call.func.id]] if isinstance(each, ast.Constant)]
            match call.func.id, texts:
                case "trn", [one, many]:
                    yield call.lineno, (one, many), None
                case "trp", [context, message]:
                    yield call.lineno, message, context
                case _, [message]:
                    yield call.lineno, message, None


def _manuals(file: Path) -> Iterator[tuple[int, str]]:
    """The paragraphs of the docstrings that are manual pages, each with its line."""
    module = ast.parse(file.read_text("utf-8"))
    pages = [node for node in ast.walk(module) if isinstance(node, ast.FunctionDef) and _is_rule(node)]
    is_command = file.parent.name == "commands" and file.stem != "__init__"
    for page in (*pages, *((module,) if is_command else ())):
        text = ast.get_docstring(page, clean=False) or ""
        for paragraph in inspect.cleandoc(text).split("\n\n"):
            yield getattr(page, "lineno", 1), paragraph


def _is_rule(function: ast.FunctionDef) -> bool:
    calls = [each.func for each in function.decorator_list if isinstance(each, ast.Call)]
    return any(isinstance(call, ast.Name) and call.id == "rule" for call in calls)


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
