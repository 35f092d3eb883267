"""Who may read the files that are written, as people type it."""

_DIGITS = frozenset("01234567")


def file_mode(typed: str) -> int | None:
    """The permissions typed in octal digits, such as 0640 or 640; None for what is none.

    The owner reads and writes; nobody runs the file, and only owner and group may write it.
    """
    if not (3 <= len(typed) <= 4 and _DIGITS.issuperset(typed)):
        return None
    mode = int(typed, 8)
    return mode if mode & ~0o064 == 0o600 else None
