"""Choose people for an evening of letters.

Those who can be written to, whom nothing holds back, and who meet all filters that are given; each stands once. The id
comes first: letterkit pick --count 60 | letterkit batch - prints envelopes. With --fewest-first those come first to
whom the fewest letters went, by your log and by what others share (letterkit log share), shuffled among equals; the
same --seed gives the same list again. Who is left out is counted on stderr.
"""

import argparse
import os
import sys
from collections.abc import Iterator, Mapping

from letterkit import actions
from letterkit.cli.arguments import count
from letterkit.cli.choices import by_value, one_of
from letterkit.cli.listing import FORMATS, for_programs, show_rows
from letterkit.cli.log_sharing import letters_counted
from letterkit.cli.people_options import add_filter_arguments, wanted_of
from letterkit.cli.session import Session
from letterkit.errors import UsageError
from letterkit.language import tr, trn
from letterkit.model.wanted import Sorting

_ORDERS = (Sorting.NAME, Sorting.FACILITY, Sorting.POSTCODE)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options of this command."""
    parser.add_argument("--count", type=count, metavar="N", help=tr("how many people at most"))
    about = tr("those to whom the fewest letters went first, shuffled among equals")
    parser.add_argument("--fewest-first", action="store_true", help=about)
    parser.add_argument(
        "--seed", type=count, metavar="N", help=tr("the number that stderr gave, to get the same list again")
    )
    parser.add_argument("--order", **one_of(by_value(_ORDERS)), help=tr("what comes first (default: name)"))
    add_filter_arguments(parser)
    parser.add_argument(
        "--format", choices=FORMATS, default="text", help=tr("text: a table on a terminal, else tab-separated")
    )


def run(chosen: argparse.Namespace, session: Session) -> int:
    """Prints a row for each person; 1 if there is nobody."""
    if chosen.seed and not chosen.fewest_first:
        raise UsageError(tr("--seed is for --fewest-first."), tr("Give both, or neither."))
    seed = (chosen.seed or _new_seed()) if chosen.fewest_first else None
    library = session.library()
    wrote = letters_counted(session, library)
    draw = actions.Draw(wanted_of(chosen, library), seed, chosen.count, chosen.order)
    picked = actions.pick(library, draw, wrote)
    listing = actions.picked_listing(library, picked.people, wrote)
    if chosen.format == "text":
        show_rows(listing)
    else:
        sys.stdout.write(for_programs(listing, chosen.format))
    for sentence in _told(picked, chosen.count, seed):
        print(sentence, file=sys.stderr)
    return int(not picked.people)


def _new_seed() -> int:
    return int.from_bytes(os.urandom(2), "big") + 1


def _told(picked: "actions.Picked", most: int | None, seed: int | None) -> Iterator[str]:
    """What is said besides the rows: who is left out, whether there are too few, and how they were shuffled."""
    if left_out := _left_out(picked.left_out):
        yield left_out
    found = len(picked.people)
    if not found:
        yield tr("Nobody is left to be chosen.")
    elif most and found < most:
        yield trn("Only {count} person can be chosen.", "Only {count} people can be chosen.", found)
    if seed and found:
        yield tr("shuffled with --seed {seed}", seed=seed)


def _left_out(counts: "Mapping[actions.LeftOut, int]") -> str:
    """How many people were left out, and for which reasons; "" for none."""
    said = [_reason(why, counts[why]) for why in actions.LeftOut if counts.get(why)]
    if not said:
        return ""
    reasons, total = ", ".join(said), sum(counts.values())
    return trn("{count} person left out: {reasons}.", "{count} people left out: {reasons}.", total, reasons=reasons)


def _reason(why: "actions.LeftOut", many: int) -> str:
    if why is actions.LeftOut.UNREACHABLE:
        return trn("{count} cannot be written to", "{count} cannot be written to", many)
    if why is actions.LeftOut.HELD_BACK:
        return trn(
            "{count} letter is held back (one came back, or the release was due)",
            "{count} letters are held back (one came back, or the release was due)",
            many,
        )
    if why is actions.LeftOut.BROKEN:
        return trn("{count} has errors in the record", "{count} have errors in their records", many)
    return trn(
        "of {count} it is not known whether the filters are met",
        "of {count} it is not known whether the filters are met",
        many,
    )
