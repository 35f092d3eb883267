"""How many of something, in words."""


def counted(count: int, noun: str, nouns: str = "") -> str:
    """Such as "1 person" or "2 people"; the plural takes an s unless it is given."""
    return f"{count} {noun if count == 1 else nouns or f'{noun}s'}"
