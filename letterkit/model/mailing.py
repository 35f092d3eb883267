"""All that goes into one envelope, by weight."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that is posted, or several of a kind, and the weight in grams."""

    name: str
    grams: float


@dataclass(frozen=True, slots=True)
class Mailing:
    """A letter with its envelope, and what is enclosed."""

    letter: tuple[Item, ...]
    enclosed: tuple[Item, ...] = ()

    @property
    def letter_grams(self) -> float:
        """The letter's weight with its envelope."""
        return sum(item.grams for item in self.letter)

    @property
    def grams(self) -> float:
        """The weight of everything."""
        return self.letter_grams + sum(item.grams for item in self.enclosed)
