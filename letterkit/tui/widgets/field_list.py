"""What goes into the form of an e-letter service, field by field."""

from collections.abc import Iterator, Mapping
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList

from letterkit.language import marked, needs_gloss, tr, trn
from letterkit.model.counting import grouped
from letterkit.model.service import RUSSIAN_FIELDS, FormField, ServiceForm
from letterkit.model.shortened import shortened
from letterkit.tui.keyboard import letter_keys

FIELDS = tuple(FormField)
"""The fields in the order of the rows."""

_COPIED = marked("copied")

_GAP = 2

_SIDES = 4
"""Cells of a row that no word takes: the padding, and the scroll bar where there is one."""


class FieldList(OptionList):
    """A row for each field: whether it was copied, what it is called, and as much of its value as there is room for."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            f"enter,{letter_keys('c')}",
            "select",
            marked("Copy"),
            tooltip=marked("Put the field highlighted on the clipboard"),
        ),
    ]

    def show(self, form: ServiceForm, copied: Mapping[FormField, str]) -> None:
        """Shows the fields; `copied` are the values as they were copied: one changed since is not among them."""
        rows = list(_rows(form, copied, self.app.size.width - _SIDES))
        if self.option_count:
            for number, row in enumerate(rows):
                self.replace_option_prompt_at_index(number, row)
        else:
            self.add_options(rows)
            self.highlighted = 0


def _rows(form: ServiceForm, copied: Mapping[FormField, str], width: int) -> Iterator[Content]:
    labels = list(map(_label, FIELDS))
    before, behind = len(tr(_COPIED)) + _GAP, max(map(len, labels)) + _GAP
    for field, label in zip(FIELDS, labels, strict=True):
        value = form.contents[field]
        mark = tr(_COPIED) if value and copied.get(field) == value else ""
        shown = shortened(_shown(form, field), max(width - before - behind, _GAP))
        yield Content.assemble(mark.ljust(before), (label.ljust(behind), "bold"), shown)


def _label(field: FormField) -> str:
    """What the field is called in the form, and for who needs it in the language spoken."""
    return f"{RUSSIAN_FIELDS[field]} ({field.words})" if needs_gloss() else RUSSIAN_FIELDS[field]


def _shown(form: ServiceForm, field: FormField) -> str:
    """The value in one line, behind its length if it is the text."""
    value = " ".join(form.contents[field].split())
    if field is FormField.TEXT:
        return f"{_length(form)}: {value}"
    return value or tr("(empty)")


def _length(form: ServiceForm) -> str:
    most, number = form.service.most_characters, grouped(form.characters)
    if most is None:
        return trn("{number} character", "{number} characters", form.characters, number=number)
    return trn(
        "{number} character of {most}",
        "{number} characters of {most}",
        form.characters,
        number=number,
        most=grouped(most),
    )
