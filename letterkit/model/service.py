"""Services that print letters typed into a form, and what goes into the form."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Annotated

from letterkit.language import marked, tr
from letterkit.model.meaning import Meaning


@dataclass(frozen=True, slots=True)
class Service:
    """One service, as known on a day; what is not known is None or "".

    `most_characters` is how many its form takes, blanks included; `page_characters` about how many make a page.
    `price` is in the words of its source, as of `price_as_of`.
    """

    id: Annotated[str, Meaning("what commands call it", required=True)] = ""
    title: Annotated[str, Meaning("what people call it", required=True)] = ""
    as_of: Annotated[str, Meaning("the month or day as of which its facts hold", required=True)] = ""
    source: Annotated[str, Meaning("where its facts are from, in words", required=True)] = ""
    most_characters: Annotated[int | None, Meaning("the characters its form takes, blanks included")] = None
    page_characters: Annotated[int | None, Meaning("the characters that make a page")] = None
    price: Annotated[str, Meaning("the price in the words of its source")] = ""
    price_as_of: Annotated[str, Meaning("the month or day as of which the price holds")] = ""


PLAIN = Service("plain", "plain")
"""No service: the fields alone, without a limit."""


class FormField(StrEnum):
    """The fields such forms have, in their order."""

    REGION = "region"
    FACILITY = "facility"
    SURNAME = "surname"
    FIRST_NAME = "first-name"
    PATRONYMIC = "patronymic"
    BIRTH_YEAR = "birth-year"
    SENDER = "sender"
    TEXT = "text"

    @property
    def words(self) -> str:
        """What people call the field."""
        return tr(_FIELDS[self])


_FIELDS = {
    FormField.REGION: marked("region"),
    FormField.FACILITY: marked("facility"),
    FormField.SURNAME: marked("surname"),
    FormField.FIRST_NAME: marked("first name"),
    FormField.PATRONYMIC: marked("patronymic"),
    FormField.BIRTH_YEAR: marked("birth year"),
    FormField.SENDER: marked("sender's name"),
    FormField.TEXT: marked("text"),
}


RUSSIAN_FIELDS: Mapping[FormField, str] = {
    FormField.REGION: "Регион",
    FormField.FACILITY: "Учреждение",
    FormField.SURNAME: "Фамилия",
    FormField.FIRST_NAME: "Имя",
    FormField.PATRONYMIC: "Отчество",
    FormField.BIRTH_YEAR: "Год рождения",
    FormField.SENDER: "Отправитель",
    FormField.TEXT: "Текст письма",
}
"""What the fields are called in Russian; some forms use other words."""


@dataclass(frozen=True, slots=True)
class ServiceForm:
    """A letter as it is typed into the form of a service; a field may be ""."""

    service: Service
    contents: Mapping[FormField, str] = field(hash=False)

    @property
    def characters(self) -> int:
        """How long the text is, blanks and line breaks included."""
        return len(self.contents[FormField.TEXT])

    @property
    def pages(self) -> int | None:
        """About how many pages the text makes; None where it is not known what the service counts as a page."""
        if self.service.page_characters is None:
            return None
        return -(-self.characters // self.service.page_characters)
