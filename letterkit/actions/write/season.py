"""Whether a letter for an occasion is written now: its day must come by the time at which the letter does."""

from dataclasses import dataclass
from datetime import date, timedelta

from letterkit.actions.report.coming import Coming, is_greeted, next_for_template
from letterkit.language import tr, trn
from letterkit.model.delivery import EARLIEST, delivery
from letterkit.model.person import Person
from letterkit.model.template import BIRTHDAY, KEPT_BY_MOST, KEPT_OCCASIONS, Template


@dataclass(frozen=True, slots=True)
class Season:
    """The next day of a template's occasion, seen from today, for one person.

    `is_greeted` is false where it is an occasion for people of another gender, `abroad` where letters are posted. An
    occasion that is near, but of which the record would have to say that the person keeps it, is neither now nor out;
    nor is one that a letter posted today would hardly reach in time.
    """

    coming: Coming
    is_greeted: bool
    abroad: bool = False

    @property
    def is_now(self) -> bool:
        """Whether this is the time to write for it."""
        return not (self.is_out or self._is_late) and (self.coming.is_kept or self.coming.occasion in KEPT_BY_MOST)

    @property
    def is_out(self) -> bool:
        """Whether it is too early to write for it, or wrong at any time."""
        return self.coming.days > EARLIEST or not self.is_greeted

    @property
    def _is_late(self) -> bool:
        """Whether a letter rather comes after the day."""
        return self.coming.days < delivery(abroad=self.abroad).quickest

    @property
    def why(self) -> str:
        """Why it is so."""
        if not self.is_greeted:
            return tr("Women are greeted on this day, and the letter is to a man.")
        if self.is_out:
            return _later(self.coming)
        sentences = [_soon(self.coming) if self.coming.days else _today(self.coming)]
        if self._is_late:
            sentences.append(tr("A letter posted today will probably come after it."))
        if not self.coming.is_kept:
            sentences.append(tr("The record does not say that this person keeps the day."))
        return " ".join(sentences)


def season_of(template: Template, person: Person, today: date, *, abroad: bool = False) -> Season | None:
    """When the template's occasion comes for that person; None for one without a day, or whose day is not known.

    `abroad` is where letters are posted.
    """
    coming = next_for_template(template, person, today)
    return Season(coming, is_greeted(person, template.occasion), abroad) if coming else None


def _today(coming: Coming) -> str:
    if coming.occasion == BIRTHDAY:
        return tr("The birthday is today.")
    if coming.occasion not in KEPT_OCCASIONS:
        return tr("It is for these days.")
    return tr("The feast is about today.") if coming.is_about else tr("The feast is today.")


def _soon(coming: Coming) -> str:
    days, day = coming.days, coming.day
    if coming.occasion == BIRTHDAY:
        return trn(
            "The birthday is on {day}, in {count} day.", "The birthday is on {day}, in {count} days.", days, day=day
        )
    if coming.occasion not in KEPT_OCCASIONS:
        return trn("It is for {day}, in {count} day.", "It is for {day}, in {count} days.", days, day=day)
    if coming.is_about:
        return trn(
            "The feast is about {day}, in about {count} day.",
            "The feast is about {day}, in about {count} days.",
            days,
            day=day,
        )
    return trn("The feast is on {day}, in {count} day.", "The feast is on {day}, in {count} days.", days, day=day)


def _later(coming: Coming) -> str:
    days = {"day": coming.day, "start": coming.day - timedelta(EARLIEST)}
    if coming.occasion == BIRTHDAY:
        return tr("The next birthday is on {day}: write from {start} on.", **days)
    if coming.occasion not in KEPT_OCCASIONS:
        return tr("It is for {day}: write from {start} on.", **days)
    if coming.is_about:
        return tr("The next feast is about {day}: write from {start} on.", **days)
    return tr("The next feast is on {day}: write from {start} on.", **days)
