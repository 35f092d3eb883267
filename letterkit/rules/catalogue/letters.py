"""The rules on the text of a letter, and on the form a service takes it in."""

from letterkit.rules import (
    agreement,
    censor,
    lengths,
    letter_text,
    repetition,
    service_forms,
    spelling,
    ty_and_vy,
    unfilled,
    unwelcome,
)
from letterkit.rules.registry import Rule

LETTERS: tuple[Rule, ...] = (
    letter_text.required_answers_are_given,  # L601
    letter_text.text_is_russian,  # L602
    censor.topics_are_ones_that_pass,  # L603
    censor.nothing_looks_like_a_cipher,  # L604
    lengths.letter_is_not_too_long,  # L605
    letter_text.answers_fit_their_questions,  # L606
    letter_text.occasion_is_kept,  # L607
    repetition.letter_is_not_one_logged_before,  # L608
    service_forms.form_can_be_sent,  # L609
    unfilled.no_place_is_left_unfilled,  # L610
    agreement.words_agree_with_reader_and_writer,  # L611
    ty_and_vy.letter_says_ty_or_vy_throughout,  # L612
    unwelcome.phrases_are_ones_prisoners_like_to_read,  # L613
    spelling.words_are_spelt_right,  # L614
    repetition.first_letter_is_the_first,  # L615
)
"""In the order in which findings are listed."""
