"""The part of `letterkit log` by which several people know to whom each of them wrote, and the counts of that."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from letterkit import actions, store
from letterkit.cli.arguments import day
from letterkit.cli.listing import show_rows
from letterkit.cli.log_listing import COLUMNS, row_of
from letterkit.cli.places import file_or_output
from letterkit.cli.session import Session
from letterkit.cli.streams import read_input
from letterkit.language import tr, trn
from letterkit.model.logged import LoggedLetter

_TOLD = ("date", "person", "kind", "state")
"""What others get to see besides a random number: some of the columns of the log."""

_MOST_NAMED = 5
"""How many lines that cannot be read are named one by one."""

Added = Callable[[str, Callable[[argparse.Namespace, Session], int], str], argparse.ArgumentParser]
"""Adds an action of that name, what it does, and what it is for."""


def add_sharing(added: Added) -> None:
    """Declares these actions and their options."""
    sharing = added("share", _share, tr("tell those who share the library to whom was written: not by whom, nor what"))
    _add_since(sharing)
    _add_dry_run(sharing)
    exporting = added("export", _export, tr("write the same into a file, for those who share the library without git"))
    about = tr("such as ours.jsonl; - for standard output")
    exporting.add_argument("file", type=file_or_output, metavar=tr("FILE"), help=about)
    _add_since(exporting)
    exporting.add_argument("--force", action="store_true", help=tr("replace the file if it exists"))
    merging = added("merge", _merge, tr("take in what somebody exported; twice counts once"))
    merging.add_argument("file", metavar=tr("FILE"), help=tr("what somebody exported; - for standard input"))
    _add_dry_run(merging)


def letters_counted(session: Session, library: "actions.OpenLibrary") -> "actions.Wrote":
    """How much was written to whom, by the own log and by what others share; stderr says if that has bad lines."""
    written, unread = actions.written_to(library.root.path, session.own_files, session.today)
    if unread:
        told = trn(
            "{count} line in mailings/ cannot be read and counts as nothing: letterkit check names it.",
            "{count} lines in mailings/ cannot be read and count as nothing: letterkit check names them.",
            unread,
        )
        print(told, file=sys.stderr)
    return written


def _share(chosen: argparse.Namespace, session: Session) -> int:
    sharing = _sharing(session)
    with sharing.turn():
        told = sharing.to_share(chosen.since)
        if told.entries and not chosen.dry_run:
            _tell_git(sharing)
            sharing.share(told.entries)
    show_rows(actions.Listing(_TOLD, tuple(map(_row, told.entries))))
    _say_elsewhere(told)
    count = len(told.entries)
    if not count:
        print(tr("There is nothing new to share."), file=sys.stderr)
    elif chosen.dry_run:
        print(trn("{count} letter would be shared.", "{count} letters would be shared.", count), file=sys.stderr)
    else:
        said = trn("{count} letter shared.", "{count} letters shared.", count)
        print(said, tr("Commit mailings/ and .gitattributes for others to see it; git shows who did."), file=sys.stderr)
    return 0


def _export(chosen: argparse.Namespace, session: Session) -> int:
    sharing = _sharing(session)
    with sharing.turn():
        told = sharing.to_export(chosen.since)
        if chosen.file is None:
            sys.stdout.write(sharing.exported(told.entries).decode())
        else:
            sharing.export(told.entries, chosen.file, force=chosen.force)
            print(chosen.file)
    print(trn("{count} letter exported.", "{count} letters exported.", len(told.entries)), file=sys.stderr)
    _say_elsewhere(told)
    return 0


def _merge(chosen: argparse.Namespace, session: Session) -> int:
    sharing = _sharing(session)
    text = _somebodys(chosen.file)
    with sharing.turn():
        news = sharing.to_merge(text)
        if news.notices and not chosen.dry_run:
            _tell_git(sharing)
            sharing.merge(news.notices)
    further = len(news.notices) - news.new
    said = (
        trn("{count} new letter", "{count} new letters", news.new),
        trn("{count} came further", "{count} came further", further),
        trn("{count} known already", "{count} known already", news.known),
    )
    print(f"{', '.join(said)}.", file=sys.stderr)
    for number, reason in news.unread[:_MOST_NAMED]:
        print(tr("{file}, line {line}: {reason}.", file=chosen.file, line=number, reason=reason), file=sys.stderr)
    if news.unread:
        count = len(news.unread)
        print(trn("{count} line was not read.", "{count} lines were not read.", count), file=sys.stderr)
    return int(bool(news.unread))


def _tell_git(sharing: "actions.Sharing") -> None:
    if sharing.tell_git():
        print(tr(".gitattributes now has git keep the lines of both sides."), file=sys.stderr)


def _somebodys(file: str) -> str:
    if file == "-":
        return actions.notices_in(read_input(actions.MOST_TAKEN), tr("standard input"))
    return actions.notices_in(store.read_bytes(Path(file), actions.MOST_TAKEN), file)


def _sharing(session: Session) -> "actions.Sharing":
    root = session.root()
    store.require_library(root.path)
    return actions.Sharing(root, session.own_files)


def _row(entry: LoggedLetter) -> tuple[str | int | None, ...]:
    cells = dict(zip(COLUMNS, row_of(entry), strict=True))
    return tuple(cells[name] for name in _TOLD)


def _say_elsewhere(told: "actions.ToShare") -> None:
    if told.elsewhere:
        said = trn(
            "{count} letter in your log is left out: it was made from other records, or does not say from which.",
            "{count} letters in your log are left out: they were made from other records, or do not say from which.",
            told.elsewhere,
        )
        print(said, file=sys.stderr)


def _add_since(parser: argparse.ArgumentParser) -> None:
    about = tr("only what is dated that day or later")
    parser.add_argument("--since", type=day, metavar=tr("DATE"), help=about)


def _add_dry_run(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--dry-run", action="store_true", help=tr("only say what would be written"))
