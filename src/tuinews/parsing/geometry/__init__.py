"""Laid-out lines in, an Edition out: for sources whose lines have places on pages, sizes and fonts."""

from __future__ import annotations

import hashlib

from tuinews.edition import Article, ArticleKind, Block, BlockKind, Edition, Furniture, Passage, Source
from tuinews.parsing.geometry.articles import Draft, Part, drafts, parts
from tuinews.parsing.geometry.lines import read_layout
from tuinews.parsing.geometry.passages import passage
from tuinews.parsing.geometry.roles import Role, name_roles

__all__ = ["parse_layout"]

_KINDS: dict[Role, BlockKind] = {"body": "paragraph", "subhead": "subhead", "caption": "caption", "credit": "credit"}


def parse_layout(source: Source) -> Edition:
    """The edition of a source with a layout."""
    named = name_roles(read_layout(source))
    articles = [_article(source, draft) for draft in drafts(named)]
    apart = [passage(source, [one.line]) for one in named if one.role == "furniture"]
    return Edition(source, tuple(articles), tuple(Furniture(one.text, one.spans) for one in apart))


def _article(source: Source, draft: Draft) -> Article:
    titles = {role: passage(source, lines, apart=role == "byline") for role, lines in draft.titles.items()}
    dateline: Passage | None = None
    blocks: list[Block] = []
    for part in parts(draft.flow):
        if part.role == "dateline" and dateline is None:
            dateline = passage(source, part.lines)
        else:
            blocks.append(_block(source, part))
    headline = titles.get("headline")
    text = "".join(block.text for block in blocks) + (headline.text if headline else "")
    page = (draft.flow[0].line if draft.flow else next(iter(draft.titles.values()))[0]).page
    return Article(
        hashlib.blake2s(text.encode("utf-8", "replace"), digest_size=5).hexdigest(),
        _kind(blocks),
        headline.text if headline else text[:24],
        tuple(blocks),
        headline,
        titles.get("kicker"),
        titles.get("subtitle"),
        titles.get("byline"),
        dateline,
        page=page,
    )


def _block(source: Source, part: Part) -> Block:
    made = passage(source, part.lines)
    kind = _KINDS.get(part.role, "paragraph")
    if kind == "paragraph" and made.text.startswith(("问：", "問：")):
        kind = "question"
    elif kind == "paragraph" and made.text.startswith("答："):
        kind = "answer"
    return Block(made.text, made.spans, kind)


def _kind(blocks: list[Block]) -> ArticleKind:
    if any(block.kind == "question" for block in blocks):
        return "qa"
    if blocks and all(block.kind in ("caption", "credit") for block in blocks):
        return "caption"
    return "news"
