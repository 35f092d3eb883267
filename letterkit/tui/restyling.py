"""New styles for all that is open, in small turns of the loop: Textual's way would hold it for as long as it takes."""

from asyncio import sleep
from collections.abc import AsyncIterator, Mapping

from textual.app import App
from textual.css.stylesheet import Stylesheet
from textual.screen import SystemModalScreen

_PORTION = 40
"""Widgets that are given new styles in one turn."""


async def read_anew(app: App[None], variables: Mapping[str, str]) -> None:
    """Has the app use its stylesheet with these variables; what it uses itself stays whole until all is read."""
    fresh = Stylesheet(variables=dict(variables))
    async for source in _sources(app, fresh):
        _, is_default, tie_breaker, scope = css = app.stylesheet.source[source]
        fresh.add_source(css.content, source, is_default, tie_breaker, scope)
        fresh.parse()  # the sources before it are remembered
    app.stylesheet = fresh


async def _sources(app: App[None], fresh: Stylesheet) -> AsyncIterator[tuple[str, str]]:
    """Where the app's styles stand, also those that come with a widget opened meanwhile."""
    while missing := next((source for source in app.stylesheet.source if source not in fresh.source), None):
        yield missing
        await sleep(0)


async def restyle(app: App[None]) -> None:
    """Gives all widgets their styles, the screen in front first; drawn is what has changed once all have them.

    As in Textual, the palette keeps those with which it was opened.
    """
    with app.batch_update():
        app.stylesheet.update_nodes([app])
        screens = [screen for screen in reversed(app.screen_stack) if not isinstance(screen, SystemModalScreen)]
        nodes = [node for screen in screens for node in screen.walk_children(with_self=True)]
        for begin in range(0, len(nodes), _PORTION):
            await sleep(0)
            app.stylesheet.update_nodes(node for node in nodes[begin : begin + _PORTION] if node.is_attached)
    app.screen.refresh(layout=True)
