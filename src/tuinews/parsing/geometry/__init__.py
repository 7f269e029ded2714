"""Laid-out lines in, an Edition out: for sources whose lines have places on pages, sizes and fonts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from tuinews.edition import Article, Edition, Source
from tuinews.parsing.articles import Maker
from tuinews.parsing.conservation import removals
from tuinews.parsing.drafts import Draft
from tuinews.parsing.geometry.articles import Part, draft, parts, stories
from tuinews.parsing.geometry.lines import Layout, read_layout
from tuinews.parsing.geometry.paragraphs import confidence
from tuinews.parsing.geometry.roles import name_roles
from tuinews.parsing.jumps import join_jumps

__all__ = ["parse_layout"]

_TITLED, _UNTITLED = 0.97, 0.6  # how sure a cut is at a headline, and where a page begins without one


def parse_layout(source: Source) -> Edition:
    """The edition of a source with a layout.

    Every non-space character is in exactly one passage; raises `ConservationError` otherwise.
    """
    layout = read_layout(source)
    named = name_roles(layout)
    made = [(draft(story, body), body) for story in stories(named) for body in (parts(story, layout),)]
    apart = [one.line.number for one in named if one.role == "furniture"]
    joined, apart = join_jumps(layout.inked, [one for one, _ in made], sorted(apart))
    firsts = {part.lines[0].number: part for _, body in made for part in body}
    maker = Maker(source.text)
    pages = {line.number: line.page for line in layout.lines}
    articles = tuple(_article(maker, layout, one, pages[one.numbers()[0]], firsts) for one in joined)
    furniture = tuple(maker.furniture(layout.inked[number]) for number in apart)
    edition = Edition(source, articles, furniture)
    removed = removals(source.text, edition.passages(), 0, len(source.text))
    return replace(edition, removed=tuple(sorted(removed.items())))


def _article(maker: Maker, layout: Layout, one: Draft, page: int, firsts: Mapping[int, Part]) -> Article:
    sure = _TITLED if one.headline else _UNTITLED
    article = maker.article(layout.inked, one, lambda number: confidence(firsts[number].lines[0]), sure, page)
    blocks = (
        replace(block, kind="credit") if firsts[group.lines[0]].kind == "credit" else block
        for block, group in zip(article.blocks, one.blocks, strict=True)
    )
    return replace(article, blocks=tuple(blocks))
