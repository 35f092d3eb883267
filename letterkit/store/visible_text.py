"""Texts of records as people see them: two that look alike are equal, whatever was copied along."""

from letterkit.language import tr
from letterkit.model.library import Misfit, MisfitKind, Path
from letterkit.russian.characters import invisible_codes, visible


def as_seen(value: str, path: Path, misfits: list[Misfit]) -> str:
    """The text as people see it: composed, without characters that nobody sees. If it has any, that is a misfit."""
    seen = visible(value)
    if seen != value and (codes := invisible_codes(value)):
        message = tr('"{field}" holds characters that nobody sees: {codes}', field=path[-1], codes=", ".join(codes))
        misfits.append(Misfit(MisfitKind.WRONG, message, tr("Type it again, without copying."), path))
    return seen
