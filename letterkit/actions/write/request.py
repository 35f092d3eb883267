"""What is asked to be written."""

from dataclasses import dataclass

from letterkit.actions.envelope.posting import Posting


@dataclass(frozen=True, slots=True)
class Request:
    """A letter to that person, from that template, as the posting says."""

    person_id: str
    template: str
    posting: Posting
