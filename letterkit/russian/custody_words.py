"""The words by which people look for everybody of one custody: "released", «этап»."""

from collections.abc import Mapping

from letterkit.model.person import Custody

CUSTODY_WORDS: Mapping[Custody, str] = {
    Custody.HELD: "held imprisoned содержится сидит",
    Custody.IN_TRANSIT: "in transit transferred этап этапе этапирован этапирована этапируется",
    Custody.UNKNOWN: "whereabouts unknown неизвестно неизвестен неизвестна",
    Custody.HOSPITAL: "in hospital больница больнице госпиталь госпитале",
    Custody.HOUSE_ARREST: "house arrest домашний домашнем арест арестом",
    Custody.RELEASED: "released freed освобождён освобождена освободился освободилась вышел вышла",
    Custody.ABROAD: "abroad граница границей эмиграция эмиграции эмигрировал эмигрировала",
    Custody.DIED: "died dead умер умерла скончался скончалась погиб погибла",
}
"""English and Russian words for each custody, separated by blanks."""
