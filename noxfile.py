"""What a change must pass. `nox` runs the gate; `nox -s quick` its quick part, where you work; `nox -l` lists all.

nox comes from PyPI with the rest and runs the same on Linux, macOS and Windows. The lists stand here alone: the
gate and the workflows call these sessions.
"""

import re
import tomllib
from pathlib import Path

import nox

nox.options.sessions = ["gate"]
nox.options.default_venv_backend = "venv"

INSTALL = ("-c", "constraints.txt", ".[test]")
CHECKS = (("ruff", "check", "."), ("ruff", "format", "--check", "."), ("mypy",), ("lint-imports",))
QUICK = "not long and not terminal"


@nox.session(python=False)
def quick(session: nox.Session) -> None:
    """The checks and the tests that take no seconds, in the environment you work in."""
    for command in CHECKS:
        session.run(*command)
    session.run("letterkit", "--library", ".", "check")
    session.run("pytest", "-m", QUICK, *session.posargs)


@nox.session
def gate(session: nox.Session) -> None:
    """Everything, in a fresh environment; then the wheel away from the checkout."""
    session.install(*INSTALL)
    for command in CHECKS:
        session.run(*command)
    session.run("pytest", *session.posargs)
    _try_the_wheel(session)


def _try_the_wheel(session: nox.Session) -> None:
    """With the records it carries: nothing of the checkout is in reach."""
    session.chdir(session.create_tmp())
    session.run("letterkit", "check")
    session.run("letterkit", "write", "asanov-marlen-1977", "first-letter", "--out", "out", "--force")
    for part in ("envelope", "letter"):
        if not Path(f"out/asanov-marlen-1977-{part}.pdf").stat().st_size:
            session.error(f"the {part} is empty")


@nox.session
def coverage(session: nox.Session) -> None:
    """All tests with coverage, which doubles their time; fails below the level that pyproject.toml names."""
    session.install(*INSTALL)
    session.run("pytest", "--cov", "--cov-report=term:skip-covered", *session.posargs)


@nox.session(python=["3.11", "3.12", "3.13", "3.14"])
def suite(session: nox.Session) -> None:
    """All tests on another Python; one that is not installed is left out."""
    session.install(*INSTALL)
    session.run("pytest", *session.posargs)


@nox.session
def lowest(session: nox.Session) -> None:
    """The quick tests with the lowest version of every library that pyproject.toml allows; the test tools as pinned."""
    lowest_of = _lowest_versions()
    pins = dict(line.split("==") for line in Path("constraints.txt").read_text("utf-8").splitlines() if "==" in line)
    pins = {_plain(name): version for name, version in pins.items()} | lowest_of
    constraints = Path(session.create_tmp(), "constraints.txt")
    constraints.write_text("".join(f"{name}=={version}\n" for name, version in pins.items()), "utf-8")
    session.install("-c", str(constraints), ".[test]")
    session.run("pytest", "-m", QUICK, *session.posargs)


@nox.session
def audit(session: nox.Session) -> None:
    """Asks the public database of advisories whether a pinned version has a known hole; it needs the network.

    The gate works offline: it holds the versions against tests/known_holes.toml, to which what is found here is added.
    """
    session.install("pip-audit")
    session.run("pip-audit", "--requirement", "constraints.txt", "--no-deps", "--disable-pip")


@nox.session
def fuzz(session: nox.Session) -> None:
    """Spoils files, kills commands and runs them beside one another a hundred times longer than the gate does."""
    session.install(*INSTALL)
    session.run("pytest", *(session.posargs or ["tests/fuzz"]), env={"LETTERKIT_FUZZ": "100"})


@nox.session(python=False)
def messages(session: nox.Session) -> None:
    """Brings the catalogues of the languages up to date with the code, in the environment you work in."""
    session.run("python", ".ci/messages.py")


def _lowest_versions() -> dict[str, str]:
    """The lower bound of every library the program needs. Raises ValueError for one that has none."""
    project = tomllib.loads(Path("pyproject.toml").read_text("utf-8"))["project"]
    lowest_of = {}
    for needed in project["dependencies"]:
        bound = re.fullmatch(r"([\w.-]+)[>=]=([\d.]+)(,.*)?", needed)
        if not bound:
            raise ValueError(f"{needed} has no lower bound")
        lowest_of[_plain(bound[1])] = bound[2]
    return lowest_of


def _plain(name: str) -> str:
    """The name as registries compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()
