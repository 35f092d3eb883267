"""What the log keeps, as JSON, and back."""

from datetime import date
from typing import Any

from letterkit.model.logged import LoggedLetter, Mail, MailState, Standing
from letterkit.model.person import ReturnReason

_TUPLES = ("paragraphs", "address")
_MAPPINGS = ("answers", "phrases")


def json_of(letter: LoggedLetter) -> dict[str, object]:
    """The letter as `json.dumps` takes it."""
    plain = {name: getattr(letter, name) for name in LoggedLetter.__slots__}
    copied = {name: dict(plain[name]) for name in _MAPPINGS}
    return {**plain, **copied, "dated": letter.dated.isoformat(), "standing": _standing_as_json(letter.standing)}


def letter_of(kept: Any) -> LoggedLetter:  # noqa: ANN401 (a JSON value)
    """The letter made again from its JSON. Raises ValueError, KeyError or TypeError for what is none."""
    values = {**kept, **{name: tuple(kept[name]) for name in _TUPLES}}
    days = {"dated": date.fromisoformat(kept["dated"]), "standing": _standing(kept["standing"])}
    return LoggedLetter(**{**values, **days, "mail": Mail(kept["mail"])})


def _standing_as_json(standing: Standing | None) -> tuple[str, str, str | None] | None:
    return (standing.state, standing.day.isoformat(), standing.reason) if standing else None


def _standing(kept: Any) -> Standing | None:  # noqa: ANN401 (a JSON value)
    if kept is None:
        return None
    state, day, reason = kept
    return Standing(MailState(state), date.fromisoformat(day), ReturnReason(reason) if reason else None)
