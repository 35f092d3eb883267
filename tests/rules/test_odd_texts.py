"""Whatever is typed or pasted, the checks of a letter come to an end, and what they say can be read."""

from datetime import date

import pytest

from letterkit.model.letter import Correspondents, FilledLetter, LetterText
from letterkit.model.library import Library
from letterkit.model.name import Gender
from letterkit.model.template import AnswerKind, Template, Variable
from letterkit.rules.context import Context
from letterkit.rules.run import check_letter

LENGTH = 20_000
TEXTS = (
    *("а ", "ы", "вы ", "(", "[", "{", "<а", "_", "«", "— ", "не", "власть ", "собрали а ", "скоро ", "1 ", "а-", "%а"),
    *("слово или ", "мне … ", "дорогой ", "мол ", "я в доме был и ", '"', "abc ", "Netflix", "😊", "рад/а "),
    *("держитесь", "@", "a@b.c ", "рф.", "\u0301", "А", "ВКП ", "[имя] ", "незнаю ", "Ї"),
)
CONTEXT = Context.of(Library(), date(2026, 11, 22))
BETWEEN = Correspondents("Олег", Gender.MALE, writer=Gender.FEMALE)


@pytest.mark.parametrize("repeated", TEXTS)
def test_twenty_thousand_characters_of_one_thing_are_looked_at(repeated: str) -> None:
    text = (repeated * LENGTH)[:LENGTH]
    template = Template("x", variables=(Variable("news", AnswerKind.TEXT),))
    letter = LetterText("", "", "1", (text, text[: LENGTH // 2]))
    findings = check_letter(FilledLetter(template, {"news": text}, letter, between=BETWEEN), CONTEXT)
    assert all(len(finding.text) < 900 for finding in findings), [finding.text[:2000] for finding in findings]
    assert not any(finding.bars for finding in findings)


def test_nothing_at_all_is_fine() -> None:
    for paragraphs in ((), ("",), (" ", ".")):
        letter = FilledLetter(Template("x"), {}, LetterText("", "", "", paragraphs, "Анна"), between=BETWEEN)
        assert check_letter(letter, CONTEXT) == ()
