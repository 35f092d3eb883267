"""Small TOML files that users write themselves: read whole or not at all, small enough to be corrected on the spot."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from letterkit.errors import DiskError
from letterkit.model.library import Misfit
from letterkit.store.disk import read_text
from letterkit.store.reading import read_fields
from letterkit.store.shape import Shape
from letterkit.store.toml_text import parse_toml


def read_small(path: Path, shape: Shape, called: str) -> Mapping[str, Any]:
    """The values of the file's fields; `called` is what messages call it.

    Raises DiskError if it cannot be read or anything in it does not fit.
    """
    toml = parse_toml(read_text(path))
    reading = toml if toml.misfits else read_fields(toml.values, shape)
    if reading.misfits:
        raise unusable(path, called, "; ".join(_sentence(misfit) for misfit in reading.misfits))
    return reading.values


def unusable(path: Path, called: str, problem: str) -> DiskError:
    """The error for a file with that problem."""
    return DiskError(f"The {called} {path} cannot be used: {problem}.", "Correct it, or choose another.")


def _sentence(misfit: Misfit) -> str:
    return f"{misfit.message} ({misfit.hint.rstrip('.')})" if misfit.hint else misfit.message
