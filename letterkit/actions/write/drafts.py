"""Letters being written, kept so that nothing typed is lost."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, astuple, dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from letterkit.actions.write.typed_letter import TypedLetter
from letterkit.actions.write.typed_options import TypedOptions
from letterkit.errors import DiskError, UsageError
from letterkit.late_pattern import late_pattern
from letterkit.model.letter import OwnText
from letterkit.page.envelope_size import C6, envelope_size
from letterkit.store.draft_folder import draft_files
from letterkit.store.drafts import draft_digest, draft_file, name_by_key, read_draft, remove_draft, write_draft

_KEPT = "kept"
"""The field with the day a draft was kept on."""

_HALF_CHARACTER = late_pattern("[\ud800-\udfff]")
"""JSON may hold it in an escape; neither a terminal nor a PDF can."""


@dataclass(frozen=True, slots=True)
class Drafts:
    """The drafts in order of person and template, each with its digest, and files that cannot be read as drafts."""

    with_digests: tuple[tuple[TypedLetter, str], ...]
    damaged: tuple[Path, ...] = ()

    @property
    def letters(self) -> tuple[TypedLetter, ...]:
        """The drafts without their digests."""
        return tuple(letter for letter, _ in self.with_digests)


def drafts_in(folder: Path, today: date) -> Drafts:
    """All drafts. Raises DiskError if the folder cannot be read.

    A letter dated on the day it was last typed at is dated today: that date was given to it, not chosen.
    """
    with_digests: list[tuple[TypedLetter, str]] = []
    damaged: list[Path] = []
    if draft_files(folder):
        with suppress(DiskError):  # on a disk that cannot be written they are read as they are
            name_by_key(folder)
    for file in draft_files(folder):
        digest = draft_digest(file)  # before it is read: a change in between must show
        letter = _typed_letter(read_draft(file) or {}, today)
        if letter:
            is_ours = file == draft_file(folder, letter.draft_key)
            with_digests.append((letter, digest if is_ours else ""))
        else:
            damaged.append(file)
    return Drafts(tuple(sorted(with_digests, key=lambda each: astuple(each[0].draft_key))), tuple(damaged))


def keep_draft(folder: Path, letter: TypedLetter, today: date) -> str:
    """Keeps the letter as it is typed, and returns its digest; one without an answer is not kept. Raises DiskError."""
    if letter.has_answers:
        fields = {**asdict(letter), "envelope": letter.envelope.typed, _KEPT: today.isoformat()}
        write_draft(folder, letter.draft_key, fields)
    else:
        drop_draft(folder, letter)
    return draft_digest(draft_file(folder, letter.draft_key))


def drop_draft(folder: Path, letter: TypedLetter) -> None:
    """Forgets the draft of that key, if there is one. Raises DiskError."""
    remove_draft(folder, letter.draft_key)


def _typed_letter(fields: Mapping[str, Any], today: date) -> TypedLetter | None:
    """The letter with those fields; None if they are not those of a letter."""
    typed = {name: value for name, value in fields.items() if name != _KEPT}
    try:
        typed["own"] = tuple(OwnText(**own) for own in typed.get("own", ()))
        typed["envelope"] = envelope_size(str(typed.get("envelope", C6.typed)))
        typed["options"] = TypedOptions(**typed.get("options", {}))
        letter = TypedLetter(**typed)
    except (TypeError, UsageError):
        return None
    if not _is_sound(letter):
        return None
    return replace(letter, dated=today.isoformat()) if letter.dated == fields.get(_KEPT) else letter


def _is_sound(letter: TypedLetter) -> bool:
    """Whether every field holds what it should."""
    if not isinstance(letter.answers, dict) or not isinstance(letter.begun_with, dict):
        return False
    begun = (letter.begun_by, *letter.begun_with, *letter.begun_with.values())
    texts = (letter.person_id, letter.template, letter.dated, letter.number, *letter.answers, *letter.texts, *begun)
    return (
        letter.options.is_sound
        and all(isinstance(text, str) and not _HALF_CHARACTER.search(text) for text in texts)
        and all(type(number) is int and number >= 0 for number in (letter.rival, *(own.after for own in letter.own)))
        and all(isinstance(flag, bool) for flag in (letter.familiar, letter.patronymic))
        and (letter.abroad is None or isinstance(letter.abroad, bool))
    )
