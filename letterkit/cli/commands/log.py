"""List the letters you made, read them, forget them.

Their log is private, a file in your data folder that only you can read, and can be switched off. Without an action the
letters are listed.
"""

import argparse
import sys

from letterkit import actions, store
from letterkit.cli.asking_first import add_agreement, agreed
from letterkit.cli.listing import FORMATS, for_programs, show_rows
from letterkit.cli.listing_words import cells_in_words, column_words
from letterkit.cli.session import Session
from letterkit.language import tr, trn
from letterkit.model.logged import LoggedLetter

_COLUMNS = ("entry", "date", "person", "name", "number", "template", "facility", "via")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options of this command."""
    _add_format(parser, default="text")
    parser.set_defaults(act=_list)
    acts = parser.add_subparsers(title=tr("what to do"), metavar="list|show|forget|off|on")
    _add_format(_added(acts, "list", _list, tr("list the letters, oldest first")), default=argparse.SUPPRESS)
    showing = _added(acts, "show", _show, tr("print one letter as it was sent"))
    showing.add_argument("entry", metavar="N", help=tr("its number in the first column of the list"))
    forgetting = _added(acts, "forget", _forget, tr("wipe letters from the log"))
    forgetting.add_argument("what", metavar="N|ID", help=tr("one letter, or all to one person"))
    add_agreement(forgetting)
    _added(acts, "off", _switch_off, tr("log no letters from now on; what is logged stays"))
    _added(acts, "on", _switch_on, tr("log letters again"))


def run(chosen: argparse.Namespace, session: Session) -> int:
    """Does what was asked."""
    return int(chosen.act(chosen, session))


def _list(chosen: argparse.Namespace, session: Session) -> int:
    letters = store.LetterLog(session.own_files.log).letters()
    listing = actions.Listing(_COLUMNS, tuple(_row(letter) for letter in letters))
    if chosen.format != "text":
        sys.stdout.write(for_programs(listing, chosen.format))
        return 0
    show_rows(listing)
    print(trn("{count} letter.", "{count} letters.", len(letters)), file=sys.stderr)
    return 0


def _show(chosen: argparse.Namespace, session: Session) -> int:
    letter = actions.logged_letter(store.LetterLog(session.own_files.log), chosen.entry)
    for name, value in zip(_COLUMNS, _row(letter), strict=True):
        print(f"{column_words(name)}: {cells_in_words(name, [_shown(value)])[0]}", file=sys.stderr)
    print("\n\n".join(filter(None, (*letter.paragraphs, letter.signature))))
    return 0


def _forget(chosen: argparse.Namespace, session: Session) -> int:
    log = store.LetterLog(session.own_files.log)
    letters = actions.letters_named(log, chosen.what)
    show_rows(actions.Listing(_COLUMNS, tuple(map(_row, letters))))
    if not agreed(tr("Forget this?"), chosen):
        print(tr("Nothing was forgotten."), file=sys.stderr)
        return 1
    log.forget([letter.log_number for letter in letters])
    print(tr("Forgotten."), file=sys.stderr)
    return 0


def _switch_off(_: argparse.Namespace, session: Session) -> int:
    actions.switch_log(session.own_files, on=False)
    print(tr("Letters are no longer logged; what is logged stays until you forget it."), file=sys.stderr)
    return 0


def _switch_on(_: argparse.Namespace, session: Session) -> int:
    actions.switch_log(session.own_files, on=True)
    print(tr("Letters are logged from now on."), file=sys.stderr)
    return 0


def _row(letter: "LoggedLetter") -> tuple[str | int | None, ...]:
    """What the list shows of a letter, in the order of the columns."""
    when_to_whom = (letter.log_number, letter.dated.isoformat(), letter.person_id, letter.name)
    return (*when_to_whom, letter.number, letter.template, letter.facility, letter.via)


def _shown(cell: str | int | None) -> str:
    return "" if cell is None else str(cell)


def _add_format(parser: argparse.ArgumentParser, default: str) -> None:
    parser.add_argument(
        "--format", choices=FORMATS, default=default, help=tr("text: a table on a terminal, else tab-separated")
    )


def _added(
    acts: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str, act: object, description: str
) -> argparse.ArgumentParser:
    parser = acts.add_parser(name, help=description)
    parser.set_defaults(act=act)
    return parser
