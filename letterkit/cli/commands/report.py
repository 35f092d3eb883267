"""Report what became of the letters since a day.

How many were written and to how many people, how far they have come, how many were answered, where they went, and who
of those who can be written to has never had one. It is what your log says of the library in use, and of the last
what others share as well. No writer is named unless you ask.

Planned letters are only counted. Of an envelope or a label alone it is taken that a letter by hand lies in it.
"""

import argparse
import sys
from collections.abc import Iterable, Iterator

from letterkit import actions, store
from letterkit.cli.arguments import day
from letterkit.cli.listing import add_format, for_programs, say_unread
from letterkit.cli.log_sharing import letters_counted
from letterkit.cli.session import Session
from letterkit.language import tr, trn


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options of this command."""
    about = tr("letters dated on that day or later")
    parser.add_argument("--since", type=day, required=True, metavar=tr("DATE"), help=about)
    parser.add_argument("--until", type=day, metavar=tr("DATE"), help=tr("and no later than that day"))
    parser.add_argument("--by-writer", action="store_true", help=tr("also how many each writer signed"))
    parser.add_argument("--names", action="store_true", help=tr("also who has had no letter yet"))
    add_format(parser)


def run(chosen: argparse.Namespace, session: Session) -> int:
    """Prints the report; 0 even if there was nothing, 1 if a record cannot be read."""
    period = actions.Period(chosen.since, chosen.until)
    log = store.LetterLog(session.own_files.log)
    library = session.library()
    report = actions.letter_report(library, log, period, letters_counted(session, library))
    if not report.entries:
        print(_nothing(period), file=sys.stderr)
    if chosen.format == "text":
        for line in _lines(report, chosen, period):
            print(line)
    else:
        sys.stdout.write(for_programs(actions.report_listing(report, by_writer=chosen.by_writer), chosen.format))
    return say_unread(report.unread)


def _nothing(period: "actions.Period") -> str:
    if period.until:
        return tr("The log has nothing from {since} to {until}.", since=period.since, until=period.until)
    return tr("The log has nothing since {since}.", since=period.since)


def _lines(report: "actions.LetterReport", chosen: argparse.Namespace, period: "actions.Period") -> Iterator[str]:
    if report.entries:
        yield _summary(report, period)
        if report.letters:
            yield _answers(report)
        yield from _section(tr("How far they have come"), _states(report))
        yield from _section(tr("Where they went"), _places(report))
        if chosen.by_writer:
            without = tr("without a name")
            yield from _section(tr("Who wrote"), ((name or without, count) for name, count in report.writers.items()))
    yield _unwritten(report)
    if chosen.names:
        rows = [(person.id, person.name_and_birth) for person in report.unwritten]
        yield from (f"  {line}" for line in actions.aligned(rows).splitlines())


def _summary(report: "actions.LetterReport", period: "actions.Period") -> str:
    letters = trn("{count} letter", "{count} letters", len(report.letters))
    people = trn("to {count} person", "to {count} people", report.people)
    told = {"since": period.since, "letters": letters, "people": people}
    if period.until:
        return tr("From {since} to {until}: {letters} {people}.", until=period.until, **told)
    return tr("Since {since}: {letters} {people}.", **told)


def _answers(report: "actions.LetterReport") -> str:
    letters, answered = len(report.letters), report.answered
    share = round(100 * answered / letters)
    told = tr("Answered: {answered} of {letters} ({share} %).", answered=answered, letters=letters, share=share)
    if report.usual_days is None:
        return told
    half = trn(
        "Half of the answers came within {count} day of posting.",
        "Half of the answers came within {count} days of posting.",
        report.usual_days,
    )
    return f"{told} {half}"


def _states(report: "actions.LetterReport") -> Iterator[tuple[str, int]]:
    for (mail, state, reason), count in report.states.items():
        yield ", ".join((mail.words, state.words, *([reason.words] if reason else []))), count


def _places(report: "actions.LetterReport") -> Iterator[tuple[str, int]]:
    for facility, count in report.facilities.items():
        yield report.places.get(facility) or facility or tr("no facility"), count


def _section(heading: str, counted: Iterable[tuple[str, int]]) -> Iterator[str]:
    """The heading, and below it a line for each count; nothing where there are none."""
    rows = list(counted)
    width = max((len(str(count)) for _, count in rows), default=0)
    yield from [f"{heading}:"] if rows else []
    yield from (f"  {count:>{width}}  {what}" for what, count in rows)


def _unwritten(report: "actions.LetterReport") -> str:
    return trn(
        "Never written to: {without} of {count} person who can be written to.",
        "Never written to: {without} of {count} people who can be written to.",
        report.writable,
        without=len(report.unwritten),
    )
