"""Family L, the dates of a letter: its own, whether its occasion is near, and those in answers."""

from collections.abc import Iterator
from datetime import date, timedelta

from letterkit.language import tr, trn
from letterkit.model.answer import answer_day
from letterkit.model.delivery import EARLIEST, LATEST
from letterkit.model.finding import Severity
from letterkit.model.letter import FilledLetter
from letterkit.model.template import BIRTHDAY, AnswerKind
from letterkit.rules.context import Context
from letterkit.rules.registry import Hit, rule
from letterkit.rules.wording import question
from letterkit.russian.feasts import BY_THE_MOON, next_day

NEAR = timedelta(days=60)
"""How far from today a letter is dated at most: it is written ahead of a feast, or posted late."""

AHEAD = timedelta(days=366)
"""How far ahead a letter speaks of a day."""

BACK = timedelta(days=80 * 365)
"""How far back: a life long."""


@rule("L618", Severity.WARNING, on=FilledLetter)
def letter_is_dated_near_today(letter: FilledLetter, context: Context) -> Iterator[Hit]:
    """A letter bears the day on which it is written, or one near it.

    Bad:  1900-01-01, or 2030-06-01 in the summer of 2025
    Good: 2025-06-01

    The date shows the reader how long the letter was on its way, and which letter answers which. A wrong year is
    easily typed and hard to see. Up to sixty days either way are fine.
    Source: letter-writing guides of human-rights groups, which have letters dated.
    """
    if letter.dated and not _is_near(letter.dated, context.today):
        yield Hit(("dated",), _how_far(letter.dated, context.today), tr("Correct the date, unless it is meant."))


@rule("L619", Severity.WARNING, on=FilledLetter)
def dates_in_answers_are_likely(letter: FilledLetter, context: Context) -> Iterator[Hit]:
    """A date in an answer is no more than a life back and a year ahead; of what has happened, no day to come.

    Bad:  1900-10-28 as the day of the letter that is answered, or tomorrow
    Good: 2025-10-28

    A wrong year is easily typed, and stands in the letter in words. Of what has happened a template says so itself:
    past = true.
    Source: the template format: such answers are days of somebody's life.
    """
    for variable in letter.template.variables:
        day = answer_day(letter.answers.get(variable.name, "")) if variable.kind is AnswerKind.DATE else None
        if day and variable.past and day > context.today:
            message = tr("the answer to {question} is {day}, a day to come", question=question(variable), day=day)
            yield Hit(("answers", variable.name), message, tr("Correct the answer, or leave it empty."))
        elif day and not context.today - BACK <= day <= context.today + AHEAD:
            message = tr("the answer to {question} is {day}", question=question(variable), day=day)
            yield Hit(("answers", variable.name), message, tr("Is the year right?"))


@rule("L621", Severity.WARNING, on=FilledLetter)
def occasion_is_near(letter: FilledLetter, context: Context) -> Iterator[Hit]:
    """A letter for an occasion is dated near the day of that occasion.

    Bad:  New Year wishes dated 1 June, or a birthday letter five months before the birthday
    Good: New Year wishes dated 15 November, or a birthday letter dated a week after the birthday

    Wishes that come months too early look like a mistake, and are forgotten on the day itself. It is time to write from
    74 days before it on: a letter from abroad takes up to 60, and two weeks are for writing it. Up to two weeks after
    the day wishes are still welcome. Where the day of birth is not known, nothing is said; of a wrong date L618 speaks.
    Source: letter-writing guides of human-rights groups: delivery times, and posting days of birthday lists.
    """
    if letter.dated is None or not _is_near(letter.dated, context.today):
        return
    occasion = letter.template.occasion
    day = next_day(occasion, letter.born, letter.dated - timedelta(LATEST))
    if day and (day - letter.dated).days > EARLIEST:
        hint = tr("Write it from {start} on, or take another template.", start=day - timedelta(EARLIEST))
        yield Hit((), _how_early(occasion, day, (day - letter.dated).days), hint)


def _is_near(dated: date, today: date) -> bool:
    return abs(dated - today) <= NEAR


def _how_early(occasion: str, day: date, days: int) -> str:
    """How long after the date of the letter its occasion is."""
    if occasion == BIRTHDAY:
        return trn(
            "the next birthday is on {day}, {count} day after the date of the letter",
            "the next birthday is on {day}, {count} days after the date of the letter",
            days,
            day=day,
        )
    if occasion in BY_THE_MOON:
        return trn(
            "the next feast is about {day}, {count} day after the date of the letter",
            "the next feast is about {day}, {count} days after the date of the letter",
            days,
            day=day,
        )
    return trn(
        "the next feast is on {day}, {count} day after the date of the letter",
        "the next feast is on {day}, {count} days after the date of the letter",
        days,
        day=day,
    )


def _how_far(dated: date, today: date) -> str:
    """How far from today the letter is dated."""
    if dated < today:
        return trn(
            "the letter is dated {dated}, {count:,} day before today, {today}",
            "the letter is dated {dated}, {count:,} days before today, {today}",
            (today - dated).days,
            dated=dated,
            today=today,
        )
    return trn(
        "the letter is dated {dated}, {count:,} day after today, {today}",
        "the letter is dated {dated}, {count:,} days after today, {today}",
        (dated - today).days,
        dated=dated,
        today=today,
    )
