"""What the commands that read somebody's files share: the options that open them, and what is said about them."""

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from letterkit import actions, store
from letterkit.cli.streams import read_input
from letterkit.errors import UsageError
from letterkit.language import tr, trn


def add_opening(parser: argparse.ArgumentParser) -> None:
    """Declares the options for what a file does not show."""
    add_encoding(parser)
    parser.add_argument(
        "--sheet", default="", metavar=tr("NAME"), help=tr("which sheet; default: the first that has rows")
    )


def add_encoding(parser: "argparse._ActionsContainer") -> None:
    """Declares the option for the encoding of a text."""
    parser.add_argument(
        "--encoding",
        default="",
        metavar=tr("NAME"),
        help=tr("of the text, such as cp1251; default: what is recognised"),
    )


def opened(name: str, chosen: argparse.Namespace, *, as_table: bool = False) -> "store.SentFile":
    """The file, or standard input for `-`; how it was opened is said on stderr.

    Raises DiskError if it cannot be read, UsageError if it is not what it is called.
    """
    opening = store.Opening(chosen.encoding, chosen.sheet)
    if name == "-":
        sent = store.sent_content(read_input(), Path(tr("standard input")), opening, as_table=as_table)
    else:
        sent = store.open_sent(Path(name), opening, as_table=as_table)
    for remark in sent.remarks:
        print(remark, file=sys.stderr)
    return sent


def show_columns(table: "actions.Table", columns: "actions.ColumnMap") -> None:
    """Says on stderr what each column is taken as."""
    if table.above:
        above = trn(
            "{count} row above the names of the columns: not read.",
            "{count} rows above the names of the columns: not read.",
            table.above,
        )
        print(above, file=sys.stderr)
    if not table.named:
        print(tr("The file names no columns: they are looked into."), file=sys.stderr)
    for column, field in columns.fields.items():
        print(tr('column "{column}" is {field}', column=column, field=field), file=sys.stderr)
    for column in columns.idle:
        print(tr('column "{column}" is not used', column=column), file=sys.stderr)


def refuse_if_none(columns: "actions.ColumnMap", known: Mapping[str, str]) -> None:
    """Raises UsageError if no column of a table is known; `known` has the field of each name that a column may have."""
    if not columns.fields:
        fields = ", ".join(sorted(set(known.values())))
        remedy = tr("Say what they are: --map COLUMN=FIELD, of {fields}.", fields=fields)
        raise UsageError(tr("No column is known by its name."), remedy)


def refuse_early(
    library: "actions.OpenLibrary", chosen: argparse.Namespace, report: Path, columns: Sequence[str]
) -> None:
    """Raises DiskError for what could not be written, before the work is done; `columns` show that a report is ours."""
    actions.refuse_if_shipped(library.root)
    if not chosen.dry_run:
        store.refuse_if_unwritable(library.root.path / "addresses" / "people" / "new.toml")
        store.refuse_if_not_ours(report, columns, force=chosen.force)
