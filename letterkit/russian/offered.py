"""Whether a text is Russian typed in Latin letters: what it would be in Russian ones is offered then, never forced."""

from letterkit.russian.foreign_words import is_english, is_foreign
from letterkit.russian.morphology import knows
from letterkit.russian.typed_in_latin import LATIN_WORD, SENTENCE_BEGINS, to_cyrillic
from letterkit.russian.word_table import word_set

_SHORT = word_set("в во ж же из к ко ли мне на не ни об от по с со та те ты у уж я вы бы за их мы он")
"""Russian words of one or two letters; the dictionary knows many that are only letters or abbreviations."""

_ANYWHERE = frozenset(("a", "do", "i", "my", "no", "on", "so", "to"))
"""Words that are English and Russian alike: they show nothing."""

_SHORTEST = 3
"""Letters of a word that the dictionary is asked about."""


def offered(text: str) -> str:
    """The text in Russian letters if it holds Russian words typed in Latin ones, else "".

    >>> offered("Privet, kak dela?"), offered("See you soon"), offered("a big house")
    ('Привет, как дела?', '', '')

    Words of another language mostly do not give Russian words, and nothing is offered for them. A name inside a
    sentence need not be in the dictionary, nor does it show anything.
    """
    found = [(match[0], to_cyrillic(match[0]), text[: match.start()]) for match in LATIN_WORD.finditer(text)]
    words = [(typed, russian, before) for typed, russian, before in found if russian != typed]
    if is_english(typed for typed, _, _ in words):
        return ""
    judged = [_is_russian(typed, russian) for typed, russian, before in words if _tells(typed, before)]
    return to_cyrillic(text) if sum(judged) > len(judged) / 2 else ""


def _tells(typed: str, before: str) -> bool:
    """Whether a word shows which language it is, by what stands before it."""
    is_name = typed[0].isupper() and not SENTENCE_BEGINS.search(before)
    return not is_name and typed.lower() not in _ANYWHERE


def _is_russian(typed: str, russian: str) -> bool:
    if is_foreign(typed):
        return False
    return knows(russian) if len(russian) >= _SHORTEST else russian.lower() in _SHORT
