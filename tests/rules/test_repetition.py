"""A writer's own text sent to two people in a facility, each time between other phrases of a template."""

from datetime import date

from letterkit.model.letter import FilledLetter, LetterText, TemplateParagraph
from letterkit.model.library import Library
from letterkit.model.logged import LoggedLetter
from letterkit.model.template import AnswerKind, Template, Variable
from letterkit.rules.context import Context
from letterkit.rules.run import check_letter

DAY = date(2026, 11, 22)
OWN = "У нас с утра идёт снег, и двор совсем тихий. Кот сидит на окне и считает ворон, а я пеку хлеб."
WISHES = "Здоровья Вам и добрых вестей. Пусть рядом всегда будет хорошая книга и кто-то, с кем можно поговорить."
EARLIER = LoggedLetter(
    *("belova-anna", "Anna Belova", "ik-2", "plain", DAY),
    paragraphs=("Добрый день, Анна!", OWN, "Спокойных Вам дней, крепкого сна и писем, от которых хочется улыбнуться."),
)


def codes(text: str) -> list[str]:
    paragraphs = ("Здравствуйте, Олег!", text, WISHES)
    from_template = tuple(TemplateParagraph(number, paragraph) for number, paragraph in enumerate(paragraphs, 1))
    template = Template("plain", variables=(Variable("text", AnswerKind.TEXT),))
    letter = FilledLetter(
        template,
        {"text": text},
        LetterText("", "", "1", paragraphs, "Анна"),
        nearby=(EARLIER,),
        template_paragraphs=from_template,
    )
    return [finding.code for finding in check_letter(letter, Context.of(Library(), DAY))]


def test_the_same_text_is_reported_whatever_stands_around_it() -> None:
    assert codes(OWN) == ["L608"]


def test_another_text_is_fine() -> None:
    assert codes("Вчера мы ходили в музей, и сын полчаса стоял у скелета кита, а потом нарисовал его по памяти.") == []
