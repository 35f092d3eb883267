"""Reads what is known of the services that print letters, from beside the templates."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from letterkit.model.service import Service
from letterkit.store.fields import Field, FieldKind, Shape
from letterkit.store.roots import TEMPLATES, shipped_root
from letterkit.store.small_toml import read_small, unusable

_FILE = "services.toml"
_CALLED = "list of services"


def _text(name: str, meaning: str, *, required: bool = False) -> Field:
    return Field(name, FieldKind.TEXT, meaning, required)


def _count(name: str, meaning: str) -> Field:
    return Field(name, FieldKind.NUMBER, meaning)


SERVICE = Shape(
    (
        _text("id", "what commands call it", required=True),
        _text("title", "what people call it", required=True),
        _text("as_of", "the month or day its facts are of", required=True),
        _text("source", "where its facts are from, in words", required=True),
        _count("most_characters", "the characters its form takes, blanks included"),
        _count("page_characters", "the characters that make a page"),
        _text("price", "the price in the words of its source"),
        _text("price_as_of", "the month or day the price is of"),
    )
)
_COUNTS = ("most_characters", "page_characters")


def _service(**values: Any) -> Service:  # noqa: ANN401 (values of several kinds)
    """The service of those fields; characters are counted in whole numbers."""
    return Service(**{**values, **{name: int(values[name]) for name in _COUNTS if name in values}})


SERVICES = Shape((Field("services", FieldKind.TABLES, "the services", required=True, shape=SERVICE, build=_service),))


def read_services(root: Path) -> Mapping[str, Service]:
    """The services by id, as the library at `root` knows them, else as letterkit does. Raises DiskError."""
    own = root / TEMPLATES / _FILE
    path = own if own.exists() else shipped_root().path / TEMPLATES / _FILE
    services: tuple[Service, ...] = read_small(path, SERVICES, _CALLED)["services"]
    for service in services:
        if bool(service.price) != bool(service.price_as_of):
            raise unusable(path, _CALLED, f"{service.id} has a price without its date, or a date without a price")
    return {service.id: service for service in services}
