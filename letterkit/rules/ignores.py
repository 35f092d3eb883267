"""Rules that a record ignores: which may be ignored, and whether each ignore still has an effect."""

from collections.abc import Iterator
from dataclasses import dataclass

from letterkit.language import tr
from letterkit.model.finding import Severity
from letterkit.model.ignore import Ignore
from letterkit.model.nearest import nearest_hint
from letterkit.rules import catalogue
from letterkit.rules.context import Context
from letterkit.rules.registry import Hit, rule


@dataclass(frozen=True, slots=True)
class Review:
    """The ignores of one record once its rules have run.

    `allowed` are the codes that may be ignored in such a record, `idle` those of them whose rules looked
    at the record and found nothing.
    """

    ignores: tuple[Ignore, ...]
    allowed: frozenset[str]
    idle: frozenset[str]


@rule("F007", Severity.WARNING, on=Review)
def ignores_have_something_to_ignore(review: Review, context: Context) -> Iterator[Hit]:
    """What a record ignores is an existing rule that may be ignored and that would otherwise report something.

    Bad:  [[ignore]] with code = "S404" in a record whose address was confirmed last week
    Good: [[ignore]] with code = "N105" and reason = "he signs himself so", while the dative is not certain

    An ignore that outlives its cause hides the next one. What bars printing cannot be ignored, nor
    can trouble with the file itself: there the record must be corrected. A reason is required
    (F003); without one the ignore has no effect.
    Source: the habit of linters to report unused suppressions.
    """
    for number, ignore in enumerate(review.ignores):
        if ignore.code and (problem := _problem(ignore.code, number, review)):
            yield Hit(("ignore", number, "code"), *problem)


def _problem(code: str, number: int, review: Review) -> tuple[str, str] | None:
    """What is wrong with ignoring that code, and the remedy; None if nothing is."""
    if code not in review.allowed and all(rule.code != code for rule in catalogue.ALL):
        message = tr('there is no rule "{code}" that could be ignored', code=code)
        return message, nearest_hint(code, review.allowed)
    if code not in review.allowed:
        message = tr("{code} cannot be ignored in such a record", code=code)
        return message, tr("Correct what it reports, and remove the ignore.")
    if any(earlier.code == code for earlier in review.ignores[:number]):
        return tr("{code} is ignored twice", code=code), tr("Keep one of the two.")
    if code in review.idle:
        message = tr("{code} has nothing to report here, so there is nothing to ignore", code=code)
        return message, tr("Remove the ignore.")
    return None
