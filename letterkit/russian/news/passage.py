"""What a text says of one person, read: who he is, what became of him, the place where he is."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from letterkit.late_pattern import late_pattern
from letterkit.model.name import Case
from letterkit.model.person import Custody
from letterkit.russian.blocks import BlockKind, ParsedBlock, Status
from letterkit.russian.blocks.address import Address, read_address
from letterkit.russian.blocks.facility_name import take_facility
from letterkit.russian.blocks.parsed import without_place
from letterkit.russian.blocks.parsing import read_places, read_whole, take_who
from letterkit.russian.blocks.place_names import is_town, town_in_nominative
from letterkit.russian.blocks.postcode import take_postcode
from letterkit.russian.blocks.source import Source, Span, parted
from letterkit.russian.doubt import Doubt, doubt
from letterkit.russian.kinds import find_kind
from letterkit.russian.names.parts import patronymic_gender
from letterkit.russian.news.agreement import doubts_about_agreement
from letterkit.russian.news.cues import Cue, Says, Stretch, find_cues
from letterkit.russian.news.doubts import doubts_about, may_be_doubted
from letterkit.russian.news.mentions import NO_NAME, Mention
from letterkit.russian.news.places import names_a_place, says_no_more
from letterkit.russian.news.reading import Reading, end_of_term, latest_day
from letterkit.russian.news.whereabouts import Whereabouts, whereabouts
from letterkit.russian.regional_capitals import capital_meant
from letterkit.russian.word_table import word_set

_WORD = late_pattern(r"\w+")
_FILLERS = word_set(
    "и а но он она они его её ее их им ему ей там тут также тоже уже что как по в во на с со к о об это этот эта г год "
    "года вместе обоих обе оба все всем адрес адресу для от который которая где куда же письма письмо у"
)
# Words that go with the name of any facility: «в тюремной больнице ФКУ ЛПУ», «из казанского СИЗО-2».
_ANY_PLACE = late_pattern(
    r"\b(?:тюр|больниц|колони|исправительн|следственн|изолятор|женск|мужск|местн|лечебн|строг|общ|режим)\w*|"
    r"\b[а-яё-]+ск(?:ого|ой|ом|ую|ий|ая)\b",
    re.IGNORECASE,
)
_ANY_REGIME = late_pattern(r"(?<!\w)(?:женск|мужск|исправительн|следственн)\w+\s", re.IGNORECASE)
# A settlement is no colony of the kind, and "из", "до", "не" say something.
_OTHERWISE = late_pattern(r"поселени|(?<!\w)(?!(?:в|во|г)(?!\w))\w{1,2}(?!\w)|\d", re.IGNORECASE)
_HOSPITAL = late_pattern(
    r"(?i:больниц|мсч|медсанчаст|санчаст|госпитал)|(?<!\w)(?:[ОКРМ]Б|[ОКМС]?ТБ|МОТБ|ОСБ|СПБ|ЛПУ)(?!\w)"
    r"|(?<!\w)Б\s?-?\s?\d"
)
_TAKES_ACCUSATIVE = late_pattern(
    r"(?<!\w)(?:обменяли|освободил|отпустили|перевели|этапировали|увезли|вывезли|помиловали|оправдали|довезли|доставили|"
    r"поместили|привезли)"
)
# Nobody writes to a place where somebody is not; of a place where he is it would have to be looked at.
_NO_LETTERS = late_pattern(r"(?:писать|писем|письма)\b.*(?:нельзя|не принима)|нельзя писать", re.IGNORECASE)
_STATUS = {Custody.IN_TRANSIT: Status.IN_TRANSIT, Custody.UNKNOWN: Status.ADDRESS_UNKNOWN}
_ELSEWHERE_ONLY = doubt("it says where the person is not, and not where")
_TWO_PLACES = doubt("a place that is not the present one is not wholly understood")
_TOO_LONG = doubt("it says too much of one person")
_MOST_CUES = 200
_CUT_SHORT = doubt("the name is cut short")
_SHORT_PATRONYMIC = 7
"""Letters; an abbreviated one has fewer."""
_COLONY = doubt("it speaks of a hospital and names another facility")


@dataclass(frozen=True, slots=True)
class Passage:
    """What a text says of one person, a source of its own; `mention` is where he stands in it, None if nowhere.

    `others` are people beside him, `together` is how many people the same is said of. `doubts` are why some of it may
    be about somebody else; `among` says that the text is about others, too.
    """

    source: Source
    mention: Mention | None = None
    others: tuple[Span, ...] = ()
    together: int = 1
    doubts: tuple[Doubt, ...] = ()
    among: bool = False


def read_passage(passage: Passage) -> ParsedBlock:
    """Everything it says, with whatever speaks against that reading in `doubts`."""
    cues = find_cues(passage.source.plain)[:_MOST_CUES]
    bare = passage.source.blotted((*(cue.span for cue in cues), *passage.others))
    who, rest = take_who(bare, passage.mention.name if passage.mention else None)
    plain = passage.source.blotted(passage.others, "\1").blotted(who.spans, "\0").plain
    found = whereabouts(plain, cues)
    elsewhere = ((each.start, each.end) for each in found.of(Says.FORMER, Says.EXPECTED, Says.NOTHING))
    block = read_places(rest.blotted(elsewhere), who)
    reading = Reading(passage.source.text, plain, cues, passage.others, passage.together)
    doubts = (
        *passage.doubts,
        *found.doubts,
        *doubts_about(reading),
        *_doubts_about_places(rest, block, found),
        *doubts_about_agreement(passage.source, plain, cues, block.gender, among=passage.among),
        *((_TOO_LONG,) if len(cues) == _MOST_CUES else ()),
        *_doubts_about_name(passage.source, who.name.span, cues, block),
    )
    block = replace(
        block,
        leftover=tuple(text for text in block.leftover if not _is_filler(text) and not _repeats_kind(text, block)),
        former=tuple(_printed(rest, found.of(Says.FORMER))),
        expected=tuple(_printed(rest, found.of(Says.EXPECTED))),
        since=found.since,
        doubts=tuple(dict.fromkeys(doubts)),
        latest=latest_day(reading),
        until=found.until or end_of_term(reading),
    )
    return _with_custody(block, found, rest)


def _doubts_about_places(source: Source, block: ParsedBlock, found: Whereabouts) -> Iterator[Doubt]:
    """Whether it says only where the person is not, or names a place that is not wholly understood."""
    elsewhere = list(found.of(Says.FORMER, Says.EXPECTED))
    if elsewhere and not found.custody and not block.facility:
        yield _ELSEWHERE_ONLY
    if found.custody not in (None, Custody.HOSPITAL):
        elsewhere += found.of(None, Says.HERE)
    if not all(_is_one_place(source, each) for each in elsewhere):
        yield _TWO_PLACES
    if found.custody is Custody.HOSPITAL and block.facility and not _is_a_hospital(block.facility):
        yield _COLONY


def plain_block(source: Source) -> tuple[ParsedBlock, ...]:
    """A block of one person that has no word of news, is wholly understood and has no doubts, as in most lists.

    Empty for anything else. Such a text says the same taken apart as it does whole, only that takes twice as long.
    """
    if find_cues(source.plain) or "~~" in source.plain:
        return ()
    block = read_whole(source, _custody_at)
    name = block.name_as_printed or ""
    named = block.name_candidates and block.name_candidates[0].accepted and not NO_NAME.match(name)
    understood = named and block.birth_year and block.facility and not block.leftover
    if not understood or f"{name}." in source.text:
        return ()
    doubted = may_be_doubted(source) and any(doubts_about(Reading(source.text, source.plain, ())))
    return () if doubted else (block,)


def _is_filler(text: str) -> bool:
    return _FILLERS.issuperset(_WORD.findall(text.lower()))


def _repeats_kind(text: str, block: ParsedBlock) -> bool:
    """Whether it says no more than the kind of the facility and its town: «Колония в Кинешме — ... ФКУ ИК-3»."""
    kind = find_kind(text)
    if kind is not None and kind.abbr == block.facility_type and not re.search(r"\d| .* ", text):
        return True
    if not (block.facility and block.postal_code) or _OTHERWISE.search(text):
        return False
    named = _ANY_REGIME.sub("", text)
    return names_a_place(named) and says_no_more(named, f"{block.facility} {block.locality or ''}")


def _printed(source: Source, stretches: Iterable[Stretch]) -> Iterator[str]:
    """The stretches as printed, without names and births."""
    for stretch in stretches:
        start = stretch.start
        for run in source.plain[stretch.start : stretch.end].split("\n"):
            if any(map(str.isalnum, run)):
                yield source.printed(start, start + len(run)).strip(" .()-–—:,;!")
            start += len(run) + 1


def _is_one_place(source: Source, stretch: Stretch) -> bool:
    """Whether a place where he is not is one place, and nothing else is said there."""
    own = Source(source.text[stretch.start : stretch.end], source.plain[stretch.start : stretch.end], source.latin)
    postcode, own = take_postcode(parted(own))
    facility, own = take_facility(own)
    further, own = take_facility(own)
    address = read_address(own, "", facility, anchored=True)
    if _is_any_word(address):
        return False
    unread = [_ANY_PLACE.sub("", text) for _, text in address.leftover]
    return not further and not (postcode and postcode.leftover) and all(map(_is_filler, unread))


def _is_any_word(address: Address) -> bool:
    """Whether a town is only taken to be one because of its capital: "Сидоров", "Подал на"."""
    locality = address.locality
    if locality is None or locality != address.locality_as_printed:
        return False
    return not (is_town(town_in_nominative(locality)) or capital_meant(locality))


def _with_custody(block: ParsedBlock, found: Whereabouts, source: Source) -> ParsedBlock:
    """The block with its custody; where he is in no facility, the place printed is a former one."""
    custody = found.custody
    if block.facility and custody in (None, Custody.HOSPITAL):
        return with_place(block, custody)
    if custody is None:
        return replace(block, custody=Custody.UNKNOWN) if block.former or block.expected else block
    if custody is Custody.HOSPITAL:
        return replace(block, custody=custody)
    former = _printed(source, found.of(None, Says.HERE)) if block.kind is BlockKind.ADDRESS else ()
    return replace(_without_place(block, custody), former=(*block.former, *former))


def with_place(block: ParsedBlock, custody: Custody | None = None) -> ParsedBlock:
    """A block whose facility is the one where he is: held there, or in a hospital."""
    there = _custody_at(block.facility)
    return replace(block, custody=Custody.HOSPITAL if custody and there else there)


def _custody_at(facility: str | None) -> Custody | None:
    """Of whoever is at a facility."""
    if not facility:
        return None
    return Custody.HOSPITAL if _is_a_hospital(facility) else Custody.HELD


@lru_cache(maxsize=4096)  # those of a list are in the same few hundred
def _is_a_hospital(facility: str) -> bool:
    return _HOSPITAL.search(facility) is not None


def _without_place(block: ParsedBlock, custody: Custody) -> ParsedBlock:
    """What is said of the person alone."""
    return replace(
        without_place(block),
        status=_STATUS.get(custody, block.status or Status.NOTES_ONLY),
        leftover=tuple(text for text in block.leftover if not _NO_LETTERS.search(text)),
        custody=custody,
    )


def _cut_short(passage_text: str, span: Span | None) -> bool:
    """Whether a name ends in a full stop and not in a patronymic: «Ветров Илья Андр.»."""
    if span is None or passage_text[span[1] : span[1] + 1] != "." or passage_text[span[1] + 1 : span[1] + 2] == "\n":
        return False
    last = passage_text[slice(*span)].rsplit(maxsplit=1)[-1]
    return len(last) < _SHORT_PATRONYMIC and patronymic_gender(last) is None


def _doubts_about_name(source: Source, span: Span | None, cues: Sequence[Cue], block: ParsedBlock) -> Iterator[Doubt]:
    """«Обменяли Громову Александру» may be her in the accusative; the dative of him looks the same."""
    if _cut_short(source.text, span):
        yield _CUT_SHORT
    short = len((block.name_nominative or "").split()) == 2
    active = any(_TAKES_ACCUSATIVE.match(source.plain[cue.start : cue.end].lower()) for cue in cues)
    if short and active and block.name_case is Case.DATIVE:
        yield doubt('"{name}" may stand in the accusative', name=block.name_as_printed)
