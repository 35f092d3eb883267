"""What can still be read of a broken record, line by line, so that its person is not taken for a new one.

Only broken files are read so: nothing here is sure, and nothing of it is ever printed on an envelope.
"""

import codecs
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from letterkit.late_pattern import late_pattern
from letterkit.model.partial_date import PartialDate

_LINE = late_pattern(r"^\s*[\"']?(?P<key>[a-z_]+)[\"']?\s*[=:]\s*(?P<value>\S.*?)\s*$")
_QUOTED = late_pattern(r"^(?P<quote>[\"'«“„])(?P<text>.*?)[\"'»”](?:\s*#.*)?$")
_COMMENT = late_pattern(r"\s+#.*$")
_DAY = late_pattern(r"(?<!\d)(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?!\d)")
_YEAR = late_pattern(r"(?<!\d)(?:1[89]|20)\d{2}(?!\d)")

_OF_ANOTHER_SYSTEM = "cp1251"
"""What editors saved Russian in before UTF-8."""


@dataclass(frozen=True, slots=True)
class Remains:
    """The id of a broken record, and what its lines give, by field: several values where two sides of a conflict do."""

    record_id: str
    given: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)

    @property
    def names(self) -> tuple[str, ...]:
        """The names."""
        return self.given.get("name", ())

    @property
    def latin(self) -> tuple[str, ...]:
        """The names in Latin letters."""
        return self.given.get("latin", ())

    @property
    def born(self) -> tuple[PartialDate, ...]:
        """The dates of birth, or only their years."""
        found = (_partial_date(text) for text in self.given.get("born", ()))
        return tuple(dict.fromkeys(born for born in found if born))


def remains_of(record_id: str, content: bytes) -> Remains:
    """What can still be read of the content of the file of that id."""
    given: dict[str, dict[str, None]] = {}
    for line in readable_text(content).splitlines():
        if pair := _LINE.match(line):
            given.setdefault(pair["key"], {})[_bare(pair["value"])] = None
    return Remains(record_id, {key: tuple(value for value in values if value) for key, values in given.items()})


def readable_text(content: bytes) -> str:
    """The content as text: UTF-16 where a mark says so, else each line in UTF-8 or, where that fails, Windows-1251."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16", "replace")
    return "\n".join(_lines(content.removeprefix(codecs.BOM_UTF8)))


def _lines(content: bytes) -> Iterator[str]:
    for line in content.split(b"\n"):
        try:
            yield line.decode()
        except UnicodeDecodeError:
            yield line.decode(_OF_ANOTHER_SYSTEM, "replace")


def _bare(value: str) -> str:
    """The value without its quotes, be they whole or not, and without a comment."""
    quoted = _QUOTED.match(value)
    return (quoted["text"] if quoted else _COMMENT.sub("", value).strip("\"'«»“”„,; ")).strip()


def _partial_date(text: str) -> PartialDate | None:
    if match := _DAY.search(text):
        try:
            return PartialDate.of(date(int(match["year"]), int(match["month"]), int(match["day"])))
        except ValueError:
            return PartialDate(int(match["year"])) if int(match["year"]) else None
    year = _YEAR.search(text)
    return PartialDate(int(year[0])) if year else None
