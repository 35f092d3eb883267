"""Decline a name, or a table of names.

A name is printed in its six cases. A table (TSV: gender, surname, first, patronymic) is printed again with dative,
genitive, whether they are certain (yes, no) and why not.
"""

import argparse
import sys

from letterkit import actions
from letterkit.cli.choices import by_value, one_of
from letterkit.cli.session import Session
from letterkit.cli.streams import read_argument
from letterkit.errors import UsageError
from letterkit.language import marked, tr, trp
from letterkit.model.name import Case, Gender

_CASES = {
    Case.NOMINATIVE: marked("nominative"),
    Case.GENITIVE: marked("genitive"),
    Case.DATIVE: marked("dative"),
    Case.ACCUSATIVE: marked("accusative"),
    Case.INSTRUMENTAL: marked("instrumental"),
    Case.PREPOSITIONAL: marked("prepositional"),
}
_SHOWN_GENDER = {
    Gender.MALE: marked("gender: m (as the name shows)"),
    Gender.FEMALE: marked("gender: f (as the name shows)"),
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options of this command."""
    parser.add_argument(
        "name", nargs="?", metavar=trp("of a person", "NAME"), help=tr("«Фамилия Имя Отчество», in the nominative")
    )
    parser.add_argument("--gender", **one_of(by_value(Gender)), help=tr("needed where the name does not show it"))
    parser.add_argument("--tsv", metavar=tr("FILE"), help=tr("a table of names; - for standard input"))


def run(chosen: argparse.Namespace, _session: Session) -> int:
    """Prints the forms on stdout; stderr says what is not certain."""
    if bool(chosen.name) == bool(chosen.tsv):
        raise UsageError(tr("Give a name or a table, one of the two."), tr("See letterkit decline --help."))
    if chosen.tsv:
        for line in actions.decline_table(read_argument(chosen.tsv)):
            print(line)
    else:
        _print_cases(chosen.name, chosen.gender)
    return 0


def _print_cases(name: str, stated: Gender | None) -> None:
    forms, gender = actions.decline_one(name, stated)
    for case, declined in forms.items():
        print(f"{tr(_CASES[case]):<13}  {declined.text}")
    if stated is None:
        print(tr(_SHOWN_GENDER[gender]), file=sys.stderr)
    for reason in dict.fromkeys(reason for declined in forms.values() for reason in declined.reasons):
        print(tr("to review: {reason}", reason=reason), file=sys.stderr)
