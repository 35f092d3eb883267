"""Several values as a sentence names them."""

from collections.abc import Iterable

from letterkit.language import tr


def either(texts: Iterable[str]) -> str:
    """One or another of them.

    >>> either(("ik-2", "ik-5"))
    'ik-2 or ik-5'
    """
    return tr(" or ").join(texts)


def together(values: Iterable[object]) -> str:
    """All of them.

    >>> together((1, 4))
    '1 and 4'
    """
    return tr(" and ").join(map(str, values))
