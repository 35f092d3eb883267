"""The letter beside its gloss."""

import asyncio
from dataclasses import replace

from textual.app import App, ComposeResult
from textual.containers import Grid

from letterkit.model.letter import LetterText
from letterkit.tui.widgets.letter_view import LetterView

SHORT = LetterText("Громов Олег Ильич", "1 июня 2025 г.", "1", paragraphs=("Здравствуйте!",), gloss=("Hello!",))
LONG = replace(SHORT, paragraphs=tuple("абвгд"), gloss=tuple("abcde"))


class Shown(App[None]):
    def compose(self) -> ComposeResult:
        yield LetterView()


def test_a_letter_that_grows_while_the_app_is_ended_is_no_error() -> None:
    async def sit() -> None:
        async with Shown().run_test() as pilot:
            view = pilot.app.query_one(LetterView)
            await view.show(SHORT)
            growing = asyncio.create_task(view.show(LONG))
            await asyncio.sleep(0)
            await view.query_one(Grid).remove_children()
            await growing
            assert not view.query_one(Grid).children

    asyncio.run(sit())
