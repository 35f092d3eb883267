"""Patterns compiled when they are first asked: of a hundred that a name may end in, a run tries a few."""

import re
from collections.abc import Callable


def late_search(pattern: str) -> Callable[[str], re.Match[str] | None]:
    """What searches a text for the pattern."""
    search: Callable[[str], re.Match[str] | None] | None = None

    def test(text: str) -> re.Match[str] | None:
        nonlocal search
        if search is None:
            search = re.compile(pattern).search
        return search(text)

    return test
