"""Findings, errors and people in words, as content that is never parsed as markup."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual.content import Content

from letterkit.errors import LetterkitError
from letterkit.language import tr
from letterkit.model.finding import Finding, Severity, counted_by_severity

if TYPE_CHECKING:
    from letterkit.actions.report.roll import Card

STYLES = {Severity.ERROR: "bold $text-error", Severity.WARNING: "bold $text-warning", Severity.NOTE: "bold"}
"""How the word of a severity looks; the word itself is enough where colours are not seen."""


def finding_words(finding: Finding) -> Content:
    """The finding with its severity, code and remedy, as one paragraph: `ERROR L601 ...`."""
    return Content.assemble((finding.severity.label, STYLES[finding.severity]), " ", finding.text)


def findings_words(findings: Iterable[Finding]) -> Content:
    """A paragraph for each finding, the gravest first."""
    ordered = sorted(findings, key=lambda finding: -finding.severity)
    return Content("\n").join(map(finding_words, ordered)) if ordered else Content(tr("No findings."))


def error_words(error: LetterkitError) -> Content:
    """An error as a paragraph like those of findings."""
    return Content.assemble((Severity.ERROR.label, STYLES[Severity.ERROR]), " ", str(error))


def findings_count(findings: Iterable[Finding]) -> str:
    """Such as "1 error, 2 warnings"; "none" for no findings."""
    return counted_by_severity(findings) or tr("none")


def error_count() -> str:
    """What `findings_count` would say of the one error because of which there is no letter."""
    return Severity.ERROR.counted(1)


def nobody_words(*, are_any: bool, is_filtered: bool) -> Content:
    """Why nobody is listed: no one was found, maybe because filters leave out many, or the library has not any."""
    if are_any and is_filtered:
        return Content(
            tr("No one was found among those whom the filters leave. Escape empties the search, then the filters.")
        )
    if are_any:
        return Content(tr("No one was found."))
    return Content.assemble(
        (tr("There is nobody in this library yet."), "bold"),
        "\n",
        tr("letterkit add FILE takes people from a published text or page, letterkit import people FILE from a table."),
        "\n",
        tr("If you meant another library: letterkit --library DIR."),
    )


def confirmed_words(card: "Card") -> Content:
    """When the address was last confirmed and by which source; or why there is none."""
    return Content(card.glance.barred or f"{begun_large(card.confirmed)}.")


def begun_large(words: str) -> str:
    """The words as they stand at the beginning of a sentence."""
    return words[:1].upper() + words[1:]
