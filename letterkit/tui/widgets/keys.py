"""The line of keys at the bottom of a screen."""

from collections.abc import Iterable, Iterator

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import ActiveBinding, Binding
from textual.screen import Screen
from textual.widgets import Footer
from textual.widgets._footer import FooterKey

_SELDOM = "copy"
"""The action whose key is shown only where there is room for every other."""


class Keys(Footer):
    """As many keys as fit, each whole: help and the way back always, then those of the screen before those of the app.

    Made anew only when other keys are to be shown: Textual makes every key's widget anew whenever the focus moves, and
    lays out the screen again.
    """

    def __init__(self) -> None:
        super().__init__(compact=True)
        self._shown: list[tuple[Binding, bool]] = []
        self._left_out: frozenset[str] = frozenset()

    def compose(self) -> ComposeResult:
        """The keys, but for those that there is no room for; the palette and the help have them all."""
        self._left_out = self._without_room()
        for widget in super().compose():
            if not (isinstance(widget, FooterKey) and widget.action in self._left_out):
                yield widget

    def bindings_changed(self, screen: Screen[object]) -> None:
        """Shows the keys of the screen, unless they are those that are shown."""
        shown = [(active.binding, active.enabled) for active in screen.active_bindings.values() if active.binding.show]
        if shown != self._shown:
            super().bindings_changed(screen)
            if screen.app.app_focus:
                self._shown = shown

    def on_resize(self) -> None:
        """Shows what there is room for now."""
        if self._shown and self._without_room() != self._left_out:
            self.call_after_refresh(self.recompose)

    def _without_room(self) -> frozenset[str]:
        """The actions whose keys do not fit beside those that are needed more."""
        keys = self.screen.active_bindings
        shown: dict[str, ActiveBinding] = {}
        for active in keys.values():
            if active.binding.show:
                shown.setdefault(active.binding.action, active)  # of several keys that do the same, the first is shown
        room = self.app.size.width - sum(map(self._width, shown.values()))
        if palette := keys.get(self.app.COMMAND_PALETTE_BINDING):
            room -= self._width(palette)
        left_out: set[str] = set()
        for active in self._least_needed(shown.values()):
            if room >= 0:
                break
            room += self._width(active)
            left_out.add(active.binding.action)
        return frozenset(left_out)

    def _least_needed(self, shown: Iterable[ActiveBinding]) -> Iterator[ActiveBinding]:
        """The keys that may be left out: first the app's, then the screen's from the last on; none that turn pages.

        One that is seldom needed goes before all of them.
        """
        may_go = [key for key in shown if key.binding.action != "help" and "escape" not in key.binding.key]
        yield from (key for key in may_go if key.binding.action == _SELDOM)
        keys = [key for key in may_go if key.binding.action != _SELDOM]
        yield from (key for key in keys if key.node is self.app)
        yield from (key for key in reversed(keys) if key.node is not self.app and key.binding.group is None)

    def _width(self, key: ActiveBinding) -> int:
        """Cells of a key with its words or those of its group, and of the gap behind it or the line before it."""
        display, group = self.app.get_key_display(key.binding), key.binding.group
        words = group.description if group else key.binding.description
        return cell_len(display) + len(" ") + cell_len(words) + len(" ")
