"""Laid-out lines in, an Edition out: for sources whose lines have places on pages, sizes and fonts."""

from __future__ import annotations

from dataclasses import replace

from tuinews.edition import Article, Edition, Source
from tuinews.parsing.articles import Maker
from tuinews.parsing.conservation import removals
from tuinews.parsing.geometry.articles import Story, draft, parts, stories
from tuinews.parsing.geometry.lines import Layout, read_layout
from tuinews.parsing.geometry.paragraphs import confidence
from tuinews.parsing.geometry.roles import name_roles

__all__ = ["parse_layout"]

_TITLED, _UNTITLED = 0.97, 0.6  # how sure a cut is at a headline, and where a page begins without one


def parse_layout(source: Source) -> Edition:
    """The edition of a source with a layout.

    Every non-space character is in exactly one passage; raises `ConservationError` otherwise.
    """
    layout = read_layout(source)
    named = name_roles(layout)
    maker = Maker(source.text)
    articles = tuple(_article(maker, layout, story) for story in stories(named))
    furniture = tuple(maker.furniture(layout.inked[one.line.number]) for one in named if one.role == "furniture")
    edition = Edition(source, articles, furniture)
    removed = removals(source.text, edition.passages(), 0, len(source.text))
    return replace(edition, removed=tuple(sorted(removed.items())))


def _article(maker: Maker, layout: Layout, story: Story) -> Article:
    body = parts(story, layout)
    sure = _TITLED if "headline" in story.titles else _UNTITLED
    firsts = {part.lines[0].number: confidence(part.lines[0]) for part in body}
    made = maker.article(layout.inked, draft(story, body), firsts.__getitem__, sure, story.page)
    credited = [part.kind == "credit" for part in body if part.kind != "dateline"]
    if not any(credited):
        return made
    blocks = (replace(block, kind="credit") if own else block for block, own in zip(made.blocks, credited, strict=True))
    return replace(made, blocks=tuple(blocks))
