"""Letters being written, kept so that nothing typed is lost."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from letterkit.actions.write.typed_letter import TypedLetter
from letterkit.model.letter import OwnText
from letterkit.page.envelope_size import ENVELOPE_SIZES
from letterkit.store.drafts import draft_files, read_draft, remove_draft, write_draft

_KEPT = "kept"
"""The field with the day a draft was kept on."""


@dataclass(frozen=True, slots=True)
class Begun:
    """The letters that were begun, in order of person and template, and files that are no drafts we can read."""

    letters: tuple[TypedLetter, ...]
    damaged: tuple[Path, ...] = ()


def begun(folder: Path, today: date) -> Begun:
    """All drafts. Raises DiskError if the folder cannot be read.

    A letter dated on the day it was last typed at is dated today: that date was given to it, not chosen.
    """
    letters: list[TypedLetter] = []
    damaged: list[Path] = []
    for file in draft_files(folder):
        letter = _letter(read_draft(file) or {}, today)
        if letter:
            letters.append(letter)
        else:
            damaged.append(file)
    return Begun(tuple(sorted(letters, key=lambda letter: (letter.person_id, letter.template))), tuple(damaged))


def keep_draft(folder: Path, letter: TypedLetter, today: date) -> None:
    """Keeps the letter as it is typed; one without an answer is nothing to keep. Raises DiskError."""
    if letter.has_answers:
        write_draft(folder, _key(letter), {**asdict(letter), _KEPT: today.isoformat()})
    else:
        drop_draft(folder, letter)


def drop_draft(folder: Path, letter: TypedLetter) -> None:
    """Forgets the draft of that person and template, if there is one. Raises DiskError."""
    remove_draft(folder, _key(letter))


def _key(letter: TypedLetter) -> tuple[str, str]:
    return letter.person_id, letter.template


def _letter(fields: Mapping[str, Any], today: date) -> TypedLetter | None:
    """The letter with those fields; None if they are not those of a letter."""
    typed = {name: value for name, value in fields.items() if name != _KEPT}
    try:
        typed["own"] = tuple(OwnText(**own) for own in typed.get("own", ()))
        letter = TypedLetter(**typed)
    except TypeError:
        return None
    if not _is_sound(letter):
        return None
    return replace(letter, dated=today.isoformat()) if letter.dated == fields.get(_KEPT) else letter


def _is_sound(letter: TypedLetter) -> bool:
    """Whether every field holds what it should."""
    if not isinstance(letter.answers, dict):
        return False
    texts = (letter.person_id, letter.template, letter.dated, letter.number, letter.envelope)
    return (
        all(isinstance(text, str) for text in (*texts, *letter.texts))
        and all(type(own.after) is int and own.after >= 0 for own in letter.own)
        and all(isinstance(flag, bool) for flag in (letter.familiar, letter.patronymic, letter.abroad or False))
        and letter.envelope in ENVELOPE_SIZES
    )
