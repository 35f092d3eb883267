"""Describe a printer and measure how far off it prints.

Prints a page with a cross and rulers, asks what was measured, and keeps the difference in the printer's profile,
together with how it takes envelopes, for --printer NAME of the commands that print.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from letterkit import actions
from letterkit.cli.choices import by_value, one_of
from letterkit.cli.places import file_to_write
from letterkit.cli.posting_options import size
from letterkit.cli.printing import add_print_argument, print_if_asked, refuse_if_unprintable
from letterkit.cli.session import Session
from letterkit.errors import UsageError
from letterkit.language import tr, trp
from letterkit.model.printer import Edge, Feed, PrintedOn, Printer

_PAGE = Path("calibration.pdf")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options of this command."""
    parser.add_argument(
        "--printer", metavar=tr("NAME"), help=tr("what you call it; without it the printers are listed")
    )
    parser.add_argument("--feed", **one_of(by_value(Feed)), help=tr("long or short side of envelopes first"))
    parser.add_argument("--edge", **one_of(by_value(Edge)), help=tr("where they lie on a larger sheet"))
    parser.add_argument(
        "--rotated", **one_of({"yes": True, "no": False}), help=tr("whether they go in the other way round")
    )
    parser.add_argument(
        "--printed-on", **one_of(by_value(PrintedOn)), help=tr("their own size, A4, or stuck on a sheet of A4")
    )
    parser.add_argument(
        "--queue", metavar=tr("NAME"), help=tr("what the printing system calls it, if that is another name")
    )
    parser.add_argument("--envelope", type=size, metavar=tr("SIZE"), help=tr("measure on such an envelope, not on A4"))
    parser.add_argument("--measured-x", type=float, metavar=tr("MM"), help=tr("from the left edge to the cross"))
    parser.add_argument("--measured-y", type=float, metavar=tr("MM"), help=tr("from the upper edge to the cross"))
    add_print_argument(parser)
    about = tr("the page to measure (default: {file})", file=_PAGE)
    parser.add_argument("--out", type=file_to_write, metavar=tr("FILE"), help=about)
    parser.add_argument("--force", action="store_true", help=tr("replace a file that exists"))


def run(chosen: argparse.Namespace, session: Session) -> int:
    """Prints the path of the page, or the profile once it is measured."""
    path = session.own_files.printers
    if not chosen.printer:
        for printer in actions.known_printers(path):
            print(_summary(printer))
        return 0
    refuse_if_unprintable(chosen)
    changes, measured = _changes(chosen), _measured(chosen)
    printer = actions.printer_with(chosen.printer, path, changes)
    if measured is None:
        _write_page(printer, chosen)
        measured = _asked()
    if measured:
        printer = actions.corrected(printer, *measured)
    if measured or changes:
        actions.keep_printer(path, printer)
        print(_summary(printer))
    return 0


def _changes(chosen: argparse.Namespace) -> dict[str, object]:
    """The fields of the profile that were given."""
    given = {name: getattr(chosen, name) for name in ("feed", "edge", "rotated", "printed_on", "queue")}
    return {name: value for name, value in given.items() if value is not None}


def _measured(chosen: argparse.Namespace) -> tuple[float, float] | None:
    if (chosen.measured_x is None) != (chosen.measured_y is None):
        raise UsageError(tr("Both distances are needed."), tr("Give --measured-x and --measured-y."))
    if chosen.measured_x is None:
        return None
    if chosen.out:
        fact = tr("--out is for the page to measure, and none is made once it is measured.")
        raise UsageError(fact, tr("Leave out --out, or the two distances."))
    return chosen.measured_x, chosen.measured_y


def _write_page(printer: Printer, chosen: argparse.Namespace) -> None:
    sheet, out = actions.calibration(printer, chosen.envelope), chosen.out or _PAGE
    actions.save_calibration(sheet, out, force=chosen.force)
    print(out)
    print_if_asked((sheet,), printer, chosen)
    print(tr("Print it unscaled and measure from the left and the upper edge to the cross."), file=sys.stderr)


def _asked() -> tuple[float, float] | None:
    """What the person at the keyboard has measured; None if no one is there or nothing was typed."""
    if not sys.stdin.isatty():
        print(tr("Then: letterkit calibrate --printer NAME --measured-x MM --measured-y MM"), file=sys.stderr)
        return None
    answers = []
    for question in (tr("From the left edge, mm (empty: later): "), tr("From the upper edge, mm (empty: later): ")):
        print(question, end="", file=sys.stderr, flush=True)
        answer = sys.stdin.readline().strip().replace(",", ".")
        if not answer:
            return None
        answers.append(_millimetres(answer))
    return answers[0], answers[1]


def _millimetres(answer: str) -> float:
    try:
        return float(answer)
    except ValueError:
        raise UsageError(tr('"{answer}" is not a distance.', answer=answer), tr("Write it in mm: 51.5.")) from None


def _summary(printer: Printer) -> str:
    """Such as "office: portrait, center, on envelope; moved 1.5 mm right, 0 mm down"."""
    queue, name = printer.queue, printer.name
    return tr(
        "{printer}: {way}; moved {right:g} mm right, {down:g} mm down",
        printer=tr("{name}, which is {queue}", name=name, queue=queue) if queue else name,
        way=", ".join(_way(printer)),
        right=printer.offset_x,
        down=printer.offset_y,
    )


def _way(printer: Printer) -> Iterator[str]:
    """How it takes envelopes, in words."""
    yield trp("side first", "portrait") if printer.feed is Feed.PORTRAIT else trp("side first", "landscape")
    yield {
        Edge.LEFT: trp("edge of a sheet", "left"),
        Edge.CENTER: trp("edge of a sheet", "center"),
        Edge.RIGHT: trp("edge of a sheet", "right"),
    }[printer.edge]
    yield {
        PrintedOn.ENVELOPE: trp("envelopes are printed", "on envelope"),
        PrintedOn.A4: trp("envelopes are printed", "on a4"),
        PrintedOn.CARRIER: trp("envelopes are printed", "on carrier"),
    }[printer.printed_on]
    if printer.rotated:
        yield trp("envelopes are printed", "rotated")
