"""Family L, the dates of a letter: its own, whether it is in season, and those in answers."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations

from letterkit.language import tr, trn
from letterkit.model.answer import answer_day
from letterkit.model.delivery import EARLIEST, LATEST
from letterkit.model.finding import Severity
from letterkit.model.letter import FilledLetter
from letterkit.model.template import BIRTHDAY, KEPT_OCCASIONS, AnswerKind, Template
from letterkit.rules.context import Context
from letterkit.rules.registry import Hit, rule
from letterkit.rules.wording import question
from letterkit.russian.feasts import ONLY_ABOUT
from letterkit.russian.seasons import seasons_said
from letterkit.russian.template_days import next_for

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
def letter_is_in_season(letter: FilledLetter, context: Context) -> Iterator[Hit]:
    """A letter is dated near the days that its template is for, and says one season: that of its date.

    Bad:  New Year wishes dated 1 June, a birthday letter five months early, «идёт снег» beside «всё цветёт»
    Good: New Year wishes dated 15 November, a birthday letter a week after the birthday, «идёт снег» in January

    Wishes that come months too early look like a mistake, and are forgotten on the day itself. It is time to write from
    74 days before it on: a letter from abroad takes up to 60, and two weeks are for writing it. Up to two weeks after
    the day wishes are still welcome. Where the day of birth is not known, nothing is said; of a wrong date L618 speaks.
    Of seasons only what the letter says to be so now counts, not what it remembers or expects.
    Source: letter-writing guides of human-rights groups: delivery times, and posting days of birthday lists.
    """
    if letter.dated is None or not _is_near(letter.dated, context.today):
        return
    template = letter.template
    day = next_for(template, letter.born, letter.dated - timedelta(LATEST))
    if day and (day - letter.dated).days > EARLIEST:
        hint = tr("Write it from {start} on, or take another template.", start=day - timedelta(EARLIEST))
        yield Hit((), _how_early(template, day, (day - letter.dated).days), hint)
    yield from _seasons(letter, letter.dated)


def _seasons(letter: FilledLetter, dated: date) -> Iterator[Hit]:
    """The first season that the letter cannot be in, and the first two that do not go together."""
    said = [season for paragraph in letter.text.paragraphs for season in seasons_said(paragraph)]
    if odd := next((season for season in said if dated.month not in season.possible), None):
        message = tr("«{words}» stands in a letter dated {day}", words=odd.words, day=dated)
        yield Hit((), message, tr("Say what the season is where you are."), words=(odd.words,))
    pairs = ((one, other) for one, other in combinations(said, 2) if not one.usual & other.usual)
    if pair := next(pairs, None):
        one, other = (season.words for season in pair)
        message = tr("the letter says «{words}» and «{other}»: that is hardly so at once", words=one, other=other)
        yield Hit((), message, tr("Keep one of the two."), words=(one, other))


def _is_near(dated: date, today: date) -> bool:
    return abs(dated - today) <= NEAR


def _how_early(template: Template, day: date, days: int) -> str:
    """How long after the date of the letter the next day is that the template is for."""
    occasion = template.occasion
    if template.calendar and occasion not in KEPT_OCCASIONS:
        return trn(
            "the template is for {day}, {count} day after the date of the letter",
            "the template is for {day}, {count} days after the date of the letter",
            days,
            day=day,
        )
    if occasion == BIRTHDAY:
        return trn(
            "the next birthday is on {day}, {count} day after the date of the letter",
            "the next birthday is on {day}, {count} days after the date of the letter",
            days,
            day=day,
        )
    if occasion in ONLY_ABOUT:
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
