"""Mending a wrong cut by hand: edits on the content of an edition, and their application.

An edit names places by counting the source's non-space characters, so that it holds for the same content in
another encoding or line width, and for what a newer parser makes of it. Application moves whole passages (or
the halves of one) from one place of an edition to another: nothing is lost, because nothing is made or dropped.
An edit whose aim the parser has reached by itself changes nothing; one that no longer fits is given back.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any, Literal, TypeAlias

from tuinews.edition import Article, Block, Edition, Furniture, Passage, Span

EditKind: TypeAlias = Literal["merge", "split", "headline", "body", "furniture"]

_SIGNATURES = ("byline", "dateline")
_TITLE_LINES = ("kicker", "headline", "subtitle", *_SIGNATURES)


@dataclass(frozen=True, slots=True)
class Edit:
    """One correction. `first` and `last` count non-space characters of the source from its beginning.

    merge      the article with `last` goes on the one with `first`
    split      a new article begins at `first`
    headline   the passage with `first` is the headline of its article
    body       the passage with `first` is no title line but text
    furniture  the passage with `first` belongs to no article
    """

    kind: EditKind
    first: int
    last: int = 0


@dataclass(frozen=True, slots=True)
class Mended:
    """An edition after its edits, and the edits that did not fit it."""

    edition: Edition
    unfit: tuple[Edit, ...] = ()


def merge_next(edition: Edition, article: int) -> Edit:
    """The edit that makes an article (an index) and the next one of the edition one."""
    one, other = edition.articles[article], edition.articles[article + 1]
    return Edit("merge", _count(edition, _bounds(one)[1] - 1), _count(edition, _bounds(other)[0]))


def split(edition: Edition, article: int, block: int, offset: int = 0) -> Edit:
    """The edit that begins a new article at a block of one, or at a character of that block's text."""
    return Edit("split", _count(edition, edition.articles[article].blocks[block].source_offset(offset)))


def headline(edition: Edition, article: int, block: int) -> Edit:
    """The edit that makes a block the headline of its article."""
    return Edit("headline", _count(edition, edition.articles[article].blocks[block].source_offset(0)))


def not_headline(edition: Edition, article: int) -> Edit | None:
    """The edit that makes the headline of an article text of it; None where it has none."""
    passage = edition.articles[article].headline
    return None if passage is None else Edit("body", _count(edition, passage.source_offset(0)))


def furniture(edition: Edition, passage: Passage) -> Edit:
    """The edit that takes a passage out of its article."""
    return Edit("furniture", _count(edition, passage.source_offset(0)))


def apply(edition: Edition, edits: Iterable[Edit]) -> Mended:
    """The edition after these edits, in this order."""
    unfit: list[Edit] = []
    for edit in edits:
        mended = _APPLY[edit.kind](edition, edit)
        if mended is None:
            unfit.append(edit)
        else:
            edition = mended
    return Mended(edition, tuple(unfit))


def _count(edition: Edition, place: int) -> int:
    """How many non-space characters stand in the source before a place."""
    return sum(map(len, edition.source.text[:place].split()))


def _place(edition: Edition, count: int) -> int:
    """The place of the character that so many non-space ones stand before; past the end where there is none."""
    text, seen, place = edition.source.text, 0, 0
    while place < len(text):
        seen += not text[place].isspace()
        if seen > count:
            break
        place += 1
    return place


def _bounds(article: Article) -> Span:
    spans = [span for passage in article.passages() for span in passage.spans]
    return min(start for start, _end in spans), max(end for _start, end in spans)


def _holds(passage: Passage | None, place: int) -> bool:
    return passage is not None and any(start <= place < end for start, end in passage.spans)


def _article_at(edition: Edition, place: int) -> int | None:
    """The index of the article with a passage that holds a place; None where it is furniture or space."""
    for index, article in enumerate(edition.articles):
        if any(_holds(passage, place) for passage in article.passages()):
            return index
    return None


def _block_at(article: Article, place: int) -> int | None:
    return next((index for index, block in enumerate(article.blocks) if _holds(block, place)), None)


def _with(edition: Edition, index: int, *articles: Article) -> Edition:
    """The edition with other articles in the place of one; those that have nothing left are dropped."""
    whole = (*edition.articles[:index], *articles, *edition.articles[index + 1 :])
    return replace(edition, articles=tuple(article for article in whole if any(True for _one in article.passages())))


def _retitled(article: Article) -> Article:
    """The article with the display title that its passages give it."""
    if article.headline is not None:
        return replace(article, display_title=article.headline.text)
    first = next((block for block in article.blocks if block.kind != "subhead"), next(article.passages(), None))
    from tuinews.parsing.titles import made_title  # only a mended article needs the parser

    return replace(article, display_title=made_title(first.text) if first else article.display_title)


