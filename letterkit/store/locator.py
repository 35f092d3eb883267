"""Finds the line on which a value of a TOML text stands. Runs only when there is something to report."""

from collections import Counter

from letterkit.late_pattern import late_pattern
from letterkit.model.library import Path

_HEADER = late_pattern(r"\s*(?P<open>\[\[?)\s*(?P<name>[^\]]+?)\s*\]")
_KEY = late_pattern(r"\s*(?P<name>[A-Za-z0-9_-]+)\s*[.=]")


def line_of(text: str, path: Path) -> int | None:
    """The line, from 1, of the value at `path`; the line of its table where the value itself is absent.

    None if not even the table is found. Written for records as people write them, one header or
    key on a line; a value inside an inline table is reported at the line of its outermost key.
    """
    table: Path = ()
    table_lines: dict[Path, int] = {}
    counts: Counter[str] = Counter()
    for number, line in enumerate(text.split("\n"), 1):
        if header := _HEADER.match(line):
            table = _table_path(header["name"], counts, repeated=header["open"] == "[[")
            table_lines.setdefault(table, number)
            if table == path:
                return number
        elif (key := _KEY.match(line)) and _reaches((*table, key["name"]), path):
            return number
    outwards = (path[:length] for length in range(len(path), 0, -1))
    return next((table_lines[table] for table in outwards if table in table_lines), None)


def _table_path(name: str, counts: Counter[str], *, repeated: bool) -> Path:
    names: Path = tuple(each.strip().strip("\"'") for each in name.split("."))
    if not repeated:
        return names
    counts[name] += 1
    return (*names, counts[name] - 1)


def _reaches(key: Path, path: Path) -> bool:
    """Whether a key is the wanted one, or the inline table or list that holds it."""
    return path[: len(key)] == key
