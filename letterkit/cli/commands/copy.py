"""Give a letter field by field, for an e-letter service.

You copy the fields into its form. They go to stdout, each below its name; characters and pages to stderr. The letter is
checked as one on paper is. What is known of the services, and since when, stands in templates/services.toml.
"""

import argparse
import sys
from base64 import b64encode
from pathlib import Path

from letterkit import actions
from letterkit.cli.choices import by_value, one_of
from letterkit.cli.letter_options import add_text_arguments, with_text
from letterkit.cli.logging_letters import add_log_arguments, logbook_of, show_number
from letterkit.cli.report import show_findings
from letterkit.cli.session import Session
from letterkit.errors import UsageError
from letterkit.model.counting import counted
from letterkit.model.service import PLAIN, RUSSIAN_FIELDS, FormField, ServiceForm
from letterkit.store.services import shipped_services

_TO_CLIPBOARD = "\x1b]52;c;{}\x07"
"""OSC 52, by which a program asks its terminal to put base64 on the clipboard, over ssh too; it gives no answer."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options of this command."""
    add_text_arguments(parser)
    services = ", ".join(shipped_services())
    parser.add_argument(
        "--for", dest="service", default=PLAIN.id, metavar="SERVICE", help=f"{services} or {PLAIN.id} (default)"
    )
    parser.add_argument("--sender", type=Path, metavar="FILE", help="a sender profile; otherwise your own, if any")
    fields = one_of(by_value(FormField), "NAME")
    parser.add_argument("--field", **fields, help=f"only one: {', '.join(FormField)}")
    parser.add_argument("--clipboard", action="store_true", help="put the text, or that field, on the clipboard too")
    add_log_arguments(parser)


def run(chosen: argparse.Namespace, session: Session) -> int:
    """Prints the fields; nothing if findings bar the letter."""
    if chosen.clipboard and not sys.stdout.isatty():
        raise UsageError("The clipboard is reached through a terminal; stdout is not one.", "Leave --clipboard out.")
    posting = with_text(actions.posting_from(chosen.sender, session.own_files.sender, session.today), chosen)
    library, logbook = session.library(), logbook_of(chosen, session)
    service = actions.service_named(library.root.path, chosen.service)
    copy = actions.copy_letter(library, actions.Request(chosen.person, chosen.template, posting), service, logbook)
    show_number(copy.posting)
    show_findings(copy.findings)
    actions.refuse_if_barred(copy.findings, "Nothing was copied")
    if copy.form:
        _give(copy.form, chosen)
        copy.keep(logbook)
    return 0


def _give(form: ServiceForm, chosen: argparse.Namespace) -> None:
    """Prints the field asked for, or all, and says on stderr how long the text is."""
    if chosen.field:
        print(form.contents[chosen.field])
    else:
        print("\n\n".join(f"{RUSSIAN_FIELDS[field]} ({field})\n{form.contents[field]}" for field in FormField))
    if chosen.clipboard:
        field = chosen.field or FormField.TEXT
        print(_TO_CLIPBOARD.format(b64encode(form.contents[field].encode()).decode()), end="", flush=True)
        print(f"The {field.words} was sent to the clipboard, if this terminal knows OSC 52.", file=sys.stderr)
    print(f"{_length(form)}.{_price(form)}", file=sys.stderr)


def _length(form: ServiceForm) -> str:
    service = form.service
    most = f" of the {service.most_characters:,} that {service.title} takes" if service.most_characters else ""
    pages = ""
    if form.pages is not None:
        pages = f", about {counted(form.pages, 'page')} of {service.page_characters:,}"
    since = f" (as of {service.as_of})" if service.as_of else ""
    return f"{form.characters:,} characters with spaces{most}{pages}{since}"


def _price(form: ServiceForm) -> str:
    service = form.service
    return f" Price as of {service.price_as_of}: {service.price}." if service.price else ""
