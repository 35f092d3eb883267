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
from letterkit.language import tr, trn


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options of this command."""
    parser.add_argument("--all", action="store_true", required=True, help=tr("all of it"))
    add_agreement(parser)


def run(chosen: argparse.Namespace, session: Session) -> int:
    """Prints the files; 1 if some could not be removed, or no one agreed."""
    kept = actions.kept_files(session.own_files)
    if not kept:
        print(tr("There is nothing to forget."), file=sys.stderr)
        return 0
    for each in kept:
        print(f"{each.what}:", file=sys.stderr)
        for file in each.files:
            print(file)
    sys.stdout.flush()
    if not agreed(tr("Remove all these files for good?"), chosen):
        print(tr("Nothing was removed."), file=sys.stderr)
        return 1
    forgotten = actions.forget_all(kept)
    for error in forgotten.failures:
        print(f"letterkit: {error}", file=sys.stderr)
    removed, left = len(forgotten.removed), len(forgotten.failures)
    told = [trn("{count} file removed.", "{count} files removed.", removed)]
    if left:
        told.append(trn("{count} could not be removed.", "{count} could not be removed.", left))
    print(*told, file=sys.stderr)
    return int(bool(left))
