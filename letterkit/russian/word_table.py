"""How the tables of names are written: words parted by blanks, many on a line."""


def word_set(words: str) -> frozenset[str]:
    """The words, in small letters.

    >>> sorted(word_set("снег Дождь"))
    ['дождь', 'снег']
    """
    return frozenset(words.lower().split())


def word_pairs(pairs: str) -> dict[str, str]:
    """Pairs such as козёл-козл as a mapping.

    >>> word_pairs("да-yes нет-no")
    {'да': 'yes', 'нет': 'no'}
    """
    return dict(pair.split("-") for pair in pairs.split())
