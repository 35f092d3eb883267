"""Explain a rule: what it finds, a bad and a good sample, and why. Without a code, list all rules.

«letterkit explain templates» tells how a template is written.
"""

import argparse

from letterkit.cli.session import Session


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options of this command."""
    parser.add_argument("code", nargs="?", metavar="CODE", help="such as A301, or templates")


def run(chosen: argparse.Namespace, _session: Session) -> int:
    """Prints the manual page of the rule, or of templates."""
    if chosen.code == "templates":
        from letterkit.actions.write.template_manual import template_manual

        print(template_manual())
        return 0
    from letterkit.rules.catalogue import ALL, by_code
    from letterkit.rules.manual import manual, summary

    if chosen.code:
        print(manual(by_code(chosen.code)))
    else:
        print("\n".join(f"{rule.code}  {summary(rule)}" for rule in ALL))
    return 0
