"""The JSON that other programs read: `docs/parse.schema.json` and `docs/digest.schema.json` describe it.

Knows the names and shapes of the contract; every function gives values that `json.dumps` takes as they are.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from tuinews.digest.model import Digest, Figure, Keyword, Mention, Quote, Sentence
from tuinews.edition import Article, Block, Edition, Furniture, Passage, Span

Record = dict[str, Any]


def document(editions: Iterable[Edition]) -> Record:
    """What `tuinews parse --format json` prints."""
    return {"editions": [_edition_record(edition, map(article_record, edition.articles)) for edition in editions]}


def digest_document(digested: Iterable[tuple[Edition, Mapping[str, Digest]]], *, explain: bool = False) -> Record:
    """What `tuinews digest --format json` prints: the same editions, each article with its digest.

    The mapping is from the ids of an edition's articles; an article without a digest is left out of it.
    With `explain` each sentence says why it was chosen.
    """
    return {
        "editions": [
            _edition_record(
                edition,
                (
                    digest_record(article, digests[article.id], explain=explain)
                    for article in edition.articles
                    if article.id in digests
                ),
            )
            for edition, digests in digested
        ]
    }


def to_json(edition: Edition, digests: Mapping[str, Digest] | None = None) -> str:
    """The edition, digested where digests are given, as an indented JSON document."""
    found = document([edition]) if digests is None else digest_document([(edition, digests)])
    return json.dumps(found, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _edition_record(edition: Edition, articles: Iterable[Record]) -> Record:
    return {
        "source": edition.source.name,
        "encoding": edition.source.encoding,
        "articles": list(articles),
        "furniture": list(map(_furniture_record, edition.furniture)),
    }


def article_record(article: Article) -> Record:
    """An article; `headline` is what the paper printed and `display_title` what a list shows."""
    return {
        "id": article.id,
        "headline": _text(article.headline),
        "kicker": _text(article.kicker),
        "subtitle": _text(article.subtitle),
        "display_title": article.display_title,
        "byline": _text(article.byline),
        "dateline": _text(article.dateline),
        "kind": article.kind,
        "blocks": list(map(_block_record, article.blocks)),
    }


def _text(passage: Passage | None) -> str | None:
    return None if passage is None else passage.text


def _spans(spans: Sequence[Span]) -> list[list[int]]:
    return [[start, end] for start, end in spans]


def _block_record(block: Block) -> Record:
    return {"kind": block.kind, "text": block.text, "spans": _spans(block.spans)}


def _furniture_record(furniture: Furniture) -> Record:
    """Furniture with the stretch of the source from its first character to its last."""
    spans = furniture.spans or ((0, 0),)
    return {"text": furniture.text, "span": [spans[0][0], spans[-1][1]]}


def digest_record(article: Article, digest: Digest, *, explain: bool = False) -> Record:
    """An article with its digest."""
    return article_record(article) | {
        "digest": {
            "engine": digest.engine,
            "summary": [sentence_record(sentence, explain=explain) for sentence in digest.summary],
            "key_sentences": [sentence_record(sentence, explain=explain) for sentence in digest.key_sentences],
            "keywords": list(map(keyword_record, digest.keywords)),
            "figures": list(map(figure_record, digest.figures)),
            "quotes": list(map(_quote_record, digest.quotes)),
            "people": list(map(_mention_record, digest.people)),
            "organisations": list(map(_mention_record, digest.organisations)),
            "places": list(map(_mention_record, digest.places)),
            "set_phrases": list(map(_mention_record, digest.set_phrases)),
            "dates": list(map(_mention_record, digest.dates)),
        }
    }


def sentence_record(sentence: Sentence, *, explain: bool = False) -> Record:
    """A sentence of a summary; with `explain` the features that it was chosen for, strongest first."""
    record = {
        "text": sentence.text,
        "block": sentence.block,
        "spans": _spans(sentence.spans),
        "score": round(sentence.score, 6),
    }
    if explain:
        record["reasons"] = [{"feature": feature, "weight": round(weight, 6)} for feature, weight in sentence.reasons]
    return record


def keyword_record(keyword: Keyword) -> Record:
    """A keyword with its score and how often it stands in title and body."""
    return {"term": keyword.term, "score": round(keyword.score, 6), "count": keyword.count}


def figure_record(figure: Figure) -> Record:
    """A figure and where it stands."""
    return {
        "number": figure.number,
        "unit": figure.unit,
        "what": figure.what,
        "year": figure.year,
        "block": figure.block,
        "spans": _spans(figure.spans),
    }


def _quote_record(quote: Quote) -> Record:
    return {
        "text": quote.text,
        "speaker": quote.speaker,
        "title": quote.title,
        "block": quote.block,
        "spans": _spans(quote.spans),
    }


def _mention_record(mention: Mention) -> Record:
    return {
        "name": mention.name,
        "count": mention.count,
        "aliases": list(mention.aliases),
        "places": [{"block": block, "span": [start, end]} for block, (start, end) in mention.places],
    }
