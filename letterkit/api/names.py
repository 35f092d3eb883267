"""Names from case to case."""

from letterkit.errors import UsageError
from letterkit.language import tr
from letterkit.model.name import Case, Gender
from letterkit.model.nearest import nearest_hint
from letterkit.russian import names
from letterkit.russian.names import Candidate, Declined, nominatives, split_name, suggest_gender


def decline(name: str, case: Case | str, *, gender: Gender | str | None = None) -> Declined:
    """A full name, given in the nominative with the surname first, in that case.

    >>> decline("Соколова Мария Ивановна", "dative").text
    'Соколовой Марии Ивановне'
    >>> decline("Кравец Олег Петрович", "genitive").certain
    False

    `gender`, `"m"` or `"f"`, is needed only where the name does not show it. Where the result is not `certain`,
    its `reasons` say what a person should look at before it is printed. Raises UsageError for what is not a full
    name, a case or a gender, and where the gender is neither given nor shown by the name.
    """
    parts = split_name(name)
    if parts is None:
        remedy = tr("Give surname, first name and patronymic, in Russian letters.")
        raise UsageError(tr('"{name}" is not a full name.', name=name), remedy)
    stated = gender_meant(gender) or suggest_gender(parts)
    if stated is None:
        remedy = tr('Pass gender="m" or gender="f".')
        raise UsageError(tr('"{name}" does not show its gender.', name=name), remedy)
    return names.decline(parts, stated, _case(case))


def nominative(printed: str, *, latin: str = "", gender: Gender | str | None = None) -> tuple[Candidate, ...]:
    """The names in the nominative that a printed name can stand for, the likeliest first; () if it is not a name.

    >>> likeliest, *others = nominative("Соколовой Марии")
    >>> str(likeliest.name), likeliest.case.value, likeliest.accepted
    ('Соколова Мария', 'dative', True)
    >>> nominative("Кравцу Олегу")[0].accepted  # Кравец or Кравц
    False

    `printed` may stand in any case and in either order; `latin` is the same name as published in Latin letters,
    which decides between readings. At most one candidate is `accepted`: it needs no second look.
    Raises UsageError for a gender that is neither `"m"` nor `"f"`.
    """
    return nominatives(printed, gender_meant(gender), latin)


def _case(wanted: Case | str) -> Case:
    if wanted not in list(Case):
        raise UsageError(tr('There is no case "{name}".', name=wanted), nearest_hint(wanted, Case))
    return Case(wanted)


def gender_meant(stated: Gender | str | None) -> Gender | None:
    """The gender, which may be given as a word; None if it is not stated. Raises UsageError for another word."""
    if stated is not None and stated not in list(Gender):
        raise UsageError(tr('"{word}" is not a gender.', word=stated), tr("Say m or f."))
    return None if stated is None else Gender(stated)
