"""Whole names in any case, as they are filed and as they are signed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from types import MappingProxyType

from letterkit.language import marked, tr
from letterkit.model.name import Case, FullName, Gender
from letterkit.russian.characters import Mended, clean, mend
from letterkit.russian.names.declension import Forms, forms_of
from letterkit.russian.names.gender import gender_clash, knows_first, order_clash, suggest_gender
from letterkit.russian.names.likelihood import first_name_likelihood, surname_likelihood
from letterkit.russian.names.paradigms import VOWELS, NamePart, SixForms, frozen, syllables
from letterkit.russian.names.parts import given_name_first, name_words, split_name

_NO_FORMS: Mapping[Case, str] = MappingProxyType({})
_IN_DOUBT = marked("surname {doubt}"), marked("first {doubt}"), marked("patronymic {doubt}")

_LAST_ALONE = marked("in Chinese, Korean and Vietnamese names only the last word declines, if it ends in a consonant")

_ThreeForms = tuple[Forms, Forms, Forms]
"""Those of the surname, the first name and the patronymic."""


@dataclass(frozen=True, slots=True)
class Declined:
    """A name in one case: whole, in parts, and whether it may be printed without review.

    `reasons` explain to a maintainer which part is uncertain and why; empty where `certain`.
    """

    text: str
    name: FullName
    certain: bool = True
    reasons: tuple[str, ...] = ()

    def __str__(self) -> str:
        return self.text


def decline(name: FullName, gender: Gender, case: Case, forms: Mapping[Case, str] = _NO_FORMS) -> Declined:
    """The name, given in the nominative, in that case.

    >>> decline(FullName("Соколова", "Мария", "Ивановна"), Gender.FEMALE, Case.DATIVE).text
    'Соколовой Марии Ивановне'
    >>> decline(FullName("Кравец", "Олег"), Gender.MALE, Case.DATIVE).reasons
    ('surname Кравцу or Кравецу: the vowel may drop as in the noun',)

    `forms` are whole names that a maintainer has settled: such a form wins and is certain. Raises nothing.
    """
    declined = _declined(name, gender, case)
    if case in forms and (settled := clean(forms[case])):
        return Declined(settled, split_name(settled) or declined.name)
    return (
        declined if declined.certain else replace(declined, reasons=_reasons(name, _forms(name, gender), gender, case))
    )


@lru_cache(maxsize=1024)  # whoever checks a name prints it next
def _declined(name: FullName, gender: Gender, case: Case) -> Declined:
    """The name in that case; the reasons are left to be said in the language spoken then."""
    forms = surname, first, patronymic = _forms(name, gender)
    declined = FullName(surname[case], first[case], patronymic[case])
    return Declined(str(declined), declined, certain=not _reasons(name, forms, gender, case))


def _reasons(name: FullName, forms: _ThreeForms, gender: Gender, case: Case) -> tuple[str, ...]:
    """Why the name in that case is uncertain."""
    parts = zip(_IN_DOUBT, forms, strict=True)
    doubts = [tr(message, doubt=doubt) for message, part in parts if (doubt := part.doubt(case))]
    doubts += [
        tr('"{word}" has Latin letters, read as "{mended}"', word=mixed.word, mended=mixed.mended)
        for text in (name.surname, name.first, name.patronymic)
        for mixed in _mended(text).words
    ]
    if case is not Case.NOMINATIVE:
        doubts += [clash for clash in (gender_clash(name, gender), order_clash(name)) if clash]
    return tuple(doubts)


def _forms(name: FullName, gender: Gender) -> _ThreeForms:
    if _is_far_eastern(name):
        return _last_alone(name, gender)
    return (
        forms_of(_mended(name.surname).text, NamePart.SURNAME, gender),
        forms_of(_mended(name.first).text, NamePart.FIRST, gender),
        forms_of(_mended(name.patronymic).text, NamePart.PATRONYMIC, gender),
    )


def _is_far_eastern(name: FullName) -> bool:
    """Whether it is a Korean, Chinese or Vietnamese name written in three words or more: Пак Чен Ир."""
    given = name.first.split(" ")
    words = (name.surname, *given)
    return not name.patronymic and len(given) > 1 and all(word.isalpha() and syllables(word) == 1 for word in words)


def _last_alone(name: FullName, gender: Gender) -> _ThreeForms:
    """Of these names the last word declines alone, if it ends in a consonant; some decline the surname, too.

    Source: the Gramota.ru service, question 292711; that Rosental's handbook has the same was not verified. A name in
    two words does not show its people and declines as any other, though that answer leaves Сун Тао as it is.
    """
    *before, last = name.first.split(" ")
    declined, given = forms_of(name.surname, NamePart.SURNAME, gender).all, forms_of(last, NamePart.FIRST, gender).all
    printed = frozen(last) if last[-1].lower() in VOWELS else given
    return (
        Forms(frozen(name.surname), declined, _LAST_ALONE),
        Forms(_behind(before, printed), _behind(before, given), _LAST_ALONE),
        forms_of("", NamePart.PATRONYMIC, gender),
    )


def _behind(words: Sequence[str], forms: SixForms) -> SixForms:
    """The forms behind words that stay as they are."""
    return tuple(" ".join((*words, form)) for form in forms)


@lru_cache(maxsize=8192)  # many people share a first name, and rules ask for each name again
def _mended(text: str) -> Mended:
    return mend(clean(text))


def decline_part(text: str, part: NamePart, gender: Gender, case: Case) -> str:
    """One part of a name, given in the nominative, in that case: "Илья" gives "Илье".

    >>> decline_part("Любовь", NamePart.FIRST, Gender.FEMALE, Case.DATIVE)
    'Любови'
    """
    return forms_of(clean(text), part, gender)[case]


def decline_as_signed(text: str, gender: Gender | None, case: Case) -> Declined:
    """A name in that case, its words in the order it was signed: "Анна Ковалёва" gives "Анны Ковалёвой".

    >>> decline_as_signed("Ковалёва Анна", None, Case.GENITIVE).text
    'Ковалёвой Анны'

    A single word is taken for a first name. A gender that is not stated is inferred from the name if that shows it; if
    not, or if the text is not a name, it comes back as it is, uncertain.
    """
    cleaned = clean(text)
    name = _signed(cleaned, gender)
    sex = gender or suggest_gender(name) or _gender_of_first(name.first)
    if not name.first or sex is None:
        no_name = tr('"{name}" stays as it is: it is not a name', name=cleaned)
        no_gender = tr('"{name}" stays as it is: the gender is not stated', name=cleaned)
        return Declined(cleaned, name, certain=False, reasons=(no_gender if name.first else no_name,))
    declined = decline(name, sex, case)
    surname_first = not name.surname or cleaned.startswith(name.surname)
    return replace(declined, text=str(declined.name) if surname_first else declined.name.given_first)


def _signed(cleaned: str, gender: Gender | None) -> FullName:
    """The parts of a name in the likelier order, given name first if both will do; empty ones if it is not a name."""
    if len(words := name_words(cleaned)) == 1:
        return FullName("", words[0])
    sexes = (gender,) if gender else tuple(Gender)
    orders = [name for name in (given_name_first(cleaned), split_name(cleaned)) if name is not None]

    def likelihood(name: FullName) -> float:
        return max(first_name_likelihood(name.first, sex) + surname_likelihood(name.surname, sex) for sex in sexes)

    return max(orders, key=likelihood, default=FullName("", ""))


def _gender_of_first(first: str) -> Gender | None:
    known = [gender for gender in Gender if knows_first(first, gender)]
    return known[0] if len(known) == 1 else None
