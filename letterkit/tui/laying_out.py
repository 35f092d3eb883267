"""How a screen is laid out and drawn: with less work than Textual puts into it, in smaller turns. Quick to import."""

from asyncio import sleep
from typing import Any

from textual import on
from textual._compositor import Compositor, ReflowResult
from textual.events import Compose
from textual.geometry import Size
from textual.message_pump import MessagePump
from textual.widget import Widget


class FrugalCompositor(Compositor):
    """Takes the places of all widgets as a layout found them; Textual's works them out once more to draw them."""

    _full_map_invalidated: bool

    def reflow(self, parent: Widget, size: Size) -> ReflowResult:
        """Lays out the screen."""
        result = super().reflow(parent, size)
        self._full_map_invalidated = False
        return result


class InTurns(MessagePump):
    """A screen that is laid out in one turn of the loop and drawn in the next; to be mixed in before a screen.

    A widget that was taken away has no styles any more: nothing is drawn before the screen is laid out without it.
    """

    _compositor: Any
    _dirty_widgets: set[Widget]
    _is_being_laid_out = False
    _is_to_be_drawn = False

    @on(Compose)
    def begin_frugally(self) -> None:
        """Takes a compositor of that kind, before anything is laid out."""
        self._compositor = FrugalCompositor()

    def _screen_resized(self, size: Size) -> None:
        """Lays out the screen, unless it is this layout that tells of the size."""
        if size != self._compositor.size:
            super()._screen_resized(size)  # type: ignore[misc]

    def _refresh_layout(self, *how: object, **named: object) -> None:
        self._is_being_laid_out = True
        try:
            super()._refresh_layout(*how, **named)  # type: ignore[misc]
        finally:
            self._is_being_laid_out = False

    def _compositor_refresh(self) -> None:
        if self._is_being_laid_out and not self._is_to_be_drawn:
            self._is_to_be_drawn = True
            self.call_next(self._draw)
        elif not self._is_to_be_drawn and _is_laid_out(self):
            self._lay_out_behind()
            super()._compositor_refresh()  # type: ignore[misc]

    def _lay_out_behind(self) -> None:
        """Lays out the screens seen behind a dialog that were changed since; Textual does so once they are in front."""
        for screen in self.app._background_screens:  # noqa: SLF001
            if not _is_laid_out(screen):
                screen._refresh_layout()  # noqa: SLF001

    async def _draw(self) -> None:
        await sleep(0)
        self._is_to_be_drawn = False
        changed = {*self._dirty_widgets}  # since it was laid out, and not drawn with it: drawing forgets them
        self._compositor_refresh()
        if changed:
            self._dirty_widgets |= changed
            self.check_idle()


def _is_laid_out(screen: Any) -> bool:  # noqa: ANN401 (of a screen it is private)
    """Whether no widget that was taken away is still where it was."""
    return all(widget.parent for widget in screen._compositor.widgets)  # noqa: SLF001
