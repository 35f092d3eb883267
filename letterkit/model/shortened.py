"""A text cut to the room there is."""


def shortened(text: str, most: int) -> str:
    """The text, or as much of its beginning as fits into that many characters, with … for the rest."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
