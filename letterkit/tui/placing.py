"""Asks where in a letter a paragraph of the writer's own goes."""

from collections.abc import Callable, Sequence

from textual.screen import Screen
from textual.widgets import Tabs

from letterkit.model.letter import TemplateParagraph
from letterkit.tui.dialogs.paragraph import ParagraphDialog
from letterkit.tui.panes import QUESTIONS
from letterkit.tui.widgets.letter_form import LetterForm


async def place_own(screen: Screen[None], paragraphs: Callable[[], Sequence[TemplateParagraph]]) -> None:
    """Asks where the paragraph in hand goes, else a new one, among those that the template gives at the time."""
    form, focused = screen.query_one(LetterForm), screen.focused
    in_hand = form.own_in_hand
    if in_hand is None:
        screen.query_one(Tabs).active = QUESTIONS
    field = in_hand or await form.begin_own()
    dialog = ParagraphDialog(paragraphs(), in_hand.after if in_hand else None)
    after = await screen.app.push_screen_wait(dialog)
    if after is not None:
        form.move_own(field, after)
        form.show_paragraphs(paragraphs())
    elif in_hand is None:
        await field.remove()
        screen.set_focus(focused)
