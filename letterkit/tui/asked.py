"""What a key or the palette asks of the app on any screen; it is done once the library has been read."""

from abc import abstractmethod
from typing import TYPE_CHECKING

from letterkit.tui.looks import LooksApp

if TYPE_CHECKING:
    from letterkit.tui.letters import Letters


class AskedApp(LooksApp):
    """An app that passes on to `Letters` what is asked for."""

    @abstractmethod
    async def letters(self) -> "Letters | None":
        """The screens after the list, once the library has been read; None if it cannot be."""

    async def action_help(self) -> None:
        """Shows the help."""
        if letters := await self.letters():
            letters.help()

    async def action_sender(self) -> None:
        """Asks who writes, and uses the answer at once."""
        if letters := await self.letters():
            self.take(letters.sender)

    async def action_folder(self) -> None:
        """Asks where to save the PDFs."""
        if letters := await self.letters():
            self.take(letters.folder)

    async def action_settings(self) -> None:
        """Shows the settings."""
        if letters := await self.letters():
            letters.settings()

    async def action_guide(self) -> None:
        """Shows the first steps."""
        if letters := await self.letters():
            letters.guide()

    async def action_plain(self) -> None:
        """Takes boxes and columns off, or puts them back."""
        if letters := await self.letters():
            letters.turn_plain()
