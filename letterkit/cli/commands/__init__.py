"""The commands: a module here is one, and the first line of its docstring is what `letterkit --help` says about it."""

import os
from collections.abc import Iterator
from importlib import import_module
from io import open_code
from keyword import iskeyword
from types import ModuleType

from letterkit.language import tr

_BY_JOB = (
    *("write", "copy", "reply", "pick", "plan", "batch", "labels", "kit", "preview", "calibrate"),
    *("check", "explain", "init", "templates"),
    *("add", "import", "compare", "export"),
    *("transfer", "status", "confirm", "returned", "readdress", "undo"),
    *("log", "report", "drafts", "own", "forget"),
    *("stale", "namesakes", "history", "moved", "held", "releases", "birthdays"),
    *("parse", "decline", "nominative", "postcodes", "schema"),
)
"""The order of help. A command need not stand here: those that do not come last, by the alphabet."""


def names() -> list[str]:
    """What the commands are called, in the order of help; none is loaded."""
    return sorted(_found(), key=lambda name: (_BY_JOB.index(name) if name in _BY_JOB else len(_BY_JOB), name))


def help_on(name: str) -> str:
    """The first line of a command's docstring as it stands in a list; the command is not loaded."""
    with open_code(f"{__path__[0]}/{_module(name)}.py") as source:  # pathlib would double the time of --help
        sentence = tr(source.readline().decode("utf-8").strip().strip('"')).removesuffix(".")
    return sentence[:1].lower() + sentence[1:]


def load(name: str) -> ModuleType:
    """The module of a command, which declares its options in `add_arguments` and is run by `run`."""
    return import_module(f"{__name__}.{_module(name)}")


def _found() -> Iterator[str]:
    for file in os.scandir(__path__[0]):
        stem, _, suffix = file.name.partition(".")
        if suffix == "py" and stem.isidentifier() and not stem.startswith("_"):
            yield stem.removesuffix("_")


def _module(name: str) -> str:
    """No module can be called `import`."""
    return f"{name}_" if iskeyword(name) else name
