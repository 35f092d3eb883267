"""Forms that show a gender are seen where they are the writer's or the reader's, and nowhere else."""

import pytest

from letterkit.model.letter import Correspondents
from letterkit.model.name import Gender
from letterkit.russian.agreement import Shown, gender_forms
from letterkit.russian.speech import own_speech

HIS, HER = Gender.MALE, Gender.FEMALE


def forms(text: str, first: str = "Ление") -> list[tuple[Shown, Gender, str]]:
    return [(form.shown, form.gender, form.text) for form in gender_forms(own_speech(text), Correspondents(first))]


@pytest.mark.parametrize(
    ("text", "gender", "words"),
    [
        ("Вчера я наконец купила ёлку.", HER, "я наконец купила"),
        ("Я в детстве был тихим.", HIS, "Я в детстве был"),
        ("Я сама испекла хлеб.", HER, "Я сама"),
        ("Узнала я о Вас недавно.", HER, "Узнала я"),
        ("Рад Вашему письму!", HIS, "Рад"),
        ("Привет! Получила твоё письмо.", HER, "Получила"),
        ("Я не мог бы.", HIS, "Я не мог"),
    ],
)
def test_the_writer_shows_a_gender(text: str, gender: Gender, words: str) -> None:
    assert forms(text) == [(Shown.WRITER, gender, words)]


@pytest.mark.parametrize(
    ("text", "gender", "words"),
    [
        ("Дорогой Ление!", HIS, "Дорогой Ление"),
        ("Здравствуйте, милая моя Ление!", HER, "милая моя Ление"),
        ("Ление, дорогой, как дела?", HIS, "Ление, дорогой"),
        ("Уважаемая Маша!", HER, "Уважаемая Маша"),
        ("Дорогая сестра!", HER, "Дорогая сестра"),
        ("Ты давно уже написала?", HER, "Ты давно уже написала"),
        ("Тебе самому виднее.", HIS, "Тебе самому"),
        ("Вы такая внимательная!", HER, "Вы такая внимательная"),
        ("Вы, наверное, и сама знаете.", HER, "Вы, наверное, и сама"),
    ],
)
def test_the_reader_is_given_a_gender(text: str, gender: Gender, words: str) -> None:
    assert forms(text) == [(Shown.READER, gender, words)]


@pytest.mark.parametrize("text", ["Вы написала мне.", "Вы очень рада.", "Вы сама."])
def test_a_singular_with_vy_is_seen(text: str) -> None:
    ((shown, gender, _),) = forms(text)
    assert (shown, gender) == (Shown.FORMAL, HER)


@pytest.mark.parametrize(
    "text",
    [
        "Видно было, как она пришла. Вы знаете, мама приехала.",
        "Сестра сказала: «Я устала, ты пришёл, Вы рада».",
        "— Я пришла! — крикнула соседка.",
        "Я из села, и мама из села приехала.",
        "Вы такой хороший человек, ты такая умница.",
        "Дорогая посылка дошла. Дорогой Марине привет. Дорогая Москва, дорогой чай!",
        "Вы написали, Вы рады, Вы сами. Ты читаешь, ты в библиотеке?",
        "Узнала соседка. Получила мама посылку. Написал сосед.",
        "Когда ты и мама пришла.",
    ],
)
def test_others_things_and_quotations_show_nothing(text: str) -> None:
    assert forms(text) == []
