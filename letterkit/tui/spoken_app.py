"""What Textual says by itself, said in the language spoken: the palette, where other languages are chosen too."""

from collections.abc import Callable, Iterable
from functools import partial

from textual.app import SystemCommand
from textual.command import CommandList, CommandPalette
from textual.content import Content
from textual.screen import Screen
from textual.theme import ThemeProvider

from letterkit.language import LANGUAGES, spoken, tr
from letterkit.tui.steady_app import SteadyApp


class Palette(CommandPalette):
    """The palette, which also says in the language spoken that it found nothing."""

    def _start_no_matches_countdown(self, search_value: str) -> None:
        super()._start_no_matches_countdown(search_value)
        self.set_timer(self._NO_MATCHES_COUNTDOWN, self._say_no_matches)

    def _say_no_matches(self) -> None:
        listed = self.query_one(CommandList)
        if listed.option_count == 1 and listed.get_option_at_index(0).id == self._NO_MATCHES:
            listed.replace_option_prompt(self._NO_MATCHES, Content(tr("No matches found")))


class SpokenApp(SteadyApp):
    """An app that can be told to speak another language."""

    def change_language(self, code: str) -> None:
        """Says everything in that language from now on, and the next time."""
        raise NotImplementedError

    def action_command_palette(self) -> None:
        """Opens the palette."""
        if self.use_command_palette and not isinstance(self.screen, Palette):
            self.push_screen(Palette(placeholder=tr("Search for commands…"), id="--command-palette"))

    def search_themes(self) -> None:
        """Asks for the colours."""
        self.push_screen(Palette([ThemeProvider], placeholder=tr("Search for themes…")))

    def action_help_quit(self) -> None:
        """Says by which key one quits: Ctrl+C, which copies, is often tried."""
        words = tr("Press [b]{key}[/b] to quit the app", key="ctrl+q")
        self.notify(words, title=tr("Do you want to quit?"))

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """What the keys of this screen do, the themes, and the other languages."""
        offered = {active.binding.action: active for active in screen.active_bindings.values() if active.enabled}
        for action, (node, binding, *_) in offered.items():
            if binding.tooltip and not binding.system:
                run = partial(self.run_action, action, node)
                yield SystemCommand(binding.description, binding.tooltip, run)
        yield SystemCommand(tr("Theme"), tr("Choose light or dark colours"), self.search_themes)
        if not screen.is_modal:  # a dialog waits for an answer to what it said
            yield from _languages(self.change_language)


def _languages(change: Callable[[str], object]) -> Iterable[SystemCommand]:
    about = tr("Everything is said in it at once; what you typed stays")
    for code, name in LANGUAGES.items():
        if code != spoken():
            yield SystemCommand(tr("Language: {name}", name=name), about, partial(change, code))
