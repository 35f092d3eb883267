"""Adds letters that came back to one record, again and again, as does a rival: FOLDER REASON COUNT.

Run by a test, twice at once. Whoever finds the record changed under his hands reads it again.
"""

import sys
from datetime import date, timedelta
from pathlib import Path

from letterkit.errors import DiskError
from letterkit.store.editing import Edit, edited_record, read_exactly, write_edit
from letterkit.store.fields import PERSON
from letterkit.store.journal import Journal
from letterkit.store.text_edits import AppendTable

FILE = "addresses/people/sadykov-elmar-1980.toml"


def add(journal: Journal, day: date, reason: str) -> int:
    """Adds one letter and returns how often it was refused."""
    refused = 0
    while True:
        text = read_exactly(journal.root, FILE)
        change = edited_record(FILE, text, [AppendTable("returns", {"on": day, "reason": reason})], PERSON)
        try:
            write_edit(Edit(f"returned {reason} {day}", day, (change,)), journal)
        except DiskError as error:
            if "has changed on disk" not in error.fact:
                raise
            refused += 1
        else:
            return refused


def main(folder: Path, reason: str, count: int) -> None:
    """Adds that many letters, on as many days, and prints how often one was refused."""
    journal = Journal.of(folder / "journals", folder / "library")
    refused = sum(add(journal, date(2025, 1, 1) + timedelta(days=number), reason) for number in range(count))
    sys.stdout.write(f"{refused}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
