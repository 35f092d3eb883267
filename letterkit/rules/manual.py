"""The manual page of a rule, made from its docstring."""

from inspect import getdoc

from letterkit.language import tr, tr_paragraphs
from letterkit.rules.registry import Rule

FAMILIES = {
    "F": "file and fields",
    "N": "names",
    "B": "birth",
    "A": "address",
    "S": "stays and status",
    "T": "templates",
    "L": "letter text",
    "P": "page",
}
"""What the first letter of a code stands for."""


def manual(rule: Rule) -> str:
    """The code and how much it matters, then what the rule wants, a bad and a good sample, and why."""
    return f"{rule.code}: {_weight(rule)}\n\n{tr_paragraphs(getdoc(rule.check) or '')}\n"


def manual_to_wrap(rule: Rule) -> str:
    """The same for a window that wraps lines itself: only samples and the source begin lines of their own."""
    source = tr("Source:")
    paragraphs = manual(rule).strip().split("\n\n")
    flowing = (" ".join(each.split("\n")).replace(f" {source}", f"\n{source}") for each in paragraphs)
    return "\n\n".join(
        as_is if as_is.startswith(tr("Bad:")) else each for as_is, each in zip(paragraphs, flowing, strict=True)
    )


def manual_as_markdown(rule: Rule) -> str:
    """The same in Markdown: the samples stand as they are typed."""
    paragraphs = manual(rule).strip().split("\n\n")
    return "\n\n".join(f"```text\n{each}\n```" if each.startswith(tr("Bad:")) else each for each in paragraphs) + "\n"


def first_sentence(rule: Rule) -> str:
    """The first sentence of the manual page, for a list of rules."""
    return tr((getdoc(rule.check) or "").partition("\n")[0])


def _weight(rule: Rule) -> str:
    """The severity, with remarks: "ERROR (NOTE for people who cannot be written to)"."""
    remarks = []
    if rule.unwritable is not None:
        remarks.append(tr("{severity} for people who cannot be written to", severity=rule.unwritable.label))
    if rule.bars:
        remarks.append(tr("bars printing"))
    if rule.paper:
        remarks.append(tr("checked when pages are made"))
    if rule.offices:
        remarks.append(tr("exact where post offices were imported"))
    return rule.severity.label + (f" ({'; '.join(remarks)})" if remarks else "")
