"""Begins a template: a commented file that passes every check, to be written over."""

from pathlib import Path

from letterkit.actions.edit.editing import refuse_if_shipped
from letterkit.actions.library.opening import OpenLibrary
from letterkit.errors import UsageError
from letterkit.late_pattern import late_pattern
from letterkit.store.disk import write_all
from letterkit.store.roots import TEMPLATES

_NAME = late_pattern(r"[a-z0-9]+(?:-[a-z0-9]+)*")

SKELETON = """+++
# The lines up to the next +++ are TOML. letterkit explain templates lists all that may be written here.
title    = "NAME"
gloss    = "One English line: what the letter says."
fits     = "One English line: when to take it."
not_for  = "One English line: when not to take it."
# occasion = "birthday"                  # only for a day that not everybody keeps

[variables.news]
kind     = "text"                        # line, text, date, number or choice
ask      = "Your own news, in whole sentences."
example  = "У нас зацвела яблоня."       # shown to the writer, never printed; right for a man and a woman
required = false

[variables.greeting]
kind         = "choice"
ask          = "How the letter begins."
choices_from = "greetings"               # a file in templates/parts/
suggest      = true                      # left open, one is taken, another for every person and letter

[variables.closing]
kind         = "choice"
ask          = "How the letter ends."
choices_from = "closings"
suggest      = true
+++
{{ greeting }}

{# A comment, never printed. Whatever differs between Вы and ты, between a man and a woman, gives every form. #}
{{ sender.g("Рад", "Рада", "Хочу") }} написать {{ to.you("Вам", "тебе") }} несколько строк.

{{ news | sentence }}

Как {{ to.you("Вы живёте", "ты живёшь") }}? Что {{ to.you("Вы сейчас читаете", "ты сейчас читаешь") }}?

{{ closing }}
+++
{{ greeting }}

{{ sender.g("I am glad", "I am glad", "I want") }} to write you a few lines.

{{ news | sentence }}

How are you getting on? What are you reading now?

{{ closing }}
"""
"""The file that `begin_template` writes."""


def begin_template(library: OpenLibrary, name: str) -> Path:
    """Writes a template of that name to begin with and returns its path.

    Raises UsageError for a name that cannot be that of a file, DiskError if the library is the shipped one, the
    file exists or cannot be written.
    """
    if not _NAME.fullmatch(name):
        raise UsageError(f'"{name}" cannot be the name of a template.', "Write small Latin letters: spring-letter.")
    refuse_if_shipped(library.root)
    path = library.root.path / TEMPLATES / f"{name}.txt"
    write_all({path: SKELETON.replace("NAME", name.replace("-", " ").capitalize()).encode()})
    return path
