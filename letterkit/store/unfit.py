"""What does not fit a field of a file, and how that is said."""

from letterkit.language import tr
from letterkit.model.library import MisfitKind, Path

_MOST_BITS = 128
"""Of a whole number that is shown digit by digit."""


class UnfitError(Exception):
    """A value that does not fit its field: the message of the misfit, and the remedy.

    Without a remedy the field's meaning is explained.
    """

    def __init__(self, message: str, remedy: str = "", kind: MisfitKind = MisfitKind.WRONG) -> None:
        super().__init__(message)
        self.message, self.remedy, self.kind = message, remedy, kind


def refuse_too_many(count: int, most: int, path: Path) -> None:
    """Raises UnfitError for more characters or entries than a field of a record can mean."""
    if count > most:
        message = tr('"{field}" holds {count}, at most {most} can stand there', field=path[-1], count=count, most=most)
        raise UnfitError(message, tr("Look what it is, and take out what does not belong there."))


def shown(value: object) -> str:
    """The value as a sentence about it shows it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return f'"{value[:60]}"'
    if isinstance(value, list | dict):
        return tr("a list") if isinstance(value, list) else tr("a table")
    if isinstance(value, int) and value.bit_length() > _MOST_BITS:
        return tr("a number of very many digits")
    return str(value)
