"""The kinds of fields that hold fields of their own; see kinds.py."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any

from letterkit.language import marked
from letterkit.model.library import Misfit, Path
from letterkit.store.kinds import FieldKind, Text
from letterkit.store.reading import read_fields
from letterkit.store.record_json import recollection
from letterkit.store.shape import Field, Shape
from letterkit.store.unfit import refuse_too_many

_MOST_TABLES = 500
"""Of one list, such as the stays of a person."""


class Forms(FieldKind[Mapping[StrEnum, str]]):
    """A table of texts, one for each of a few words."""

    def __init__(self, words: type[StrEnum]) -> None:
        text = Text()
        self._words = words
        self._shape = Shape(tuple(Field(word.value, text, marked("the {name} form")) for word in words))
        super().__init__(marked("a table of cases and texts"), self._shape.schema(), self._by_word)

    def read(self, value: object, path: Path, misfits: list[Misfit]) -> Mapping[StrEnum, str]:
        """The texts by their words."""
        if not isinstance(value, dict):
            raise self.unfit(value, path)
        reading = read_fields(value, self._shape, path)
        misfits += reading.misfits
        return self._by_word(reading.values)

    def _by_word(self, texts: Mapping[str, str]) -> Mapping[StrEnum, str]:
        return {self._words(name): text for name, text in texts.items()}


class Tables(FieldKind[tuple[object, ...]]):
    """Tables of one shape, each of which becomes the value that `build` makes of its fields."""

    def __init__(self, shape: Shape, build: Callable[..., object]) -> None:
        self.shape, self._build = shape, build
        self._recollection = recollection(shape)
        super().__init__(marked("a list of tables"), {"type": "array", "items": shape.schema()}, self._recalled)

    def read(self, value: object, path: Path, misfits: list[Misfit]) -> tuple[object, ...]:
        """The values, in the order of the tables."""
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            raise self.unfit(value, path)
        refuse_too_many(len(value), _MOST_TABLES, path)
        built = []
        for index, table in enumerate(value):
            reading = read_fields(table, self.shape, (*path, index))
            misfits += reading.misfits
            built.append(self._build(**reading.values))
        return tuple(built)

    def _recalled(self, kept: list[dict[str, Any]]) -> tuple[object, ...]:
        build, recall = self._build, self._recollection
        return tuple([build(**recall(table)) for table in kept])
