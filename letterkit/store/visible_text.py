"""Texts of records as people read them: two that read alike are equal, whatever was copied along."""

from collections.abc import Sequence

from letterkit.language import tr
from letterkit.model.library import Misfit, MisfitKind, Path
from letterkit.model.shortened import shortened
from letterkit.russian.characters import invisible_codes, visible
from letterkit.russian.stress_marks import stressed_words, without_stress

_LONGEST_SHOWN = 60
"""Characters of the words in a message."""


def as_seen(value: str, path: Path, misfits: list[Misfit]) -> str:
    """The text as people read it: composed, without characters that nobody sees and without stress marks.

    If it has any, that is a misfit.
    """
    seen = visible(value)
    if seen != value and (codes := invisible_codes(value)):
        message = tr('"{field}" holds characters that nobody sees: {codes}', field=path[-1], codes=", ".join(codes))
        misfits.append(Misfit(MisfitKind.WRONG, message, tr("Type it again, without copying."), path))
    if words := stressed_words(seen):
        misfits.append(stressed(words, path))
    return without_stress(seen)


def stressed(words: Sequence[str], path: Path, line: int | None = None) -> Misfit:
    """The misfit that says where stress marks stand: the value is read, and printed, without them."""
    shown = shortened(", ".join(words), _LONGEST_SHOWN)
    message = tr('"{field}" has stress marks: {words}', field=path[-1], words=shown)
    return Misfit(MisfitKind.STRESSED, message, tr("They are not printed; take them off."), path, line)
