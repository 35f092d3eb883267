"""The rules on the text of a letter, and on the form a service takes it in."""

from letterkit.rules import (
    agreement,
    answer_forms,
    censor,
    lengths,
    letter_dates,
    letter_text,
    repetition,
    service_forms,
    signature,
    spelling,
    stress,
    ty_and_vy,
    unfilled,
    unwelcome,
)
from letterkit.rules.registry import Rule, rules_in

LETTERS: tuple[Rule, ...] = rules_in(
    agreement,
    answer_forms,
    censor,
    lengths,
    letter_dates,
    letter_text,
    repetition,
    service_forms,
    signature,
    spelling,
    stress,
    ty_and_vy,
    unfilled,
    unwelcome,
)
"""In the order in which findings are listed."""
