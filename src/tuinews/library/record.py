"""An article made ready for the library: everything that is stored and indexed of it, computed.

The costly half of adding, a pure function over values, so that it can be done in other processes.
"""

from __future__ import annotations

from dataclasses import dataclass

from tuinews.digest.words import tag
from tuinews.edition import Article, ArticleKind
from tuinews.library.folding import plain
from tuinews.library.identity import article_key, marks
from tuinews.library.names import Name, names
from tuinews.library.packing import pack_article
from tuinews.library.sound import initials_of
from tuinews.library.tokens import index_text, is_han


@dataclass(frozen=True, slots=True)
class Record:
    """What the library keeps of an article.

    `body` is the packed article; `body_tokens`, `title_tokens` and `initials` are what the index is given;
    `vocabulary` are its Chinese words of two characters and more; `marks` tell near-duplicates.
    """

    key: bytes
    kind: ArticleKind
    title: str
    length: int
    body: bytes
    body_tokens: str
    title_tokens: str
    initials: str
    names: tuple[Name, ...]
    marks: tuple[int, ...]
    vocabulary: frozenset[str]


def title_text(article: Article) -> str:
    """The title lines that the paper printed, a line each: what the index counts as the title."""
    lines = (article.kicker, article.headline, article.subtitle)
    return "\n".join(line.text for line in lines if line is not None)


def body_text(article: Article) -> str:
    """The byline, the dateline and the blocks, a line each: what the index counts as the body."""
    lines = [line.text for line in (article.byline, article.dateline) if line is not None]
    return "\n".join([*lines, *(block.text for block in article.blocks)])


def prepare(article: Article) -> Record:
    """Everything that the library keeps of an article."""
    title, body = plain(title_text(article)), plain(body_text(article))
    blocks = plain("\n".join(block.text for block in article.blocks))
    title_words, body_words = tag(title), tag(body)
    words = [word for word, _speech in (*title_words, ("\n", "x"), *body_words)]
    return Record(
        key=article_key(article, blocks),
        kind=article.kind,
        title=article.display_title,
        length=article.length,
        body=pack_article(article),
        body_tokens=index_text(body),
        title_tokens=index_text(title),
        initials=" ".join(sorted(initials_of(words))),
        names=tuple(names(title_words, body_words)),
        marks=marks(blocks),
        vocabulary=frozenset(word for word in words if len(word) > 1 and is_han(word)),
    )
