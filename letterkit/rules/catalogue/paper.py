"""The rules on what is printed: pages, and all that goes into one envelope."""

from letterkit.rules import lengths, mailings, pages
from letterkit.rules.registry import Rule, rules_in

PAPER: tuple[Rule, ...] = rules_in(
    lengths,
    mailings,
    pages,
)
"""In the order in which findings are listed."""
