"""Those who write on an evening, and what is known of each."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from letterkit.model.sender import Sender

COLUMNS = ("name", "gender", "address", "template")
"""What the columns of a list of writers may be called; then one for each question that they answer of themselves."""


@dataclass(frozen=True, slots=True)
class EveningWriter:
    """Somebody who writes. `sender` is as far as the list or the profile gives it, `file` the stem of the profile.

    `template` is from which that person writes, "" for no wish; `answers`, by the name of the question, go into each
    letter that asks it.
    """

    sender: Sender
    template: str = ""
    answers: Mapping[str, str] = field(default_factory=dict, hash=False)
    file: str = ""

    @property
    def name(self) -> str:
        """As it is signed; a plan names the writer so."""
        return self.sender.name

    @property
    def known_as(self) -> tuple[str, ...]:
        """By what the writer is found: the name, or the stem of the profile; in small letters."""
        return tuple(each.casefold() for each in (self.name, self.file) if each)


def by_name(writers: Iterable[EveningWriter]) -> Mapping[str, EveningWriter]:
    """The writers by what they are found by; of two called the same the first."""
    found: dict[str, EveningWriter] = {}
    for writer in writers:
        for name in writer.known_as:
            found.setdefault(name, writer)
    return found
