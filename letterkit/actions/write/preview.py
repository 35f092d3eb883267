"""Finds a page of what was composed by the name people give it."""

from letterkit.actions.write.compose import Composition
from letterkit.errors import UsageError
from letterkit.model.nearest import nearest_hint
from letterkit.model.page import Page


def page_named(composition: Composition, name: str) -> Page:
    """The page: «envelope», «letter» for its first page, «letter-2», «reply-1» and so on.

    Raises BarredError if the records bar printing, so that there are no pages, and UsageError for a page that
    there is not.
    """
    if not composition.documents:
        composition.refuse_if_barred()
    pages = {
        f"{document.name}-{number}": page
        for document in composition.documents
        for number, page in enumerate(document.pages, 1)
    }
    found = pages.get(name) or pages.get(f"{name}-1")
    if found is None:
        raise UsageError(f"There is no page «{name}».", nearest_hint(name, pages))
    return found
