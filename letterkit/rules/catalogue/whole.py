"""The sections of the catalogue put together."""

from letterkit.rules.catalogue.letters import LETTERS
from letterkit.rules.catalogue.library import LIBRARY
from letterkit.rules.catalogue.paper import PAPER
from letterkit.rules.registry import Rule

ALL: tuple[Rule, ...] = tuple(dict.fromkeys(LIBRARY + LETTERS + PAPER))
"""Every rule once, the families in the order of the manual."""
