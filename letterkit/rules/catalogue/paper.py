"""The rules on what is printed: pages, and all that goes into one envelope."""

from letterkit.rules import (
    lengths,
    mailings,
    pages,
)
from letterkit.rules.registry import Rule

PAPER: tuple[Rule, ...] = (
    lengths.letter_is_not_too_long,  # L605, of its text too
    pages.glyphs_are_in_the_font,  # P701
    pages.blocks_keep_their_positions,  # P702
    pages.pages_are_no_more_than_allowed,  # P703
    mailings.enclosures_stay_within_the_first_step,  # P704
    mailings.mailing_is_still_a_letter,  # P705
    mailings.photos_are_sharp,  # P706
)
"""In the order in which findings are listed."""
