"""The rules on the files of a library: records and templates."""

from letterkit.rules import (
    address,
    address_width,
    birth,
    files,
    ignores,
    names,
    post_offices,
    stays,
    template_forms,
    templates,
)
from letterkit.rules.registry import Rule

LIBRARY: tuple[Rule, ...] = (
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
)
"""In the order in which findings of one file are listed."""
