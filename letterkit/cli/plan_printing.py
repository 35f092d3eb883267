"""What prints a plan of an evening: its options, and the run."""

import argparse
import shlex
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from letterkit import actions, store
from letterkit.cli.arguments import day
from letterkit.cli.evening import claim_of, ended, print_many
from letterkit.cli.file_modes import mode_of
from letterkit.cli.kit_options import add_kit_arguments, kit_of
from letterkit.cli.label_sheets import sheet_named
from letterkit.cli.letter_options import add_style_arguments, style_of
from letterkit.cli.logging_letters import logbook_of
from letterkit.cli.people_ids import tables_among
from letterkit.cli.people_options import is_filtering
from letterkit.cli.posting_options import add_writers, envelope_posting, printer_of
from letterkit.cli.sent_files import add_encoding
from letterkit.cli.session import Session
from letterkit.errors import LetterkitError, UsageError
from letterkit.language import tr, trn
from letterkit.model.evening_writer import by_name
from letterkit.model.plan import EveningPlan, PlanRow
from letterkit.page.label_sheet import L7163

_WORDS = {"letters": "letter", "envelopes": "envelope", "replies": "reply", "labels": "label"}
"""The kinds of documents by what people type for them, which also ends the name of a file of their own."""

_USUAL = frozenset(("letters", "envelopes", "replies"))
_MOST_NAMED = 5
_SENDER = "sender"


