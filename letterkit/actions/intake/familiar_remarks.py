"""Whether every word of a remark beside a row is known to say nothing against the row.

What may be said of somebody who is not there any more nobody can foresee: "за ленточкой", "в вагоне", "ест домашние
пирожки". So what is known is what is harmless, and whatever else stands in a remark is for a person to read.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from letterkit.actions.intake.clauses import Word, clauses, words_of
from letterkit.actions.intake.listed import Listed
from letterkit.actions.intake.own_place import names_the_town
from letterkit.actions.intake.telling_words import small_letters
from letterkit.russian.morphology import knows, readings
from letterkit.store.disk import read_text
from letterkit.store.toml_text import parse_toml

_TABLE = parse_toml(read_text(Path(__file__).with_name("familiar_words.toml"))).values
_SUBJECTS = {name: subject for name, subject in _TABLE.items() if isinstance(subject, dict)}
_MARKS = frozenset(".,;:()«»\"'-–—/№%!… ")
_EVERYDAY = ("NOUN", "ADJF", "INFN")
_NAMES = frozenset(("Name", "Surn", "Patr"))
_BESIDE_NAMES = _SPEAKERS = ("family", "helpers", "letters")
_AWAY = frozenset(("с", "со", "у", "к", "ко", "для", "при", "за", "под"))
_NO_INTEREST = frozenset(("в", "во", "на", "у", "к", "ко", "при", "под"))
_ENDING = 2
"""Letters by which the cases of a name differ."""


def is_familiar(cell: str, listed: Listed) -> bool:
    """Whether every part of a remark speaks of a known subject in known words, or of the row's own place and name.

    A case, a former life, interests, letters that may come, relatives, health, that the address was looked at: see the
    table. Signs that are no punctuation (a cross, an aeroplane, a question mark) are not known.
    """
    if any(not (sign in _MARKS or sign.isalnum() or sign.isspace()) for sign in unicodedata.normalize("NFC", cell)):
        return False
    parts = [_Clause.of(clause) for clause in clauses(cell)]
    subjects = frozenset(subject for part in parts for subject in part.subjects)
    if any(part.has_colon for part in parts) and subjects.intersection(_SPEAKERS):
        return False  # what a relative says: «жена: в поезде»
    remark = _Remark(subjects, listed)
    return all(remark.is_familiar(part) for part in parts)


@dataclass(frozen=True, slots=True)
class _Clause:
    """One part of a remark: its words, the subjects it speaks of; `has_phrase` if known phrases were taken out."""

    words: tuple[Word, ...]
    subjects: frozenset[str]
    has_phrase: bool
    has_colon: bool

    @classmethod
    def of(cls, clause: str) -> "_Clause":
        rest, found = _phrases().subn(" ", " ".join(clause.split()))
        words = words_of(rest)
        subjects = frozenset(name for word in words for name in _subjects_of(word.small))
        return cls(words, subjects, bool(found), ":" in rest)


@dataclass(frozen=True, slots=True)
class _Remark:
    """A remark beside a row, and the subjects of all its parts."""

    subjects: frozenset[str]
    listed: Listed

    def is_familiar(self, clause: _Clause) -> bool:
        """Whether all words of a part are known and one of them is of a subject.

        Relatives are no way to write to him, and who reads to them is at home.
        """
        if "family" in clause.subjects and clause.subjects.intersection(("letters", "interests")):
            return False
        is_of_any = clause.has_phrase or not clause.words or any(self._is_of_any(word, clause) for word in clause.words)
        return is_of_any and all(self._knows(word, clause) for word in clause.words)

    def _is_of_any(self, word: Word, clause: _Clause) -> bool:
        return self._has_subject(word) or _is_where_he_is_from(word, clause)

    def _knows(self, word: Word, clause: _Clause) -> bool:
        if _is_of(word.small, "family", "heads") and word.before in _AWAY:
            return False  # «с мамой», «у жены»
        is_known = self._is_of_any(word, clause) or _plain().fullmatch(word.small)
        return bool(is_known) or _may_stand_in(clause, word)

    def _has_subject(self, word: Word) -> bool:
        """Whether it is of a subject, or a word of one that the remark speaks of, or of the row itself."""
        if _subjects_of(word.small) or self._is_of_the_row(word):
            return True
        return any(_is_of(word.small, each, "words") for each in _SUBJECTS if self._speaks_of(each))

    def _speaks_of(self, subject: str) -> bool:
        return bool(self.subjects.intersection(_SUBJECTS[subject].get("beside", (subject,))))

    def _is_of_the_row(self, word: Word) -> bool:
        """Whether it is of the row's own address, or a part of the person's own name."""
        own = small_letters(f"{self.listed.printed} {self.listed.name}").split()
        if any(word.small[:-_ENDING] == name[:-_ENDING] for name in own if len(name) > _ENDING):
            return True
        place = self.listed.place
        is_of_the_street = place is not None and word.small in small_letters(place.street)
        return is_of_the_street or names_the_town(word.text, place, self.listed.facility)


def _is_where_he_is_from(word: Word, clause: _Clause) -> bool:
    """Whether the part is no more than «из Одессы»."""
    return word.before == "из" and _is_town(word) and clause.words[0].small == "из"


def _may_stand_in(clause: _Clause, word: Word) -> bool:
    """Whether the subject of the part allows a word: a town beside a trial, a name beside a lawyer."""
    if _is_town(word):
        return "letters" not in clause.subjects and any(_SUBJECTS[each].get("towns") for each in clause.subjects)
    first = readings(word.small)[0]
    if word.text[0].isupper() and first & _NAMES and clause.subjects.intersection(_BESIDE_NAMES):
        return True
    is_everyday = knows(word.small) and "Geox" not in first and any(each in first for each in _EVERYDAY)
    return "interests" in clause.subjects and is_everyday and word.before not in _NO_INTEREST


def _is_town(word: Word) -> bool:
    return word.text[0].isupper() and any("Geox" in each for each in readings(word.small))


@lru_cache(maxsize=8192)
def _subjects_of(small: str) -> tuple[str, ...]:
    return tuple(subject for subject in _SUBJECTS if _is_of(small, subject, "heads"))


@lru_cache(maxsize=65536)
def _is_of(small: str, subject: str, kind: str) -> bool:
    return _any_of(subject, kind).fullmatch(small) is not None


@cache
def _any_of(subject: str, kind: str) -> re.Pattern[str]:
    return _pattern(_SUBJECTS[subject].get(kind, "").split())


@cache
def _plain() -> re.Pattern[str]:
    return _pattern(_TABLE["plain"].split())


@cache
def _phrases() -> re.Pattern[str]:
    return _pattern(_TABLE["phrases"].split(","))


def _pattern(phrases: Iterable[str]) -> re.Pattern[str]:
    """Any of the words or phrases, between ends of words."""
    forms = (re.escape(" ".join(phrase.split())).replace(r"\*", r"\w*").replace("е", "[её]") for phrase in phrases)
    return re.compile(rf"(?<!\w)(?:{'|'.join(forms) or '(?!)'})(?!\w)", re.IGNORECASE)
