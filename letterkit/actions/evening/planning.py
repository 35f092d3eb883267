"""Makes the plan of an evening: who writes to whom, from which template."""

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain, cycle, repeat

from letterkit.actions.library.check import addressee
from letterkit.actions.library.opening import OpenLibrary
from letterkit.actions.write.logbook import Logbook
from letterkit.actions.write.offer import offers
from letterkit.actions.write.season import season_of
from letterkit.errors import UsageError
from letterkit.language import tr
from letterkit.model.evening_writer import EveningWriter
from letterkit.model.finding import barring
from letterkit.model.nearest import nearest_hint
from letterkit.model.person import Person
from letterkit.model.plan import PlanRow
from letterkit.model.template import FIRST_LETTER, Template
from letterkit.rules.status import why_not

Wrote = Container[tuple[str, str]]
"""The ids of people, each with the name of a writer who wrote to them."""

_GENERAL = "nature"
"""The template that fits any letter in between and asks nothing that must be answered."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a plan is made with: the template of all rows, "" for what fits each person, and who writes, in turn.

    `answers` go into each row whose template asks them, `paper` and `reply` into all. `abroad` is where letters are
    posted, `owner` who signs where no writer is named.
    """

    template: str = ""
    writers: tuple[EveningWriter, ...] = ()
    answers: Mapping[str, str] = field(default_factory=dict, hash=False)
    paper: str = ""
    reply: bool = False
    abroad: bool = False
    owner: str = ""


@dataclass(frozen=True)
class MadePlan:
    """The rows of a plan, the questions that have a column in it, and sentences on rows that nothing can come of yet.

    `unanswered` has, by name of the template and then of the question, how many rows need an answer still.
    """

    rows: tuple[PlanRow, ...]
    questions: tuple[str, ...]
    unanswered: Mapping[tuple[str, str], int] = field(hash=False)
    troubles: tuple[str, ...] = ()


def make_plan(library: OpenLibrary, person_ids: Iterable[str], wishes: Wishes, wrote: Wrote) -> MadePlan:
    """A row for each person, in that order, the writers in turn; one whom nobody knows keeps the row, with a sentence.

    `wrote` says who wrote to whom before. Raises UsageError for a template that there is not, or an answer to no
    question of any.
    """
    choosing = _Choosing(library, wishes, wrote)
    writers: Iterator[EveningWriter | None] = cycle(wishes.writers) if wishes.writers else repeat(None)
    rows, troubles = [], []
    for line, (person_id, writer) in enumerate(zip(person_ids, writers, strict=False), 2):
        row, trouble = choosing.row(line, person_id, writer)
        rows.append(row)
        troubles += [trouble] if trouble else []
    templates = [library.template(name).value for name in dict.fromkeys(row.template for row in rows) if name]
    _refuse_idle(wishes.answers, templates)
    return MadePlan(tuple(rows), _questions(rows, templates), _unanswered(rows, templates), tuple(troubles))


def log_plan(library: OpenLibrary, plan: MadePlan, wishes: Wishes, log: Logbook) -> None:
    """Keeps the letters of the plan in the log as planned. Where the log cannot be used it says so, and no more."""
    people = library.records.people
    names = {writer.name: writer.sender.name for writer in wishes.writers}
    log.plan(
        log.planned(people[row.person_id].value, row.template, names.get(row.sender, wishes.owner))
        for row in plan.rows
        if row.person_id in people and not why_not(people[row.person_id].value)
    )


@dataclass(frozen=True)
class _Choosing:
    """Chooses for each person what stands in the row."""

    library: OpenLibrary
    wishes: Wishes
    wrote: Wrote

    def row(self, line: int, person_id: str, writer: EveningWriter | None) -> tuple[PlanRow, str]:
        """The row, and a sentence if nothing can come of it as the records are; else ""."""
        wishes, sender = self.wishes, writer.name if writer else ""
        try:
            entry = self.library.person(person_id)
        except UsageError as error:
            return PlanRow(line, person_id, template=wishes.template, sender=sender), str(error)
        person = entry.value
        template = self._template(person, writer)
        row = PlanRow(
            line,
            person.id,
            person.name,
            template.name if template else "",
            sender,
            self._answers(template, writer) if template else {},
            paper=wishes.paper,
            reply=wishes.reply,
        )
        bars = barring(addressee(self.library, entry, in_spite=False).findings)
        return row, f"{person.id}: {bars[0].text}" if bars else ""

    def _template(self, person: Person, writer: EveningWriter | None) -> Template | None:
        named = self.wishes.template or (writer.template if writer else "")
        if named:
            return self.library.template(named).value
        return self._fitting(person, writer.sender.name if writer else self.wishes.owner)

    def _fitting(self, person: Person, writer: str) -> Template | None:
        """The first letter of a writer to the person; then one for the nearest occasion; else what fits anybody."""
        usable, is_first = self._usable, (person.id, writer) not in self.wrote
        first = (each for each in usable if each.occasion == FIRST_LETTER and is_first)
        general = sorted((each for each in usable if _is_general(each)), key=lambda each: each.name != _GENERAL)
        return next(chain(first, self._in_season(person), general), None)

    def _in_season(self, person: Person) -> Iterator[Template]:
        """Those for occasions that the record says are kept, and for which it is time; the nearest day first."""
        today, abroad = self.library.today, self.wishes.abroad
        occasional = (each for each in self._usable if each.needs_consent)
        seasons = [(season_of(each, person, today, abroad=abroad), each) for each in occasional]
        ahead = [
            (season.coming.days, each) for season, each in seasons if season and season.is_now and season.coming.is_kept
        ]
        return (template for _, template in sorted(ahead, key=lambda each: (each[0], each[1].name)))

    @cached_property
    def _usable(self) -> tuple[Template, ...]:
        return tuple(offer.template for offer in offers(self.library) if not offer.barred)

    def _answers(self, template: Template, writer: EveningWriter | None) -> Mapping[str, str]:
        given = {**(writer.answers if writer else {}), **self.wishes.answers}
        return {variable.name: given[variable.name] for variable in template.variables if variable.name in given}


def _is_general(template: Template) -> bool:
    """Whether it is for no occasion, and nothing must be answered."""
    return not template.occasion and not any(variable.required for variable in template.variables)


def _refuse_idle(answers: Iterable[str], templates: Sequence[Template]) -> None:
    asked = [variable.name for template in templates for variable in template.variables]
    for name in answers:
        if name not in asked:
            raise UsageError(
                tr('No template of the plan asks "{name}".', name=name), nearest_hint(name, dict.fromkeys(asked))
            )


def _questions(rows: Iterable[PlanRow], templates: Iterable[Template]) -> tuple[str, ...]:
    """The questions of the templates; one that takes a phrase of its own accord only if a row has another answer."""
    answered = {name for row in rows for name in row.answers}
    asked = (each for template in templates for each in template.variables if each.name in answered or not each.suggest)
    return tuple(dict.fromkeys(variable.name for variable in asked))


def _unanswered(rows: Iterable[PlanRow], templates: Iterable[Template]) -> Mapping[tuple[str, str], int]:
    required = {each.name: [variable.name for variable in each.variables if variable.required] for each in templates}
    return Counter(
        (row.template, name) for row in rows for name in required.get(row.template, ()) if not row.answers.get(name)
    )
