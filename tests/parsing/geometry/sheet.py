"""Pages of a small invented paper, set by the press and parsed back."""

from __future__ import annotations

from collections.abc import Sequence

from tests.intake.pdf.press import BODY, LEADING, Press, broken

from tuinews.edition import Article, Edition
from tuinews.intake.pdf import read_pdf
from tuinews.parsing import parse

WIDTH = 16
"""Ems of a column."""
COLUMNS = (40.0, 220.0, 400.0)
"""Where the columns of a page begin."""


def parsed(press: Press) -> Edition:
    """What the parser makes of the pages."""
    return parse(read_pdf(press.pdf(), "paper.pdf"))


def story(press: Press, headline: str, paragraphs: Sequence[str], top: float, columns: int = 3) -> float:
    """A headline over columns of equal height; returns where the next may begin."""
    right = COLUMNS[columns - 1] + WIDTH * BODY
    press.centred(headline, COLUMNS[0], right, top, 22)
    return body(press, paragraphs, top + 40, columns)


def body(press: Press, paragraphs: Sequence[str], top: float, columns: int = 3) -> float:
    """Columns of equal height; returns where the next may begin."""
    lines = broken(paragraphs, WIDTH)
    rows = -(-len(lines) // columns)
    for index in range(columns):
        press.column(lines[index * rows : (index + 1) * rows], COLUMNS[index], top)
    return top + rows * LEADING + 30


def headlines(edition: Edition) -> list[str | None]:
    """The headline of each article."""
    return [article.headline.text if article.headline else None for article in edition.articles]


def texts(article: Article, kind: str = "paragraph") -> list[str]:
    """The texts of an article's blocks of one kind."""
    return [block.text for block in article.blocks if block.kind == kind]
