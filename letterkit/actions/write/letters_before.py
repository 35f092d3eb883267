"""What a letter that is being made takes from the letters that the log has already."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from letterkit.actions.envelope.posting import Posting
from letterkit.actions.write.letters import fill_letter
from letterkit.errors import LetterkitError
from letterkit.model.logged import LoggedLetter, MailState, Past
from letterkit.model.person import Person
from letterkit.model.template import Template

NEARBY = 40
"""How many letters to one facility a new one is compared with: some milliseconds; no one remembers older ones."""


@dataclass(frozen=True, slots=True)
class Writing:
    """A letter that is being made; `corrects` is as in `Logbook`."""

    person: Person
    template: Template
    posting: Posting
    corrects: bool

    def past(self, to_person: Sequence[LoggedLetter], at_facility: Sequence[LoggedLetter]) -> Past:
        """What it takes from the letters before: to the person, oldest first, and to the facility, newest first."""
        own = [each for each in to_person if self._is_by_its_writer(each) and each.state is not MailState.PLANNED]
        alike = [each for each in own if self._is_alike(each)]
        nearby = [each for each in at_facility if not (self.corrects and each in alike)]
        if before := next(filter(self._is_made_again, reversed(alike)), None):
            nearby = [each for each in nearby if each.log_number != before.log_number]
            return Past(before.number, before.log_number, before.phrases, tuple(nearby[:NEARBY]))
        number = max((each.number or 0 for each in own), default=0) + 1
        taken = _phrases(each for each in to_person if not self._is_by_its_writer(each))
        return Past(number, nearby=tuple(nearby[:NEARBY]), taken=taken, same_number=self._of_same_number(own))

    def _of_same_number(self, own: Iterable[LoggedLetter]) -> LoggedLetter | None:
        """The newest letter of the writer with the number that this one was given; what came back was never read."""
        given = self.posting.number
        read = (each for each in own if given and each.number == given and each.state is not MailState.RETURNED)
        return max(read, key=lambda each: each.log_number, default=None)

    def _is_by_its_writer(self, letter: LoggedLetter) -> bool:
        return letter.signature == self.posting.sender.name

    def _is_alike(self, letter: LoggedLetter) -> bool:
        """Whether it is from the same template and day, and has the number that this one was given, if it was."""
        is_of_that_day = (letter.template, letter.dated) == (self.template.name, self.posting.date)
        return is_of_that_day and self.posting.number in (None, letter.number)

    def _is_made_again(self, letter: LoggedLetter) -> bool:
        """Whether this is that letter: the same text, or a correction of one that is not posted."""
        if self.corrects and letter.state is MailState.PRINTED:
            return True
        return self._paragraphs(Past(letter.number, letter.log_number, letter.phrases)) == letter.paragraphs

    def _paragraphs(self, past: Past) -> tuple[str, ...]:
        """The text as a letter before had it; none if it cannot be filled, which is said when it is made."""
        try:
            return fill_letter(self.person, self.template, replace(self.posting, past=past)).text.paragraphs
        except LetterkitError:
            return ()


def _phrases(letters: Iterable[LoggedLetter]) -> dict[str, frozenset[str]]:
    """The phrases that these letters have, by question."""
    taken: dict[str, frozenset[str]] = {}
    for letter in letters:
        for name, phrase in letter.phrases.items():
            taken[name] = taken.get(name, frozenset()) | {phrase}
    return taken
