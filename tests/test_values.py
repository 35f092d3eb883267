"""Frozen dataclasses are values: they hold nothing that changes, and can be hashed."""

import importlib
import pkgutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from inspect import getmembers, isclass
from typing import Any, get_args, get_origin

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import letterkit
from letterkit.model.library import Entry
from letterkit.model.name import Case
from letterkit.model.person import Person

CHANGING = (list, dict, set, bytearray)
"""Types of what can be changed; a value says Mapping, tuple or frozenset, to which mypy then holds its owner."""


@cache
def frozen_values() -> tuple[type[Any], ...]:
    modules = pkgutil.walk_packages(letterkit.__path__, "letterkit.")
    loaded = [importlib.import_module(module.name) for module in modules if not module.name.endswith("__main__")]
    members = (found for module in loaded for _, found in getmembers(module, isclass))
    values = {found for found in members if is_dataclass(found) and found.__module__.startswith("letterkit.")}
    return tuple(sorted((each for each in values if _is_frozen(each)), key=lambda each: f"{each.__module__} {each}"))


def _is_frozen(value: type[Any]) -> bool:
    return bool(value.__dataclass_params__.frozen)


def of_model() -> list[type[Any]]:
    return [value for value in frozen_values() if value.__module__.startswith("letterkit.model.")]


def types_in(annotation: object) -> Iterator[object]:
    """The type and those inside it, but for what a function takes and gives."""
    yield get_origin(annotation) or annotation
    if get_origin(annotation) is not Callable:
        for inner in get_args(annotation):
            yield from types_in(inner)


@pytest.mark.parametrize("value", of_model(), ids=lambda value: value.__name__)
@settings(max_examples=3, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_every_frozen_value_of_the_model_hashes(value: type[Any], data: st.DataObject) -> None:
    everything = {each.name: ... for each in fields(value) if Entry.__name__ not in str(each.type)}  # hypothesis cannot
    made = data.draw(st.builds(value, **everything))
    assert hash(made) == hash(made)


def test_values_that_are_equal_hash_alike_whatever_stands_in_their_mappings() -> None:
    one, other = Person("x", forms={Case.DATIVE: "а", Case.GENITIVE: "б"}), Person("x", forms={Case.GENITIVE: "б"})
    assert one != other
    assert len({one, Person("x", forms={Case.GENITIVE: "б", Case.DATIVE: "а"})}) == 1


def test_nothing_frozen_holds_what_can_be_changed_or_not_be_hashed() -> None:
    assert len(frozen_values()) > 150
    wrong = []
    for value in frozen_values():
        for each in fields(value):
            inside = list(types_in(each.type))
            hashed = value.__dataclass_params__.eq and each.hash is not False and each.compare
            if any(kind in CHANGING for kind in inside) or (hashed and (Mapping in inside or each.type is object)):
                wrong.append(f"{value.__module__}.{value.__name__}.{each.name}: {each.type}")
    assert wrong == []
