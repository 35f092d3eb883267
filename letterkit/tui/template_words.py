"""Templates in words, as content that is never parsed as markup."""

from textual.content import Content

from letterkit.actions.write.offer import Offer
from letterkit.language import needs_gloss, tr
from letterkit.model.letter import LetterText
from letterkit.tui.widgets.letter_view import glossed
from letterkit.tui.words import finding_words


def option_words(offer: Offer, *, is_begun: bool) -> Content:
    """The title with what marks it; of a broken template also what is wrong with it."""
    if offer.barred:
        return Content.assemble(offer.title, "\n", finding_words(offer.barred))
    title = offer.title
    if offer.is_now:
        title = tr("{template} (right now)", template=title)
    if offer.season and not offer.season.is_greeted:
        title = tr("{template} (for women)", template=title)
    elif offer.is_out:
        title = tr("{template} (out of season)", template=title)
    return Content(tr("{template} (draft)", template=title) if is_begun else title)


def summary_words(offer: Offer) -> Content:
    """What the template says, when its occasion comes, and when to use it."""
    lines = [Content.styled(offer.title, "bold"), Content(offer.template.shown_gloss)]
    if offer.season:
        lines.append(Content(offer.season.why))
    if offer.template.fits:
        lines.append(Content.assemble((tr("Fits:"), "bold"), " ", offer.template.shown_fits))
    if offer.template.not_for:
        lines.append(Content.assemble((tr("Not for:"), "bold"), " ", offer.template.shown_not_for))
    return Content("\n").join(lines)


def letter_words(text: LetterText) -> Content:
    """The letter, each paragraph followed by its gloss if the writer needs one."""
    paragraphs = []
    for russian, english in glossed(text):
        gloss = [Content.styled(english, "$text-muted")] if english and needs_gloss() else []
        paragraphs.append(Content("\n").join([Content(russian), *gloss]))
    return Content("\n\n").join(paragraphs)
