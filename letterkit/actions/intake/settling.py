"""What must be settled before somebody is added: each is decided already, or asked for."""

from collections.abc import Iterable
from datetime import date

from letterkit.actions.edit.editing import refuse_future
from letterkit.actions.intake.decisions import Alternative, Decision, Decisions, UndecidedError
from letterkit.actions.intake.listed import Listed
from letterkit.actions.intake.new_records import certain_gender
from letterkit.language import marked, tr
from letterkit.model.finding import Finding, Severity
from letterkit.model.name import Gender
from letterkit.model.partial_date import PartialDate
from letterkit.russian.custody_words import custody_said
from letterkit.russian.names import split_name


def refuse_doubtful(listed: Listed, decisions: Decisions) -> None:
    """Raises UndecidedError for a text that was not wholly understood, unless somebody has looked at what was read."""
    if not listed.doubts or decisions.as_read:
        return
    lines = "\n".join(f"  {doubt}" for doubt in listed.doubts)
    where = listed.place.name if listed.place else tr('"{custody}"', custody=custody_said(listed.custody))
    question = tr(
        "Not all of the text is clear:\n{doubts}\nIt was read as: {person}, {where}. Is that right?",
        doubts=lines,
        person=listed.in_words,
        where=where,
    )
    raise UndecidedError(Decision.AS_READ, question)


def refuse_unsourced(decisions: Decisions, today: date) -> None:
    """Raises UndecidedError unless it is known who says so and on which day, UsageError for a day to come."""
    if not decisions.source:
        raise UndecidedError(Decision.SOURCE, tr("Who says so: a web address, or words?"))
    if decisions.seen is None:
        raise UndecidedError(
            Decision.SEEN, tr("On which day did the source know of this, as 2026-11-22 or 22.11.2026?")
        )
    refuse_future(PartialDate.of(decisions.seen), today)


def settled_name(listed: Listed, decisions: Decisions) -> str:
    """The nominative that is certain, or was decided. Raises UndecidedError if neither is."""
    if listed.name and split_name(listed.name):
        return listed.name
    if decisions.name:
        message = marked('"{name}" is not a full name: give surname, first name and patronymic in Russian.')
        raise UndecidedError(Decision.NAME, tr(message, name=decisions.name))
    candidates = tuple(Alternative(each.name) for each in listed.names if "." not in each.name)
    question = tr('What is the nominative of "{name}"?', name=listed.printed) if listed.printed else tr("Who is it?")
    raise UndecidedError(Decision.NAME, question, candidates)


def settled_gender(name: str, decisions: Decisions) -> Gender:
    """The gender that was decided, or that the name shows. Raises UndecidedError if neither is known."""
    gender = decisions.gender or certain_gender(name)
    if gender is None:
        alternatives = (Alternative(Gender.MALE, tr("a man")), Alternative(Gender.FEMALE, tr("a woman")))
        question = tr("Is {name} a man or a woman? The name does not show it.", name=name)
        raise UndecidedError(Decision.GENDER, question, alternatives)
    return gender


def refuse_barred(findings: Iterable[Finding], decisions: Decisions) -> None:
    """Raises UndecidedError for a record with an ERROR, which is written only if a person decides so."""
    errors = [finding.text for finding in findings if finding.severity is Severity.ERROR]
    if errors and not decisions.barred:
        lines = "\n".join(f"  {error}" for error in errors)
        question = tr(
            "This bars the record from print until it is mended:\n{errors}\nIs it to be written all the same?",
            errors=lines,
        )
        raise UndecidedError(Decision.BARRED, question)
