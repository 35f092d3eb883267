"""The names of columns in tables that people send, in English and Russian, and the field each fills."""

from collections.abc import Mapping

from letterkit.actions.intake.tables import column_key

_ADDRESS_NAMES = {
    "kind": "kind type тип вид",
    "number": "number номер",
    "region": "region регион субъект region_as_in_source",
    "district": "district район",
    "locality": "locality settlement city town город населённый_пункт населенный_пункт",
    "sublocality": "sublocality",
    "street": "street улица",
    "house": "house дом",
    "building": "building строение корпус",
    "po_box": "po_box box а/я п/я",
    "postcode": "postcode postal_code postal_index zip index индекс почтовый_индекс",
    "address": "address адрес address_ru postal_address почтовый_адрес",
    "source": "source url источник ссылка",
    "checked": "checked source_date",
    "notes": "notes note примечание примечания",
}
_PEOPLE_NAMES = {
    **{field: names for field, names in _ADDRESS_NAMES.items() if field != "checked"},
    "name": "name full_name фио имя fio name_ru name_nominative",
    "surname": "surname last_name фамилия",
    "first": "first first_name given_name",
    "patronymic": "patronymic middle_name отчество",
    "printed": "printed dative name_as_printed кому дательный",
    "latin": "latin name_en name_latin english_name",
    "gender": "gender sex пол",
    "born": "born birth birth_date birth_year birthday date_of_birth year_of_birth дата_рождения год_рождения",
    "facility": "facility facility_id учреждение facility_name prison colony колония",
    "unit": "unit отряд",
    "custody": "custody status статус",
    "since": "since",
    "seen": "seen checked date дата",
    "detained": "detained arrested задержан арест",
    "release": "release",
    "block": "block raw text блок",
}
_FACILITY_NAMES = {**_ADDRESS_NAMES, "name": "name name_short_composed facility название наименование учреждение"}


def _known(names: Mapping[str, str]) -> dict[str, str]:
    return {column_key(name): field for field, all_names in names.items() for name in all_names.split()}


PEOPLE_COLUMNS = _known(_PEOPLE_NAMES)
"""The columns of people; `block` is a whole published address, `address` the same without the person."""

FACILITY_COLUMNS = _known(_FACILITY_NAMES)
"""The columns of facilities; `address` is a whole address in one string."""
