"""The fields of the files, derived from what the classes of model/ declare.

A field of a person is declared in model/person.py, one of a facility in model/facility.py, and so on: an attribute
with its `Meaning`. Parser, cache, JSON Schema, messages and writer all use the shape that is made of it here.
"""

from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from enum import StrEnum
from functools import cache
from types import NoneType
from typing import TYPE_CHECKING, Annotated, Any, TypeGuard, get_args, get_origin

from letterkit.language import marked
from letterkit.model.facility import Facility, FormerAddress
from letterkit.model.meaning import Meaning
from letterkit.model.partial_date import PartialDate
from letterkit.model.person import Person, ReturnedLetter, Stay
from letterkit.model.template import Template, Variable
from letterkit.store.kinds import Count, Day, DayOrYear, FieldKind, Flag, Number, Prose, Text, Texts, Word
from letterkit.store.nested_kinds import Forms, Tables
from letterkit.store.shape import Field, Shape

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

_KINDS: dict[object, FieldKind[Any]] = {
    str: Text(),
    bool: Flag(),
    int: Count(),
    float: Number(),
    date: Day(),
    PartialDate: DayOrYear(),
    tuple[str, ...]: Texts(),
}
"""The kind of field for each type; `kind_of` knows the types that hold other types."""

_PROSE, _SHARED = Prose(), Text(shared=True)


def kind_of(held: object, meaning: Meaning) -> FieldKind[Any]:
    """The kind of field for an attribute of that type and meaning. Raises TypeError if there is none."""
    inner = get_args(held)
    if NoneType in inner:  # None stands for a field that is left out
        return kind_of(inner[0], meaning)
    if held is str and (meaning.lines or meaning.shared):
        return _PROSE if meaning.lines else _SHARED
    if held in _KINDS:
        return _KINDS[held]
    if _is_word(held):
        return Word(held)
    if get_origin(held) is tuple and inner[1:] == (...,):
        return Tables(shape_of(inner[0]), inner[0])
    if get_origin(held) is Mapping and inner[1:] == (str,) and _is_word(inner[0]):
        return Forms(inner[0])
    raise TypeError(f"no field of a file holds {held}")


def _is_word(held: object) -> TypeGuard[type[StrEnum]]:
    return isinstance(held, type) and issubclass(held, StrEnum)


@cache
def shape_of(value: "type[DataclassInstance]") -> Shape:
    """The table whose fields are the attributes of the class that have a meaning, in their order."""
    declared = [(each.name, *_taken_apart(each.type)) for each in fields(value)]
    meant = [(name, held, meaning) for name, held, meaning in declared if meaning]
    return Shape(
        tuple(_field(name, held, meaning) for name, held, meaning in meant),
        exactly_one=tuple(name for name, _, meaning in meant if meaning.either),
    )


def _taken_apart(annotation: object) -> tuple[object, Meaning | None]:
    if get_origin(annotation) is not Annotated:
        return annotation, None
    held, *notes = get_args(annotation)
    return held, next((note for note in notes if isinstance(note, Meaning)), None)


def _field(name: str, held: object, meaning: Meaning) -> Field:
    kind = kind_of(held, meaning)
    return Field(name, kind, meaning.text, meaning.required)


PERSON, STAY, RETURN = shape_of(Person), shape_of(Stay), shape_of(ReturnedLetter)
FACILITY, FORMER = shape_of(Facility), shape_of(FormerAddress)
TEMPLATE, VARIABLE = shape_of(Template), shape_of(Variable)

PART = Shape(
    (
        Field("title", _KINDS[str], marked("what the list of parts shows"), required=True),
        Field("title_russian", _KINDS[str], marked("the title in Russian")),
        Field("gloss", _KINDS[str], marked("one English line: what its variants have in common"), required=True),
        Field("gloss_russian", _KINDS[str], marked("the same in Russian")),
    )
)
"""The fields of a part of templates: those of a template that apply to it."""
