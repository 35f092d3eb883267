"""The letter in Russian, beside its English gloss if the writer needs one."""

from itertools import zip_longest

from textual.app import ComposeResult
from textual.containers import Grid, VerticalScroll
from textual.content import Content
from textual.selection import Selection
from textual.widgets import Static

from letterkit.language import needs_gloss, tr
from letterkit.model.letter import LetterText


class Cell(Static):
    """A paragraph or its gloss. Text is selected within the column in which the selection begins."""

    def __init__(self, column: int) -> None:
        super().__init__(markup=False)
        self.column = column

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The text selected, None if the selection begins in the other column: nobody copies both at once."""
        first = next((each for each in self.screen.selections if isinstance(each, Cell)), self)
        return super().get_selection(selection) if first.column == self.column else None


class LetterView(VerticalScroll):
    """Two columns, each paragraph beside its gloss; one column for those who need none."""

    def compose(self) -> ComposeResult:
        """The grid for the paragraphs."""
        yield Grid(id="letter-columns")

    async def show(self, text: LetterText) -> None:
        """Shows the letter's text; unless it is the first, scrolls to what has changed."""
        shown = [words for pair in _pairs(text) for words in pair[: _columns()]]
        grid = self.query_one(Grid)
        grid.styles.grid_size_columns = _columns()
        cells = list(grid.query(Cell))
        needed = len(shown)
        more = [Cell(number % _columns()) for number in range(len(cells), needed)]
        await grid.remove_children(cells[needed:])
        await grid.mount(*more)
        changed = []
        # The cells are those made and found above: where the app is being ended meanwhile, the grid has none left.
        for cell, words in zip(cells[:needed] + more, shown, strict=True):
            if cell.content != words:
                changed.append(cell)
                cell.update(words)
        if cells and changed:
            self.call_after_refresh(changed[0].scroll_visible, animate=False)


def glossed(text: LetterText) -> list[tuple[str, str]]:
    """Each paragraph with what is said of it in English."""
    pairs = zip_longest(text.paragraphs, text.gloss, fillvalue="")
    return [(russian, _gloss(russian, english)) for russian, english in pairs]


def _columns() -> int:
    return 2 if needs_gloss() else 1


def _pairs(text: LetterText) -> list[tuple[str | Content, str | Content]]:
    number = f"№ {text.number}, " if text.number else ""
    pairs: list[tuple[str | Content, str | Content]] = [_headings(), (f"{number}{text.date}", "")]
    pairs += glossed(text)
    if text.signature:
        pairs.append((text.signature, tr("(your signature)")))
    if text.return_address:
        pairs.append(("\n".join(text.return_address), tr("(your return address)")))
    return pairs


def _headings() -> tuple[Content, Content]:
    russian, english = tr("Russian, as it is printed"), tr("English, for you only")
    return Content.styled(russian, "bold"), Content.styled(english, "bold")


def _gloss(russian: str, english: str) -> str:
    """The English beside a paragraph; the writer's own words have none, and are not said twice."""
    return tr("(your own words, as you wrote them)") if english == russian else english
