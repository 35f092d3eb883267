"""The drafts: in memory as they are typed, on disk a moment later."""

from contextlib import suppress
from dataclasses import replace
from datetime import date
from itertools import count
from pathlib import Path

from letterkit.actions.write.drafts import drafts_in, drop_draft, keep_draft
from letterkit.actions.write.typed_letter import TypedLetter
from letterkit.actions.write.typed_options import TypedOptions
from letterkit.errors import DiskError
from letterkit.language import tr
from letterkit.page.envelope_size import C6, EnvelopeSize
from letterkit.store.drafts import DraftKey, draft_digest, draft_file

AUTOSAVE = 1.5
"""Seconds between two writes of what is typed, so that a killed program loses little."""


class Drawer:
    """One letter for each person and template. What was typed since the last write waits to be written.

    Another window may write drafts too. What it wrote is taken over while nothing typed here waits; where both typed,
    the letter of this window steps aside and goes on as a rival of it, so that neither is lost.
    """

    def __init__(
        self, folder: Path, today: date, usual: EnvelopeSize = C6, usual_options: TypedOptions | None = None
    ) -> None:
        """`usual` is the envelope in which letters begun from now on go, `usual_options` what else they have."""
        self.usual_options = usual_options or TypedOptions()
        self._folder = folder
        self._today = today
        self._usual = usual
        self._letters: dict[DraftKey, TypedLetter] = {}
        self._saved: dict[DraftKey, TypedLetter] = {}
        self._waiting: dict[DraftKey, TypedLetter] = {}
        self._typed_now: set[DraftKey] = set()
        self._digests: dict[DraftKey, str] = {}
        self._aside: dict[DraftKey, DraftKey] = {}

    def read(self) -> tuple[Path, ...]:
        """Takes over what is on disk; returns the files that cannot be read. Raises DiskError."""
        drafts = drafts_in(self._folder, self._today)
        found = {letter.draft_key: (letter, digest) for letter, digest in drafts.with_digests}
        for key in found.keys() | self._digests.keys():
            self._take_over(key, *found.get(key, (None, "")))
        self._letters = {key: self._letters[key] for key in (*found, *self._letters) if key in self._letters}
        return drafts.damaged

    def _take_over(self, key: DraftKey, letter: TypedLetter | None, digest: str) -> None:
        """Follows what another window wrote or put away, unless what is typed here waits to be written."""
        if key in self._waiting or digest == self._digests.get(key):
            return
        self._digests[key] = digest
        if letter:
            self._letters[key] = letter
        else:
            self._letters.pop(key, None)

    def letter(self, key: DraftKey) -> TypedLetter:
        """The letter to go on with, as far as it was typed in any window; a new one if it was not begun."""
        self._aside.clear()
        with suppress(DiskError):  # reported when the drafts are written
            self.read()
        return self.known(key)

    def known(self, key: DraftKey) -> TypedLetter:
        """The same as far as it is known, without looking at the disk."""
        return self._letters.get(key) or TypedLetter(
            key.person_id,
            key.template,
            dated=self._today.isoformat(),
            envelope=self._usual,
            options=self.usual_options,
        )

    def is_new(self, letter: TypedLetter) -> bool:
        """Whether it is neither a draft nor saved: it may have been looked at."""
        return not letter.has_answers and letter.draft_key not in self._saved

    @property
    def usual(self) -> EnvelopeSize:
        """The envelope in which letters begun from now on go."""
        return self._usual

    def use(self, envelope: EnvelopeSize) -> None:
        """Takes another envelope for those; also for letters that were only looked at, unless theirs was chosen."""
        before, self._usual = self._usual, envelope
        for key, letter in self._letters.items():
            if letter.envelope == before and not letter.has_answers:
                self._letters[key] = replace(letter, envelope=envelope)

    def keep(self, letter: TypedLetter) -> None:
        """Remembers what is typed, to be written later; a form that was only opened has typed nothing."""
        own = self._own(letter)
        key = own.draft_key
        if _answered(own) != _answered(self._letters.get(key)):
            self._typed_now.add(key)
            self._letters[key] = self._waiting[key] = own

    def write(self) -> tuple[TypedLetter, ...]:
        """Writes what waits; returns the letters that stepped aside for what another window wrote.

        Raises DiskError; what could not be written goes on waiting.
        """
        aside = tuple(self._step_aside(letter) for letter in list(self._waiting.values()) if self._is_rival(letter))
        for key, letter in list(self._waiting.items()):
            self._digests[key] = keep_draft(self._folder, letter, self._today)
            del self._waiting[key]
        return aside

    def _is_rival(self, letter: TypedLetter) -> bool:
        """Whether another window wrote this draft since it was read or written here."""
        return self._on_disk(letter) not in ("", self._digests.get(letter.draft_key, ""))

    def _on_disk(self, letter: TypedLetter) -> str:
        return draft_digest(draft_file(self._folder, letter.draft_key))

    def _step_aside(self, letter: TypedLetter) -> TypedLetter:
        """The letter as a rival, under the first number that is free from here on."""
        key = letter.draft_key
        rivals = (replace(letter, rival=number) for number in count(key.rival + 1))
        rival = next(each for each in rivals if not self._on_disk(each))
        del self._letters[key], self._waiting[key]
        self._typed_now.discard(key)
        self._aside[key] = rival.draft_key
        self.keep(rival)
        return rival

    def _own(self, letter: TypedLetter) -> TypedLetter:
        """The letter under its own number, since the form that is typed in does not know that it stepped aside."""
        key = letter.draft_key
        while key in self._aside:
            key = self._aside[key]
        return replace(letter, rival=key.rival)

    def put_away(self, letter: TypedLetter) -> None:
        """Notes that the letter was saved as PDF: it is not a draft any more. Raises DiskError."""
        own = self._own(letter)
        key = own.draft_key
        self._letters[key] = self._saved[key] = own
        self._waiting.pop(key, None)
        if not self._is_rival(own):
            drop_draft(self._folder, own)
            self._digests[key] = ""

    def throw_away(self, letter: TypedLetter) -> None:
        """Deletes a draft. Raises DiskError; then it stays, as it does if another window wrote it since."""
        key = letter.draft_key
        if self._is_rival(letter):
            self.read()
            fact = tr("Another window has written this draft meanwhile.")
            raise DiskError(fact, tr("Look at it before you delete it."))
        drop_draft(self._folder, letter)
        self._digests[key] = ""
        self._letters.pop(key, None)
        self._waiting.pop(key, None)

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


def _answered(letter: TypedLetter | None) -> TypedLetter | None:
    """The letter without questions that are not answered, which a form lists as well."""
    return letter and replace(letter, answers={name: answer for name, answer in letter.answers.items() if answer})
