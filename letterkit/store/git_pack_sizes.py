"""How large the objects of a pack would be, by what the pack itself says: read before anything is unpacked."""

import zlib
from pathlib import Path
from typing import BinaryIO, NamedTuple

from dulwich.objects import ObjectID, RawObjectID
from dulwich.pack import Pack

_BY_OFFSET, _BY_HASH = 6, 7
"""Types of objects that are told as a difference from another one (git's gitformat-pack)."""

_HEAD = 1024
"""Bytes that hold the head of an object and the two lengths that a difference begins with."""


class Unpacking(NamedTuple):
    """What an object takes: the bytes of the largest it is told by the difference from, or its own, and of them all."""

    largest: int = 0
    all: int = 0


class PackSizes:
    """The sizes of the objects of one pack, in bytes; raises what damaged packs make Python raise."""

    def __init__(self, pack: Pack, path: Path) -> None:
        self.pack = pack
        self._path = path
        self._known: dict[int, Unpacking] = {}

    def unpacking(self, name: ObjectID) -> Unpacking | None:
        """What has to be unpacked for an object; None if the pack does not hold it."""
        try:
            offset: int | None = self.pack.index.object_offset(name)
        except KeyError:
            return None
        chain: dict[int, int] = {}
        with self._path.open("rb") as file:
            while offset is not None and offset not in self._known and offset not in chain:
                chain[offset], offset = self._declared(file, offset)
        taken = self._known.get(offset, Unpacking()) if offset is not None else Unpacking()
        for each, size in reversed(chain.items()):
            taken = self._known[each] = Unpacking(max(size, taken.largest), size + taken.all)
        return taken

    def _declared(self, file: BinaryIO, offset: int) -> tuple[int, int | None]:
        """What one object says of its size, and where the object lies that it differs from."""
        file.seek(offset)
        head = file.read(_HEAD)
        kind = head[0] >> 4 & 7
        size, at = _number(head, 0, 4)
        base: int | None = None
        if kind == _BY_OFFSET:
            back, at = _back(head, at)
            base = offset - back
        elif kind == _BY_HASH:
            base = self._base(RawObjectID(head[at : at + 20]))
            at += 20
        else:
            return size, None
        lengths = zlib.decompressobj().decompress(head[at:], 32)
        before, at = _number(lengths, 0, 7)
        return max(size, before, _number(lengths, at, 7)[0]), base

    def _base(self, name: RawObjectID) -> int | None:
        try:
            return self.pack.index.object_offset(name)
        except KeyError:
            return None


def _number(content: bytes, at: int, bits: int) -> tuple[int, int]:
    """A number in git's way, lowest bits first, of whose first byte so many count; and where the next thing begins."""
    value = content[at] & ((1 << bits) - 1)
    while content[at] & 0x80:
        at += 1
        value |= (content[at] & 0x7F) << bits
        bits += 7
    return value, at + 1


def _back(content: bytes, at: int) -> tuple[int, int]:
    """How far back the other object lies, highest bits first; and where the next thing begins."""
    value = content[at] & 0x7F
    while content[at] & 0x80:
        at += 1
        value = (value + 1) << 7 | content[at] & 0x7F
    return value, at + 1
