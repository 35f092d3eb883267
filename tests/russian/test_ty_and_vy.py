import pytest

from letterkit.russian.speech import own_speech
from letterkit.russian.ty_and_vy import said_familiarly, said_formally


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Как твои дела? Береги себя, жду тебя.", ["твои", "Береги", "тебя"]),
        ("Здравствуй! Напиши мне.", ["Здравствуй", "Напиши"]),
        ("Бабушка говорит: «Ты мой хороший». Идёшь по лесу и слышишь дятла.", []),
        ("— Ты где? — спросил он.", []),
    ],
)
def test_what_says_ty(text: str, words: list[str]) -> None:
    assert [word.text for word in said_familiarly(own_speech(text))] == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Желаю Вам здоровья. Ваше письмо дошло, ваш почерк ровный.", ["Вам", "Ваше", "ваш"]),
        ("Здравствуйте! Напишите мне.", ["Здравствуйте", "Напишите"]),
        ("Как вы там все живёте? Тепло ли у вас?", []),
        ("Привет вам с мамой! Пускают ли вас на площадку, смотрите ли вы матчи?", []),
        ("Вас там много?", []),
        ("Кондуктор говорит: «Ваш билет!» А что у вас на обед?", []),
    ],
)
def test_what_says_vy_to_one_reader(text: str, words: list[str]) -> None:
    assert [word.text for word in said_formally(own_speech(text))] == words
