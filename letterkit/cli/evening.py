"""What the commands that print for many people share: options, what is said meanwhile and at the end, the exit code."""

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import replace
from itertools import chain
from pathlib import Path

from letterkit import actions
from letterkit.cli.arguments import count
from letterkit.cli.file_modes import add_mode_argument
from letterkit.cli.logging_letters import warn
from letterkit.cli.places import file_to_write
from letterkit.cli.progress import progress
from letterkit.cli.report import show_findings
from letterkit.cli.stopping import stopping
from letterkit.errors import UsageError
from letterkit.language import tr, trn
from letterkit.model.finding import Severity
from letterkit.model.shortened import shortened

_LONGEST = 200
"""Characters of an example: what is said of namesakes names all of them."""

DONE, BROKEN, RIGHTLY, STOPPED = 0, 1, 4, 130
"""Exit codes: nobody is left out; something is broken; all is done, and some were rightly left out; it was stopped."""


def add_run_arguments(
    parser: argparse.ArgumentParser, usual: str, place: Callable[[str], Path] = file_to_write
) -> None:
    """Declares the options of a run whose file is usually called `usual`; `place` reads where it is to be."""
    about = tr("default: {file}", file=usual)
    parser.add_argument("--out", type=place, default=Path(usual), metavar=tr("FILE"), help=about)
    parser.add_argument("--limit", type=count, metavar="N", help=tr("for the first N who can be written to"))
    about = tr("only for those who are not in FILE yet, nor in FILE-2 and so on: after a run that was stopped")
    parser.add_argument("--resume", action="store_true", help=about)
    add_mode_argument(parser)
    said = parser.add_mutually_exclusive_group()
    said.add_argument("--verbose", action="store_true", help=tr("show every finding instead of a summary"))
    said.add_argument("--quiet", action="store_true", help=tr("say nothing but errors and the last sentence"))


def claim_of(
    chosen: argparse.Namespace, targets: "actions.Targets", logbook: "actions.Logbook"
) -> "AbstractContextManager[actions.Claim]":
    """The files, claimed for this command; letters that a stopped run left go to the logbook.

    Raises UsageError where options contradict each other, DiskError as `claimed` and `resumed`.
    """
    if not chosen.resume:
        return actions.claimed(targets, logbook.take, force=chosen.force)
    if chosen.force:
        fact = tr("--resume replaces nothing, and --force replaces what is there.")
        raise UsageError(fact, tr("Give one of them."))
    return actions.resumed(targets, logbook.take)


def print_many(
    made: "Iterable[actions.Made]", of: int, order: "actions.Order", chosen: argparse.Namespace
) -> "actions.Outcome":
    """Prints what is made for so many people; stderr says how far it is and what was found, stdout what was saved."""
    tally, to_print = actions.Tally(), min(of, order.most or of)
    actions.refuse_if_no_room(order.targets, to_print * order.pages_each * order.copies)
    with stopping() as stop, progress(to_print, quiet=chosen.quiet or chosen.verbose) as advance:

        def watched() -> "Iterator[actions.Made]":
            for each in made:
                tally.add(each)
                if chosen.verbose:
                    show_findings(map(each.locate, actions.all_said(each)))
                if to_print == of or not each.failure:
                    advance()
                yield each

        outcome = actions.print_run(watched(), replace(order, stop=stop))
    if not chosen.verbose:
        _show(tally, Severity.ERROR if chosen.quiet else Severity.NOTE)
    for path in outcome.files.paths:
        print(path)
    for path in outcome.files.gone:
        print(tr("{file} of an earlier run is deleted: nobody stands in it now.", file=path), file=sys.stderr)
    return outcome


def is_cut_short(outcome: "actions.Outcome", of: int) -> bool:
    """Whether the run was stopped before all of so many people had their turn."""
    return outcome.stopped and outcome.tried < of


def ended(outcome: "actions.Outcome", of: int) -> int:
    """Says on stderr what came of a run for so many people, and returns the exit code."""
    if not of:
        print(tr("Everybody is printed already: nothing was made."), file=sys.stderr)
        return DONE
    left_out = trn("{count} person left out.", "{count} people left out.", outcome.rightly + outcome.broken)
    print(f"{_documents(outcome)}, {left_out}", *_about_the_others(outcome, of), file=sys.stderr)
    if error := outcome.unlogged:
        warn(
            error,
            tr("The pages are saved; the log gets their letters once the command is run again with --resume."),
        )
    if is_cut_short(outcome, of):
        return STOPPED
    return BROKEN if outcome.broken else RIGHTLY if outcome.rightly else DONE


def _documents(outcome: "actions.Outcome") -> str:
    """How many of each kind were made, as far as there are any."""
    number = outcome.documents
    said = (
        (number["letter"], trn("{count} letter", "{count} letters", number["letter"])),
        (number["reply"], trn("{count} reply kit", "{count} reply kits", number["reply"])),
        (number["envelope"], trn("{count} envelope", "{count} envelopes", number["envelope"])),
        (number["label"], trn("{count} label", "{count} labels", number["label"])),
    )
    return ", ".join(words for count, words in said if count) or tr("Nothing was made")


def _about_the_others(outcome: "actions.Outcome", of: int) -> Iterator[str]:
    """Why people are left out, and who is still to come."""
    if outcome.rightly:
        yield trn(
            "{count} cannot be written to now, or the letter is held back.",
            "{count} cannot be written to now, or their letters are held back.",
            outcome.rightly,
        )
    if outcome.broken:
        yield trn(
            "Of {count} something is broken: {file} says what.",
            "Of {count} something is broken: {file} says what.",
            outcome.broken,
            file=outcome.files.failed,
        )
    rest = of - outcome.tried
    if rest and outcome.stopped:
        yield trn(
            "Stopped with {count} person still to come: the same command with --resume goes on.",
            "Stopped with {count} people still to come: the same command with --resume goes on.",
            rest,
        )
    elif rest:
        yield trn("{count} more for another time.", "{count} more for another time.", rest)


def _show(tally: "actions.Tally", least: Severity) -> None:
    """Each code of that severity or a graver one: the findings themselves if they are few, else one of them."""
    for each in tally.counted():
        if each.first.severity < least:
            continue
        if each.is_shown_whole:
            show_findings(chain.from_iterable(each.examples.values()))
        else:
            print(_lines(each), file=sys.stderr)


def _lines(counted: "actions.Counted") -> str:
    people = trn("{count} person", "{count} people", counted.count)
    person_id, finding = next(iter(counted.examples)), counted.first
    head = f"{finding.severity.label.lower()} {finding.code}".rstrip()
    rule = tr("The rule: {sentence}", sentence=counted.rule) if finding.code else finding.hint
    return f"{head}, {people}; {person_id}: {shortened(finding.message, _LONGEST)}\n    {rule}"
