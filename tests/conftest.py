import gc
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from gettext import NullTranslations
from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings

from letterkit import language
from letterkit.store.print_system import PrintSystem

# What tests share is imported as tests.…; behind all else, so that letterkit is the one that was installed.
sys.path.append(str(Path(__file__).parents[1]))

# As the program does: looking for garbage among all that pytest keeps took a fifth of the time of the app's tests.
gc.set_threshold(100_000)
gc.freeze = lambda: None  # the program freezes what stays, as its process ends soon; here nothing would ever be freed

# A slow machine is no wrong answer. The gate tries the same examples each time; developers' runs look for new ones.
EXAMPLES = 30
"""Of each property: with as many as hypothesis tries by itself the gate takes longer than anybody waits."""

settings.register_profile("patient", deadline=None, max_examples=EXAMPLES)
settings.register_profile("gate", deadline=None, derandomize=True, max_examples=EXAMPLES)
settings.load_profile("gate" if os.environ.get("CI") else "patient")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """One process more than processors: while a test waits for a terminal or a printer, another one runs."""
    return (os.cpu_count() or 1) + 1


@pytest.fixture(scope="session")
def _homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Home folders, one a test; pytest looks through all folders it made for the next number, among 3,000 in 10 ms."""
    folder = tmp_path_factory.mktemp("homes")
    return (folder / str(number) for number in count())


@pytest.fixture(autouse=True)
def _own_folders(monkeypatch: pytest.MonkeyPatch, _homes: Iterator[Path]) -> Iterator[None]:
    """No test reads or writes the profile, drafts or library of whoever runs it; each begins in English."""
    home = next(_homes)
    home.mkdir()
    for variable in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(variable, str(home))
    for folder in ("APPDATA", "LOCAL_APPDATA"):  # Windows asks its registry; platformdirs asks these before it
        monkeypatch.setenv(f"WIN_PD_OVERRIDE_{folder}", str(home))
    monkeypatch.delenv("LETTERKIT_LIBRARY", raising=False)
    monkeypatch.setenv("LETTERKIT_LANG", "en")
    monkeypatch.setenv("LANGUAGE", "")  # for argparse the command line sets it, and that is undone by this
    yield
    language.speak("en")


class Brackets(NullTranslations):
    """A language that says each message between ‹ and ›: what stands outside was not translated."""

    def gettext(self, message: str) -> str:
        return f"‹{message}›"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)

    def pgettext(self, context: str, message: str) -> str:  # noqa: ARG002 (gettext's)
        return self.gettext(message)


@pytest.fixture
def in_brackets(monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on everything is said in brackets."""
    monkeypatch.setattr(language, "_catalogue", Brackets())
    monkeypatch.setattr(language, "_spoken", "in brackets")  # what is kept is kept for each language apart


