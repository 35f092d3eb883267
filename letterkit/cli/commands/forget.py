"""Remove log, drafts, journals, profile and cache.

That is what letterkit keeps about you: the log of letters, drafts, lists of edits, your sender's profile, the cache.
What would go is listed, then you are asked. The library, PDFs you saved, profiles in files of your own, and whether
letters are logged stay. Single letters: letterkit log forget, letterkit drafts --forget.
"""

import argparse
import sys

from letterkit import actions
from letterkit.cli.asking_first import add_agreement, agreed
from letterkit.cli.session import Session
from letterkit.model.counting import counted


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options of this command."""
    parser.add_argument("--all", action="store_true", required=True, help="all of it")
    add_agreement(parser)


def run(chosen: argparse.Namespace, session: Session) -> int:
    """Prints the files; 1 if some could not be removed, or no one agreed."""
    kept = actions.kept_files(session.own_files)
    if not kept:
        print("There is nothing to forget.", file=sys.stderr)
        return 0
    for each in kept:
        print(f"{each.what}:", file=sys.stderr)
        for file in each.files:
            print(file)
    sys.stdout.flush()
    if not agreed("Remove all these files for good?", chosen):
        print("Nothing was removed.", file=sys.stderr)
        return 1
    forgotten = actions.forget_all(kept)
    for error in forgotten.failures:
        print(f"letterkit: {error}", file=sys.stderr)
    left = f" {len(forgotten.failures)} could not be removed." if forgotten.failures else ""
    print(f"{counted(len(forgotten.removed), 'file')} removed.{left}", file=sys.stderr)
    return int(bool(forgotten.failures))
