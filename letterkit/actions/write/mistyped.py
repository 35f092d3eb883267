"""A field of a letter in which something stands that makes no sense."""

from letterkit.errors import UsageError
from letterkit.model.library import Path


class MistypedError(UsageError):
    """One field of a letter makes no sense; `place` is which, as in places.py."""

    def __init__(self, place: Path, fact: str, remedy: str) -> None:
        super().__init__(fact, remedy)
        self.place = place
