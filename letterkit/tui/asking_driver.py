"""The terminal that the app runs in, which may be asked something while its keys go on to be read. Not for Windows."""

import fcntl
import os
import selectors
import struct
import termios
from codecs import getincrementaldecoder
from threading import Event

from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver

from letterkit.late_pattern import late_pattern

PATIENCE = 1.0
"""Seconds after which a terminal that has not answered is not going to; one at the end of a slow line takes 0.3."""

_LOOK = 0.1
"""Seconds between two looks whether the app ends, as Textual has it."""

_ANSWER = late_pattern(r"\x1b\[\?[\d;]*c|\x1b\[6;\d+;\d+t|\x1b_G[^\x1b]*\x1b\\")
"""What it can do (the last of all answers), how large a cell is, whether it understands Kitty's pictures."""

_BEGUN = late_pattern(r"\x1b(?:\[(?:\?[\d;]*|6[\d;]*)?|_(?:G[^\x1b]*\x1b?)?)?\Z")
"""The beginning of an answer, at the end of what was read."""

_CELL = late_pattern(r"\x1b\[6;(\d+);(\d+)t")


class AskingDriver(LinuxDriver):
    """Textual's driver, but that it keeps the terminal's answers apart from keys.

    The thread that reads goes on meanwhile: to suspend the app for a question would throw away what is typed at that
    moment, and Textual would take the answers for keys.
    """

    _heard: Event | None = None
    _answers = ""
    _begun = ""

    def ask(self, question: str) -> str:
        """Asks the terminal; to be called in a thread of its own."""
        self._answers, self._heard = "", Event()
        self.write(question)
        self._heard.wait(PATIENCE)
        return self._answers

    def cell(self) -> tuple[int, int]:
        """As the system knows it, else as the terminal has answered."""
        try:
            told = fcntl.ioctl(self.fileno, termios.TIOCGWINSZ, bytes(8))
        except OSError:
            told = bytes(8)
        rows, columns, width, height = struct.unpack("HHHH", told)
        if rows and columns and width >= columns and height >= rows:
            return width // columns, height // rows
        answer = _CELL.search(self._answers)
        return (int(answer[2]), int(answer[1])) if answer else (0, 0)

    def run_input_thread(self) -> None:
        """Reads keys as Textual does, and answers."""
        parser, decode = XTermParser(self._debug), getincrementaldecoder("utf-8")("replace").decode
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                if selector.select(_LOOK):
                    if not (read := os.read(self.fileno, 4096)):
                        return  # the terminal is gone: it would be ready for ever, with nothing to read
                    keys = self.without_answers(decode(read))
                else:
                    keys, self._begun = self._begun, ""
                for event in (*(parser.feed(keys) if keys else ()), *parser.tick()):
                    self.process_message(event)

    def without_answers(self, text: str) -> str:
        """What was typed of what was read; the beginning of an answer waits for its end. Late answers are dropped."""
        if self._heard is None:
            return text
        text = self._begun + text
        found = _ANSWER.findall(text)
        self._answers += "".join(found)
        text = _ANSWER.sub("", text)
        begun = _BEGUN.search(text)
        self._begun = begun[0] if begun else ""
        if any(answer.endswith("c") for answer in found):
            self._heard.set()
        return text.removesuffix(self._begun)
