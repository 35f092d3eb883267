"""What the app works with while it runs: the library, the sender, the drafts, the log."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from queue import SimpleQueue

from letterkit.actions.envelope.posting import usual_envelope
from letterkit.actions.envelope.profile import keep_sender, own_sender
from letterkit.actions.library.opening import OpenLibrary
from letterkit.actions.library.watch import Watch
from letterkit.actions.report.changes import Change, about_letter, changes
from letterkit.actions.report.roll import Roll
from letterkit.actions.report.selection import Selection
from letterkit.actions.write.compose import Composition
from letterkit.actions.write.copy import Copy, copy_letter, keep_copy, known_services
from letterkit.actions.write.log import uses_of_templates, usual_mode
from letterkit.actions.write.logbook import Logbook
from letterkit.actions.write.lost import fitted, refuse_lost
from letterkit.actions.write.numbering import Which, next_number, renumbered, which
from letterkit.actions.write.offer import Habits, Offer, offers_to
from letterkit.actions.write.typed_letter import TypedLetter
from letterkit.actions.write.typed_options import TypedOptions, keep_options, usual_options
from letterkit.actions.write.write import compose_letter, letter_alone, save_letter, taken_paths
from letterkit.errors import DiskError
from letterkit.language import tr
from letterkit.model.choice import Choice
from letterkit.model.letter import FilledLetter
from letterkit.model.partial_date import PartialDate
from letterkit.model.printer import Printer
from letterkit.model.sender import Sender
from letterkit.model.service import PLAIN, Service
from letterkit.store.chosen_word import chosen_word
from letterkit.store.own_files import OwnFiles
from letterkit.store.print_system import PrintSystem
from letterkit.store.saved_whole import Destination
from letterkit.tui.background import in_small_slices, making_many
from letterkit.tui.drawer import Drawer
from letterkit.tui.overview import Overview
from letterkit.tui.pixels import Pixels


class Work:
    """One session of the app over a library that other programs may change meanwhile: `watch` finds out.

    `out` is the folder where PDFs are saved, `combined` whether all pages of a letter go into one. `sender_typed` is
    what was typed in the sender dialog last. `agreed_addresses` are the people who get letters all the same although
    nobody confirmed their address lately, each with the day of its last confirmation.
    `was_told_of_clipboard`: it was said which terminals have one. `pixels`: whether pages are shown as pictures.
    """

    def __init__(self, library: OpenLibrary, watch: Watch, own: OwnFiles, out: Path) -> None:
        self.overview = Overview(library, own, lambda error: self.selection_troubles.append(str(error)))
        self.own = own
        self.out = out
        self.combined = bool(chosen_word(own.combined))
        self.sender = Sender()
        self.sender_typed = Sender()
        self.was_asked_who_writes = False
        self.was_told_of_clipboard = False
        self.agreed_addresses: set[tuple[str, PartialDate | None]] = set()
        self.printing = PrintSystem(os.environ)
        self.pixels = Pixels()
        self.drawer = Drawer(own.drafts, library.today, usual_envelope(own.envelope), usual_options(own.options))
        self.log_troubles: list[str] = []
        self.selection_troubles: list[str] = []
        self.logbook = Logbook(own, self._warn, library.today, library.root.folder)
        self._uses: Mapping[str, int] = {}
        self._made: set[Which] = set()
        self._watch = watch
        self._looked = SimpleQueue[tuple[Overview, tuple[Change, ...]]]()
        self._latest = self.overview
        self._unheard: tuple[Change, ...] = ()

    def _warn(self, error: DiskError, consequence: str) -> None:
        self.log_troubles.append(f"{error} {consequence}")

    def begin(self) -> None:
        """Takes up the choice of the last time, and what the log says; in any thread."""
        self.overview.selection.begin()
        self._uses = uses_of_templates(self.own)

    def look_at_log(self) -> None:
        """Asks the log again what was written to whom, and from which templates; in any thread."""
        self.selection.look()
        self._uses = uses_of_templates(self.own)

    @property
    def library(self) -> OpenLibrary:
        """The library as it was when the screens were last told of a change."""
        return self.overview.library

    @property
    def roll(self) -> Roll:
        """Everybody, as lists show them."""
        return self.overview.roll

    @property
    def selection(self) -> Selection:
        """Whom the list of people shows."""
        return self.overview.selection

    def choose(self, choice: Choice) -> None:
        """Filters and sorts the list so from now on; what that takes delays no key."""
        with making_many():
            self.selection.choose(choice)

    @property
    def everybody(self) -> tuple[str, ...]:
        """The ids of all people in order of name."""
        return self.overview.index.people

    def find(self, query: str) -> tuple[str, ...]:
        """The ids of the people found by a query."""
        return self.overview.index.find(query) if query.strip() else self.everybody

    def look(self) -> None:
        """Looks at the files of the library and the log again; `take_over` then goes on with what they say now.

        It is called in a thread, while keys are answered. Raises DiskError.
        """
        with making_many():
            self.logbook.look_again()
            before = self._latest
            library = self._watch.look(before.library)
            if library is not before.library:
                self._latest = before.follow(library)
                self._looked.put((self._latest, changes(before.library, library)))

    def read_again(self, read: Callable[[], OpenLibrary]) -> None:
        """Reads the library again, as `look` does: what was found while reading it is said in another language now."""
        with making_many():
            self._latest = self._latest.follow(read())
            self._looked.put((self._latest, ()))

    def take_over(self) -> tuple[Change, ...]:
        """Goes on with the library as it was last looked at; returns what changed."""
        changed: tuple[Change, ...] = ()
        while not self._looked.empty():
            later, more = self._looked.get()
            later.selection.choice = self.selection.choice  # another may have been asked for since the look began
            self.overview = later
            changed += more
        self._unheard += changed
        return changed

    def unheard(self, letter: TypedLetter) -> tuple[str, ...]:
        """What changed that concerns this letter, and that its writer was not yet asked to look at."""
        return about_letter(self._unheard, self.library, letter.person_id, letter.template)

    def heard(self) -> None:
        """Notes that the writer looks at what there is now."""
        self._unheard = ()

    def fitted(self, letter: TypedLetter) -> TypedLetter:
        """The letter for the questions that its template asks now; as it is while that is gone or broken."""
        template = self.library.records.templates.get(letter.template)
        return letter if template is None or template.unmended else fitted(letter, template.value.variables)

    def compose(self, letter: TypedLetter, printer: Printer | None = None) -> Composition:
        """The letter with its pages, the envelope's as that printer takes it, and findings.

        It is called in a thread, while keys are answered: the first time dictionary and fonts are read. Raises
        LetterkitError if none can be made from what is typed.
        """
        with in_small_slices():
            refuse_lost(self.library, letter)
            request = letter.request(self.sender, printer, combined=self.combined)
            return compose_letter(self.library, request, self.logbook)

    def filled(self, letter: TypedLetter) -> FilledLetter:
        """The letter without pages or findings: some milliseconds, and neither dictionary nor fonts are read for it.

        It is called in a thread. Raises LetterkitError if none can be made.
        """
        return letter_alone(self.library, letter.request(self.sender), self.logbook)

    def offers_to(self, person_id: str) -> tuple[Offer, ...]:
        """The templates for that person, what is likeliest wanted first, by the log as it was asked last."""
        person = self.library.records.people[person_id].value
        habits = Habits(self._uses, self.has_written(person_id), self.sender.posts_abroad)
        return offers_to(person, self.overview.offers, self.library.today, habits)

    def services(self) -> Mapping[str, Service]:
        """The e-letter services by id, and PLAIN for none of them. Raises DiskError if none can be read."""
        return known_services(self.library.root.path)

    def usual_service(self) -> Service:
        """The service for which a letter was copied last; PLAIN if there is none. Raises DiskError as `services`."""
        return self.services().get(chosen_word(self.own.service), PLAIN)

    def copy(self, letter: TypedLetter, service: Service) -> Copy:
        """The letter as it goes into the form of that service, in a thread as `compose`. Raises LetterkitError too."""
        refuse_lost(self.library, letter)
        with in_small_slices():
            return copy_letter(self.library, letter.off_paper.request(self.sender), service, self.logbook)

    def keep_copy(self, copy: Copy) -> bool:
        """Logs the letter that was sent; returns whether a copy is kept, and `log_troubles` says why there is none.

        Raises MeanwhileError if the log would number it otherwise now.
        """
        self.log_troubles.clear()
        is_kept = keep_copy(copy, self.logbook)
        self._made.add(which(copy))
        return is_kept

    def has_written(self, person_id: str) -> bool:
        """Whether the person has had a letter: by the log as it was asked last, or by one saved since."""
        return person_id in self.selection.wrote or any(person_id == made.person_id for made in self._made)

    def number_of(self, letter: TypedLetter) -> str:
        """The number that the letter gets if none is typed, or that it gets none."""
        number = next_number(self.library, letter, self.sender, self.logbook)
        return str(number) if number else tr("none")

    def save(self, composition: Composition, *, force: bool) -> tuple[Path, ...]:
        """Saves the PDFs and returns their paths; `log_troubles` says why no copy was logged.

        Raises LetterkitError if they cannot be saved.
        """
        self.log_troubles.clear()
        paths = save_letter(composition, self.destination(force=force), self.logbook)
        self._made.add(which(composition))
        return paths

    def destination(self, *, force: bool) -> Destination:
        """Where PDFs go, who may read them. Raises DiskError if the settings cannot be used."""
        return Destination(self.out, force, usual_mode(self.own))

    def renumbered(self, seen: Composition | None, now: Composition) -> str:
        """What the log says otherwise of a letter since its writer saw it; "" if nothing, or he himself saved it."""
        return "" if which(now) in self._made else renumbered(seen, now)

    def taken(self, composition: Composition) -> tuple[Path, ...]:
        """The files that saving would replace."""
        return taken_paths(composition, self.out)

    def read_sender(self) -> None:
        """Reads the sender's profile. Raises DiskError if it cannot be used."""
        self.sender = self.sender_typed = own_sender(self.own.sender)

    def keep_options(self, options: TypedOptions) -> None:
        """Begins letters with these options from now on, and the next time too. Raises DiskError."""
        self.drawer.usual_options = options.for_later
        keep_options(self.own.options, options)

    def keep_sender(self, sender: Sender) -> None:
        """Writes the profile and uses it from now on. Raises LetterkitError if that fails."""
        self.sender = self.sender_typed = keep_sender(self.own.sender, sender)
