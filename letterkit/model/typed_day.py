"""A date that was typed: for an option, in answer to a question, as the date of a letter."""

from contextlib import suppress
from datetime import date


def typed_day(typed: str) -> date | None:
    """The date that was typed as 2026-11-22, or None for every other form."""
    with suppress(ValueError):
        day = date.fromisoformat(typed)
        if day.isoformat() == typed:  # Python reads 20261122 and weeks too
            return day
    return None
