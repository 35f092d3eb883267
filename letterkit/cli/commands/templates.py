"""List, check, begin or preview letter templates.

A check fills one in every form, a preview shows what it says. Without ACTION all templates and parts are listed. For
example, NAME is first-letter, or parts/questions for a part. letterkit explain templates shows how one is written.
"""

import argparse
import sys
from dataclasses import replace

from letterkit import actions
from letterkit.cli.report import as_text, shown_path, summary
from letterkit.cli.session import Session
from letterkit.errors import UsageError
from letterkit.language import tr
from letterkit.model.finding import Severity
from letterkit.model.letter import FilledLetter
from letterkit.model.library import Entry
from letterkit.model.template import Template


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options of this command."""
    actions = ("list", "check", "new", "preview")
    parser.add_argument(
        "action", nargs="?", choices=actions, default="list", metavar=tr("ACTION"), help=", ".join(actions)
    )
    parser.add_argument("name", nargs="?", metavar=tr("NAME"), help=tr("the template; without it, check looks at all"))
    parser.add_argument("--all-forms", action="store_true", help=tr("preview every form, not one"))


def run(chosen: argparse.Namespace, session: Session) -> int:
    """Does what was asked; the exit code is 1 where a check finds an ERROR."""
    library = session.library()
    if chosen.action == "list":
        return _list(library)
    if chosen.action == "check":
        return _check(library, session, chosen.name)
    if not chosen.name:
        raise UsageError(tr("templates {action} needs a name.", action=chosen.action), tr("Such as first-letter."))
    return _new(library, chosen.name) if chosen.action == "new" else _preview(library, session, chosen)


def _list(library: "actions.OpenLibrary") -> int:
    records = library.records
    for entry in (*records.templates.values(), *records.parts.values()):
        print("\n    ".join((entry.value.name, *_lines(entry.value))))
    return 0


def _lines(template: "Template") -> list[str]:
    lines = [f"{template.shown_title}: {template.shown_gloss}"]
    if template.variants:
        lines.append(tr("Variants: {labels}.", labels=", ".join(choice.label for choice in template.variants)))
    if template.needs_consent:
        lines.append(tr("Only where the record's occasions list {occasion}.", occasion=template.occasion))
    if template.fits:
        lines.append(tr("Fits: {text}", text=template.shown_fits))
    if template.not_for:
        lines.append(tr("Not for: {text}", text=template.shown_not_for))
    return lines


def _check(library: "actions.OpenLibrary", session: Session, name: str | None) -> int:
    everything = (*library.records.templates.values(), *library.records.parts.values())
    entries = [_entry(library, name)] if name else everything
    findings = [finding for entry in entries for finding in actions.check_forms(library, entry)]
    shown = [replace(each, file=shown_path(each.file, library.root.path, session.here)) for each in findings]
    if shown:
        print(as_text(shown))
    print(summary(shown), file=sys.stderr)
    return int(any(finding.severity is Severity.ERROR for finding in shown))


def _new(library: "actions.OpenLibrary", name: str) -> int:
    print(actions.begin_template(library, name))
    return 0


def _preview(library: "actions.OpenLibrary", session: Session, chosen: argparse.Namespace) -> int:
    template = _entry(library, chosen.name).value
    for form in actions.FORMS if chosen.all_forms else (actions.ONE_FORM,):
        print(f"== {form} ==\n")
        print(_side_by_side(actions.filled(template, form, session.today)))
    return 0


def _side_by_side(letter: "FilledLetter") -> str:
    """Each Russian paragraph with its number, for --own of write, and its gloss below it."""
    return "".join(
        f"{paragraph.number:2}  {paragraph.russian}\n    {paragraph.english}\n\n"
        for paragraph in letter.template_paragraphs
    )


def _entry(library: "actions.OpenLibrary", name: str) -> "Entry[Template]":
    """The template or part of that name. Raises UsageError naming the nearest."""
    return library.part(name.removeprefix("parts/")) if name.startswith("parts/") else library.template(name)
