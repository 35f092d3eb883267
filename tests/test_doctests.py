"""The examples in docstrings are right, and every public function of the Python API and of russian/ has some."""

import doctest
from collections.abc import Iterator
from datetime import date
from importlib import import_module
from inspect import isfunction, unwrap
from pathlib import Path
from shutil import copytree
from types import ModuleType

import pytest

import letterkit

PACKAGE = Path(letterkit.__file__).parent
RUSSIAN = PACKAGE / "russian"
SOURCES = (PACKAGE, PACKAGE / "api", RUSSIAN, RUSSIAN / "names", RUSSIAN / "blocks", RUSSIAN / "news")
PACKAGES = ("letterkit", "letterkit.russian.names", "letterkit.russian.blocks", "letterkit.russian.news")
"""These export what their modules hold; each function they export needs an example."""


def module_name(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


FACES = (*PACKAGES, *sorted(module_name(path) for path in (PACKAGE / "russian").glob("[a-z]*.py")))
MODULES = sorted({module_name(path) for folder in SOURCES for path in folder.glob("*.py")} - {"letterkit.__main__"})


def public_functions(module: ModuleType) -> Iterator[str]:
    """The functions callers of that module see: those it declares public, else those it defines."""
    exports = module.__name__ in PACKAGES
    for name in module.__all__ if exports else [name for name in vars(module) if not name.startswith("_")]:
        function = unwrap(getattr(module, name))
        if isfunction(function) and (exports or function.__module__ == module.__name__):
            yield name


@pytest.fixture
def names(root: Path, small_library: Path) -> dict[str, object]:
    """What examples may use: `library`, a folder with one invented person, and `day`."""
    copytree(root / "templates", small_library / "templates", dirs_exist_ok=True)
    from letterkit import Gender, Sender

    return {"library": small_library, "day": date(2026, 11, 22), "Gender": Gender, "Sender": Sender}


@pytest.mark.parametrize("name", MODULES)
def test_examples_are_right(name: str, names: dict[str, object]) -> None:
    module = import_module(name)
    runner = doctest.DocTestRunner()
    for example in doctest.DocTestFinder().find(module, extraglobs=names):
        report: list[str] = []
        runner.run(example, out=report.append)
        assert not report, "".join(report)


@pytest.mark.parametrize("name", FACES)
def test_every_public_function_has_an_example(name: str) -> None:
    module = import_module(name)
    without = [each for each in public_functions(module) if ">>>" not in (getattr(module, each).__doc__ or "")]
    assert not without


def test_there_are_examples_to_try() -> None:
    found = {name: list(public_functions(import_module(name))) for name in FACES}
    assert all(found[name] for name in (*PACKAGES, "letterkit.russian.regions"))
    assert sum(len(functions) for functions in found.values()) > 50
