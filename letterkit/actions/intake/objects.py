"""Objects of a JSON as the rows of a table: nested ones flat, with dots in the names of their columns."""

import json
from collections.abc import Iterator, Mapping

from letterkit.errors import UsageError
from letterkit.language import marked, tr
from letterkit.store.delimited import LONGEST_CELL
from letterkit.store.html_pages import holds_html, text_of_html

_A_LINE_EACH = (".jsonl", ".ndjson")
_EXPECTED = marked("Expected a list of objects.")
_DEEPEST = 4
_OF_GEOJSON = frozenset(("type", "geometry", "bbox"))
"""What a feature has beside what it is about."""


def objects_of(text: str, suffix: str) -> list[dict[str, str]]:
    """The objects of a JSON, each as cells by column, as text: in a list, one a line, or the features of a GeoJSON.

    A nested object gives columns such as "properties.name", a list of texts the texts line by line, HTML what it says.
    Raises UsageError if it is no JSON or has something else than objects.
    """
    rows = []
    for number, each in enumerate(_parsed(text, suffix), 1):
        if not isinstance(each, dict):
            raise UsageError(tr("Number {number} of the file is not an object.", number=number), tr(_EXPECTED))
        rows.append(dict(_cells(_without_map(each))))
        _refuse_long(rows[-1], number)
    return rows


def _refuse_long(row: Mapping[str, str], number: int) -> None:
    """Raises UsageError for a text longer than any cell may be, which would be looked through for minutes."""
    for column, text in row.items():
        if len(text) > LONGEST_CELL:
            message = marked('Number {number} of the file has more than {count} characters in "{column}".')
            fact = tr(message, number=number, count=LONGEST_CELL, column=column)
            raise UsageError(fact, tr("Take out that text, or the whole object, and give the file again."))


def _parsed(text: str, suffix: str) -> list[object]:
    try:
        if suffix in _A_LINE_EACH:
            return [json.loads(line) for line in text.split("\n") if line.strip()]
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UsageError(tr("The file is not JSON: {error}.", error=error), tr(_EXPECTED)) from error
    if not isinstance(found, dict):
        return found if isinstance(found, list) else [found]
    if found.get("type") == "FeatureCollection" and isinstance(found.get("features"), list):
        return list(found["features"])
    lists = list(_lists(found, _DEEPEST))
    of_objects = [each for each in lists if each and all(isinstance(one, dict) for one in each)]
    if not of_objects and len(found) > 1 and all(isinstance(each, dict) for each in found.values()):
        return list(found.values())  # {"id of one": {...}, "id of another": {...}}
    return max(of_objects or lists, key=len, default=[found])


def _lists(found: Mapping[str, object], deepest: int) -> Iterator[list[object]]:
    """The lists in an object and in the objects within, the outer ones first: {"people": [...]}."""
    inner = []
    for value in found.values():
        if isinstance(value, list):
            yield value
        elif isinstance(value, dict) and deepest:
            inner.append(value)
    for value in inner:
        yield from _lists(value, deepest - 1)


def _without_map(found: Mapping[str, object]) -> Mapping[str, object]:
    """The object; a feature of a map without its shape and place on it."""
    if found.get("type") != "Feature" or not isinstance(found.get("properties"), dict):
        return found
    return {name: value for name, value in found.items() if name not in _OF_GEOJSON}


def _cells(found: Mapping[str, object], above: str = "") -> Iterator[tuple[str, str]]:
    for name, value in found.items():
        column = f"{above}{name}"
        if isinstance(value, dict) and value:
            yield from _cells(value, f"{column}.")
        else:
            yield column, _text(value)


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, list) and all(each is None or isinstance(each, (str, int, float)) for each in value):
        return "\n".join(filter(None, map(_text, value)))
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if not isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    return (text_of_html(value) if len(value) <= LONGEST_CELL and holds_html(value) else value).strip()
