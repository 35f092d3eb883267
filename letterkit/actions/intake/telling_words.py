"""What words in a table say of a person who is not, or no longer, where the row has him, by their meaning."""

import re
from functools import cache
from pathlib import Path

from letterkit.kept import kept
from letterkit.late_pattern import late_pattern
from letterkit.model.person import Custody
from letterkit.russian.word_table import word_set
from letterkit.store.disk import read_text
from letterkit.store.toml_text import parse_toml

_TABLE = parse_toml(read_text(Path(__file__).with_suffix(".toml"))).values
_MEANINGS = tuple(name for name, phrases in _TABLE.items() if isinstance(phrases, str))
_SMALL = str.maketrans("ё", "е")

OF_HIM = frozenset(("died", "abroad", "war", "free", "custody", "moved", "removed"))
"""The meanings that say what became of somebody; others are about what the row says."""

IN_A_STORY = frozenset(("died", "removed"))
"""Those that a long text about somebody's case does not say of anything else."""

_WHOLE = 3
"""Letters up to which a word of the table is no mere beginning."""

_GONE = frozenset(("custody", "moved", "void"))
# What the status of the row says already: who is free has done his time and is no longer there.
_SAID_BY_THE_STATUS = {
    Custody.DIED: _GONE | {"died"},
    Custody.ABROAD: _GONE | {"abroad", "free"},
    Custody.RELEASED: _GONE | {"free"},
    Custody.HOUSE_ARREST: _GONE | {"free"},
    Custody.IN_TRANSIT: _GONE,
    Custody.UNKNOWN: _GONE,
    Custody.HOSPITAL: frozenset(("custody", "moved")),
}

_HARMLESS_ADDRESS = late_pattern(
    r"(?<!не )(?<!нет )(?:провер|подтвержд|верн|верен|точн|тот же|актуал|прежн|электрон|e-?mail|есть|извест|указан)"
)
_ADDRESS = late_pattern(r"(?<!\w)адрес(?!ат)\w*")


@kept(maxsize=8192)
def meanings_in(text: str) -> frozenset[str]:
    """What the words say, by the names of the table: "died", "abroad", "void".

    >>> sorted(meanings_in("Помер в мае")), sorted(meanings_in("уехал, письмо вернулось")), sorted(meanings_in("поэт"))
    (['died'], ['moved', 'void'], [])
    """
    small = small_letters(text)
    found = {name for name in _MEANINGS if _pattern(name).search(small)}
    return frozenset(found | ({"void"} if _doubts_an_address(small) else set()))


def against(text: str, custody: Custody | None) -> frozenset[str]:
    """The same without what the status of the row says already."""
    said = _SAID_BY_THE_STATUS.get(custody, frozenset()) if custody else frozenset()
    return meanings_in(text) - said


def small_letters(text: str) -> str:
    """The text in small letters, е for ё, with one blank for any."""
    return " ".join(text.lower().translate(_SMALL).split())


def begins_so(word: str, kind: str) -> bool:
    """Whether a word in small letters is of a kind that says nothing of it; short ones are whole in the table."""
    whole, beginnings = _harmless(kind)
    return word in whole or word.startswith(beginnings)


@cache
def _harmless(kind: str) -> tuple[frozenset[str], tuple[str, ...]]:
    words = word_set(_TABLE["harmless"][kind])
    return words, tuple(word for word in words if len(word) > _WHOLE)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """Any of the phrases of a meaning, between ends of words."""
    phrases = (" ".join(phrase.split()) for phrase in _TABLE[name].split(","))
    forms = (re.escape(phrase).replace(r"\*", r"\w*") for phrase in phrases if phrase)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(forms)})(?![\w-])")


def _doubts_an_address(small: str) -> bool:
    """Whether it speaks of an address, and not to say that it is right."""
    return _ADDRESS.search(small) is not None and _HARMLESS_ADDRESS.search(small) is None
