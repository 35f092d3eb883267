"""Explain a rule by its code, or templates.

Of a rule it says what it finds, a bad and a good sample, and why. Without a code all rules are listed. letterkit
explain templates shows how a template is written.
"""

import argparse

from letterkit import actions, rules
from letterkit.cli.session import Session
from letterkit.language import tr


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options of this command."""
    parser.add_argument("code", nargs="?", metavar=tr("CODE"), help=tr("such as A301, or templates"))


def run(chosen: argparse.Namespace, _session: Session) -> int:
    """Prints the manual page of the rule, or of templates."""
    if chosen.code == "templates":
        print(actions.template_manual())
        return 0
    if chosen.code:
        print(rules.manual(rules.by_code(chosen.code)))
    else:
        print("\n".join(f"{rule.code}  {rules.first_sentence(rule)}" for rule in rules.ALL))
    return 0
