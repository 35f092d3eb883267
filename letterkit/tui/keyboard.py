"""Keys as they are meant, whatever the layout: й stands on the key of q. Yes and no go by the language instead."""

from typing import NamedTuple

from textual.events import Key

from letterkit.language import spoken

_LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`" + "s]'"
_CYRILLIC = "йцукенгшщзхъфывапролджэячсмитьбюё" + "іїє"
"""The Russian layout, then where the Ukrainian one differs."""

_MEANT = dict(zip(_CYRILLIC, _LATIN, strict=True))
_TYPED = dict(zip(reversed(_LATIN), reversed(_CYRILLIC), strict=True))


_LOOKS_LIKE = dict(zip("aeopcxykmtb", "аеорсхукмтв", strict=True))
"""Cyrillic letters that nobody tells from the Latin one that stands at the foot of the screen."""


def letter_keys(letter: str) -> str:
    """The keys of a binding to a letter: large and small, in both layouts, and the Cyrillic letter that looks like it.

    >>> letter_keys("q"), letter_keys("o")
    ('q,Q,й,Й', 'o,O,щ,Щ,о,О')
    """
    like = _LOOKS_LIKE.get(letter)
    return f"{_on_one_key(letter)},{like},{like.upper()}" if like else _on_one_key(letter)


def _on_one_key(letter: str) -> str:
    typed = _TYPED[letter]
    return f"{letter},{letter.upper()},{typed},{typed.upper()}"


def either_layout(character: str) -> tuple[str, ...]:
    """A letter as it was typed and as it stands on the same key of the other layout; none for another character.

    >>> either_layout("R"), either_layout("к"), either_layout("7")
    (('r', 'к'), ('к', 'r'), ())
    """
    small = character.casefold()
    if len(small) != 1 or not small.isalpha():
        return ()
    return tuple(filter(None, (small, _MEANT.get(small) or _TYPED.get(small))))


class AnswerKeys(NamedTuple):
    """The keys of a binding that answers, and the one of them that is shown."""

    keys: str
    shown: str


def answer_keys(*, yes: bool) -> AnswerKeys:
    """The keys of yes or of no: «н» begins the Russian "no" and stands on the key of y, so the language decides.

    >>> answer_keys(yes=True), answer_keys(yes=False)
    (AnswerKeys(keys='y,Y,н,Н', shown='y'), AnswerKeys(keys='n,N,т,Т', shown='n'))
    """
    return _ANSWERS.get(spoken(), _ANSWERS["en"])[not yes]


_ANSWERS = {
    "en": (AnswerKeys(_on_one_key("y"), "y"), AnswerKeys(_on_one_key("n"), "n")),
    # l is the key of д; y says yes only where it was typed as a Latin letter
    "ru": (AnswerKeys(f"{_on_one_key('l')},y,Y", "д"), AnswerKeys("н,Н,n,N", "н")),
}
"""Of yes and of no, by language."""


def in_latin_layout(key: Key) -> Key:
    """Ctrl with a Cyrillic letter, which terminals report by the Kitty protocol, as Ctrl with the Latin one there."""
    *held, letter = key.key.split("+")
    if not held or letter.lower() not in _MEANT:
        return key
    return Key("+".join((*held, _MEANT[letter.lower()])), None)
