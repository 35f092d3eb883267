"""Makes letters of templates, records and answers."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import chain, repeat

from letterkit.actions.envelope.envelopes import heading, latin_name
from letterkit.actions.envelope.posting import Posting
from letterkit.errors import LetterkitError, UsageError
from letterkit.fill.filling import Voices, fill
from letterkit.fill.own_paragraphs import FilledBody, with_own
from letterkit.fill.suggestions import Turn, with_suggestions
from letterkit.fill.voices import LetterFacts, Reader, Writer
from letterkit.language import tr
from letterkit.model.answer import answer_problem
from letterkit.model.letter import Correspondents, FilledLetter, LetterText, TemplateParagraph
from letterkit.model.nearest import did_you_mean, nearest_hint
from letterkit.model.page import Document
from letterkit.model.person import Person
from letterkit.model.sender import Sender
from letterkit.model.template import FIRST_LETTER, AnswerKind, Template
from letterkit.page.letter import letter_pages
from letterkit.page.metrics import Metrics
from letterkit.russian.dates import in_words
from letterkit.russian.latin import romanise
from letterkit.russian.names import given_name_first, split_name
from letterkit.russian.return_address import answer_lines
from letterkit.russian.stress_marks import stressed_words


def fill_letter(person: Person, template: Template, posting: Posting) -> FilledLetter:
    """The letter as text, with its gloss, and without the stress marks that were typed.

    Raises LetterkitError if the person's record gives no name or gender to address him by, or the
    template is broken.
    """
    typed, posting = posting.typed, posting.without_stress
    turn = _turn(person, template, posting)
    answers = with_suggestions(template, posting.answers, turn)
    facts = LetterFacts(str(turn.number) if turn.number else "", posting.date)
    russian = Voices(_reader(person, posting), _writer(posting.sender), facts, posting.date)
    english = Voices(_in_latin(russian.to, person), _signer_in_latin(russian.sender), facts, posting.date)
    body, gloss = fill(template, answers, russian), fill(template, answers, english, english=True)
    text = LetterText(
        heading(person),
        in_words(posting.date),
        facts.number,
        with_own(body, posting.own),
        posting.sender.name,
        answer_lines(posting.sender),
        with_own(gloss, posting.own) if gloss.paragraphs else (),
        posting.enclosures,
    )
    return FilledLetter(
        template,
        posting.answers,
        text,
        person.occasions,
        posting.past.nearby,
        _correspondents(russian.to, posting),
        _template_paragraphs(body, gloss),
        _phrases(template, answers),
        dated=posting.date,
        born=person.born.day if person.born else None,
        same_number=posting.past.same_number,
        stressed=stressed_words(*typed),
    )


def _correspondents(reader: Reader, posting: Posting) -> Correspondents:
    return Correspondents(reader.first, reader.gender, posting.familiar, posting.sender.gender)


def _turn(person: Person, template: Template, posting: Posting) -> Turn:
    """Which letter it is: its number is the one given, else that of the log, else 1 from a template for the first."""
    past = posting.past
    number = posting.number or past.number or (1 if template.occasion == FIRST_LETTER else None)
    return Turn(person.id, posting.sender.name, number, past.phrases, past.taken)


def _template_paragraphs(body: FilledBody, gloss: FilledBody) -> tuple[TemplateParagraph, ...]:
    """What the template gave; a gloss with fewer paragraphs is reported when the template is checked."""
    english = chain(gloss.paragraphs, repeat(""))
    return tuple(map(TemplateParagraph, body.numbers, body.paragraphs, english))


def _phrases(template: Template, answers: Mapping[str, str]) -> dict[str, str]:
    """The answers to those questions that offer phrases."""
    asked = (variable.name for variable in template.variables if variable.kind is AnswerKind.CHOICE)
    return {name: answers[name] for name in asked if answers.get(name)}


def letter_document(letter: FilledLetter, posting: Posting, metrics: Metrics) -> Document:
    """The letter as pages, as many as it takes: what the post charges for them depends on their weight."""
    style = replace(posting.letter, envelope=posting.envelope.size)
    return Document("letter", letter_pages(letter.text, style, metrics, posting.photos))


def refuse_unfit(template: Template, answers: Mapping[str, str]) -> None:
    """Raises UsageError for an answer to a question that the template does not ask, or that names no phrase of it."""
    asked = {variable.name: variable for variable in template.variables}
    for name, answer in answers.items():
        if name not in asked:
            fact = tr('The template {template} does not ask "{name}".', template=template.name, name=name)
            raise UsageError(fact, nearest_hint(name, asked))
        problem = answer_problem(asked[name], answer) if asked[name].kind is AnswerKind.CHOICE else ""
        if problem:
            labels = [choice.label for choice in asked[name].choices if choice.label]
            raise UsageError(
                tr('The answer "{name}" does not fit: {reason}.', name=name, reason=problem),
                f"{did_you_mean(answer, labels)} {tr('Your own words in Russian will do, too.')}".strip(),
            )


def _reader(person: Person, posting: Posting) -> Reader:
    name = split_name(person.name)
    if name is None or person.gender is None:
        fact = tr("{person} cannot be addressed.", person=person.id)
        raise LetterkitError(fact, tr("The record must give name and gender; see its findings."))
    respectful = posting.patronymic and not posting.familiar  # «Здравствуй, Олег Иванович» is said by nobody
    call = f"{name.first} {name.patronymic}".strip() if respectful else name.first
    return Reader(name.first, name.patronymic, name.surname, call, person.gender, formal=not posting.familiar)


def _in_latin(reader: Reader, person: Person) -> Reader:
    """The same reader for the gloss: names in Latin letters, the first name as published where one is."""
    published = latin_name(person).split()
    first = published[0] if published else romanise(reader.first)
    patronymic = romanise(reader.patronymic)
    call = first if reader.call == reader.first else f"{first} {patronymic}"
    return Reader(first, patronymic, romanise(reader.surname), call, reader.gender, formal=reader.formal)


def _writer(sender: Sender) -> Writer:
    name = given_name_first(sender.name)
    return Writer(sender.name, name.first if name else sender.name, sender.gender)


def _signer_in_latin(writer: Writer) -> Writer:
    return Writer(romanise(writer.name), romanise(writer.first), writer.gender)
