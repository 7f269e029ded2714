"""An article made ready for the library: everything that is stored and indexed of it, computed.

The costly half of adding, a pure function over values, so that it can be done in other processes.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from tuinews.edition import Article, ArticleKind
from tuinews.library.folding import plain
from tuinews.library.identity import key_and_marks
from tuinews.library.initials import index_initials
from tuinews.library.lexicon import words_of
from tuinews.library.names import Name, names
from tuinews.library.packing import pack_article, storable
from tuinews.library.tokens import index_text


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
    vocabulary: tuple[str, ...]


def title_text(article: Article) -> str:
    """The title lines that the paper printed, a line each: what the index counts as the title."""
    lines = (article.kicker, article.headline, article.subtitle)
    return "\n".join(line.text for line in lines if line is not None)


def signature(article: Article) -> str:
    """The byline and the dateline, a line each."""
    return "\n".join(line.text for line in (article.byline, article.dateline) if line is not None)


def blocks_text(article: Article) -> str:
    """The blocks, a line each; with the signature before it, what the index counts as the body."""
    return "\n".join(block.text for block in article.blocks)


def prepare(article: Article) -> Record:
    """Everything that the library keeps of an article."""
    texts = (title_text(article), signature(article), blocks_text(article))
    title, signed, blocks = (plain(storable(text)) for text in texts)
    body = f"{signed}\n{blocks}"
    title_words, body_words = words_of(title, body)
    words = Counter(body_words)
    words.update(title_words)
    key, marks = key_and_marks(article, blocks)
    return Record(
        key=key,
        kind=article.kind,
        title=storable(article.display_title),
        length=article.length,
        body=pack_article(article),
        body_tokens=index_text(body),
        title_tokens=index_text(title),
        initials=index_initials(title_words, body_words),
        names=tuple(names(title_words, words)),
        marks=marks,
        vocabulary=tuple([word.text for word in words if word.letters]),
    )
