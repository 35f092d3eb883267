"""Findings, errors and people in words, as content that is never parsed as markup."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual.content import Content

from letterkit.errors import LetterkitError
from letterkit.model.counting import counted
from letterkit.model.finding import Finding, Severity

if TYPE_CHECKING:
    from letterkit.actions.report.roll import Card

STYLES = {Severity.ERROR: "bold $text-error", Severity.WARNING: "bold $text-warning", Severity.NOTE: "bold"}
"""How the word of a severity looks; the word itself is enough where colours are not seen."""


def finding_words(finding: Finding) -> Content:
    """The finding with its severity, code and remedy, as one paragraph: `ERROR L601 ...`."""
    return Content.assemble((finding.severity.word.upper(), STYLES[finding.severity]), " ", finding.text)


def findings_words(findings: Iterable[Finding]) -> Content:
    """A paragraph for each finding, the gravest first."""
    ordered = sorted(findings, key=lambda finding: -finding.severity)
    return Content("\n").join(map(finding_words, ordered)) if ordered else Content("No findings.")


def error_words(error: LetterkitError) -> Content:
    """An error as a paragraph like those of findings."""
    return Content.assemble(("ERROR", STYLES[Severity.ERROR]), " ", str(error))


def findings_count(findings: Iterable[Finding]) -> str:
    """Such as "1 error, 2 warnings"; "none" for no findings."""
    severities = [finding.severity for finding in findings]
    counts = [(severities.count(severity), severity.word) for severity in reversed(Severity)]
    return ", ".join(counted(count, word) for count, word in counts if count) or "none"


def nobody_words(*, are_any: bool) -> Content:
    """Why nobody is listed: no one was found, or there are not `are_any` people in the library at all."""
    if are_any:
        return Content("No one was found.")
    return Content.assemble(
        ("There is nobody in this library yet.", "bold"),
        "\nletterkit add FILE takes people from a published text or page, letterkit import people FILE from a table.",
        "\nIf you meant another library: letterkit --library DIR.",
    )


def confirmed_words(card: "Card") -> Content:
    """When the address was last confirmed and by which source; or why there is none."""
    return Content(card.glance.barred or f"{card.confirmed[:1].upper()}{card.confirmed[1:]}.")
