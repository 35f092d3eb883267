"""Letters being written, kept so that nothing typed is lost."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from letterkit.actions.write.typed_letter import TypedLetter
from letterkit.errors import UsageError
from letterkit.late_pattern import late_pattern
from letterkit.model.letter import OwnText
from letterkit.page.envelope_size import C6, envelope_size
from letterkit.store.drafts import draft_files, read_draft, remove_draft, write_draft

_KEPT = "kept"
"""The field with the day a draft was kept on."""

_HALF_CHARACTER = late_pattern("[\ud800-\udfff]")
"""JSON may hold it in an escape; neither a terminal nor a PDF can."""


@dataclass(frozen=True, slots=True)
class Drafts:
    """The drafts in order of person and template, and files that cannot be read as drafts."""

    letters: tuple[TypedLetter, ...]
    damaged: tuple[Path, ...] = ()


def drafts_in(folder: Path, today: date) -> Drafts:
    """All drafts. Raises DiskError if the folder cannot be read.

    A letter dated on the day it was last typed at is dated today: that date was given to it, not chosen.
    """
    letters: list[TypedLetter] = []
    damaged: list[Path] = []
    for file in draft_files(folder):
        letter = _typed_letter(read_draft(file) or {}, today)
        if letter:
            letters.append(letter)
        else:
            damaged.append(file)
    return Drafts(tuple(sorted(letters, key=lambda letter: (letter.person_id, letter.template))), tuple(damaged))


def keep_draft(folder: Path, letter: TypedLetter, today: date) -> None:
    """Keeps the letter as it is typed; one without an answer is not kept. Raises DiskError."""
    if letter.has_answers:
        fields = {**asdict(letter), "envelope": letter.envelope.typed, _KEPT: today.isoformat()}
        write_draft(folder, letter.draft_key, fields)
    else:
        drop_draft(folder, letter)


def drop_draft(folder: Path, letter: TypedLetter) -> None:
    """Forgets the draft of that person and template, if there is one. Raises DiskError."""
    remove_draft(folder, letter.draft_key)


def _typed_letter(fields: Mapping[str, Any], today: date) -> TypedLetter | None:
    """The letter with those fields; None if they are not those of a letter."""
    typed = {name: value for name, value in fields.items() if name != _KEPT}
    try:
        typed["own"] = tuple(OwnText(**own) for own in typed.get("own", ()))
        typed["envelope"] = envelope_size(str(typed.get("envelope", C6.typed)))
        letter = TypedLetter(**typed)
    except (TypeError, UsageError):
        return None
    if not _is_sound(letter):
        return None
    return replace(letter, dated=today.isoformat()) if letter.dated == fields.get(_KEPT) else letter


def _is_sound(letter: TypedLetter) -> bool:
    """Whether every field holds what it should."""
    if not isinstance(letter.answers, dict):
        return False
    texts = (letter.person_id, letter.template, letter.dated, letter.number, *letter.answers, *letter.texts)
    return (
        all(isinstance(text, str) and not _HALF_CHARACTER.search(text) for text in texts)
        and all(type(own.after) is int and own.after >= 0 for own in letter.own)
        and all(isinstance(flag, bool) for flag in (letter.familiar, letter.patronymic))
        and (letter.abroad is None or isinstance(letter.abroad, bool))
    )
