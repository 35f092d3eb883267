"""The rules on the files of a library: records and templates."""

from letterkit.rules import (
    address,
    address_width,
    birth,
    files,
    ignores,
    names,
    notices,
    post_offices,
    stays,
    template_forms,
    templates,
)
from letterkit.rules.registry import Rule, rules_in

LIBRARY: tuple[Rule, ...] = rules_in(
    address,
    address_width,
    birth,
    files,
    ignores,
    names,
    notices,
    post_offices,
    stays,
    template_forms,
    templates,
)
"""In the order in which findings of one file are listed."""
