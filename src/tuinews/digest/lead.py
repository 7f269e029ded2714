"""The `lead` engine: an article's sentences as they come, on the ground that newspapers put the news first."""

from __future__ import annotations

from tuinews.digest.model import Sentence
from tuinews.digest.ranking import Ranking
from tuinews.digest.sentences import places
from tuinews.edition import Article


def rank(article: Article) -> Ranking:
    """The sentences in document order, each scored by how early it stands."""
    found = places(article)
    sentences = tuple(
        Sentence(
            article.blocks[at.block].text[at.start : at.end], at.block, ((at.start, at.end),), round(1 / (1 + i), 4)
        )
        for i, at in enumerate(found)
    )
    return Ranking("lead", sentences, tuple(range(len(sentences))), article.length)
