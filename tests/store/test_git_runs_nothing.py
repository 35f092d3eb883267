"""A repository from a stranger: nothing of it is run, nothing is fetched, and what is damaged is one sentence."""

import hashlib
import os
import shutil
import subprocess
import sys
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from letterkit.errors import LetterkitError, UsageError
from letterkit.store.git import Revision

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")

FOLDERS = ("addresses", "templates")
REMEDY = "Leave it out."


def git(folder: Path, *arguments: str) -> str:
    identity = ("-c", "user.name=Nobody", "-c", "user.email=nobody@example.org", "-c", "protocol.file.allow=always")
    done = subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True, text=True)
    return done.stdout.strip()


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two records and a template, committed on the branch main."""
    for variable in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(variable)
    folder = tmp_path / "records"
    for name in ("addresses/people/a.toml", "addresses/people/b.toml", "templates/t.txt"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(f"text of {name}\n".encode())
    git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message=first")
    return folder


def changed(folder: Path, name: str = "HEAD") -> set[str]:
    return set(Revision.find(folder, name, REMEDY).changed_files(FOLDERS))


def copied(folder: Path, target: Path, name: str = "HEAD") -> set[str]:
    Revision.find(folder, name, REMEDY).copy_into(target, FOLDERS)
    return {path.relative_to(target).as_posix() for path in target.rglob("*") if path.is_file()}


SETTINGS = {
    "a watcher of files": ("core.fsmonitor",),
    "a filter of files": ("filter.x.clean", "filter.x.smudge"),
    "a process that filters": ("filter.x.process",),
    "a program that compares": ("diff.external", "diff.x.command", "diff.x.textconv"),
    "a pager": ("core.pager", "pager.diff"),
    "a program that connects": ("core.sshCommand", "core.gitProxy", "credential.helper", "remote.origin.uploadpack"),
    "hooks": ("core.hooksPath",),
}


@pytest.mark.parametrize("settings", SETTINGS.values(), ids=SETTINGS)
def test_no_program_that_a_repository_names_is_run(library: Path, tmp_path: Path, settings: tuple[str, ...]) -> None:
    program = tmp_path / "program"
    program.write_text(f"#!/bin/sh\ntouch '{tmp_path}/ran'\n")
    program.chmod(0o755)
    for setting in settings:
        git(library, "config", setting, str(program))
    (library / ".git/info/attributes").write_text("* filter=x diff=x\n")
    (library / "addresses/people/a.toml").write_bytes(b"changed\n")
    assert changed(library) == {"addresses/people/a.toml"}
    assert len(copied(library, tmp_path / "then")) == 3
    assert not (tmp_path / "ran").exists()


def test_no_process_can_be_started_and_nothing_that_connects_is_loaded(library: Path) -> None:
    program = (
        "import sys\n"
        "def refuse(event, arguments):\n"
        "    if event in ('subprocess.Popen', 'os.exec', 'os.fork', 'os.posix_spawn', 'os.system', 'socket.connect'):\n"
        "        sys.exit(event)\n"
        "sys.addaudithook(refuse)\n"
        "from pathlib import Path\n"
        "from letterkit.store.git import Revision\n"
        "print(*Revision.find(Path(sys.argv[1]), 'HEAD', '').changed_files(('addresses',)))\n"
        "print(*{'subprocess', 'urllib3', 'socket', 'dulwich.repo', 'dulwich.client'} & set(sys.modules))\n"
    )
    (library / "addresses/people/c.toml").write_bytes(b"new\n")
    done = subprocess.run([sys.executable, "-c", program, library], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["addresses/people/c.toml"]


def test_a_bare_repository_committed_within_a_clone_is_a_folder_like_others(library: Path) -> None:
    git(library, "init", "--quiet", "--bare", "addresses")
    (library / "addresses/people/a.toml").write_bytes(b"changed\n")
    found = Revision.find(library / "addresses", "main", REMEDY).changed_files(("people",))
    assert found == {"people/a.toml"}


def test_what_a_partial_clone_lacks_is_one_sentence_and_is_not_fetched(library: Path, tmp_path: Path) -> None:
    git(library, "config", "uploadpack.allowFilter", "true")
    git(tmp_path, "clone", "--quiet", "--no-checkout", "--filter=blob:none", library.as_uri(), "part")
    part = tmp_path / "part"
    shutil.copytree(library / "addresses", part / "addresses")
    before = sorted((part / ".git").rglob("*"))
    assert changed(part) == {"templates/t.txt"}  # a hash says it
    with pytest.raises(UsageError, match=r"lacks [0-9a-f]{12}, which was not fetched"):
        copied(part, tmp_path / "then")
    assert sorted((part / ".git").rglob("*")) == before


@pytest.mark.parametrize("packed", [False, True])
def test_revisions_are_found_as_git_finds_them(library: Path, *, packed: bool) -> None:
    first = git(library, "rev-parse", "HEAD")
    git(library, "tag", "--annotate", "--message=x", "v1")
    (library / "addresses/people/b.toml").unlink()
    git(library, "commit", "--quiet", "--all", "--message=second")
    git(library, "branch", "side/line", "HEAD~1")
    if packed:
        git(library, "gc", "--quiet")
    for name in ("HEAD~1", "HEAD^", "@~", "v1", "v1^{commit}", "tags/v1", "side/line", first, first[:7], "main^1"):
        assert Revision.find(library, name, REMEDY).commit == first
        assert git(library, "rev-parse", f"{name}^{{commit}}") == first
    for name in (
        "HEAD~2",
        "HEAD^2",
        "nowhere",
        "../HEAD",
        "HEAD~99999999999999",
        "a" * 5000,
        "-",
        "",
        "HEAD:addresses",
    ):
        with pytest.raises(UsageError, match="git knows no commit"):
            Revision.find(library, name, REMEDY)


def test_ends_of_lines_and_the_owner_do_not_make_a_file_another(library: Path) -> None:
    (library / "addresses/people/a.toml").write_bytes(b"text of addresses/people/a.toml\r\n")
    assert changed(library) == set()


def test_what_is_excluded_is_left_out_unless_it_was_committed(library: Path) -> None:
    (library / ".gitignore").write_text("*.toml\n!kept.toml\n")
    for name in ("a.toml", "new.toml", "kept.toml"):
        (library / "addresses/people" / name).write_bytes(b"changed\n")
    assert changed(library) == {"addresses/people/a.toml", "addresses/people/kept.toml"}


def test_a_shallow_clone_begins_where_it_was_cut_off(library: Path, tmp_path: Path) -> None:
    (library / "addresses/people/b.toml").unlink()
    git(library, "commit", "--quiet", "--all", "--message=second")
    git(tmp_path, "clone", "--quiet", "--depth=1", library.as_uri(), "short")
    assert changed(tmp_path / "short") == set()
    with pytest.raises(UsageError, match="git knows no commit"):
        Revision.find(tmp_path / "short", "HEAD~1", REMEDY)


def test_a_clone_that_borrows_objects_is_read(library: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "--quiet", "--shared", str(library), "borrower")
    assert len(copied(tmp_path / "borrower", tmp_path / "then")) == 3


def test_of_a_folder_that_objects_are_borrowed_from_nothing_else_is_looked_at(library: Path, tmp_path: Path) -> None:
    foreign = tmp_path / "foreign"
    (foreign / "private").mkdir(parents=True)
    os.mkfifo(foreign / "private/pipe")
    (library / ".git/objects/info").mkdir(exist_ok=True)
    (library / ".git/objects/info/alternates").write_text(f"{foreign}\n")
    assert len(copied(library, tmp_path / "then")) == 3
    (foreign / "pack").mkdir()
    os.mkfifo(foreign / "pack/pipe")
    with pytest.raises(UsageError, match="is neither a file nor a folder of git"):
        copied(library, tmp_path / "again")


def _object(folder: Path, kind: str, content: bytes) -> str:
    """Puts an object into the repository, loose; git would refuse some of these. Returns its hash."""
    whole = f"{kind} {len(content)}\0".encode() + content
    name = hashlib.sha1(whole, usedforsecurity=False).hexdigest()
    path = folder / ".git/objects" / name[:2] / name[2:]
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(zlib.compress(whole))
    return name


def _tree(folder: Path, *entries: tuple[str, str, str]) -> str:
    lines = (f"{mode} {name}\0".encode() + bytes.fromhex(target) for mode, name, target in entries)
    return _object(folder, "tree", b"".join(lines))


def _commit_of(folder: Path, records: str) -> None:
    tree = _tree(folder, ("40000", "addresses", records))
    who = "a <a@example.org> 1500000000 +0000"
    commit = _object(folder, "commit", f"tree {tree}\nauthor {who}\ncommitter {who}\n\nx".encode())
    (folder / ".git/refs/heads/main").write_text(f"{commit}\n")


def _large_file(library: Path) -> None:
    _commit_of(library, _tree(library, ("100644", "a.toml", _object(library, "blob", bytes(33 << 20)))))


def _large_file_in_a_pack(library: Path) -> None:
    _large_file(library)
    git(library, "repack", "-a", "-d", "--quiet")


def _folders_without_end(library: Path) -> None:
    tree = _tree(library, *((("100644", f"{each}.toml", _object(library, "blob", b""))) for each in range(10)))
    for _ in range(8):
        tree = _tree(library, *(("40000", str(each), tree) for each in range(10)))
    _commit_of(library, tree)


def _folders_in_folders(library: Path) -> None:
    tree = _tree(library, ("100644", "a.toml", _object(library, "blob", b"")))
    for _ in range(500):
        tree = _tree(library, ("40000", "a", tree))
    _commit_of(library, tree)


def _damaged_pack(library: Path) -> None:
    git(library, "gc", "--quiet")
    (pack,) = (library / ".git/objects/pack").glob("*.pack")
    content = pack.read_bytes()
    pack.chmod(0o600)
    pack.write_bytes(content[:14] + bytes(len(content) - 14))


def _damaged_object(library: Path) -> None:
    name = (library / ".git/refs/heads/main").read_text().strip()
    path = library / ".git/objects" / name[:2] / name[2:]
    path.chmod(0o600)
    path.write_bytes(b"\x78\x9cnothing")


def _pipe(name: str) -> Callable[[Path], None]:
    def put(library: Path) -> None:
        (library / ".git" / name).unlink(missing_ok=True)
        os.mkfifo(library / ".git" / name)

    return put


def _endless(library: Path) -> None:
    (library / ".git/packed-refs").symlink_to("/dev/zero")


def _names_in_a_circle(library: Path) -> None:
    (library / ".git/refs/heads/main").write_text("ref: refs/heads/a\n")
    (library / ".git/refs/heads/a").write_text("ref: refs/heads/main\n")


def _another_machine(library: Path) -> None:
    (library / ".git/objects/info").mkdir(exist_ok=True)
    (library / ".git/objects/info/alternates").write_text("//files.example.org/share\n")


def _other_hashes(library: Path) -> None:
    (library / ".git/refs/heads/main").write_text("a" * 64 + "\n")


def _reftables(library: Path) -> None:
    (library / ".git/reftable").mkdir()


def test_objects_told_by_a_long_chain_of_differences_are_read_up_to_a_bound(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = [f"line = {number}" for number in range(400)]
    for number in range(12):
        lines[number * 30] = f"changed = {number}"
        (library / "addresses/people/a.toml").write_text("\n".join(lines))
        git(library, "commit", "--quiet", "--all", f"--message={number}")
    git(library, "repack", "-adfq", "--depth=50")
    assert len(copied(library, tmp_path / "then")) == 3
    for bound in ("MOST_FOR_ONE", "MOST_UNPACKED"):
        with monkeypatch.context() as tight:
            tight.setattr(f"letterkit.store.git_object_folder.{bound}", 4_000)
            with pytest.raises(UsageError, match="damaged or of an unknown format"):
                copied(library, tmp_path / bound)


HOSTILE = (
    _large_file, _large_file_in_a_pack, _folders_without_end, _folders_in_folders, _damaged_pack, _damaged_object,
    _pipe("HEAD"), _pipe("refs/heads/main"), _pipe("packed-refs"), _endless, _names_in_a_circle, _another_machine,
    _other_hashes, _reftables,
)  # fmt: skip


@pytest.mark.skipif(os.name != "posix", reason="pipes and devices")
@pytest.mark.parametrize("make", HOSTILE)
def test_a_hostile_or_damaged_repository_is_one_sentence(
    library: Path, tmp_path: Path, make: Callable[[Path], None]
) -> None:
    make(library)
    with pytest.raises(LetterkitError) as caught:
        copied(library, tmp_path / "then")
    assert REMEDY in caught.value.remedy
    assert "\n" not in str(caught.value)


def test_nothing_of_a_commit_is_written_outside(library: Path, tmp_path: Path) -> None:
    text = _object(library, "blob", b"x")
    up = _tree(library, ("100644", "escaped", text), ("100644", "c:\\x", text), ("120000", "link", text))
    _commit_of(
        library, _tree(library, ("40000", "..", _tree(library, ("40000", "..", up))), ("100644", "a.toml", text))
    )
    assert copied(library, tmp_path / "one/two") == {"addresses/a.toml"}
    assert not list(tmp_path.rglob("escaped"))


@pytest.mark.skipif(os.name != "posix", reason="pipes")
def test_patterns_that_take_long_and_pipes_exclude_nothing(library: Path) -> None:
    os.mkfifo(library / ".gitignore")
    (library / "addresses/.gitignore").write_text("a*" * 40 + "b\n")
    name = f"addresses/people/{'a' * 200}.toml"
    (library / name).write_bytes(b"x")
    assert changed(library) == {name, "addresses/.gitignore"}
