"""Shows what a report lists: as a table for people, as CSV or JSON for programs."""

import argparse
import json
import re
import sys
from collections.abc import Sequence

from letterkit import actions, store
from letterkit.cli.listing_words import cells_in_words, column_words
from letterkit.escaping import escaped
from letterkit.language import tr

FORMATS = ("text", "json", "csv")
_DAYS = {"": 1, "d": 1, "w": 7}
_MOST_DAYS = 36525


def add_format(parser: argparse.ArgumentParser, *more: str) -> None:
    """Declares the option that every report has; `more` are formats which only that report has."""
    about = tr("a table (default), or for programs")
    parser.add_argument("--format", choices=(*FORMATS, *more), default="text", help=about)


def day_count(text: str) -> int:
    """A number of days typed as 90d, 90 or 12w. Raises ArgumentTypeError for anything else."""
    typed = re.fullmatch(r"([0-9]{1,6})([dw]?)", text)
    if typed is None:
        message = tr('"{text}" is not a number of days; write it as 90d or 12w', text=text)
        raise argparse.ArgumentTypeError(message)
    days = int(typed[1]) * _DAYS[typed[2]]
    if days > _MOST_DAYS:
        raise argparse.ArgumentTypeError(tr('"{text}" is more than a hundred years', text=text))
    return days


def show_listing(listing: "actions.Listing", form: str, nothing: str) -> int:
    """Prints the rows on stdout; if there are none, stderr has the sentence `nothing`, and that is no error.

    1 if something could not be read, which stderr says too; else 0.
    """
    if not listing.rows:
        print(nothing, file=sys.stderr)
    if form != "text":
        sys.stdout.write(for_programs(listing, form))
    elif listing.rows:
        print(_as_table(listing))
    return say_unread(listing.unread)


def show_rows(listing: "actions.Listing") -> None:
    """Prints the rows on stdout: on a terminal under their headings, else tab-separated and without, for programs."""
    if listing.rows and sys.stdout.isatty():
        print(_as_table(listing))
    else:
        for row in listing.as_text():
            print(*map(escaped, row), sep="\t")


def say_unread(sentences: Sequence[str]) -> int:
    """Says on stderr what could not be read; 1 if there is anything, else 0."""
    for sentence in sentences:
        print(sentence, file=sys.stderr)
    return int(bool(sentences))


def for_programs(listing: "actions.Listing", form: str) -> str:
    """The rows in one of the formats other than text, with their last newline."""
    if form == "json":
        return json.dumps(listing.as_objects(), ensure_ascii=False, indent=2) + "\n"
    return store.as_csv(listing.columns, listing.as_text())


def _as_table(listing: "actions.Listing") -> str:
    """The rows under their headings; empty columns are left out."""
    texts = zip(*(map(escaped, row) for row in listing.as_text()), strict=True)
    used = [(column, cells) for column, cells in zip(listing.columns, texts, strict=True) if any(cells)]
    shown = [(column_words(column).upper(), *cells_in_words(column, cells)) for column, cells in used]
    return actions.aligned(list(zip(*shown, strict=True)))
