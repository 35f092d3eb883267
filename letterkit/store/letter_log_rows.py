"""The rows of the log of letters: the values that its tables take of a letter, and the letter of a row."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from letterkit.language import tr
from letterkit.model.logged import LoggedLetter, Mail, MailState, Standing
from letterkit.model.person import ReturnReason

PLAIN = ("person", "name", "facility", "template", "number", "signature", "via", "library")
"""The columns that hold what a letter has under the same name; but a letter says `person_id`."""

_ENCODER = json.JSONEncoder(ensure_ascii=False)

_TOO_HIGH = 10**9
"""No letter has such a number."""

STATE = ("state", "state_day", "reason")
"""The columns that say how far it has come."""

SHORT = ", ".join((*PLAIN, "dated", "mail", *STATE, "entry", "event"))
"""The columns of a letter without its texts, in the order in which `letter_of` takes them."""

WHOLE = f"{SHORT}, answers, phrases, paragraphs, address"
"""All of them."""


def row_of(letter: LoggedLetter) -> dict[str, object]:
    """What the columns take of a letter, but for its state."""
    texts = {"answers": dict(letter.answers), "phrases": dict(letter.phrases)}
    lists = {"paragraphs": letter.paragraphs, "address": letter.address}
    return {
        **{column: getattr(letter, column) for column in PLAIN[1:]},
        **{column: _ENCODER.encode(value) for column, value in {**texts, **lists}.items()},
        "person": letter.person_id,
        "dated": letter.dated.isoformat(),
        "mail": letter.mail,
    }


def letter_of(row: Sequence[Any]) -> LoggedLetter:
    """The letter of a row that has its texts, or that has none."""
    person, name, facility, template, number, signature, via, library, dated, mail, *more = row
    state, day, reason, log_number, event, *texts = more
    answers, phrases, paragraphs, address = map(json.loads, texts) if texts else _NO_TEXTS
    is_number = number is None or (isinstance(number, int) and 0 < number < _TOO_HIGH)
    _refuse_unfit((person, name, facility, template, signature, via, library, event), fits=is_number)
    if texts:
        _refuse_unfit((*answers.values(), *phrases.values()), fits=True)
        _refuse_unfit((*paragraphs, *address), fits=isinstance(paragraphs, list) and isinstance(address, list))
    return LoggedLetter(
        person_id=person,
        name=name,
        facility=facility,
        template=template,
        dated=date.fromisoformat(dated),
        number=number,
        answers=answers,
        paragraphs=tuple(paragraphs),
        signature=signature,
        via=via,
        mail=Mail(mail),
        phrases=phrases,
        address=tuple(address),
        library=library,
        standing=standing_of(state, day, reason),
        log_number=log_number,
        event=event,
    )


def _refuse_unfit(texts: Iterable[object], *, fits: bool) -> None:
    """Raises ValueError for what is no text, or does not fit besides: another program wrote it there."""
    if not fits or not {*map(type, texts)} <= {str}:
        raise ValueError(tr("one of its letters is damaged"))


_NO_TEXTS: tuple[Mapping[str, str], Mapping[str, str], Sequence[str], Sequence[str]] = ({}, {}, (), ())


def standing_of(state: str, day: str, reason: str | None) -> Standing:
    """The state of a row."""
    return Standing(MailState(state), date.fromisoformat(day), ReturnReason(reason) if reason else None)
