"""Which page of an article is asked for: parsed or raw, folded or whole, in which script.

Knows what a view is and how typesetting is asked for it; knows no widget.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tuinews.edition import Article, Source, Span
from tuinews.i18n import _

if TYPE_CHECKING:
    from tuinews.typeset import Page, Place


@dataclass(frozen=True, slots=True)
class View:
    """How an article is shown.

    `raw` is the source where the stretch as it came is shown, else None; `kept` are the (block, characters) that a
    folded page keeps, None where it is whole; `opened` the folds opened in it; `show` makes the shown characters.
    """

    measure: int = 76
    ambiguous: int = 1
    raw: Source | None = None
    kept: tuple[tuple[int, Span], ...] | None = None
    opened: frozenset[Place] = frozenset()
    show: Callable[[str], str] | None = None


def page_of(article: Article, view: View, width: int) -> Page:
    """The article's page at a width, in that view."""
    from tuinews.typeset import set_article, set_raw

    if view.raw is not None:
        return set_raw(view.raw.text, extent(article), width, ambiguous=view.ambiguous)
    if article.title_is_made:
        article = replace(article, display_title=_("〔无题〕{title}").format(title=article.display_title))
    return set_article(
        article,
        width,
        ambiguous=view.ambiguous,
        measure=view.measure,
        show=view.show,
        kept=view.kept,
        opened=view.opened,
    )


def extent(article: Article) -> Span:
    """The stretch of the source from the first to the last character of the article."""
    spans = [span for passage in article.passages() for span in passage.spans]
    return (min(start for start, _end in spans), max(end for _start, end in spans)) if spans else (0, 0)


def spot(part: int, offset: int) -> Place:
    """A character of a page; what a place is need not be known before there is a page."""
    from tuinews.typeset import Place

    return Place(part, offset)
