"""The `letterkit` command: parses the line, runs one command, turns errors into sentences."""

import argparse
import gc
import gettext
import os
import signal
import sys
from collections.abc import Sequence

from letterkit import __version__
from letterkit.cli import commands
from letterkit.cli.arguments import day
from letterkit.cli.parsing import HelpFormatter, Parser
from letterkit.cli.shown import refuse_closed_output, show_bug, shown
from letterkit.errors import DiskError, LetterkitError, UsageError
from letterkit.language import (
    CATALOGUES,
    LANGUAGE_VARIABLE,
    LANGUAGES,
    asked_for,
    language_named,
    marked,
    speak,
    spoken,
    tr,
    tr_paragraphs,
)

_DESCRIPTION = marked("""Correct Russian letters and envelopes for political prisoners held in Russia, offline.
Without a command the terminal app opens.""")


_INTERRUPTED = 130
_LITTLE_GARBAGE = 100_000
"""New objects before Python looks for garbage: a short command keeps fewer, and looking took a tenth of its time."""


def entry() -> None:
    """The console script."""
    gc.set_threshold(_LITTLE_GARBAGE)
    sys.excepthook = show_bug
    try:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        sys.exit(main())
    except KeyboardInterrupt:  # in the moment before or after
        sys.exit(_INTERRUPTED)
    finally:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # it is done, and its exit code says how
        gc.freeze()  # the process ends: looking through all that is left for garbage took another tenth


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command line and returns its exit code.

    0 done, 1 findings bar it or something is broken, 2 usage, 3 disk, 4 some rightly left out, 130 interrupted.
    If the app was ended, 70 by a bug, 128 and the number of the signal otherwise.
    """
    with shown():
        try:
            _speak_as_asked()
            refuse_closed_output()
            return _finished(sys.argv[1:] if arguments is None else arguments)
        except LetterkitError as error:
            return _ended(str(error), error.exit_code)
        except KeyboardInterrupt:
            return _ended(tr("interrupted."), _INTERRUPTED)
        except MemoryError:
            sentence = tr("That takes more memory than there is. Nothing more was done; give less at a time.")
            return _ended(sentence, LetterkitError.exit_code)
        except BrokenPipeError:  # the reader of our output has gone: `letterkit check | head`
            _drop_output()
            return 0
        except OSError as error:  # files of ours raise DiskError, so this is our output, or no name for a file
            code = _ended(_why_not_written(error), DiskError.exit_code)
            _drop_output()
            return code


def _ended(sentence: str, code: int) -> int:
    """The exit code, once it is said why it is not another."""
    print(f"letterkit: {sentence}", file=sys.stderr)
    return code


def _finished(arguments: Sequence[str]) -> int:
    """The exit code once all output has gone where it goes. Raises OSError if it does not, after --help too."""
    try:
        return _run(arguments)
    finally:
        sys.stdout.flush()


def _why_not_written(error: OSError) -> str:
    reason = (error.strerror or str(error)).lower()
    if error.filename is not None:
        path = os.fsdecode(error.filename) if isinstance(error.filename, str | bytes) else str(error.filename)
        return tr("{path} cannot be used: {reason}. Choose another name.", path=path, reason=reason)
    return tr("The output cannot be written: {reason}. Make room, or send it elsewhere.", reason=reason)


def _run(arguments: Sequence[str]) -> int:
    typed = [_decoded(argument) for argument in arguments]
    chosen = _parser(typed).parse_args(typed)
    # the app and what a run knows of its surroundings: `letterkit --help` needs neither
    from letterkit.cli import app
    from letterkit.cli.session import Session

    run = chosen.run or app.run
    return int(run(chosen, Session.of(chosen.library, chosen.today, typed)))


def _speak_as_asked() -> None:
    """Speaks the language of the environment, and lets argparse find its words where ours are.

    Raises UsageError if LETTERKIT_LANG names a language that letterkit does not speak.
    """
    speak(asked_for(os.environ, _locale_of_windows()))
    if spoken() != "en":
        os.environ["LANGUAGE"] = spoken()
        gettext.bindtextdomain("letterkit", CATALOGUES)
    gettext.textdomain("messages" if spoken() == "en" else "letterkit")
    named = os.environ.get(LANGUAGE_VARIABLE, "")
    if named and not language_named(named):
        fact = tr('{variable} is "{name}", which letterkit does not speak.', variable=LANGUAGE_VARIABLE, name=named)
        raise UsageError(fact, tr("Set it to one of these, or leave it out: {codes}.", codes=", ".join(LANGUAGES)))


def _locale_of_windows() -> str:
    """What Windows calls the locale of its user; "" elsewhere, where variables say it."""
    if os.name != "nt":
        return ""
    import locale

    return locale.getlocale()[0] or ""


def _decoded(argument: str) -> str:
    """The argument as UTF-8, whatever the locale made of it. Raises UsageError if it is not UTF-8."""
    if "\0" in argument:
        raise UsageError(tr('"{argument}" holds a character NUL.', argument=argument), tr("Leave it out."))
    try:
        return os.fsencode(argument).decode("utf-8")
    except UnicodeError:
        shown = argument.encode("utf-8", "replace").decode()
        fact = tr('"{argument}" is not UTF-8 text.', argument=shown)
        raise UsageError(fact, tr("Type it in a terminal that is set to UTF-8.")) from None


def _drop_output() -> None:
    """Keeps the interpreter from complaining at exit about output that no one reads."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _parser(arguments: Sequence[str]) -> argparse.ArgumentParser:
    """The parser of the command that is named; without one, of all commands, only to list them.

    Listing them takes as long as reading the list of people, so that the app is spared it.
    """
    shared = argparse.ArgumentParser(add_help=False, exit_on_error=False)
    _add_shared_options(shared, default=None)
    shared.set_defaults(run=None)
    names = commands.names()
    named = [name for name in names if name in arguments]
    if not named and _are_all_read(shared, arguments):
        return shared
    parser = Parser(prog="letterkit", description=tr(_DESCRIPTION), formatter_class=HelpFormatter, parents=[shared])
    about = tr("show program's version number and exit")  # argparse translates all but this
    parser.add_argument("--version", action="version", version=f"letterkit {__version__}", help=about)
    group = parser.add_subparsers(title=tr("commands"), metavar=tr("COMMAND"))
    for name in named or names:
        added = group.add_parser(name, help=commands.help_on(name), formatter_class=HelpFormatter)
        if named:
            _load(name, added)
    return parser


