"""Family L, what earlier letters say already."""

from collections.abc import Iterator

from letterkit.fill.likeness import NEARLY_THE_SAME, likeness, taken_over
from letterkit.language import tr
from letterkit.model.finding import Severity
from letterkit.model.letter import FilledLetter
from letterkit.model.template import FIRST_LETTER
from letterkit.rules.context import Context
from letterkit.rules.registry import Hit, rule


@rule("L615", Severity.WARNING, on=FilledLetter)
def first_letter_is_the_first(letter: FilledLetter, context: Context) -> Iterator[Hit]:
    """A template for a first letter is used for letter number 1.

    Bad:  «Мы с Вами не знакомы» in letter № 3
    Good: another template from the second letter on

    A reader who has had letters from you wonders what became of them. The number is from your log, or the one you gave.
    Source: letter-writing guides of human-rights groups, which have letters numbered.
    """
    if letter.template.occasion == FIRST_LETTER and letter.text.number not in ("", "1"):
        number = letter.text.number
        message = tr("this is letter № {number}, and the template introduces you to a stranger", number=number)
        yield Hit(("number",), message, tr("Take another template, or give the letter the number 1."))


@rule("L622", Severity.WARNING, on=FilledLetter)
def number_is_not_given_twice(letter: FilledLetter, context: Context) -> Iterator[Hit]:
    """No two letters of one writer to one reader bear the same number.

    Bad:  two letters № 2
    Good: № 2, then № 3

    By the numbers a reader sees whether a letter was lost, and says which one he answers. What letterkit numbers itself
    gets a number of its own; this is about one that you gave. A letter that came back leaves its number free.
    Source: letter-writing guides of human-rights groups, which have letters numbered.
    """
    if letter.same_number:
        message = tr(
            "your letter of {dated} to the same person has the number {number}, too",
            dated=letter.same_number.dated,
            number=letter.text.number,
        )
        yield Hit(("number",), message, tr("Leave the number out, and the next free one is taken."))


@rule("L608", Severity.WARNING, on=FilledLetter)
def letter_is_not_one_logged_before(letter: FilledLetter, context: Context) -> Iterator[Hit]:
    """No two letters to one facility are nearly the same.

    Bad:  one text to four people in a colony, with only the names changed
    Good: the same news, in other words for each

    People show each other their letters, and one censor reads them all: to him a repeated text is mass mail, to its
    reader a form letter. Three words in a row are compared with the letters in your log; where you typed most of a
    letter yourself, your own words are also compared alone. The finding names the newest letter that is so similar.
    Source: letter-writing guides of human-rights groups, which advise against identical texts.
    """
    paragraphs, of_template = letter.text.paragraphs, letter.of_template
    own = [paragraph for paragraph in paragraphs if paragraph not in of_template]
    for earlier in letter.nearby:
        share = max(likeness(paragraphs, earlier.paragraphs), taken_over(own, paragraphs, earlier.paragraphs))
        if share >= NEARLY_THE_SAME:
            message = tr(
                "{share:.0%} of it stands in the letter of {dated} to {name}, at the same facility",
                share=share,
                dated=earlier.dated,
                name=earlier.name,
            )
            yield Hit((), message, tr("Add something of your own, or choose other phrases."))
            return