def _inserted(blocks: tuple[Block, ...], block: Block) -> tuple[Block, ...]:
    """The blocks with one more, where the source has it."""
    place = block.source_offset(0)
    after = next((index for index, other in enumerate(blocks) if other.source_offset(0) > place), len(blocks))
    return (*blocks[:after], block, *blocks[after:])


def _merge(edition: Edition, edit: Edit) -> Edition | None:
    one = _article_at(edition, _place(edition, edit.first))
    other = _article_at(edition, _place(edition, edit.last))
    if one is None or other is None:
        return None
    if one == other:
        return edition
    into, taken = edition.articles[one], edition.articles[other]
    lines: dict[str, Any] = {}
    blocks = list(taken.blocks)
    for name in reversed(_TITLE_LINES):
        line = getattr(taken, name)
        if line is not None and getattr(into, name) is None:
            lines[name] = line
        elif line is not None:
            blocks.insert(0, Block(line.text, line.spans, "paragraph" if name in _SIGNATURES else "subhead"))
    merged = _retitled(replace(into, blocks=(*into.blocks, *blocks), **lines))
    smaller = replace(edition, articles=tuple(a for index, a in enumerate(edition.articles) if index != other))
    return _with(smaller, one - (other < one), merged)


def _split(edition: Edition, edit: Edit) -> Edition | None:
    place = _place(edition, edit.first)
    index = _article_at(edition, place)
    block = None if index is None else _block_at(edition.articles[index], place)
    if index is None or block is None:
        return None
    article = edition.articles[index]
    before, after = _halves(article.blocks[block], place)
    head = (*article.blocks[:block], *([before] if before else ()))
    if not head and all(getattr(article, name) is None for name in _TITLE_LINES):
        return edition  # it begins there already
    first = _retitled(replace(article, blocks=head))
    second = Article(
        id=_fresh(edition, article.id),
        kind=article.kind,
        display_title="",
        blocks=(after, *article.blocks[block + 1 :]),
        page=article.page,
    )
    return _with(edition, index, first, _retitled(second))


def _halves(block: Block, place: int) -> tuple[Block | None, Block]:
    """A block cut before the character made from `place` in the source; the first half may be empty."""
    offset = block.text_offset(place) or 0
    if not offset:
        return None, block
    first: list[Span] = []
    second: list[Span] = []
    left = offset
    for start, end in block.spans:
        cut = min(end, start + left)
        left -= cut - start
        first += [(start, cut)] if cut > start else []
        second += [(cut, end)] if end > cut else []
    return (
        replace(block, text=block.text[:offset], spans=tuple(first)),
        replace(block, text=block.text[offset:], spans=tuple(second), confidence=1.0),
    )


def _fresh(edition: Edition, name: str) -> str:
    taken = {article.id for article in edition.articles}
    return next(new for number in range(2, len(taken) + 3) if (new := f"{name}-{number}") not in taken)


def _taken(article: Article, place: int) -> tuple[Article, Passage]:
    """An article without the passage that holds a place, and that passage; there is one."""
    block = _block_at(article, place)
    if block is not None:
        rest = (*article.blocks[:block], *article.blocks[block + 1 :])
        return replace(article, blocks=rest), article.blocks[block]
    name = next(name for name in _TITLE_LINES if _holds(getattr(article, name), place))
    without: dict[str, Any] = {name: None}
    return replace(article, **without), getattr(article, name)


def _headline(edition: Edition, edit: Edit) -> Edition | None:
    place = _place(edition, edit.first)
    index = _article_at(edition, place)
    if index is None or _holds(edition.articles[index].headline, place):
        return None if index is None else edition
    article, line = _taken(edition.articles[index], place)
    old = article.headline
    if old is not None:
        article = replace(article, blocks=_inserted(article.blocks, Block(old.text, old.spans, "subhead")))
    return _with(edition, index, _retitled(replace(article, headline=Passage(line.text, line.spans))))


def _body(edition: Edition, edit: Edit) -> Edition | None:
    place = _place(edition, edit.first)
    index = _article_at(edition, place)
    if index is None or _block_at(edition.articles[index], place) is not None:
        return None if index is None else edition
    article, line = _taken(edition.articles[index], place)
    blocks = _inserted(article.blocks, Block(line.text, line.spans, "paragraph"))
    return _with(edition, index, _retitled(replace(article, blocks=blocks)))


def _furniture(edition: Edition, edit: Edit) -> Edition | None:
    place = _place(edition, edit.first)
    index = _article_at(edition, place)
    if index is None:
        return edition if any(_holds(piece, place) for piece in edition.furniture) else None
    article, taken = _taken(edition.articles[index], place)
    pieces = sorted((*edition.furniture, Furniture(taken.text, taken.spans)), key=lambda piece: piece.source_offset(0))
    return replace(_with(edition, index, _retitled(article)), furniture=tuple(pieces))


_APPLY = {"merge": _merge, "split": _split, "headline": _headline, "body": _body, "furniture": _furniture}
