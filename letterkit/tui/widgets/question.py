"""One question of a template, with the field its kind of answer asks for."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import DescendantFocus
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, OptionList, Select, Static, TextArea

from letterkit.language import marked, tr
from letterkit.model.answer import answer_problem, chosen, is_own
from letterkit.model.finding import Finding
from letterkit.model.template import AnswerKind, Variable
from letterkit.rules.letter_text import answers_fit_their_questions, required_answers_are_given
from letterkit.russian.offered import offered
from letterkit.tui.failures import Steady
from letterkit.tui.widgets.in_sight import keep_in_sight
from letterkit.tui.widgets.line_field import LineField
from letterkit.tui.widgets.text_field import TextField
from letterkit.tui.words import finding_words

_IN_WORDS = (AnswerKind.LINE, AnswerKind.TEXT)
"""What is answered in the writer's own words, so that Russian may be typed in Latin letters."""


_SAID_BY_THE_FORM = frozenset((required_answers_are_given.code, answers_fit_their_questions.code))


_OWN = "{own words}"
"""The value of the option for them: no phrase has it."""


class Question(Steady, Vertical):
    """The question, its example, which is never printed, and the field.

    A phrase that a draft remembers and the library no longer has does not count as chosen.
    """

    DEFAULT_CSS = """
    Question {
        height: auto;
        margin-bottom: 1;
        border-left: blank;
        padding-left: 1;
        &:focus-within { border-left: outer $primary; }
        & .offer, & .standing { display: none; color: $text-accent; }
        &.-offered .offer, &.-standing .standing { display: block; }
        &.-standing .example { display: none; }
        & TextArea { height: auto; min-height: 2; max-height: 8; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "f8",
            "take_russian",
            marked("Russian letters"),
            tooltip=marked("Take the answer in Russian letters, as offered"),
        ),
    ]

    class Answered(Message):
        """The answer has changed."""

    def __init__(self, variable: Variable, answer: str, standing: str = "") -> None:
        """`standing` is the answer from earlier letters, with which this one began."""
        super().__init__()
        self.variable = variable
        self._standing = standing
        is_known = chosen(variable, answer) is not None or is_own(variable, answer)
        self.answer = answer if variable.kind is not AnswerKind.CHOICE or is_known else ""
        self.remarks: Sequence[Finding] = ()
        self._problem = ""
        self._own = self.answer if is_own(variable, self.answer) else ""
        self.set_class(self._is_standing, "-standing")

    def compose(self) -> ComposeResult:
        """What is asked, above the field; what does not fit, below it. An answer from before needs no example."""
        yield Static(self.asked, classes="ask")
        if self._standing:
            yield Static(tr("As you answered before; you can change it for this letter."), classes="standing")
        if self.variable.example:
            example = tr("For example: {answer}", answer=self.variable.shown_example)
            yield Static(Content(example), classes="example")
        yield _field(self.variable, self.answer).add_class("answer")
        if is_own(self.variable, self.answer):
            yield LineField(self.answer).add_class("own-words")
        yield Static(markup=False, classes="problem")
        yield Static(markup=False, classes="offer")

    def on_mount(self) -> None:
        """Offers Russian letters for what a draft may hold in Latin ones."""
        self._offer()
        for phrases in self.query(Select):
            prompt = Content(phrases.prompt)  # Textual's is dim
            phrases.query_one(OptionList).replace_option_prompt_at_index(0, prompt)

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Scrolls what is asked into sight, not only the field; the cursor, if there is no room for both."""
        self.call_after_refresh(self.scroll_visible, animate=False, immediate=True)
        keep_in_sight(event.widget)

    @on(Input.Changed)
    @on(TextArea.Changed)
    @on(Select.Changed)
    async def take(self, event: Input.Changed | TextArea.Changed | Select.Changed) -> None:
        """Keeps the answer and says what does not fit."""
        event.stop()
        if isinstance(event, Select.Changed):
            await self._ask_for_own_words(is_asked=event.select.selection == _OWN)
        answer = self._own_words if isinstance(event, Select.Changed) and self.query(".own-words") else _typed(event)
        self._problem = answer_problem(self.variable, answer)
        self._say_problems()
        if answer != self.answer:
            self.answer = answer
            self.set_class(self._is_standing, "-standing")
            self.post_message(self.Answered())
            self._offer()

    async def _ask_for_own_words(self, *, is_asked: bool) -> None:
        """Shows a field for the writer's own words while they are chosen instead of a phrase."""
        field = self.query(".own-words")
        if is_asked and not field:
            words = LineField(self._own).add_class("own-words")
            await self.mount(words, after=self.query_one(".answer"))
            words.focus()
        elif field and not is_asked:
            self._own = self._own_words  # they are there again if no phrase is right
            await field.remove()

    @property
    def _own_words(self) -> str:
        return self.query_one(".own-words", Input).value

    @property
    def field(self) -> Widget:
        """What the answer is typed into."""
        return next(iter(self.query(".own-words")), self.query_one(".answer"))

    def show_remarks(self, remarks: Sequence[Finding]) -> None:
        """Shows what the checks say of the answer, but what the form says of it anyway."""
        self.remarks = [finding for finding in remarks if finding.code not in _SAID_BY_THE_FORM]
        self._say_problems()

    @property
    def _is_standing(self) -> bool:
        """Whether the answer is the one from earlier letters."""
        return bool(self._standing) and self.answer == self._standing

    @property
    def asked(self) -> Content:
        """What is asked, and whether it must be answered."""
        need = (tr("required"), "bold $text-warning") if self.variable.required else (tr("optional"), "$text-muted")
        return Content.assemble(self.variable.question or self.variable.name, " (", need, ")")

    @property
    def in_russian(self) -> str:
        """The answer in Russian letters if it holds words typed in Latin ones, else ""."""
        in_words = self.variable.kind in _IN_WORDS or is_own(self.variable, self.answer)
        return offered(self.answer) if in_words else ""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 (Textual's)
        """Russian letters are offered if others were typed."""
        return action != "take_russian" or bool(self.in_russian)

    def action_take_russian(self) -> None:
        """Puts the offered text into the field, where it can be undone."""
        field = self.field
        if isinstance(field, TextArea):
            field.replace(self.in_russian, (0, 0), field.document.end)
        elif isinstance(field, Input):
            field.value = self.in_russian

    def _say_problems(self) -> None:
        """Shows what does not fit the question, then the remarks."""
        problem = [Content.styled(self._problem, "$text-error")] if self._problem else []
        how = [Content.styled(tr("Ctrl+R explains."), "$text-muted")] if self.remarks else []
        self._say(".problem", Content("\n").join([*problem, *map(finding_words, self.remarks), *how]), "-unfit")
        if self.remarks and self.has_focus_within:
            self.call_after_refresh(self.scroll_visible, animate=False, immediate=True)

    def _offer(self) -> None:
        offered = tr("F8 takes: {words}", words=" ".join(self.in_russian.split())) if self.in_russian else ""
        was_offered = self.has_class("-offered")
        self._say(".offer", Content(offered), "-offered")
        if bool(offered) != was_offered:
            self.refresh_bindings()

    def _say(self, where: str, words: Content, style: str) -> None:
        """Shows the words; most keys change none, and what is shown anew lays out the whole screen again."""
        text = self.query_one(where, Static)
        if words != text.content:
            text.update(words)
            self.set_class(bool(words), style)


def _typed(event: Input.Changed | TextArea.Changed | Select.Changed) -> str:
    if isinstance(event, Input.Changed):
        return event.value
    if isinstance(event, TextArea.Changed):
        return event.text_area.text
    return str(event.select.selection or "")


def _field(variable: Variable, answer: str) -> Widget:
    match variable.kind:
        case AnswerKind.TEXT:
            return TextField(answer)
        case AnswerKind.CHOICE:
            return _phrases(variable, answer)
        case AnswerKind.DATE:
            return LineField(answer, placeholder=tr("2026-11-22"))
        case AnswerKind.LINE | AnswerKind.NUMBER:
            return LineField(answer)


def _phrases(variable: Variable, answer: str) -> Select[str]:
    """The phrases with their meaning; the answer is the key of the one chosen, whatever form is printed."""
    options = [(Content(choice.shown), choice.key) for choice in variable.choices]
    options.append((Content(tr("(in your own words)")), _OWN))
    now = chosen(variable, answer)
    value = _OWN if is_own(variable, answer) else now.key if now else Select.NULL
    prompt = tr("(one is chosen for you)") if variable.suggest else tr("(no answer)")
    return Select(options, prompt=prompt, value=value, compact=True)
