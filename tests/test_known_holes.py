"""The libraries have none of the holes that are on record, whichever of the allowed versions is installed."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).parents[1]
HOLES = tomllib.loads(Path(__file__).with_name("known_holes.toml").read_text(encoding="utf-8"))["holes"]


def _needed() -> dict[str, Requirement]:
    content = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    project = content["project"]
    texts = [*content["build-system"]["requires"], *project["dependencies"], *project["optional-dependencies"]["test"]]
    return {canonicalize_name(needed.name): needed for needed in map(Requirement, texts)}


def _pinned() -> dict[str, Version]:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    return {
        canonicalize_name(name): Version(version)
        for name, version in re.findall(r"(?m)^(\S+)==(\S+)$", "\n".join(lines))
    }


def _lowest(needed: Requirement) -> Iterator[Version]:
    return (Version(each.version) for each in needed.specifier if each.operator in {">=", "==", "~="})


@pytest.mark.parametrize("hole", HOLES, ids=[hole["advisory"] for hole in HOLES])
def test_no_version_that_is_allowed_has_a_known_hole(hole: dict[str, str]) -> None:
    fixed = Version(hole["fixed"])
    assert max(_lowest(_needed()[hole["library"]])) >= fixed
    assert _pinned()[hole["library"]] >= fixed
