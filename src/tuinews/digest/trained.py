"""The default engine: what stands early and resembles the whole."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from tuinews.digest.model import Sentence
from tuinews.digest.ranking import Ranking
from tuinews.digest.sentences import places
from tuinews.edition import Article


def rank(article: Article) -> Ranking:
    """Sentences by how much of the article's commonest character pairs they hold, and how early they stand."""
    found = places(article)
    texts = [article.blocks[at.block].text[at.start : at.end] for at in found]
    pairs = [{a + b for a, b in pairwise(text) if a.isalnum() and b.isalnum()} for text in texts]
    whole = Counter(pair for some in pairs for pair in some)
    scores = [sum(whole[pair] for pair in some) / (len(some) + 8) + 4 / (1 + i) for i, some in enumerate(pairs)]
    sentences = tuple(
        Sentence(text, at.block, ((at.start, at.end),), round(score, 4))
        for at, text, score in zip(found, texts, scores, strict=True)
    )
    order = sorted(range(len(found)), key=lambda i: (-scores[i], i))
    return Ranking("tuinews", sentences, tuple(order), article.length)
