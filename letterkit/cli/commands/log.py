"""List the letters you made, and what became of them.

They can be read, marked, shared and forgotten. Their log is private, a file in your data folder that only you can read,
and can be switched off. It has envelopes, labels and reply kits too. To share says to whom, on which day and how far
letters came, never who wrote or what: in the library, where others who have it find that, or in a file for them.
"""

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial

from letterkit import actions, store
from letterkit.cli.arguments import day
from letterkit.cli.asking_first import add_agreement, agreed
from letterkit.cli.choices import by_value, one_of
from letterkit.cli.listing import FORMATS, for_programs, show_rows
from letterkit.cli.listing_words import cells_in_words, column_words
from letterkit.cli.log_listing import COLUMNS, SHOWN, add_sought, listing_of, row_of, sought_of
from letterkit.cli.log_sharing import add_sharing
from letterkit.cli.people_ids import ids_given
from letterkit.cli.session import Session
from letterkit.errors import UsageError
from letterkit.language import day_said, tr, trn
from letterkit.model.logged import EVERYTHING, LoggedLetter, Mail, MailState, Sought, Standing
from letterkit.model.person import ReturnReason

_MARKS = tuple(state for state in MailState if state is not MailState.PLANNED)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options of this command."""
    _add_format(parser, default="text")
    parser.set_defaults(act=_list_all)
    acts = parser.add_subparsers(title=tr("what to do"), metavar="list|show|mark|forget|share|export|merge|off|on")
    listing = _added(acts, "list", _list, tr("list what was made, oldest first"))
    _add_format(listing, default=argparse.SUPPRESS)
    add_sought(listing)
    showing = _added(acts, "show", _show, tr("print one letter as it was sent"))
    showing.add_argument("entry", metavar="N", help=tr("its number in the first column of the list"))
    _add_marking(_added(acts, "mark", _mark, tr("note what became of letters")))
    forgetting = _added(acts, "forget", _forget, tr("wipe letters from the log"))
    about = tr("letters by their numbers, or all to people by their ids; - and @FILE as elsewhere")
    forgetting.add_argument("named", nargs="*", metavar="N|ID", help=about)
    add_sought(forgetting)
    add_agreement(forgetting)
    add_sharing(partial(_added, acts))
    _added(acts, "off", _switch_off, tr("log no letters from now on; what is logged stays"))
    _added(acts, "on", _switch_on, tr("log letters again"))


def run(chosen: argparse.Namespace, session: Session) -> int:
    """Does what was asked."""
    return int(chosen.act(chosen, session))


def _add_marking(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("now", **one_of(by_value(_MARKS)), help=tr("how far they have come"))
    about = tr("their numbers in the log, such as 12 or 12-40, or ids of people; - and @FILE as elsewhere")
    parser.add_argument("named", nargs="*", metavar="N|ID", help=about)
    parser.add_argument("--on", type=day, metavar=tr("DATE"), help=tr("the day it happened (default: today)"))
    parser.add_argument("--reason", **one_of(by_value(ReturnReason)), help=tr("why they came back"))
    add_sought(parser)


def _list_all(chosen: argparse.Namespace, session: Session) -> int:
    return _show_list(store.LetterLog(session.own_files.log).entries(), chosen.format)


def _list(chosen: argparse.Namespace, session: Session) -> int:
    return _show_list(store.LetterLog(session.own_files.log).entries(sought_of(chosen)), chosen.format)


def _show_list(entries: "tuple[LoggedLetter, ...]", form: str) -> int:
    if form != "text":
        sys.stdout.write(for_programs(listing_of(entries, COLUMNS), form))
        return 0
    show_rows(listing_of(entries, SHOWN))
    letters = trn("{count} letter.", "{count} letters.", sum(entry.mail is Mail.LETTER for entry in entries))
    print(letters, file=sys.stderr)
    return 0


def _mark(chosen: argparse.Namespace, session: Session) -> int:
    log, sought = store.LetterLog(session.own_files.log), sought_of(chosen)
    standing = Standing(chosen.now, chosen.on or session.today, chosen.reason)
    actions.refuse_standing(standing, session.today)
    _refuse_unsaid(chosen, sought)
    named = tuple(ids_given(chosen.named))
    entries = actions.entries_to_mark(log, named, chosen.now) if chosen.named else log.entries(sought)
    if chosen.now is MailState.POSTED and not actions.are_numbers(named):
        entries, held = actions.without_held(session.library(), log, entries)
        _say_held(held)
    actions.refuse_too_early(entries, standing)
    actions.mark_all(log, entries, standing)
    show_rows(listing_of((replace(entry, standing=standing) for entry in entries), SHOWN))
    print(trn("{count} entry marked.", "{count} entries marked.", len(entries)), file=sys.stderr)
    for sentence in _told(entries, standing):
        print(sentence, file=sys.stderr)
    return int(not entries)


def _say_held(count: int) -> None:
    """Says how many letters are left as they are, since they must not be posted so."""
    if count:
        told = trn(
            "{count} is not marked: it must not be posted as it is (letterkit held). If it is gone, give its number.",
            "{count} are not marked: they must not be posted as they are (letterkit held). If gone, give the numbers.",
            count,
        )
        print(told, file=sys.stderr)


def _refuse_unsaid(chosen: argparse.Namespace, sought: Sought) -> None:
    """Raises UsageError unless letters are named, or options say which are meant."""
    if bool(chosen.named) == (sought != EVERYTHING):
        remedy = tr("Give their numbers or the ids of people, or options such as --state printed.")
        raise UsageError(tr("Nothing says which letters are meant, or two things do."), remedy)


def _told(entries: "Iterable[LoggedLetter]", standing: Standing) -> Iterator[str]:
    """What the records may want to know too: the log is private, and they say nothing of it yet."""
    people = sorted({entry.person_id for entry in entries})
    if standing.state is MailState.RETURNED and standing.reason:
        for person in people:
            command = f"letterkit returned {person} --reason {standing.reason} --on {standing.day}"
            yield tr("The record does not know it, so nothing is held back: {command}", command=command)
    if standing.state is MailState.ANSWERED and people:
        yield tr("An answer says where somebody is: letterkit confirm records it.")


def _show(chosen: argparse.Namespace, session: Session) -> int:
    log = store.LetterLog(session.own_files.log)
    letter = actions.logged_letter(log, chosen.entry)
    for name, value in zip(COLUMNS, row_of(letter), strict=True):
        print(f"{column_words(name)}: {cells_in_words(name, [_shown(value)])[0]}", file=sys.stderr)
    for standing in log.standings(letter.log_number):
        print(f"{standing.state.words}: {day_said(standing.day)}", file=sys.stderr)
    print("\n\n".join(filter(None, (*letter.paragraphs, letter.signature))))
    return 0


def _forget(chosen: argparse.Namespace, session: Session) -> int:
    log, sought = store.LetterLog(session.own_files.log), sought_of(chosen)
    _refuse_unsaid(chosen, sought)
    named = ids_given(chosen.named)
    letters = [each for name in named for each in actions.letters_named(log, name)] if named else log.entries(sought)
    if not letters:
        print(tr("The log has nothing of that kind."), file=sys.stderr)
        return 1
    show_rows(listing_of(letters, SHOWN))
    if not agreed(tr("Forget this?"), chosen):
        print(tr("Nothing was forgotten."), file=sys.stderr)
        return 1
    log.forget([letter.log_number for letter in letters])
    print(tr("Forgotten."), file=sys.stderr)
    if any(letter.event for letter in letters):
        print(tr("What was shared of it stays with those who have it."), file=sys.stderr)
    return 0


def _switch_off(_: argparse.Namespace, session: Session) -> int:
    actions.switch_log(session.own_files, on=False)
    print(tr("Letters are no longer logged; what is logged stays until you forget it."), file=sys.stderr)
    return 0


def _switch_on(_: argparse.Namespace, session: Session) -> int:
    actions.switch_log(session.own_files, on=True)
    print(tr("Letters are logged from now on."), file=sys.stderr)
    return 0


def _shown(cell: str | int | None) -> str:
    return "" if cell is None else str(cell)


def _add_format(parser: argparse.ArgumentParser, default: str) -> None:
    parser.add_argument(
        "--format", choices=FORMATS, default=default, help=tr("text: a table on a terminal, else tab-separated")
    )


def _added(
    acts: "argparse._SubParsersAction[argparse.ArgumentParser]",
    name: str,
    act: Callable[[argparse.Namespace, Session], int],
    description: str,
) -> argparse.ArgumentParser:
    parser = acts.add_parser(name, help=description)
    parser.set_defaults(act=act)
    return parser