@pytest.fixture
def in_russian(monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on everything is said in Russian."""
    for name in ("_catalogue", "_spoken"):
        monkeypatch.setattr(language, name, getattr(language, name))
    language.speak("ru")
    if language.tr("birthday") == "birthday":
        pytest.skip("the Russian catalogue is not compiled: nox -s messages")


@pytest.fixture
def root() -> Path:
    """The project's root, which is a library too: it holds addresses/ and templates/."""
    return Path(__file__).parents[1]


PERSON = """\
name     = "Садыков Эльмар Русланович"
gender   = "m"
born     = 1980-05-04
latin    = "Elmar Sadykov"
checked  = 2026-09-30

[[stays]]
since    = 2026-09-01
custody  = "held"
facility = "ik-2-pokrov"
source   = "a list"
"""
FACILITY = """\
kind     = "ИК"
number   = "{number}"
name     = "ФКУ ИК-{number} УФСИН России по Владимирской области"
region   = "Владимирская область"
locality = "г. Покров"
street   = "ул. Франца Штольверка"
house    = "6"
postcode = "601120"
source   = "a list"
checked  = 2026-09-30
"""


@pytest.fixture
def small_library(tmp_path: Path) -> Path:
    """A library to edit: one invented person, sadykov-elmar-1980, and the facilities ik-2-pokrov and ik-7-pokrov."""
    library = tmp_path / "library"
    for folder in ("templates", "addresses/people", "addresses/facilities"):
        (library / folder).mkdir(parents=True)
    (library / "addresses/people/sadykov-elmar-1980.toml").write_text(PERSON, encoding="utf-8")
    for number in ("2", "7"):
        facility = library / f"addresses/facilities/ik-{number}-pokrov.toml"
        facility.write_text(FACILITY.format(number=number), encoding="utf-8")
    return library


_AT_THE_TABLE = {
    "gromova-olga-1971": ("Громова Ольга Викторовна", "f", "1971-02-03", "Olga Gromova"),
    "petrov-oleg-1985": ("Петров Олег Ильич", "m", "1985-08-09", "Oleg Petrov"),
    "zaitseva-irina-1990": ("Зайцева Ирина Павловна", "f", "1990-12-24", "Irina Zaitseva"),
}


@pytest.fixture
def evening_library(small_library: Path, root: Path) -> Path:
    """The small library with the shipped templates and three more invented people; Irina keeps her birthday."""
    shutil.copytree(root / "templates", small_library / "templates", dirs_exist_ok=True)
    for person_id, (name, gender, born, latin) in _AT_THE_TABLE.items():
        record = PERSON.replace("Садыков Эльмар Русланович", name).replace("Elmar Sadykov", latin)
        record = record.replace('"m"', f'"{gender}"').replace("1980-05-04", born)
        keeps = 'occasions = ["birthday"]\n\n[[stays]]' if person_id.startswith("zaitseva") else "[[stays]]"
        file = small_library / "addresses/people" / f"{person_id}.toml"
        file.write_text(record.replace("[[stays]]", keeps), encoding="utf-8")
    return small_library


@pytest.fixture
def crowd(small_library: Path) -> Path:
    """A library of 200 people, p000 to p199; of each the year of birth and the first name tell him from the others."""
    people = small_library / "addresses/people"
    (people / "sadykov-elmar-1980.toml").unlink()
    for number in range(200):
        surname = f"{'СБКМНР'[number % 6]}а{'рвлт'[number // 6 % 4]}е{'нкл'[number // 24 % 3]}{'оеа'[number // 72]}в"
        record = PERSON.replace("Садыков", surname).replace('latin    = "Elmar Sadykov"\n', "")
        (people / f"p{number:03}.toml").write_text(record, encoding="utf-8")
    return small_library


PATIENCE = 30.0
"""Seconds after which a print server or a job that has not come is not coming."""

CUPS, CUPSD = Path("/usr/lib/cups"), Path("/usr/sbin/cupsd")

GENERIC = Path("/usr/share/ppd/cupsfilters/Generic-PDF_Printer-PDF.ppd")
"""A printer that takes PDF, knows envelopes by name and no sizes of one's own."""

_SERVER = """
LogLevel debug
Listen {folder}/sock
Browsing No
DefaultAuthType None
WebInterface No
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  JobPrivateAccess all
  JobPrivateValues none
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
"""

_FILES = """
ServerRoot {folder}/conf
ServerBin {folder}/bin
RequestRoot {folder}/spool
CacheDir {folder}/cache
StateDir {folder}/state
TempDir {folder}/tmp
AccessLog {folder}/log/access
ErrorLog {folder}/log/error
PageLog {folder}/log/page
"""

_BACKEND = """#!/bin/sh
# Writes a job and what it is called into a folder; while there is a file "empty" it says that it has no paper.
[ $# = 0 ] && exit 0
if [ -e {folder}/broken ]; then echo "ERROR: the cable is out" >&2; exit 1; fi
if [ -e {folder}/empty ]; then
    echo "STATE: +media-empty-error" >&2
    while [ -e {folder}/empty ]; do sleep 0.05; done
    echo "STATE: -media-empty-error" >&2
fi
printf '%s\\n' "$@" >{folder}/out/$1.said
if [ -n "$6" ]; then cat "$6"; else cat; fi >{folder}/out/$1.part
mv {folder}/out/$1.part {folder}/out/$1.pdf
"""


@dataclass(frozen=True)
class PrintServer:
    """A CUPS server for one test, run as whoever runs the test; its printers write what arrives into a folder."""

    folder: Path

    @property
    def environment(self) -> Mapping[str, str]:
        """What tells programs to use it."""
        return {"CUPS_SERVER": str(self.folder / "sock"), "PATH": os.environ["PATH"], "HOME": str(self.folder)}

    @property
    def system(self) -> PrintSystem:
        return PrintSystem(self.environment)

    def admin(self, program: str, *arguments: str) -> None:
        subprocess.run(
            [f"/usr/sbin/{program}", *arguments], env=self.environment, check=True, capture_output=True, timeout=20
        )

    def cancel(self, job: str) -> None:
        subprocess.run(["/usr/bin/cancel", job], env=self.environment, check=True, timeout=20)

    def add(self, name: str, *options: str) -> None:
        """Adds a printer that prints whatever comes as it is, unless options say another."""
        self.admin("lpadmin", "-p", name, "-E", "-v", f"folder:/{name}", *(options or ("-m", "raw")))

    @property
    def has_generic_printer(self) -> bool:
        """Whether there is a description of one that knows envelopes, and filters that lay pages on its paper."""
        return GENERIC.exists() and (CUPS / "filter" / "pdftopdf").exists()

    def add_generic(self, name: str) -> None:
        self.add(name, "-P", str(GENERIC))

    def arrived(self, count: int) -> list[bytes]:
        """The jobs that were printed, once there are so many, in the order in which they were given."""
        self.wait(lambda: len(self._printed) >= count, f"{count} jobs do not arrive")
        return [path.read_bytes() for path in self._printed]

    def said(self, count: int) -> list[list[str]]:
        """Of each job what the printer is told besides: number, user, title, copies, options."""
        self.arrived(count)
        return [path.with_suffix(".said").read_text("utf-8").splitlines() for path in self._printed]

    @property
    def _printed(self) -> list[Path]:
        return sorted((self.folder / "out").glob("*.pdf"), key=lambda path: int(path.stem))

    @property
    def log(self) -> str:
        return (self.folder / "log" / "error").read_text("utf-8", "replace")

    def wait(self, met: Callable[[], bool], otherwise: str) -> None:
        end = time.monotonic() + PATIENCE
        while not met():
            if time.monotonic() > end:
                raise AssertionError(f"{otherwise}:\n{self.log[-3000:]}")
            time.sleep(0.05)


@pytest.fixture
def print_server() -> Iterator[PrintServer]:
    """A CUPS server with a socket, folders and printers of its own."""
    if not (CUPSD.exists() and CUPS.exists() and shutil.which("lp")):
        pytest.skip("there is no CUPS server to print on (cupsd and lp)")
    folder = Path(tempfile.mkdtemp(prefix="letterkit-cups-"))
    server = PrintServer(folder)
    try:
        with _running(folder):
            server.wait((folder / "sock").exists, "the print server does not come")
            yield server
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _running(folder: Path) -> Iterator[None]:
    _furnish(folder)
    conf = folder / "conf"
    command = [str(CUPSD), "-f", "-c", str(conf / "cupsd.conf"), "-s", str(conf / "cups-files.conf")]
    with (
        (folder / "log" / "output").open("wb") as output,
        subprocess.Popen(command, stdout=output, stderr=output) as server,
    ):
        try:
            yield
        finally:
            server.terminate()


def _furnish(folder: Path) -> None:
    """Makes the server's folders: root's server runs filters as another user, who has to come through."""
    folder.chmod(0o711)
    for name in ("conf", "spool", "cache", "state", "tmp", "log", "out", "bin/backend"):
        (folder / name).mkdir(parents=True)
    for program in ("filter", "cgi-bin", "daemon", "driver", "monitor", "notifier"):
        (folder / "bin" / program).symlink_to(CUPS / program)
    backend = folder / "bin" / "backend" / "folder"
    backend.write_text(_BACKEND.replace("{folder}", str(folder)), "utf-8")
    backend.chmod(0o700)  # so that root's server runs it as root, who may write into the folder
    for name, content in (("cupsd.conf", _SERVER), ("cups-files.conf", _FILES)):
        (folder / "conf" / name).write_text(content.format(folder=folder), "utf-8")
