"""Reads the e-letter services, which lie beside the templates."""

from collections.abc import Mapping
from pathlib import Path

from letterkit.language import marked, tr
from letterkit.model.service import Service
from letterkit.store.roots import TEMPLATES, shipped_root
from letterkit.store.small_toml import read_tables, unusable

_FILE = "services.toml"
_UNUSABLE = marked("The list of services {path} cannot be used: {problem}.")


def read_services(root: Path) -> Mapping[str, Service]:
    """The services by id: those of the library at `root`, or the shipped ones if it lists none. Raises DiskError."""
    own = root / TEMPLATES / _FILE
    return _read(own) if own.exists() else shipped_services()


def shipped_services() -> Mapping[str, Service]:
    """The services by id that came with letterkit. Raises DiskError."""
    return _read(shipped_root().path / TEMPLATES / _FILE)


def _read(path: Path) -> Mapping[str, Service]:
    services = read_tables(path, "services", Service, _UNUSABLE, required=True)
    for service in services:
        if bool(service.price) != bool(service.price_as_of):
            problem = tr("{service} has a price without its date, or a date without a price", service=service.id)
            raise unusable(path, _UNUSABLE, problem)
        if any(count is not None and count < 1 for count in (service.most_characters, service.page_characters)):
            problem = tr("{service} takes less than one character", service=service.id)
            raise unusable(path, _UNUSABLE, problem)
    return {service.id: service for service in services}
