"""How a letter is written, and what the keys do."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from letterkit.language import marked, tr
from letterkit.store.roots import Root
from letterkit.tui.keyboard import letter_keys
from letterkit.tui.steady_screen import SteadyModal
from letterkit.tui.widgets.keys import Keys

STEPS = (
    (
        marked("Whom"),
        marked(
            "Type part of a name, the year of birth, the kind, number, town or region of the facility, or a status "
            "such as released, in Cyrillic or Latin, in any spelling. F6 goes to the filters. Up and Down move, "
            "Enter goes on; with the mouse, one click shows a person and a second one goes on. Namesakes are told "
            "apart by the year of birth. A person shown in grey cannot be written to: Enter says why."
        ),
    ),
    (
        marked("What kind of letter"),
        marked(
            "A template is a whole letter already. What you add is up to you, unless a question says required. What the"
            " calendar asks for now comes before what you have used most often. Page Down scrolls the letter."
        ),
    ),
    (
        marked("Fill it in"),
        marked(
            "Answer in Russian, or choose a phrase that carries its English. The letter grows beside the form, each"
            " Russian paragraph with its meaning. ERROR bars printing, WARNING asks you first, NOTE only informs."
        ),
    ),
    (
        marked("Pages"),
        marked(
            "F3 shows the envelope and the pages with every line where it will stand on paper. V shows the picture of"
            " the PDF instead, where the terminal shows pictures."
        ),
    ),
    (
        marked("Changes"),
        marked(
            "If a record or template changes meanwhile, or another letter takes the number, you are told before "
            "pages are shown and before anything is saved. What you typed stays."
        ),
    ),
    (
        marked("Save and print"),
        marked(
            "F4 saves envelope and letter as PDF and shows the paths; F5 chooses the folder, and whether both go into "
            "one file. F12 prints the pages, after it has saved them. Where there is nothing to print with, print the "
            "files from a viewer, unscaled."
        ),
    ),
    (
        marked("Or send it by a service"),
        marked(
            "Ctrl+T, in the form and where the pages are shown, copies the letter field by field into the form of an"
            " e-letter service in your browser. F4 there says that it is sent, so that it stands in the log."
        ),
    ),
)
KEYS = (
    ("Esc", marked("one step back; what is typed is kept as a draft")),
    ("Tab, Enter", marked("next field; Shift+Tab goes back")),
    (marked("Y, N"), marked("yes and no, where something is asked; Enter goes back. Letters count in both layouts")),
    ("F1", marked("this help")),
    ("F2", marked("who writes: name, return address, where it is posted")),
    ("F3", marked("the pages; Left and Right turn them")),
    ("F4, Ctrl+S", marked("save as PDF")),
    ("F5", marked("the folder where PDFs are saved, and in how many files")),
    (
        "F6",
        marked(
            "in the list of people: the filters; Left and Right move, Enter chooses, Space does and stays for another, "
            "Down goes back to the list, Del drops one, Esc drops all"
        ),
    ),
    ("F6", marked("in the form: questions, letter and findings in turn; Enter on a finding goes to its place")),
    ("F7", marked("in the list of people: go on with a letter you began; there, Delete throws one away")),
    (
        "F8, F9",
        marked("in the list of people: sort by the next column; turn the order round. A click on a heading does both"),
    ),
    (
        "F8",
        marked(
            "in the form: put what is typed in Latin letters into Russian, as offered: Dorogoy Lenur, Дорогой Ленур"
        ),
    ),
    ("F9", marked("in the form: a paragraph of your own, anywhere in the letter; with the cursor in one, move it")),
    ("F10", marked("settings: language, colours, plain mode without boxes, folder, envelope, log, first steps")),
    (
        "Ctrl+T, F11",
        marked("in the form, and where the pages are shown: copy the letter for a service; Enter or C copies a field"),
    ),
    ("F12", marked("where the pages are shown: print them")),
    ("V", marked("there: the picture of the PDF, where the terminal shows pictures, and the text again")),
    (
        "+, -, R",
        marked(
            "on the picture: larger, smaller, turned; arrows, Page Up and Page Down move what is larger than the room"
        ),
    ),
    ("O", marked("there, and once they are saved: open the PDFs in the system's viewer")),
    ("Ctrl+O", marked("in the form: how the letter looks, and what goes with it")),
    ("Ctrl+R", marked("in the form: explain what is said of the field in hand")),
    ("Ctrl+Z, Ctrl+Y", marked("take back what was typed, and type it again")),
    ("Ctrl+P", marked("all commands, among them the language and light and dark themes, which are remembered")),
    ("Ctrl+Q", marked("quit")),
)


class HelpScreen(SteadyModal[None]):
    """The help, scrolled with the usual keys."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding(f"escape,f1,{letter_keys('q')}", "dismiss", marked("Back"))]

    def __init__(self, library: Root) -> None:
        super().__init__()
        self._library = library

    def compose(self) -> ComposeResult:
        """Steps, keys, then which library it is."""
        with Vertical(classes="dialog"):
            yield Static(tr("Help"), classes="title")
            with VerticalScroll():
                yield Static(_help())
                where = {"folder": self._library.path, "origin": self._library.origin}
                yield Static("\n" + tr("The library: {folder} ({origin}).", **where), markup=False)
        yield Keys()


def _help() -> Content:
    steps = [
        Content.assemble((f"{number}. {tr(name)}. ", "bold"), tr(text)) for number, (name, text) in enumerate(STEPS, 1)
    ]
    width = max(len(tr(key)) for key, _ in KEYS)
    keys = [Content.assemble((tr(key).ljust(width + 2), "bold"), tr(text)) for key, text in KEYS]
    return Content("\n").join([*steps, Content(), *keys])
