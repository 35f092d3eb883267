"""One folder of git objects, loose and in packs; nothing else is looked at, and nothing large is unpacked."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from dulwich.object_format import SHA1
from dulwich.objects import ObjectID, ShaFile
from dulwich.pack import Pack

from letterkit.store.git_pack_sizes import PackSizes

LARGEST_OBJECT = 32 * 1024 * 1024
"""Bytes of a file, of a folder's list of files or of a commit: far above what a library holds."""

MOST_FOR_ONE, MOST_UNPACKED = 256 * 1024 * 1024, 8 * 1024 * 1024 * 1024
"""Bytes that are gone through for one object, told as the difference from others, and for all of them. Git makes chains
of fifty; 20,000 records told so take three of the eight."""


@dataclass(slots=True)
class ObjectFolder:
    """The objects in `path`; every method raises what damaged files make Python and dulwich raise."""

    path: Path
    packs: list[PackSizes] = field(hash=False)
    unpacked: int = 0

    @classmethod
    @contextmanager
    def opened(cls, path: Path) -> Iterator["ObjectFolder"]:
        """The folder with its packs open."""
        with ExitStack() as stack:
            packs = []
            with suppress(FileNotFoundError):
                for index in sorted((path / "pack").glob("*.idx")):
                    content = index.with_suffix(".pack")
                    if content.exists():
                        pack = stack.enter_context(Pack(str(index.with_suffix("")), object_format=SHA1))
                        packs.append(PackSizes(pack, content))
            yield cls(path, packs)

    def get(self, name: ObjectID) -> ShaFile | None:
        """The object of that hash, whose content is what the hash says; None if it is not here."""
        for sizes in self.packs:
            taken = sizes.unpacking(name)
            if taken is not None:
                self.unpacked += taken.all
                if taken.largest > LARGEST_OBJECT or taken.all > MOST_FOR_ONE or self.unpacked > MOST_UNPACKED:
                    raise ValueError(name)
                kind, content = sizes.pack.get_raw(name)
                return ShaFile.from_raw_string(kind, content, verify_sha=name, object_format=SHA1)
        try:
            return ShaFile.from_path(str(self._loose(name.decode())), name, max_size=LARGEST_OBJECT, object_format=SHA1)
        except FileNotFoundError:
            return None

    def beginning_with(self, digits: str) -> Iterator[ObjectID]:
        """The hashes that begin with these digits, at least two."""
        with suppress(FileNotFoundError):
            for file in self._loose(digits).parent.iterdir():
                if file.name.startswith(digits[2:]) and len(file.name) == SHA1.hex_length - 2:
                    yield ObjectID((digits[:2] + file.name).encode())
        start = digits.encode()
        for sizes in self.packs:
            for raw in sizes.pack.index:
                if raw.startswith(start):
                    yield ObjectID(raw)

    def _loose(self, name: str) -> Path:
        return self.path / name[:2] / name[2:]