def add_plan_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares what only a plan asks for."""
    group = parser.add_argument_group(tr("for a plan"))
    about = tr("of letters, envelopes, replies, labels, parted by commas (default: all but labels)")
    group.add_argument("--what", type=_kinds, metavar=tr("KINDS"), help=about)
    about = tr("each kind in a file of its own, FILE-letters.pdf and so on, instead of person by person")
    group.add_argument("--apart", action="store_true", help=about)
    add_writers(group)
    group.add_argument("--date", type=day, metavar=tr("D"), help=tr("the date of the letters (default: today)"))
    about = tr("the sheet of labels, or a TOML file (default: {usual})", usual=L7163.name)
    group.add_argument("--label-sheet", default=L7163.name, metavar=tr("NAME"), help=about)
    add_encoding(group)
    add_style_arguments(parser.add_argument_group(tr("how the letters of a plan look")))
    add_kit_arguments(parser.add_argument_group(tr("the reply kits of a plan")))
    parser.set_defaults(number=None)  # a kit may say which letter it answers; of a plan each is another


def plan_named(chosen: argparse.Namespace) -> Path | None:
    """The plan, if that is what was named instead of people: no id ends as the name of a table does.

    Raises UsageError if a plan is named and people are, too, or if there is none and an option is for plans alone.
    """
    plans = tables_among(chosen.people)
    if plans and (len(chosen.people) > 1 or chosen.everybody or chosen.order or is_filtering(chosen)):
        fact = tr("A plan says who is written to.")
        raise UsageError(fact, tr("Name {plan} alone, without people, filters and --order.", plan=plans[0]))
    idle = [f"--{name}" for name in ("what", "apart", "writers") if getattr(chosen, name)]
    if idle and not plans:
        raise UsageError(tr("{option} is for a plan.", option=idle[0]), tr("Make one: letterkit plan."))
    return Path(plans[0]) if plans else None


def print_plan(chosen: argparse.Namespace, session: Session, file: Path) -> int:
    """Prints the rows of the plan, shows what was saved, and returns what `ended` does.

    Raises UsageError for options that make no sense with a plan, DiskError for what cannot be read or written.
    """
    if chosen.on_paper:
        raise UsageError(tr("A plan is not printed at once."), tr("Save it, with --apart, and print what was saved."))
    plan = store.read_plan(file, store.Opening(chosen.encoding))
    if not plan.rows:
        raise LetterkitError(tr("There is nobody to print for."))
    for remark in (*plan.remarks, *_about_senders(plan, chosen)):
        print(remark, file=sys.stderr)
    _refuse_unsigned(plan, chosen)
    logbook = logbook_of(chosen, session)
    words = chosen.what or _USUAL
    targets = _targets(plan, chosen, session, words)
    with claim_of(chosen, targets, logbook) as claim:
        _refuse_itself(file, claim.targets)
        _refuse_other_kinds(claim, words, chosen)
        evening = _evening(chosen, session, words, logbook)
        rows = actions.rows_to_make(plan, file.name, evening, claim.standing)
        if again := actions.written_again(rows, claim.printed):
            print(_about_another_letter(again), file=sys.stderr)
        if count := actions.without_return_address(rows):
            print(_about_addresses(count), file=sys.stderr)
        made = actions.made_of_rows(rows, evening)
        order = actions.Order(claim.targets, chosen.copies, chosen.limit, keep=logbook.take)
        with logbook.turn():
            outcome = print_many(made, len(rows), order, chosen)
    code = ended(outcome, len(rows))
    if outcome.broken:
        print(_what_to_mend(chosen, session.typed, claim.targets), file=sys.stderr)
    return code


def _refuse_unsigned(plan: EveningPlan, chosen: argparse.Namespace) -> None:
    """Raises UsageError where writers are given and no column says who of them writes: you would sign all letters."""
    if chosen.writers is not None and _SENDER not in map(str.casefold, plan.columns):
        fact = tr('The plan has no column "{column}", which says who writes.', column=_SENDER)
        raise UsageError(fact, tr("Add it, or leave --writers out and sign all letters yourself."))


def _refuse_other_kinds(claim: "actions.Claim", words: frozenset[str], chosen: argparse.Namespace) -> None:
    """Raises UsageError where earlier files have letters alone, say, and envelopes are asked for: nobody is missing."""
    asked = {_WORDS[word] for word in words} - {"reply"}
    if claim.kinds and not asked <= claim.kinds:
        fact = tr("{out} lacks a kind of pages that is asked for; --resume adds people, not kinds.", out=chosen.out)
        raise UsageError(fact, tr("Print them into a file of their own: --out."))


def _about_addresses(count: int) -> str:
    """That some letters say nowhere where an answer goes."""
    return trn(
        "{count} letter has no return address: give one in --writers, or make a sender's profile.",
        "{count} letters have no return address: give them in --writers, or make a sender's profile.",
        count,
    )


def _about_senders(plan: EveningPlan, chosen: argparse.Namespace) -> Iterator[str]:
    """What follows where senders are named and nothing says who they are."""
    if chosen.writers is None and any(isinstance(row, PlanRow) and row.sender for row in plan.rows):
        yield tr(
            "Without --writers nothing but the names of the senders is known: the return address is yours, if any."
        )


def _about_another_letter(names: Sequence[str]) -> str:
    """That whoever stands in an earlier file gets one more; of many some names."""
    named = names if len(names) <= _MOST_NAMED else (*names[:_MOST_NAMED], "…")
    return trn(
        "{count} person who stands in an earlier file gets one more letter, from another sender: {names}.",
        "{count} people who stand in earlier files get one more letter, from another sender: {names}.",
        len(names),
        names=", ".join(named),
    )


def _what_to_mend(chosen: argparse.Namespace, typed: Sequence[str], targets: "actions.Targets") -> str:
    """Where the rows lie that were left out, and the command that prints them as it would have printed them now."""
    command = shlex.join(("letterkit", *_on_mended_rows(chosen, typed, str(targets.failed))))
    return tr("Mend the rows in {file}, then print them: {command}.", file=targets.failed, command=command)


def _on_mended_rows(chosen: argparse.Namespace, typed: Sequence[str], mended: str) -> list[str]:
    """The line as it was typed, with the mended rows in place of the plan; they go on where the plan has come to."""
    (plan,) = chosen.people
    words = [mended if word == plan else word for word in typed if not _is_short_for(word, "--force")]
    added = [] if chosen.resume else ["--resume"]
    if not any(_is_short_for(word.partition("=")[0], "--out") for word in words):
        added += ["--out", str(chosen.out)]
    end = words.index("--") if "--" in words else len(words)
    return [*words[:end], *added, *words[end:]]


def _is_short_for(word: str, option: str) -> bool:
    """Whether the word is that option, which may be typed in part."""
    return len(word) > len("--") and option.startswith(word)


def _evening(
    chosen: argparse.Namespace, session: Session, words: frozenset[str], log: "actions.Logbook"
) -> "actions.Evening":
    posting = replace(envelope_posting(chosen, session), letter=style_of(chosen), title=chosen.title)
    posting = replace(posting, date=chosen.date or posting.date)
    writers = by_name(store.read_writers(chosen.writers)) if chosen.writers else None
    signing = actions.Signing(posting.sender, writers, chosen.sender_as)
    kinds = frozenset(_WORDS[word] for word in words)
    sheet = actions.find_sheet(chosen.label_sheet)
    return actions.Evening(session.library(quiet=chosen.quiet), posting, kinds, signing, kit_of(chosen), sheet, log)


def _targets(
    plan: EveningPlan, chosen: argparse.Namespace, session: Session, words: frozenset[str]
) -> "actions.Targets":
    """The files, with the columns of those rows that fail, and who may read them."""
    failed, mode = actions.failed_columns(plan), mode_of(chosen, session)
    return replace(_pdfs(chosen, session, words), failed_columns=failed, mode=mode)


def _pdfs(chosen: argparse.Namespace, session: Session, words: frozenset[str]) -> "actions.Targets":
    """The file of all, or one of each kind; labels never stand among pages of other kinds."""
    named = sheet_named if "labels" in words else actions.find_sheet
    labels = actions.LabelPlan(named(chosen.label_sheet), printer=printer_of(chosen, session))
    if words == {"labels"}:
        return actions.Targets(actions.Target(chosen.out, labels))
    apart = words if chosen.apart else words & {"labels"}
    return actions.Targets(
        actions.Target(chosen.out),
        {
            _WORDS[word]: actions.Target(_beside(chosen.out, word), labels if word == "labels" else None)
            for word in _WORDS
            if word in apart
        },
    )


def _beside(path: Path, word: str) -> Path:
    return path.with_name(f"{path.stem}-{word}{path.suffix}")


def _refuse_itself(file: Path, targets: "actions.Targets") -> None:
    """Raises UsageError where the plan would be replaced by what is made of it."""
    if file.resolve() in {
        each.resolve() for each in (targets.failed, targets.contents, *(each.path for each in targets))
    }:
        fact = tr("{file} is itself what would be replaced.", file=file)
        raise UsageError(fact, tr("Give --resume, or another --out."))


def _kinds(text: str) -> frozenset[str]:
    """The kinds that were typed. Raises ArgumentTypeError for a word that is none."""
    words = [word.strip().lower() for word in text.split(",") if word.strip()]
    odd = [word for word in words if word not in _WORDS]
    if odd or not words:
        known = ", ".join(_WORDS)
        raise argparse.ArgumentTypeError(tr('"{text}" is not what a plan prints: {words}', text=text, words=known))
    return frozenset(words)
