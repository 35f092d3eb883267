"""Keys as they are meant, whatever the layout: й stands on the key of q, н on that of y."""

from textual.events import Key

_LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`" + "s]'"
_CYRILLIC = "йцукенгшщзхъфывапролджэячсмитьбюё" + "іїє"
"""The Russian layout, then where the Ukrainian one differs."""

_MEANT = dict(zip(_CYRILLIC, _LATIN, strict=True))
_TYPED = dict(zip(reversed(_LATIN), reversed(_CYRILLIC), strict=True))


def letter_keys(letter: str) -> str:
    """The keys of a binding to a letter: large and small, in both layouts.

    >>> letter_keys("y")
    'y,Y,н,Н'
    """
    typed = _TYPED[letter]
    return f"{letter},{letter.upper()},{typed},{typed.upper()}"


def in_latin_layout(key: Key) -> Key:
    """Ctrl with a Cyrillic letter, which terminals report by the Kitty protocol, as Ctrl with the Latin one there."""
    *held, letter = key.key.split("+")
    if not held or letter.lower() not in _MEANT:
        return key
    return Key("+".join((*held, _MEANT[letter.lower()])), None)
