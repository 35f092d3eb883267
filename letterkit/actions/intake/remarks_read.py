"""Remarks beside a row that only a person can judge: a doubt each, until somebody has read them."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from letterkit.actions.intake.listed import Listed
from letterkit.language import tr


def with_remarks_to_read(listed: Listed, remarks: Iterable[str]) -> Listed:
    """The same with a doubt about each remark that only a person can judge."""
    to_be_read = tuple(dict.fromkeys(remarks))
    return replace(listed, doubts=(*listed.doubts, *map(_to_read, to_be_read)), to_be_read=to_be_read)


def _to_read(remark: str) -> str:
    return tr('a person has to read the remark "{remark}"', remark=remark)


def with_remarks_read(listed: Listed, read: Collection[str] | None = None) -> Listed:
    """The same without the doubts about remarks that somebody has read; all of them if it is not said which."""
    were_read = listed.to_be_read if read is None else tuple(each for each in listed.to_be_read if each in read)
    settled = frozenset(map(_to_read, were_read))
    return replace(
        listed,
        doubts=tuple(doubt for doubt in listed.doubts if doubt not in settled),
        to_be_read=tuple(each for each in listed.to_be_read if each not in were_read),
    )
