"""What a class of the model declares is what its file may hold, and nothing of it is declared a second time."""

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import pytest
import tomli_w
from jsonschema import Draft202012Validator

from letterkit.model.facility import ADDRESS_FIELDS, Facility, FormerAddress
from letterkit.model.ignore import Ignore
from letterkit.model.meaning import Meaning
from letterkit.model.partial_date import PartialDate
from letterkit.model.person import Person, ReturnedLetter, Stay
from letterkit.model.printer import Printer
from letterkit.model.sender import Sender
from letterkit.model.service import Service
from letterkit.model.template import Choice, Template, Variable
from letterkit.page.label_sheet import LabelSheet
from letterkit.store.fields import PART, kind_of, shape_of
from letterkit.store.kinds import FieldKind, Number
from letterkit.store.label_sheets import LABEL_SHEET
from letterkit.store.library import RecordKind
from letterkit.store.record_json import json_value

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

NOT_IN_THE_FILE: dict["type[DataclassInstance]", set[str]] = {
    Person: {"id"},
    Stay: set(),
    ReturnedLetter: set(),
    Facility: {"id"},
    FormerAddress: set(),
    Ignore: set(),
    Sender: set(),
    Printer: set(),
    Service: set(),
    Choice: {"label"},
    Variable: {"name"},
    Template: {"name", "variables", "russian", "english", "variants"},
}


class Colour(StrEnum):
    """Words of a field that no record has."""

    RED = "red"
    BLUE = "blue"


@dataclass(frozen=True, slots=True)
class Part:
    """A table in a table."""

    day: Annotated[date | None, Meaning("a day", required=True)] = None


@dataclass(frozen=True, slots=True)
class Thing:
    """A record of every type a field may have."""

    id: str
    text: Annotated[str, Meaning("what {name} says", required=True)] = ""
    prose: Annotated[str, Meaning("more", lines=True)] = ""
    flag: Annotated[bool, Meaning("whether it is so")] = False
    count: Annotated[int | None, Meaning("how many", either=True)] = None
    size: Annotated[float, Meaning("how large", either=True)] = 0.0
    day: Annotated[date | None, Meaning("the day")] = None
    born: Annotated[PartialDate | None, Meaning("the day or year")] = None
    colour: Annotated[Colour | None, Meaning("the colour")] = None
    texts: Annotated[tuple[str, ...], Meaning("some texts")] = ()
    forms: Annotated[Mapping[Colour, str], Meaning("a text for a colour")] = field(default_factory=dict, hash=False)
    parts: Annotated[tuple[Part, ...], Meaning("the parts")] = ()
    aside: str = "no field of the file"


WHOLE = """
text = "слово"
prose = "одна\\nдругая"
flag = true
count = 3
day = 2026-03-01
born = 1980
colour = "blue"
texts = ["раз", "два"]
forms = { red = "красный" }
parts = [{ day = 2026-03-02 }, { day = 2026-03-03 }]
"""
THING = Thing(
    "x",
    "слово",
    "одна\nдругая",
    flag=True,
    count=3,
    day=date(2026, 3, 1),
    born=PartialDate(1980),
    colour=Colour.BLUE,
    texts=("раз", "два"),
    forms={Colour.RED: "красный"},
    parts=(Part(date(2026, 3, 2)), Part(date(2026, 3, 3))),
)
KIND = RecordKind("things", shape_of(Thing), Thing)


@pytest.mark.parametrize("held", NOT_IN_THE_FILE)
def test_every_attribute_is_a_field_of_the_file_but_for_those_named_here(held: "type[DataclassInstance]") -> None:
    attributes = [each.name for each in fields(held) if each.name not in NOT_IN_THE_FILE[held]]
    assert attributes
    assert attributes == [each.name for each in shape_of(held).fields]


def test_an_attribute_with_a_meaning_is_read_and_nothing_else_need_be_written() -> None:
    assert KIND.value_of("x", WHOLE) == (THING, ())


def test_what_was_read_is_remembered() -> None:
    assert KIND.recall("x", json.loads(json.dumps(KIND.parse("x", WHOLE).kept, default=json_value))) == THING


def test_the_schema_knows_every_field_and_what_it_means() -> None:
    schema = KIND.shape.schema()
    assert list(schema["properties"]) == [each.name for each in fields(Thing) if each.name not in ("id", "aside")]
    assert schema["properties"]["text"]["description"] == "What text says: text in quotes."
    assert (schema["required"], schema["oneOf"]) == (["text"], [{"required": ["count"]}, {"required": ["size"]}])
    table = json.loads(json.dumps(tomllib.loads(WHOLE), default=json_value))
    assert Draft202012Validator(schema).is_valid(table)
    assert not Draft202012Validator(schema).is_valid(table | {"aside": ""})


@pytest.mark.parametrize("name", [each.name for each in fields(Thing) if each.name not in ("id", "aside", "size")])
def test_a_field_of_each_kind_refuses_a_value_of_another(name: str) -> None:
    table = tomllib.loads(WHOLE)
    wrong = {"day": 1} if name in ("text", "prose", "flag", "count", "day", "born", "colour") else "a text"
    _, misfits = KIND.value_of("x", tomli_w.dumps(table | {name: wrong}))
    assert [misfit.path for misfit in misfits] == [(name,)]


def test_what_is_written_is_what_is_read() -> None:
    single = Thing("x", "слово", count=3, born=PartialDate.of(date(1980, 6, 9)), colour=Colour.RED, texts=("раз",))
    assert KIND.value_of("x", tomli_w.dumps(KIND.shape.table_of(single))) == (single, ())


def test_a_type_that_no_file_holds_is_refused() -> None:
    for held in (object, bytes, tuple[str, str], Mapping[str, str], set[str]):
        with pytest.raises((TypeError, ValueError)):
            kind_of(held, Meaning(""))


def test_every_kind_stands_in_the_record_of_this_test() -> None:
    kinds = {type(each.kind) for each in KIND.shape.fields}
    assert kinds == {*FieldKind.__subclasses__(), *Number.__subclasses__()}


def test_a_former_address_has_the_fields_of_an_address_in_its_order() -> None:
    assert len(ADDRESS_FIELDS) == 10
    assert [each.name for each in fields(Facility) if each.name in ADDRESS_FIELDS] == list(ADDRESS_FIELDS)


def test_the_fields_of_parts_and_label_sheets_are_attributes_of_what_is_made_of_them() -> None:
    for shape, made in ((PART, Template), (LABEL_SHEET, LabelSheet)):
        assert {each.name for each in shape.fields} <= {each.name for each in fields(made)}
