"""The words by which people look for everybody of one custody, "released", «этап»; and what a sentence calls it."""

from collections.abc import Mapping

from letterkit.language import marked, tr
from letterkit.model.person import Custody

CUSTODY_WORDS: Mapping[Custody, str] = {
    Custody.HELD: "held imprisoned заключение заключении содержится сидит",
    Custody.IN_TRANSIT: "in transit transferred этап этапе этапирован этапирована этапируется",
    Custody.UNKNOWN: "whereabouts unknown неизвестно неизвестен неизвестна",
    Custody.HOSPITAL: "in hospital больница больнице госпиталь госпитале",
    Custody.HOUSE_ARREST: "house arrest домашний домашнем арест арестом",
    Custody.RELEASED: "released freed освобождён освобождена освободился освободилась вышел вышла",
    Custody.ABROAD: "abroad граница границей эмиграция эмиграции эмигрировал эмигрировала",
    Custody.DIED: "died dead умер умерла скончался скончалась погиб погибла",
}
"""English and Russian words for each custody, separated by blanks."""

_SAID: Mapping[Custody, str] = {
    Custody.HELD: marked("held"),
    Custody.IN_TRANSIT: marked("in-transit"),
    Custody.UNKNOWN: marked("unknown"),
    Custody.HOSPITAL: marked("hospital"),
    Custody.HOUSE_ARREST: marked("house-arrest"),
    Custody.RELEASED: marked("released"),
    Custody.ABROAD: marked("abroad"),
    Custody.DIED: marked("died"),
}


def custody_said(custody: Custody | None) -> str:
    """The custody as a sentence quotes it: in English by the word of the record.

    >>> custody_said(Custody.IN_TRANSIT)
    'in-transit'
    """
    return tr(_SAID[custody]) if custody else tr("None")
