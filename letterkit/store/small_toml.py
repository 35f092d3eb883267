"""Small TOML files that users write themselves: read whole or not at all, small enough to be corrected on the spot."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import tomli_w

from letterkit.errors import DiskError
from letterkit.language import marked, tr
from letterkit.model.library import Misfit
from letterkit.store.disk import PRIVATE, read_text, write_all
from letterkit.store.fields import shape_of
from letterkit.store.nested_kinds import Tables
from letterkit.store.reading import read_fields
from letterkit.store.shape import Field, Shape
from letterkit.store.toml_text import parse_toml

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

_MOST_BYTES = 2**20
"""Such a file has a few hundred lines; in a larger one nobody would find what is wrong."""

Row = TypeVar("Row", bound="DataclassInstance")


def read_small(path: Path, shape: Shape, fact: str) -> Mapping[str, Any]:
    """The values of the file's fields; `fact` says that it cannot be used, with `{path}` and `{problem}` in it.

    Raises DiskError if it cannot be read or anything in it does not fit.
    """
    toml = parse_toml(read_text(path, _MOST_BYTES))
    reading = toml if toml.misfits else read_fields(toml.values, shape)
    if unfit := [misfit for misfit in reading.misfits if not misfit.is_mended]:
        raise unusable(path, fact, "; ".join(map(_sentence, unfit)))
    return reading.values


def read_tables(path: Path, name: str, of: type[Row], fact: str, *, required: bool = False) -> tuple[Row, ...]:
    """The values of a file that holds nothing but tables `[[name]]`. Raises DiskError as `read_small`."""
    shape = Shape((Field(name, Tables(shape_of(of), of), marked("the {name}"), required),))
    rows: tuple[Row, ...] = read_small(path, shape, fact).get(name, ())
    return rows


def write_small(path: Path, table: Mapping[str, Any]) -> None:
    """Replaces the file, readable by its owner only. Raises DiskError if that fails."""
    write_all({path: tomli_w.dumps(table).encode()}, force=True, mode=PRIVATE)


def unusable(path: Path, fact: str, problem: str) -> DiskError:
    """The error for a file with that problem; `fact` is as for `read_small`."""
    return DiskError(tr(fact, path=path, problem=problem), tr("Correct it, or choose another."))


def _sentence(misfit: Misfit) -> str:
    return f"{misfit.message} ({misfit.hint.rstrip('.')})" if misfit.hint else misfit.message
