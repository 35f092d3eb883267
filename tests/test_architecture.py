import importlib
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

FRESH = """
import sys
from letterkit.cli.main import main
try:
    main({arguments!r})
except SystemExit:
    pass
heavy = ("textual", "textual_image", "reportlab", "jinja2", "pymorphy3", "pytrovich", "transliterate")
print(*(name for name in heavy if name in sys.modules), file=sys.stderr)
"""


def loaded_by(*arguments: str) -> set[str]:
    """The heavy libraries that a command line loads into a fresh interpreter."""
    done = subprocess.run(
        [sys.executable, "-c", FRESH.format(arguments=list(arguments))], capture_output=True, text=True, check=True
    )
    return set(done.stderr.splitlines()[-1].split())


def test_imports_run_down_only_and_each_dependency_has_one_door() -> None:
    lint = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([lint, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    assert "0 broken" in done.stdout


@pytest.mark.parametrize("arguments", [["--help"], ["write", "--help"], ["--version"]])
def test_help_loads_nothing_heavy(arguments: list[str]) -> None:
    assert loaded_by(*arguments) == set()


def test_check_draws_nothing_and_reads_no_dictionary() -> None:
    assert not loaded_by("check", "--library", str(ROOT)) & {"textual", "reportlab", "pymorphy3"}


def test_checking_a_library_loads_no_rules_on_letters_and_no_pages() -> None:
    script = FRESH.format(arguments=["check", "--library", str(ROOT)]) + "print(*sys.modules, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    loaded = set(done.stderr.splitlines()[-1].split())
    assert "letterkit.rules.catalogue.library" in loaded
    assert not loaded & {"letterkit.rules.catalogue.letters", "letterkit.rules.topics", "letterkit.page.envelope"}


def test_every_layer_has_content() -> None:
    for layer in ("model", "russian", "rules", "page", "fill", "store", "pdf", "actions", "cli", "tui", "api"):
        modules = [path for path in (ROOT / "letterkit" / layer).rglob("*.py") if path.name != "__init__.py"]
        assert modules, layer


DOORS = [stub.parent for stub in (ROOT / "letterkit").rglob("__init__.pyi")]


@pytest.mark.parametrize("package", DOORS, ids=lambda package: package.name)
def test_a_door_opens_to_all_that_its_stub_lists(package: Path) -> None:
    name = ".".join(package.relative_to(ROOT).parts)
    door = importlib.import_module(name)
    listed = re.findall(r"^from \.\S+ import (\w+) as \1$", (package / "__init__.pyi").read_text("utf-8"), re.MULTILINE)
    assert listed
    assert sorted(listed) == sorted(door.__all__)
    assert all(hasattr(door, each) for each in listed)
