"""How a letter looks, and what goes with it."""

from asyncio import to_thread
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widget import Widget
from textual.widgets import Button, Input, Label, Select, Static, TextArea

from letterkit.actions.write.typed_options import CHOICES, TypedOptions
from letterkit.language import marked, tr
from letterkit.tui.steady_screen import SteadyModal
from letterkit.tui.widgets.boxes import TextBox, under_its_label
from letterkit.tui.widgets.keys import Keys
from letterkit.tui.widgets.labelled import labelled
from letterkit.tui.widgets.line_field import LineField
from letterkit.tui.widgets.tick import Tick

LABELS: Mapping[str, str] = {
    "face": marked("Typeface"),
    "size": marked("Size, 10 to 14 points"),
    "paper": marked("Paper"),
    "ragged": marked("Leave the right edge of the text ragged"),
    "quotes": marked('Print "quotes" as « » and - as a dash'),
    "fold_marks": marked("Mark where the sheet is folded"),
    "hand_lines": marked("Rule the rest of the last sheet"),
    "sender_as": marked("Sender on paper"),
    "captions": marked("Print «Кому», «Куда», «От кого», «Откуда»"),
    "window": marked("Make a slip for a window envelope"),
    "enclosures": marked("Enclosures to list, one a line"),
    "photos": marked("Photos to print, JPEG or PNG: the path of a file, one a line"),
    "photo_width": marked("Width of photos, mm"),
    "reply": marked("Make a reply envelope and ruled paper too"),
    "reply_paper": marked("Ruled paper"),
    "reply_sheets": marked("Sheets"),
    "own_questions": marked("Print the letter's questions on the ruled paper"),
}
"""What each option is called, in the order of the fields."""

_SECTIONS = {
    "face": marked("How the letter looks"),
    "sender_as": marked("The envelope"),
    "enclosures": marked("What goes with it"),
    "reply": marked("For the answer"),
}
"""The titles, by the option that comes first below each."""

_WORDS: Mapping[str, str] = {
    "serif": marked("with serifs"),
    "sans": marked("without serifs"),
    "a4": "A4",
    "a5": "A5",
    "address": marked("with the return address"),
    "box": marked("with the post office box"),
    "pen-name": marked("under the pen name"),
    "none": marked("not on the envelope"),
}
"""What the choices are called."""

_SAID: Mapping[str, str] = {
    "size": marked("size of type"),
    "ragged": marked("ragged edge"),
    "quotes": marked("Russian quotation marks"),
    "fold_marks": marked("fold marks"),
    "hand_lines": marked("ruled rest"),
    "captions": marked("captions"),
    "window": marked("window envelope"),
    "enclosures": marked("enclosures"),
    "photos": marked("photos"),
    "photo_width": marked("width of photos"),
    "reply": marked("reply envelope and ruled paper"),
    "reply_sheets": marked("more ruled sheets"),
    "own_questions": marked("questions on ruled paper"),
}
"""What is said in short of an option that is not as without a choice; of the others their word is said."""

_LINES = ("enclosures", "photos")


@dataclass(frozen=True, slots=True)
class ChosenOptions:
    """What was chosen, and whether it `counts`; `for_later` if letters begun later are to have the same."""

    options: TypedOptions
    counts: bool
    for_later: bool


class OptionsDialog(SteadyModal[ChosenOptions]):
    """All options below each other; `problem` finds what is wrong with them, "" if nothing, in a thread.

    After Escape, what was chosen is there again the next time, but does not count.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f4,ctrl+s", "use", marked("Use it")),
        Binding("escape", "leave", marked("Back"), tooltip=marked("Leave the letter as it is")),
    ]

    def __init__(self, options: TypedOptions, problem: Callable[[TypedOptions], str]) -> None:
        super().__init__()
        self._options, self._problem = options, problem

    def compose(self) -> ComposeResult:
        """The fields in sections."""
        with Vertical(classes="dialog"):
            yield Static(tr("How it looks, and what goes with it"), classes="title")
            yield Static(classes="problem", markup=False)
            with VerticalScroll(can_focus=False):
                for name in LABELS:
                    if name in _SECTIONS:
                        yield Label(tr(_SECTIONS[name]), classes="ask")
                    yield from self._field(name)
                about = tr("Also for letters begun later, except enclosures and photos")
                yield Tick(about, value=False, id="later", compact=True)
            with Horizontal(classes="buttons"):
                yield Button(tr("Use it"), variant="primary", id="use")
                yield Button(tr("Reset"), id="reset")
        yield Keys()

    def _field(self, name: str) -> ComposeResult:
        label, value = tr(LABELS[name]), getattr(self._options, name)
        if isinstance(value, bool):
            yield Tick(label, value, id=name, compact=True)
        elif name in CHOICES:
            words = [(tr(_WORDS[word]), word) for word in CHOICES[name]]
            yield labelled(label, Select(words, value=value, allow_blank=False, compact=True, id=name))
        elif name in _LINES:
            yield from under_its_label(TextBox(label, tuple(value.splitlines()), id=name))
        else:
            usual = tr("as wide as is sharp and fits") if name == "photo_width" else str(getattr(TypedOptions(), name))
            yield labelled(label, LineField(value, placeholder=usual, id=name))

    @on(Button.Pressed, "#use")
    def action_use(self) -> None:
        """Answers with what is chosen once it was looked at; keys go on meanwhile, so that it can be left."""
        self.run_worker(self._use(), exclusive=True)

    async def _use(self) -> None:
        """Answers with what is chosen; where it does not fit, says so and stays."""
        typed = self._typed
        problem = await to_thread(self._problem, typed)
        if not self.is_current:  # it was left meanwhile
            return
        said = self.query_one(".problem", Static)
        said.update(problem)
        said.display = bool(problem)
        if not problem:
            self.dismiss(ChosenOptions(typed, counts=True, for_later=self.query_one("#later", Tick).value))

    def action_leave(self) -> None:
        """Answers with what is chosen, which does not count."""
        self.dismiss(ChosenOptions(self._typed, counts=False, for_later=False))

    @on(Button.Pressed, "#reset")
    async def reset(self) -> None:
        """Shows the options as they are without a choice; what is enclosed stays."""
        typed = self._typed
        self._options = replace(TypedOptions(), enclosures=typed.enclosures, photos=typed.photos)
        await self.recompose()

    @property
    def _typed(self) -> TypedOptions:
        values: dict[str, Any] = {each.name: _value(self.query_one(f"#{each.name}")) for each in fields(TypedOptions)}
        return TypedOptions(**values)


def _value(field: Widget) -> str | bool:
    """What is typed, ticked or chosen in a field."""
    if isinstance(field, TextArea):
        return field.text
    if isinstance(field, Select):
        return str(field.selection)
    return field.value if isinstance(field, Tick | Input) else ""


def options_said(options: TypedOptions) -> str:
    """What was chosen otherwise than without a choice, in a line; "" if nothing was."""
    return "; ".join(tr(_SAID[name] if name in _SAID else _WORDS[getattr(options, name)]) for name in options.changed)
