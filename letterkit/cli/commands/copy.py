"""Give a letter field by field, for an e-letter service.

You copy the fields into its form. They go to stdout, each below its name; characters and pages to stderr. The letter is
checked as one on paper is. What is known of the services, and since when, stands in templates/services.toml.
"""

import argparse
import sys
from base64 import b64encode
from dataclasses import replace
from pathlib import Path

from letterkit import actions
from letterkit.cli.choices import by_value, one_of
from letterkit.cli.letter_options import add_text_arguments, with_text
from letterkit.cli.logging_letters import add_log_arguments, logbook_of, show_number
from letterkit.cli.posting_options import add_in_spite
from letterkit.cli.report import show_findings
from letterkit.cli.session import Session
from letterkit.cli.shown import as_it_is
from letterkit.errors import UsageError
from letterkit.language import marked, tr
from letterkit.model.service import PLAIN, RUSSIAN_FIELDS, FormField, ServiceForm
from letterkit.store.services import shipped_services

_TO_CLIPBOARD = "\x1b]52;c;{}\x07"
"""OSC 52, by which a program asks its terminal to put base64 on the clipboard, over ssh too; it gives no answer."""

_ON_CLIPBOARD = {
    FormField.REGION: marked("The region was sent to the clipboard, if this terminal knows OSC 52."),
    FormField.FACILITY: marked("The facility was sent to the clipboard, if this terminal knows OSC 52."),
    FormField.SURNAME: marked("The surname was sent to the clipboard, if this terminal knows OSC 52."),
    FormField.FIRST_NAME: marked("The first name was sent to the clipboard, if this terminal knows OSC 52."),
    FormField.PATRONYMIC: marked("The patronymic was sent to the clipboard, if this terminal knows OSC 52."),
    FormField.BIRTH_YEAR: marked("The birth year was sent to the clipboard, if this terminal knows OSC 52."),
    FormField.SENDER: marked("The sender's name was sent to the clipboard, if this terminal knows OSC 52."),
    FormField.TEXT: marked("The text was sent to the clipboard, if this terminal knows OSC 52."),
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options of this command."""
    add_text_arguments(parser)
    services = ", ".join(shipped_services())
    parser.add_argument(
        "--for",
        dest="service",
        default=PLAIN.id,
        metavar=tr("SERVICE"),
        help=tr("{services} or {plain} (default)", services=services, plain=PLAIN.id),
    )
    parser.add_argument(
        "--sender", type=Path, metavar=tr("FILE"), help=tr("a sender profile; otherwise your own, if any")
    )
    fields = one_of(by_value(FormField), tr("NAME"))
    parser.add_argument("--field", **fields, help=tr("only one: {fields}", fields=", ".join(FormField)))
    parser.add_argument(
        "--clipboard", action="store_true", help=tr("put the text, or that field, on the clipboard too")
    )
    add_in_spite(parser)
    add_log_arguments(parser)


def run(chosen: argparse.Namespace, session: Session) -> int:
    """Prints the fields; nothing if findings bar the letter."""
    if chosen.clipboard and not sys.stdout.isatty():
        fact = tr("The clipboard is reached through a terminal; stdout is not one.")
        raise UsageError(fact, tr("Leave --clipboard out."))
    posting = with_text(actions.posting_from(chosen.sender, session.own_files.sender, session.today), chosen)
    posting = replace(posting, in_spite=chosen.in_spite)
    library = session.library()
    logbook = logbook_of(chosen, session)
    service = actions.service_named(library.root.path, chosen.service)
    copy = actions.copy_letter(library, actions.Request(chosen.person, chosen.template, posting), service, logbook)
    show_number(copy.posting)
    show_findings(copy.findings)
    actions.keep_copy(copy, logbook)
    if copy.form:
        _give(copy.form, chosen)
    return 0


def _give(form: ServiceForm, chosen: argparse.Namespace) -> None:
    """Prints the field asked for, or all, and says on stderr how long the text is."""
    if chosen.field:
        print(form.contents[chosen.field])
    else:
        print("\n\n".join(f"{RUSSIAN_FIELDS[field]} ({field})\n{form.contents[field]}" for field in FormField))
    if chosen.clipboard:
        field = chosen.field or FormField.TEXT
        coded = b64encode(form.contents[field].encode()).decode()
        print(_TO_CLIPBOARD.format(coded), end="", file=as_it_is(sys.stdout), flush=True)
        print(tr(_ON_CLIPBOARD[field]), file=sys.stderr)
    print(*actions.said_of(form), file=sys.stderr)
