"""An app in which nobody loses what he typed: while a screen opens, after a failure, when the app is told to end."""

from collections.abc import Awaitable, Callable, Sequence

from textual.app import App
from textual.driver import Driver
from textual.events import Event, Key
from textual.filter import LineFilter

from letterkit.errors import LetterkitError
from letterkit.tui.collecting import Collecting
from letterkit.tui.failures import Failed, Going, Steady, bug, end_by_signals
from letterkit.tui.keyboard import in_latin_layout
from letterkit.tui.plain_lines import PlainLines
from letterkit.tui.terminal import Terminal
from letterkit.tui.typed_ahead import Echo, Step, TypedAhead


class SteadyApp(Steady, App[None]):
    """Keeps keys typed ahead, goes on after a failure if it can, and leaves in order if it cannot.

    `failure` is why it left.
    """

    def __init__(self) -> None:
        super().__init__()
        self.failure: LetterkitError | None = None
        self.typed_ahead = TypedAhead(self)
        self._is_telling = False
        self._plain_lines = PlainLines()
        self._collecting = Collecting(self, lambda: self.typed_ahead.is_idle)

    def get_driver_class(self) -> type[Driver]:
        """A driver by which the terminal can be asked, where there is one."""
        chosen = super().get_driver_class()
        if chosen.__name__ != "LinuxDriver":
            return chosen
        from letterkit.tui.asking_driver import AskingDriver  # noqa: PLC0415 - Windows has none of what it imports

        return AskingDriver

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's own, and the one that lets nothing steer the terminal."""
        return [*super().get_line_filters(), self._plain_lines]

    @property
    def terminal(self) -> Terminal | None:
        """The terminal, if it can be asked: tests have none, nor has Windows yet."""
        driver: object = self._driver
        return driver if isinstance(driver, Terminal) else None

    @property
    def has_all_colours(self) -> bool:
        """Whether colours reach the terminal as they are, and not as the nearest of 256."""
        return self.console.color_system == "truecolor"

    def keep_typed(self) -> None:
        """Writes what is typed and not yet saved. Raises DiskError."""
        raise NotImplementedError

    def tell(self, failure: LetterkitError, then: Callable[[object], None]) -> bool:
        """Shows what went wrong, and calls `then` when that has been seen; returns whether it can be shown."""
        raise NotImplementedError

    async def on_event(self, event: Event) -> None:
        """Takes keys as they are meant, and lets each wait until the field it belongs to has the focus.

        Otherwise the letters of a name would be lost, and the keys behind them would choose another person.
        """
        if isinstance(event, Key) and not event.is_forwarded:
            event = in_latin_layout(event)
        if not self.typed_ahead.keeps(event):
            await super().on_event(event)

    def on_echo(self, event: Echo) -> None:
        """Hears that a key has been dealt with."""
        event.heard.set()

    def expect_screens(self) -> None:
        """From now on keys are answered as soon as the screen in front is drawn."""
        self.typed_ahead.expect(self.screen)
        self.screen_change_signal.subscribe(self, self.typed_ahead.expect, immediate=True)

    def collect_in_pauses(self) -> None:
        """From now on garbage is collected when nobody types; what comes of starting is left to Python."""
        self._collecting.begin()

    def on_step(self, event: Step) -> None:
        """Takes a step that a screen asks for."""
        self.take(event.take, exclusive=event.exclusive)

    def take(self, step: Callable[[], Awaitable[None]], *, exclusive: bool = True) -> None:
        """Takes a step; keys wait while it does neither end nor ask."""
        self.run_worker(self._taken(step), group="steps" if exclusive else "waiting steps", exclusive=exclusive)

    async def _taken(self, step: Callable[[], Awaitable[None]]) -> None:
        with self.typed_ahead.held(), Going(self):
            await step()

    def on_mount(self) -> None:
        """Leaves in order when the system says so; where there is no terminal, whoever runs the app decides."""
        if not self.is_headless:
            end_by_signals(self.leave)

    def on_unmount(self) -> None:
        """Leaves nothing behind for whoever ran it."""
        self._collecting.end()

    def leave(self, failure: LetterkitError) -> None:
        """Ends the app for that reason, after what is typed has been written."""
        self.failure = self.failure or self._kept(failure)
        self.exit(return_code=self.failure.exit_code)

    def on_failed(self, event: Failed) -> None:
        """Says that something went wrong, and goes on; leaves if that is not to be seen, or fails as well."""
        failure = bug(event.error)
        if self._is_telling or not self.tell(self._kept(failure), self._told):
            self.leave(failure)
        self._is_telling = True

    def _told(self, *_: object) -> None:
        self._is_telling = False

    def _kept(self, failure: LetterkitError) -> LetterkitError:
        """The failure, after what is typed has been written; or that it cannot be, which is worse."""
        try:
            self.keep_typed()
        except LetterkitError as error:
            return error
        return failure

    def panic(self, *_: object) -> None:
        """Leaves with a sentence where Textual would print what it knows, among it what was typed."""
        self.leave(bug(self._exception))

    def _fatal_error(self) -> None:
        self.panic()