def _are_all_read(parser: argparse.ArgumentParser, arguments: Sequence[str]) -> bool:
    """Whether the parser knows all of the arguments, and none is wrong. Raises UsageError for a word beyond them."""
    try:
        others = parser.parse_known_args(arguments)[1]
    except argparse.ArgumentError:
        return False
    if others and not others[0].startswith("-"):
        raise _no_command(others[0])
    return not others


def _no_command(typed: str) -> UsageError:
    from letterkit.model.nearest import did_you_mean  # it loads difflib, which only mistakes need

    remedy = did_you_mean(typed, commands.names()) or tr("letterkit --help lists the commands.")
    return UsageError(tr('There is no command "{name}".', name=typed), remedy)


def _load(name: str, parser: argparse.ArgumentParser) -> None:
    """Imports the command and declares its options."""
    command = commands.load(name)
    parser.description = tr_paragraphs((command.__doc__ or "").strip())
    # given before the command or after it; SUPPRESS keeps the one from wiping out the other
    _add_shared_options(parser, default=argparse.SUPPRESS)
    command.add_arguments(parser)
    parser.set_defaults(run=command.run)


def _add_shared_options(parser: argparse.ArgumentParser, default: str | None) -> None:
    parser.add_argument(
        "--library", metavar=tr("DIR"), default=default, help=tr("folder with addresses/ and templates/")
    )
    parser.add_argument(
        "--today", metavar=tr("DATE"), type=day, default=default, help=tr("act as if it were this day (2026-11-22)")
    )
