"""The people that a command is for: some by their ids, everybody, or those who meet filters."""

import argparse
import re
import sys

from letterkit import actions
from letterkit.cli.choices import by_value, one_of
from letterkit.cli.listing import day_count
from letterkit.cli.log_sharing import letters_counted
from letterkit.cli.people_ids import ids_given
from letterkit.cli.session import Session
from letterkit.errors import LetterkitError
from letterkit.language import tr, trn
from letterkit.model.name import Gender
from letterkit.model.person import Custody
from letterkit.model.wanted import ANYBODY, Ages, Sorting, Wanted


def add_people_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the ids, the option for everybody, the filters and the order.

    Which of them make sense, and whether any must be given, is for the command to say.
    """
    add_ids_argument(parser, tr("whom to write to; - reads ids from standard input, @FILE from a file"))
    parser.add_argument("--all", action="store_true", dest="everybody", help=tr("everybody in the library"))
    orders = one_of(by_value(Sorting))
    parser.add_argument("--order", **orders, default=Sorting.FACILITY, help=tr("what comes first (default: facility)"))
    add_filter_arguments(parser)


def add_ids_argument(parser: argparse.ArgumentParser, about: str) -> None:
    """Declares the ids; `about` says what they are for."""
    parser.add_argument("people", nargs="*", metavar="ID", help=about)


def add_filter_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options that leave people out; whoever is left meets all of them."""
    group = parser.add_argument_group(tr("filters, all of which must be met"))
    days = tr("DAYS")
    about = tr("held in that federal subject, by any of its names; may be repeated")
    group.add_argument("--region", action="append", default=[], metavar=tr("NAME"), help=about)
    about = tr("held there: an id, a kind and number such as ИК-2, or a town; may be repeated")
    group.add_argument("--facility", action="append", default=[], metavar=tr("NAME"), help=about)
    group.add_argument("--gender", **one_of(by_value(Gender)), help=tr("men, or women"))
    group.add_argument("--age", type=_ages, metavar=tr("YEARS"), help=tr("of that age: 18-25, 60- or -30"))
    group.add_argument("--custody", **one_of(by_value(Custody)), help=tr("of whom the newest stay says that"))
    about = tr("whose address was confirmed within so many days, as 90d or 12w")
    group.add_argument("--confirmed-within", type=day_count, metavar=days, help=about)
    about = tr("with a birthday, or a feast that the record keeps, within so many days")
    group.add_argument("--occasion-within", type=day_count, metavar=days, help=about)
    about = tr("whose release is expected in so many days or later")
    group.add_argument("--release-after", type=day_count, metavar=days, help=about)
    group.add_argument(
        "--never-written", action="store_true", help=tr("to whom no letter went, by your log and by what others share")
    )


def wanted_of(chosen: argparse.Namespace, library: "actions.OpenLibrary") -> Wanted:
    """What the filters ask for. Raises UsageError for a region or facility that there is not."""
    regions = [actions.regions_named(library, typed) for typed in chosen.region]
    facilities = [actions.facilities_named(library, typed) for typed in chosen.facility]
    return Wanted(
        regions=frozenset().union(*regions) if regions else None,
        facilities=frozenset().union(*facilities) if facilities else None,
        gender=chosen.gender,
        ages=chosen.age,
        custody=chosen.custody,
        occasion=chosen.occasion_within,
        confirmed=chosen.confirmed_within,
        release_after=chosen.release_after,
        unwritten=chosen.never_written,
    )


def ways_named(chosen: argparse.Namespace) -> int:
    """In how many ways it is said who is meant; filters are one where there is no other."""
    named = bool(chosen.people) + chosen.everybody
    return named or int(is_filtering(chosen))


def people_of(chosen: argparse.Namespace, session: Session, library: "actions.OpenLibrary") -> dict[str, str]:
    """The ids of those who are meant, and where each was given.

    Raises as `people_meant`, and LetterkitError if nobody is.
    """
    people = people_meant(chosen, session, library)
    if not people:
        raise LetterkitError(tr("There is nobody to print for."))
    return people


def people_meant(chosen: argparse.Namespace, session: Session, library: "actions.OpenLibrary") -> dict[str, str]:
    """The ids that were given, else everybody's, as far as they meet the filters; one that nobody has stays.

    stderr says of how many it is not known whether they meet the filters. Raises DiskError and UsageError as
    `ids_given` and `wanted_of`.
    """
    everybody = library.records.people.items()
    people = ids_given(chosen.people) if chosen.people else {each: entry.file for each, entry in everybody}
    wanted = wanted_of(chosen, library)
    return people if wanted == ANYBODY else _filtered(people, library, wanted, session)


def ids_among(chosen: argparse.Namespace, session: Session, library: "actions.OpenLibrary") -> frozenset[str] | None:
    """The ids of those who are meant, None where neither ids nor filters are given: everybody.

    Raises UsageError for an id that nobody has, otherwise as `people_meant`.
    """
    if not (chosen.people or is_filtering(chosen)):
        return None
    return frozenset(library.person(each).value.id for each in people_meant(chosen, session, library))


def said_unknown(count: int) -> str:
    """How many people are left out because nobody knows whether they are meant."""
    return trn(
        "{count} person left out: the record does not say whether the filters are met.",
        "{count} people left out: their records do not say whether the filters are met.",
        count,
    )


def is_filtering(chosen: argparse.Namespace) -> bool:
    """Whether any filter is given."""
    return any(
        (
            *(chosen.region, chosen.facility, chosen.gender, chosen.age, chosen.custody, chosen.never_written),
            *(days is not None for days in (chosen.confirmed_within, chosen.occasion_within, chosen.release_after)),
        )
    )


def _filtered(
    people: dict[str, str], library: "actions.OpenLibrary", wanted: Wanted, session: Session
) -> dict[str, str]:
    wrote = letters_counted(session, library) if wanted.unwritten else {}
    known = {person_id: entry for person_id in people if (entry := library.records.people.get(person_id))}
    met = actions.who_meets(library, known.values(), wanted, wrote)
    if met.unknown:
        print(said_unknown(len(met.unknown)), file=sys.stderr)
    staying = {entry.value.id for entry in met.people}
    return {each: where for each, where in people.items() if each not in known or known[each].value.id in staying}


def _ages(text: str) -> Ages:
    """Ages typed as 18-25, 60- or -30. Raises ArgumentTypeError for anything else."""
    typed = re.fullmatch(r"([0-9]{0,3})[-–]([0-9]{0,3})", text)
    least, most = (int(bound) if bound else None for bound in typed.groups()) if typed else (None, None)
    if (least is None and most is None) or (least is not None and most is not None and least > most):
        raise argparse.ArgumentTypeError(tr('"{text}" are no ages; write them as 18-25, 60- or -30', text=text))
    return Ages(least, most)
