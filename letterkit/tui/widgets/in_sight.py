"""Keeps the place where somebody types in sight: a field scrolls its own text, but not what it lies in."""

from textual.geometry import Region
from textual.widget import Widget
from textual.widgets import Input, TextArea


def keep_in_sight(field: Widget) -> None:
    """Scrolls what the field lies in until its cursor is seen, once the screen is laid out; if it has the focus."""
    field.call_after_refresh(_scroll_to_cursor, field)


def _scroll_to_cursor(field: Widget) -> None:
    if not field.has_focus:
        return
    cursor = field.cursor_screen_offset if isinstance(field, Input | TextArea) else field.region.offset
    inner = field
    for around in (node for node in field.ancestors if isinstance(node, Widget)):
        if around.allow_vertical_scroll:
            # positions on the screen may be older than the last scrolling, so only their difference counts
            place = inner.virtual_region.offset + cursor - inner.region.offset
            around.scroll_to_region(Region(*place, 1, 1), animate=False, x_axis=False, immediate=True)
            return
        inner = around
