"""How patterns of many words are written down: an alternative, or a few of one kind, to a line."""


def either(*patterns: str) -> str:
    """One pattern that matches what any of them does; earlier ones win.

    >>> either("да|ага", "нет")
    'да|ага|нет'
    """
    return "|".join(patterns)
