"""Export people with their addresses as printed, status, last confirmation and source: CSV, JSON, or vCards 4.0.

Hidden people are left out unless --include-hidden. No cell of the CSV is run by a spreadsheet.
"""

import argparse
import sys
from pathlib import Path

from letterkit.cli.session import Session


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options of this command."""
    parser.add_argument("--format", choices=("csv", "json", "vcard"), default="csv", help="default: csv")
    parser.add_argument("--out", type=Path, metavar="FILE", help="a file instead of standard output")
    parser.add_argument("--include-hidden", action="store_true", help="also people whose records are hidden")
    parser.add_argument("--force", action="store_true", help="replace the file if it exists")


def run(chosen: argparse.Namespace, session: Session) -> int:
    """Prints the export, or writes it and prints the path."""
    from letterkit.store.disk import write_all

    text = _text(chosen, session)
    if chosen.out is None:
        sys.stdout.write(text)
        return 0
    # a spreadsheet needs the mark, an address book stumbles over it
    content = text.encode("utf-8-sig" if chosen.format == "csv" else "utf-8", errors="replace")
    write_all({chosen.out: content}, force=chosen.force, private=chosen.include_hidden)
    print(chosen.out)
    return 0


def _text(chosen: argparse.Namespace, session: Session) -> str:
    import json

    from letterkit.actions.report.export import exported, vcards
    from letterkit.actions.report.spreadsheet import as_csv

    library = session.library()
    if chosen.format == "vcard":
        return vcards(library, hidden=chosen.include_hidden)
    listing = exported(library, hidden=chosen.include_hidden)
    if chosen.format == "csv":
        return as_csv(listing.columns, ([str(cell or "") for cell in row] for row in listing.rows))
    rows = [dict(zip(listing.columns, row, strict=True)) for row in listing.rows]
    return f"{json.dumps(rows, ensure_ascii=False, indent=2)}\n"
