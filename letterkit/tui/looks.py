"""How the app looks: in which colours, and whether plain. Quick to import."""

import sys
from collections.abc import Iterable
from functools import partial

from textual.app import SystemCommand
from textual.events import Resize
from textual.screen import Screen
from textual.theme import Theme

from letterkit.language import marked, tr
from letterkit.tui.restyling import read_anew, restyle
from letterkit.tui.spoken_app import SpokenApp
from letterkit.tui.themes import DARK, HIGH_CONTRAST, LIGHT

COLOURS = {
    DARK.name: marked("dark"),
    LIGHT.name: marked("light"),
    HIGH_CONTRAST.name: marked("high contrast: black, white and yellow"),
}
"""The themes among which the settings choose; the palette has all."""

_OURS = {theme.name: theme for theme in (DARK, LIGHT, HIGH_CONTRAST)}

_NEVER = sys.maxsize
_ONE_COLUMN = [(0, "-narrow"), (_NEVER, "-wide"), (_NEVER, "-broad")]


class LooksApp(SpokenApp):
    """An app of which the colours are chosen, and that does without boxes and columns if asked."""

    @property
    def available_themes(self) -> dict[str, Theme]:
        """Textual's, and ours in place of those of the same name, from the very first frame on."""
        return super().available_themes | _OURS

    def get_theme(self, theme_name: str) -> Theme | None:
        """The theme of that name; Textual asks thousands of times while a screen opens, so all are not put together."""
        return _OURS.get(theme_name) or super().get_theme(theme_name)

    def dress(self, theme: str, *, plain: bool) -> None:
        """Takes the looks chosen last, before the first frame; a theme that there is no more is left out."""
        self.be_plain(plain=plain)
        self.theme = theme if theme in self.available_themes else self.theme

    @property
    def is_plain(self) -> bool:
        """Whether there are no boxes, and one column however wide the window is."""
        return self.has_class("-plain")

    def be_plain(self, *, plain: bool) -> None:
        """Does without boxes and columns from now on, or no longer."""
        own = {"HORIZONTAL_BREAKPOINTS": _ONE_COLUMN if plain else type(self).HORIZONTAL_BREAKPOINTS}
        vars(self).update(own)  # a class variable of Textual's, of which this app has its own
        self.set_class(plain, "-plain")
        if self.is_running:
            self.call_next(partial(restyle, self))
            for screen in self.screen_stack:
                screen.post_message(Resize(self.size, self.size))

    def refresh_css(self, *_: object, **__: object) -> None:
        """Gives everything new styles, soon; keys wait for it."""
        self.call_next(self._follow_theme)

    async def _follow_theme(self) -> None:
        await read_anew(self, self.get_css_variables())
        await restyle(self)

    async def action_guide(self) -> None:
        """Shows the first steps."""
        raise NotImplementedError

    async def action_plain(self) -> None:
        """Takes boxes and columns off, or puts them back."""
        raise NotImplementedError

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Plain mode and the first steps besides: they have no keys."""
        yield from super().get_system_commands(screen)
        if not screen.is_modal:
            yield SystemCommand(tr("Plain mode"), tr("No boxes, one column: for screen readers"), self.action_plain)
            yield SystemCommand(tr("First steps"), tr("Who writes, where from, which library"), self.action_guide)
