"""Topics a censor is known to stop, and where in a letter they are touched.

The lists are short, since too many warnings keep people from writing. Sympathy, prison as such and
daily life are not on them. Sources: letter-writing guides of human-rights groups, and letters that came
back with words struck out.
"""

from collections.abc import Collection, Iterator, Sequence

from letterkit.kept import kept
from letterkit.late_pattern import late_pattern
from letterkit.rules.topic import GAME, STORY, Topic
from letterkit.rules.topic_case import CASE
from letterkit.rules.topic_war import WAR
from letterkit.rules.topics_of_power import AUTHORITIES, CALLS, EXTREMISM
from letterkit.rules.word_lists import first_of, folded
from letterkit.russian.speech import own_speeches

TOPICS = (WAR, AUTHORITIES, EXTREMISM, CALLS, CASE)
"""The topics, the gravest first: of a sentence that touches two, the first is reported."""

_SENTENCE = late_pattern(r"[^.!?…\n]+")


def topics_of(paragraphs: Sequence[str], of_template: Collection[str] = ()) -> Iterator[tuple[int, Topic, str]]:
    """Each topic a letter touches, once: the number of the paragraph from 1, the topic, the words that show it.

    A paragraph of the template about a book or a film excuses nothing in the writer's own paragraph after it.
    """
    texts = [folded(paragraph) for paragraph in paragraphs]
    stories = [first_of(STORY, text) is not None or first_of(GAME, text) is not None for text in texts]
    reported: set[Topic] = set()
    for number, (text, speech) in enumerate(zip(texts, own_speeches(texts), strict=True)):
        in_story = stories[number] or (number > 0 and stories[number - 1] and paragraphs[number - 1] not in of_template)
        for found in _by_sentence(text, speech, in_story=in_story):
            for topic, start, end in found:
                if topic not in reported:
                    reported.add(topic)
                    yield number + 1, topic, paragraphs[number][start:end]
                    break


@kept(maxsize=1024)  # the paragraphs of a template stand in many letters
def _by_sentence(text: str, speech: str, *, in_story: bool) -> tuple[tuple[tuple[Topic, int, int], ...], ...]:
    """The topics of each sentence of a paragraph, with the positions of the words that show them."""
    possible = [topic for topic in TOPICS if topic.may_be_in(text)]
    if not possible:
        return ()
    return tuple(
        tuple(
            (topic, sentence.start() + match.start(), sentence.start() + match.end())
            for topic in possible
            if (match := topic.found_in(sentence[0], speech[slice(*sentence.span())], in_story=in_story))
        )
        for sentence in _SENTENCE.finditer(text)
    )
