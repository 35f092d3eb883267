"""What the log keeps, as JSON, and back."""

from datetime import date
from functools import lru_cache
from operator import attrgetter
from typing import Any

from letterkit.model.logged import LoggedLetter, Mail, MailState, Standing
from letterkit.model.person import ReturnReason

_FIELDS = LoggedLetter.__slots__
_values_of = attrgetter(*_FIELDS)


def json_of(letter: LoggedLetter) -> dict[str, object]:
    """The letter as `json.dumps` takes it."""
    values = dict(zip(_FIELDS, _values_of(letter), strict=True))
    values["answers"], values["phrases"] = dict(letter.answers), dict(letter.phrases)
    values["dated"] = letter.dated.isoformat()
    if standing := letter.standing:
        values["standing"] = standing.state, standing.day.isoformat(), standing.reason
    return values


def letter_of(kept: Any, run: str, *, unseen: bool) -> LoggedLetter:  # noqa: ANN401 (a JSON value)
    """The letter made again from its JSON, as one of that run, `unseen` as well as if it was.

    Raises ValueError, KeyError or TypeError for what is none.
    """
    return LoggedLetter(
        **{
            **kept,
            "dated": _day(kept["dated"]),
            "paragraphs": tuple(kept["paragraphs"]),
            "mail": Mail(kept["mail"]),
            "address": tuple(kept["address"]),
            "standing": _standing(*kept["standing"]) if kept["standing"] else None,
            "run": run,
            "unseen": unseen or bool(kept.get("unseen")),
        }
    )


_day = lru_cache(maxsize=64)(date.fromisoformat)


@lru_cache(maxsize=64)  # those of a run are nearly the same
def _standing(state: str, day: str, reason: str | None) -> Standing:
    return Standing(MailState(state), _day(day), ReturnReason(reason) if reason else None)
