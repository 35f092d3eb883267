"""The options of commands that make one letter, and the writer's choices they stand for."""

import argparse
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from letterkit import actions, page
from letterkit.cli.arguments import count, day
from letterkit.cli.choices import one_of
from letterkit.cli.kit_options import add_kit_arguments, kit_of
from letterkit.cli.posting_options import add_envelope_arguments, envelope_posting
from letterkit.cli.session import Session
from letterkit.errors import UsageError
from letterkit.language import tr
from letterkit.model.letter import OwnText
from letterkit.model.page import TEXT_FACES, Face
from letterkit.page.envelope_size import C6
from letterkit.page.paper import A4, PAPERS


def add_letter_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares person, template, and what the letter says, how it looks, and what goes with it."""
    add_text_arguments(parser)
    add_style_arguments(parser.add_argument_group(tr("how the letter looks")))
    _add_enclosure_arguments(parser.add_argument_group(tr("what goes with it")))
    add_envelope_arguments(parser, default=C6)


def add_text_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares person, template, and what the letter says."""
    parser.add_argument("person", metavar="ID", help=tr("such as asanov-marlen-1977"))
    parser.add_argument("template", metavar=tr("TEMPLATE"), help=tr("such as first-letter"))
    parser.add_argument(
        "--set",
        action="append",
        default=[],
        metavar=tr("NAME=VALUE"),
        dest="answers",
        help=tr("answer a question; repeat"),
    )
    parser.add_argument(
        "--own",
        action="append",
        default=[],
        type=_own,
        metavar=tr("N=TEXT"),
        help=tr("a paragraph of your own after the Nth of the template, 0 for first; templates preview counts; repeat"),
    )
    parser.add_argument(
        "--date", type=day, metavar=tr("D"), help=tr("the date of the letter, as 2026-11-22 (default: today)")
    )
    parser.add_argument(
        "--number", type=count, metavar="N", help=tr("the number of the letter; otherwise from your log")
    )
    parser.add_argument("--ty", action="store_true", help=tr("say ты instead of Вы"))
    parser.add_argument(
        "--patronymic", action="store_true", help=tr("address by first name and patronymic, where Вы is said")
    )


def add_style_arguments(group: "argparse._ArgumentGroup") -> None:
    """Declares how the pages of letters look."""
    group.add_argument("--face", **one_of(TEXT_FACES), default=Face.SERIF, help=tr("the typeface (default: serif)"))
    group.add_argument("--size", type=_points, default=12.0, metavar="PT", help=tr("its size, 10 to 14 (default: 12)"))
    group.add_argument("--paper", **one_of(PAPERS), default=A4, help=tr("default: a4"))
    group.add_argument("--ragged", action="store_true", help=tr("leave the right edge of the text ragged"))
    group.add_argument("--quotes", action="store_true", help=tr('print "quotes" as « » and - as a dash'))
    group.add_argument(
        "--fold-marks", action="store_true", help=tr("mark where the sheet is folded for the envelope chosen")
    )
    group.add_argument("--hand-lines", action="store_true", help=tr("rule what is left of the last page"))
    group.add_argument(
        "--title", default="", metavar=tr("TITLE"), help=tr("the title in the PDF's own information (default: none)")
    )


def _add_enclosure_arguments(group: "argparse._ArgumentGroup") -> None:
    group.add_argument(
        "--enclosure", action="append", default=[], metavar=tr("TEXT"), dest="enclosures", help=tr("list it; repeat")
    )
    group.add_argument(
        "--photo",
        action="append",
        default=[],
        type=Path,
        metavar=tr("FILE"),
        dest="photos",
        help=tr("JPEG or PNG; repeat"),
    )
    group.add_argument("--photo-width", type=_millimetres, metavar=tr("MM"), help=tr("how wide photos are printed"))
    group.add_argument("--reply-kit", action="store_true", help=tr("make a reply envelope and ruled paper too"))
    group.add_argument(
        "--own-questions", action="store_true", help=tr("print the letter's questions on the ruled paper")
    )
    add_kit_arguments(group)


def letter_posting(chosen: argparse.Namespace, session: Session) -> "actions.Posting":
    """The writer's choices as far as the options give them.

    Raises DiskError for a profile or photo that cannot be read, UsageError for what makes no sense.
    """
    style = style_of(chosen)
    return replace(
        with_text(envelope_posting(chosen, session), chosen),
        letter=style,
        reply=replace(kit_of(chosen), own_questions=chosen.own_questions) if chosen.reply_kit else None,
        enclosures=tuple(chosen.enclosures),
        photos=tuple(actions.photo(path, style.paper, chosen.photo_width) for path in chosen.photos),
        title=chosen.title,
    )


def with_text(posting: "actions.Posting", chosen: argparse.Namespace) -> "actions.Posting":
    """The choices with what the letter is to say. Raises UsageError for an answer without a name."""
    return replace(
        posting,
        answers=answers_of(chosen.answers),
        own=tuple(chosen.own),
        date=chosen.date or posting.date,
        number=chosen.number,
        familiar=chosen.ty,
        patronymic=chosen.patronymic,
    )


def style_of(chosen: argparse.Namespace) -> "page.LetterStyle":
    """How the pages of letters look, as far as the options say."""
    return page.LetterStyle(
        chosen.face,
        chosen.size,
        not chosen.ragged,
        chosen.paper,
        fold_marks=chosen.fold_marks,
        hand_lines=chosen.hand_lines,
        quotes=chosen.quotes,
    )


def answers_of(assignments: list[str]) -> dict[str, str]:
    """What was given with --set, by the name of the question. Raises UsageError for what has no "="."""
    answers: dict[str, str] = {}
    for assignment in assignments:
        name, equals, answer = assignment.partition("=")
        if not equals:
            fact = tr('"--set {assignment}" has no "=".', assignment=assignment)
            raise UsageError(fact, tr('Write --set name="value".'))
        answers[name.strip()] = answer
    return answers


def _own(text: str) -> "OwnText":
    """A paragraph of the writer's own. Raises ArgumentTypeError where its position is missing."""
    position, _, paragraph = text.partition("=")
    if not paragraph.strip() or not position.strip().isdecimal():
        raise argparse.ArgumentTypeError(tr('"{text}" does not say after which paragraph: write 3=TEXT', text=text))
    return OwnText(int(position), paragraph)


def _points(text: str) -> float:
    """A size of type. Raises ArgumentTypeError for one that is hard to read or wastes pages."""
    return _measure(page.type_size, text)


def _millimetres(text: str) -> float:
    """A width on paper. Raises ArgumentTypeError for one that is wider than any paper or too small to see."""
    return _measure(page.photo_width, text)


def _measure(read: Callable[[str], float], text: str) -> float:
    try:
        return read(text)
    except UsageError as error:
        raise argparse.ArgumentTypeError(str(error)) from None
