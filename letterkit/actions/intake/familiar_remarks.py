"""Whether a remark beside a row is of the few forms that say nothing against the row.

What may be said of somebody who is not there any more nobody can foresee: "за ленточкой", "в вагоне", "ест домашние
пирожки". So what is known is what is harmless, as whole forms; whatever else stands there is for a person to read.
"""

import re
from functools import cache
from pathlib import Path

from letterkit.actions.intake.clauses import clauses
from letterkit.actions.intake.listed import Listed
from letterkit.actions.intake.telling_words import small_letters
from letterkit.late_pattern import late_pattern
from letterkit.russian.kinds import find_kind
from letterkit.russian.word_table import word_set
from letterkit.store.disk import read_text
from letterkit.store.toml_text import parse_toml

LONGEST = 120
"""Characters; in a longer one nobody sees at a glance that every part is harmless."""

_TABLE = parse_toml(read_text(Path(__file__).with_suffix(".toml"))).values
_LINK = late_pattern(r"https?://(?!t\.me|wa\.me)\S+")
_WORD = late_pattern(r"[^\W_]+(?:-[^\W_]+)*")
_BESIDE = word_set("фку уфсин гуфсин фсин россии по г город область край республика ул улица д дом")
"""Words of any address, which alone say nothing of this one: «дом» may be where somebody is now."""
_STREET = late_pattern(r"(?:ул|улица|пр-т|проспект|пер|переулок|ш|шоссе|д|дом)(?!\w)|\d{1,3}\w?$")


def is_familiar(remark: str, listed: Listed) -> bool:
    """Whether every part of a remark is of a known form, or no more than the row's own place, postcode or name.

    A case, a trade, interests, letters that come, relatives, health, that the address was looked at: see the table.
    """
    text = _LINK.sub("", remark)
    if len(text) > LONGEST:
        return False
    parts = (small_letters(part).strip(" .!-–—") for part in clauses(text))
    return all(_is_of_a_form(part) or _is_of_the_row(part, listed) for part in parts if part)


def _is_of_a_form(part: str) -> bool:
    return any(form.fullmatch(part) for form in _forms())


def _is_of_the_row(part: str, listed: Listed) -> bool:
    """Whether all words are those of the row's own place or of the person's own name, as they stand there."""
    words, names = _words(part), _words(f"{listed.printed} {listed.name}")
    if place := listed.place:
        kind = find_kind(place.kind)
        printed = (place.kind, place.number, place.name, place.region, place.locality, place.postcode)
        own = _words(" ".join((*printed, kind.russian if kind else "")))
        if _STREET.match(part):
            own = _words(f"{place.street} {place.house}")
    else:
        own = _words(listed.facility)
    return bool(words) and ((words <= own | _BESIDE and not words <= _BESIDE) or words <= names)


def _words(text: str) -> frozenset[str]:
    """In small letters; "ик-8" is a word, and so are its parts."""
    found = _WORD.findall(small_letters(text))
    return frozenset(found) | frozenset(piece for word in found for piece in word.split("-") if "-" in word)


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    """The forms of the table with their slots filled in."""
    slots = {**_TABLE["slots"], **{name: _any_of(words) for name, words in _TABLE["lists"].items()}}
    fillings = re.compile(r"\{(" + "|".join(slots) + r")\}")
    forms = (form for subject in _TABLE["forms"].values() for form in subject)
    return tuple(re.compile(fillings.sub(lambda slot: slots[slot[1]], form)) for form in forms)


def _any_of(words: str) -> str:
    phrases = (" ".join(phrase.split()) for phrase in words.split(","))
    return "(?:" + "|".join(re.escape(phrase) for phrase in phrases if phrase) + ")"
