"""What `import letterkit` offers, what it costs, and that README, types and code name the same."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

import letterkit

STUB = Path(letterkit.__file__).with_name("__init__.pyi").read_text(encoding="utf-8")
PUBLIC = re.findall(r"^from \S+ import (\w+)", STUB, re.MULTILINE)
LOADED = "import sys; before = set(sys.modules); {statement}; print(*sorted(set(sys.modules) - before))"


def loaded_by(statement: str) -> set[str]:
    """The modules that a statement brings into a fresh interpreter."""
    command = [sys.executable, "-c", LOADED.format(statement=statement)]
    return set(subprocess.run(command, capture_output=True, text=True, check=True).stdout.split())


def test_the_import_brings_nothing_but_what_loads_the_rest_later() -> None:
    own = {name for name in loaded_by("import letterkit") if name.partition(".")[0] not in sys.stdlib_module_names}
    assert own - {"_ast"} == {"letterkit", "lazy_loader"}


@pytest.mark.parametrize(
    ("statement", "unneeded"),
    [
        ("import letterkit; letterkit.Finding", {"letterkit.russian", "tomllib", "jinja2"}),
        ("import letterkit; letterkit.decline('Соколова Мария', 'dative')", {"jinja2", "transliterate", "tomllib"}),
        ("import letterkit; letterkit.romanise('Соколова')", {"pytrovich", "jinja2", "tomllib"}),
        ("import letterkit; letterkit.parse_block('300000')", {"jinja2", "tomllib", "pymorphy3"}),
        ("import letterkit; letterkit.parse_people('Адрес уточняется')", {"jinja2", "tomllib", "pymorphy3"}),
        ("import letterkit; letterkit.check('.')", {"reportlab", "pymorphy3"}),
        ("import letterkit; letterkit.compose", {"pymorphy3"}),
    ],
)
def test_a_name_brings_only_what_it_needs(
    statement: str, unneeded: set[str], root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(root)
    assert not loaded_by(statement) & {*unneeded, "textual", "rich"}


@pytest.mark.parametrize("name", PUBLIC)
def test_every_public_name_is_there_and_listed(name: str, root: Path) -> None:
    assert getattr(letterkit, name).__doc__
    assert name in dir(letterkit)
    section = (root / "README.md").read_text(encoding="utf-8").partition("## From Python")[2].partition("\n## ")[0]
    assert re.search(rf"`{name}[`(]", section), f"README does not list {name}"


@pytest.mark.parametrize("name", ["declin", "_homes", "russian_letters"])
def test_any_other_name_is_refused(name: str) -> None:
    with pytest.raises(AttributeError, match=name):
        getattr(letterkit, name)


def test_the_package_says_that_it_is_typed() -> None:
    assert Path(letterkit.__file__).with_name("py.typed").is_file()


def test_the_example_of_the_readme_prints_and_makes_what_it_says(root: Path, tmp_path: Path) -> None:
    (example,) = re.findall(r"```python\n(.*?)```", (root / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    command = [sys.executable, "-X", "utf8", "-c", example]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", check=True)
    expected = re.findall(r"^print\(.*\)  # (.*)$", example, re.MULTILINE)
    assert expected
    assert done.stdout.splitlines() == expected
    for name in ("letter.pdf", "envelope.pdf"):
        assert (tmp_path / name).read_bytes().startswith(b"%PDF-")
