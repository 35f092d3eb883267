"""Reads the e-letter services, which lie beside the templates."""

from collections.abc import Mapping
from pathlib import Path

from letterkit.model.service import Service
from letterkit.store.fields import shape_of
from letterkit.store.nested_kinds import Tables
from letterkit.store.roots import TEMPLATES, shipped_root
from letterkit.store.shape import Field, Shape
from letterkit.store.small_toml import read_small, unusable

_FILE = "services.toml"
_CALLED = "list of services"

SERVICES = Shape((Field("services", Tables(shape_of(Service), Service), "the services", required=True),))


def read_services(root: Path) -> Mapping[str, Service]:
    """The services by id: those of the library at `root`, or the shipped ones if it lists none. Raises DiskError."""
    own = root / TEMPLATES / _FILE
    return _read(own) if own.exists() else shipped_services()


def shipped_services() -> Mapping[str, Service]:
    """The services by id that came with letterkit. Raises DiskError."""
    return _read(shipped_root().path / TEMPLATES / _FILE)


def _read(path: Path) -> Mapping[str, Service]:
    services: tuple[Service, ...] = read_small(path, SERVICES, _CALLED)["services"]
    for service in services:
        if bool(service.price) != bool(service.price_as_of):
            raise unusable(path, _CALLED, f"{service.id} has a price without its date, or a date without a price")
    return {service.id: service for service in services}
