"""All rules there are, written out: whoever looks for a code finds it here."""

from letterkit.errors import UsageError
from letterkit.model.nearest import did_you_mean
from letterkit.rules import (
    address,
    address_width,
    agreement,
    birth,
    censor,
    files,
    ignores,
    lengths,
    letter_text,
    mailings,
    names,
    pages,
    post_offices,
    repetition,
    service_forms,
    spelling,
    stays,
    template_forms,
    templates,
    ty_and_vy,
    unfilled,
    unwelcome,
)
from letterkit.rules.registry import Rule

ALL: tuple[Rule, ...] = (
    files.file_is_utf8,  # F001
    files.file_is_toml,  # F002
    files.fields_are_there,  # F003
    files.values_fit_their_fields,  # F004
    files.fields_are_known,  # F005
    files.person_stands_once,  # F006
    ignores.ignores_have_something_to_ignore,  # F007
    names.words_are_of_one_alphabet,  # N101
    names.name_is_in_full_and_in_order,  # N102
    names.gender_agrees_with_the_name,  # N103
    names.name_is_in_the_nominative,  # N104
    names.dative_is_certain,  # N105
    birth.birth_is_possible,  # B201
    birth.age_is_plausible,  # B202
    birth.namesakes_are_told_apart_by_more_than_a_year,  # B203
    birth.birth_year_is_known,  # B204
    birth.namesake_exists,  # B205
    address.postcode_has_six_digits,  # A301
    post_offices.postcode_is_of_the_region,  # A302
    address_width.address_is_short_enough,  # A303
    address.facility_has_name_and_kind,  # A304
    address.region_is_a_federal_subject,  # A305
    address.town_address_has_street_and_house,  # A306
    post_offices.post_office_is_of_the_settlement,  # A307
    stays.stays_are_in_order,  # S401
    stays.facility_is_on_record,  # S402
    stays.stay_has_a_source,  # S403
    stays.address_was_confirmed_lately,  # S404
    stays.person_can_be_written_to,  # S405
    stays.release_is_not_near,  # S406
    stays.dates_are_not_in_the_future,  # S407
    stays.no_letter_came_back,  # S408
    templates.variables_used_are_declared,  # T501
    templates.variables_declared_are_used,  # T502
    templates.gloss_is_there,  # T503
    templates.gloss_follows_the_body,  # T504
    templates.body_is_sound,  # T505
    template_forms.forms_fit_reader_and_writer,  # T506
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
    pages.glyphs_are_in_the_font,  # P701
    pages.blocks_keep_their_places,  # P702
    pages.pages_are_no_more_than_allowed,  # P703
    mailings.enclosures_stay_within_the_first_step,  # P704
    mailings.mailing_is_still_a_letter,  # P705
    mailings.photos_are_sharp,  # P706
)
"""Every rule, in the order in which findings of one file are listed."""

_BY_CODE = {rule.code: rule for rule in ALL}


def by_code(code: str) -> Rule:
    """The rule of that code, in capitals or not. Raises UsageError, naming the nearest, if there is none."""
    wanted = code.strip().upper()
    if wanted in _BY_CODE:
        return _BY_CODE[wanted]
    remedy = did_you_mean(wanted, _BY_CODE) or "letterkit explain lists all rules."
    raise UsageError(f"There is no rule «{code}».", remedy)
