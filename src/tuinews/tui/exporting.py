"""What the exporting thread does: articles → a file.

Knows scopes and formats; knows no widget: it hands back what came of it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from tuinews.digest.budget import Budget
from tuinews.edition import Article, Edition
from tuinews.tui.events import Exported

_UNFIT = re.compile(r'[\s/\\:*?"<>|\x00-\x1f]+')
LONGEST = 40
"""Characters of a file's name that is proposed."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be written where: articles of an edition (None: all) or its digest, in a format."""

    edition: Edition
    articles: tuple[Article, ...] | None
    digested: bool
    form: str
    engine: str
    budget: Budget
    file: Path


def write(order: Order) -> Exported:
    """Write the file; one that exists is left alone."""
    try:
        with order.file.open("x", encoding="utf-8") as file:
            file.write(render(order))
    except OSError as error:
        return Exported(order.file, error.strerror or str(error))
    return Exported(order.file)


def render(order: Order) -> str:
    """The text of the file."""
    from tuinews import export

    edition, articles = order.edition, order.articles
    if order.digested:
        from tuinews.digest import digest

        made = {one.id: digest(one, engine=order.engine, budget=order.budget) for one in edition.articles}
        digests = {"md": export.digest_markdown, "html": export.digest_html, "txt": export.digest_text}
        return digests[order.form](edition, made) if order.form in digests else export.to_json(edition, made)
    if order.form == "json":
        return export.to_json(edition if articles is None else Edition(edition.source, articles))
    plain = {"md": export.to_markdown, "html": export.to_html, "txt": export.to_text}
    return plain[order.form](edition, articles)


def free_name(title: str, form: str) -> str:
    """A name for a file in the working directory that is not taken, made from a title."""
    base = _UNFIT.sub(" ", title).strip(" .")[:LONGEST] or "tuinews"
    names = (f"{base}{'' if count == 1 else f'-{count}'}.{form}" for count in range(1, 1000))
    return next((name for name in names if not Path(name).exists()), f"{base}.{form}")
