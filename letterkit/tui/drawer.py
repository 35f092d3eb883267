"""The drafts: in memory as they are typed, on disk a moment later."""

from datetime import date
from pathlib import Path

from letterkit.actions.write.drafts import drafts_in, drop_draft, keep_draft
from letterkit.actions.write.typed_letter import TypedLetter
from letterkit.store.drafts import DraftKey

AUTOSAVE = 1.5
"""Seconds between two writes of what is typed, so that a killed program loses little."""


class Drawer:
    """One letter for each person and template. What was typed since the last write waits to be written."""

    def __init__(self, folder: Path, today: date) -> None:
        self._folder = folder
        self._today = today
        self._letters: dict[DraftKey, TypedLetter] = {}
        self._saved: dict[DraftKey, TypedLetter] = {}
        self._waiting: dict[DraftKey, TypedLetter] = {}
        self._typed_now: set[DraftKey] = set()

    def read(self) -> tuple[Path, ...]:
        """Reads the drafts of earlier sessions; returns the files that cannot be read. Raises DiskError."""
        earlier = drafts_in(self._folder, self._today)
        self._letters = {letter.draft_key: letter for letter in earlier.letters} | self._letters
        return earlier.damaged

    def letter(self, person_id: str, template: str) -> TypedLetter:
        """The letter as far as it was typed; a new one if it was not begun."""
        letter = self._letters.get(DraftKey(person_id, template))
        return letter or TypedLetter(person_id, template, dated=self._today.isoformat())

    def keep(self, letter: TypedLetter) -> None:
        """Remembers what is typed, to be written later."""
        key = letter.draft_key
        if letter != self._letters.get(key):
            self._typed_now.add(key)
        self._letters[key] = self._waiting[key] = letter

    def write(self) -> None:
        """Writes what waits. Raises DiskError; what could not be written goes on waiting."""
        for key, letter in list(self._waiting.items()):
            keep_draft(self._folder, letter, self._today)
            del self._waiting[key]

    def put_away(self, letter: TypedLetter) -> None:
        """Notes that the letter was saved as PDF: it is not a draft any more. Raises DiskError."""
        key = letter.draft_key
        self._saved[key] = letter
        self._waiting.pop(key, None)
        drop_draft(self._folder, letter)

    def throw_away(self, letter: TypedLetter) -> None:
        """Deletes a draft. Raises DiskError; then it stays."""
        drop_draft(self._folder, letter)
        self._letters.pop(letter.draft_key, None)
        self._waiting.pop(letter.draft_key, None)

    def is_begun(self, person_id: str, template: str = "") -> bool:
        """Whether there is a draft for that person, from that template if one is named."""
        return any(letter.person_id == person_id and template in ("", letter.template) for letter in self.drafts)

    @property
    def typed_now(self) -> tuple[TypedLetter, ...]:
        """Those of the drafts that were typed at in this session."""
        return tuple(letter for letter in self.drafts if letter.draft_key in self._typed_now)

    @property
    def drafts(self) -> tuple[TypedLetter, ...]:
        """The letters with answers that are not saved as PDF, in the order in which they were begun."""
        return tuple(
            letter for key, letter in self._letters.items() if letter.has_answers and self._saved.get(key) != letter
        )
