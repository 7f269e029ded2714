"""The `tuinews` engine: sentences weighed by weights that were learned from articles with known summaries.

Knows the way from an article to its ranking: cut, trim, measure, weigh, choose. The weights are in
`weights.json`, made by `python -m training.ranker`; there is one set for articles with a headline and one
for those without. Loads no segmenter and no table of words.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from math import log
from operator import mul
from pathlib import Path

from tuinews.digest.features import FAMILIES, FEATURES, Measured, measure
from tuinews.digest.model import Sentence
from tuinews.digest.ranking import Ranking
from tuinews.digest.selection import best_first, dangles, is_credit
from tuinews.digest.sentences import Place, places
from tuinews.digest.trim import has_dateline, joined, trim
from tuinews.edition import Article, Span

# Characters. What stands further down is ranked after all that stands before, in its order: no article of the
# training sets had its best sentence there, and a megabyte must not take a second.
WINDOW = 12_000
# Without a headline (wire copy, mostly), every sentence after the best loses this much for each unit of
# log(1 + place): there the first paragraphs tell the story. Chosen by `python -m training.ranker --blend`.
LEAD_PULL = 1.0

# A wire story's first sentence gains this much where the headline is known: the articles that were learned from
# with their headlines had lost their leads, so that the weights think too little of them.
WIRE_LEAD = 2.0

# A sentence more of whose pairs than this stood earlier in the article says over again what was said there.
STALE = 0.9
_OLD = FEATURES.index("old")

WEIGHTS = Path(__file__).with_name("weights.json")


@dataclass(frozen=True, slots=True)
class Weights:
    """What was learned: a weight for each feature, and its mean over the articles that it was learned from."""

    mean: tuple[float, ...]
    plain: tuple[float, ...]
    headline: tuple[float, ...]
    form: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Prepared:
    """An article's sentences as the ranker sees them: where they stand, what is kept of each, what was measured."""

    places: list[Place]
    spans: list[tuple[Span, ...]]
    texts: list[str]
    measured: Measured


def rank(article: Article) -> Ranking:
    """The article's sentences by the weights that the package ships."""
    return rank_by(article, weights())


def rank_by(article: Article, learned: Weights) -> Ranking:
    """The article's sentences by some weights."""
    found = places(article)
    seen = _within(found)
    rest = tuple(_untouched(article, at) for at in found[len(seen) :])
    if not seen:
        return Ranking("tuinews", rest, tuple(range(len(rest))), article.length)
    ready = prepare(article, seen)
    known = learned.headline if article.headline else learned.plain
    scores = [sum(map(mul, known, row)) for row in ready.measured.rows]
    order = _order(article, ready, scores)
    ranked = map(Sentence, ready.texts, [at.block for at in seen], ready.spans, [round(score, 4) for score in scores])
    order.extend(range(len(seen), len(found)))
    sentences = (*ranked, *rest)
    finish = _Finish(sentences, ready, learned, headline=article.headline is not None)
    return Ranking("tuinews", sentences, tuple(order), article.length, finish)


def prepare(article: Article, found: list[Place]) -> Prepared:
    """Trim and measure some sentences (at least one) of an article."""
    blocks = article.blocks
    spans = [trim(blocks[at.block].text, at.start, at.end) for at in found]
    texts = [joined(blocks[at.block].text, kept) for at, kept in zip(found, spans, strict=True)]
    number = {block: i for i, block in enumerate(dict.fromkeys(at.block for at in found))}
    headline = article.headline.text if article.headline else ""
    return Prepared(found, spans, texts, measure(texts, [number[at.block] for at in found], headline))


@cache
def weights() -> Weights:
    """The weights that the package ships."""
    read = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return Weights(
        _in_order(read["mean"], FEATURES),
        _in_order(read["plain"], FEATURES),
        _in_order(read["headline"], FEATURES),
        tuple(read["form"].values()),
    )


def reasons(row: Sequence[float], known: Sequence[float], mean: Sequence[float]) -> tuple[tuple[str, float], ...]:
    """The three families of features that speak most for a sentence, compared with the average one.

    Each with its name and its contribution to the score.
    """
    shares = [weight * (value - usual) for weight, value, usual in zip(known, row, mean, strict=True)]
    sums = [(sum([shares[i] for i in members]), family) for family, members in FAMILIES]
    return tuple((family, round(share, 3)) for share, family in sorted(sums, reverse=True)[:3])


def _in_order(named: dict[str, float], names: Sequence[str]) -> tuple[float, ...]:
    return tuple(named[name] for name in names)


def _within(found: list[Place]) -> list[Place]:
    """The sentences that stand within the window."""
    room = WINDOW
    for i, at in enumerate(found):
        room -= at.end - at.start
        if room < 0:
            return found[: max(1, i)]
    return found


def _untouched(article: Article, at: Place) -> Sentence:
    text = article.blocks[at.block].text[at.start : at.end]
    return Sentence(text, at.block, ((at.start, at.end),), 0.0)


def _order(article: Article, ready: Prepared, scores: list[float]) -> list[int]:
    blocks = [at.block for at in ready.places]
    follows = [i > 0 and blocks[i - 1] == block for i, block in enumerate(blocks)]
    rows = ready.measured.rows
    dangling = [dangles(text) or row[_OLD] > STALE for text, row in zip(ready.texts, rows, strict=True)]
    if article.headline is None:
        scores = _pulled(scores, dangling)
    elif article.dateline or has_dateline(article.blocks[ready.places[0].block].text, ready.places[0].start):
        scores = [scores[0] + WIRE_LEAD, *scores[1:]]
    order = best_first(scores, ready.measured.sizes, ready.measured.shared, dangling, follows)
    return [i for i in order if not is_credit(ready.texts[i])] or order


def _pulled(scores: list[float], dangling: list[bool]) -> list[float]:
    """The scores with all but the best sentence drawn towards the beginning."""
    best = max(range(len(scores)), key=lambda i: (not dangling[i], scores[i]))
    pulled = [score - LEAD_PULL * log(1 + i) for i, score in enumerate(scores)]
    pulled[best] = max(scores) + 1
    return pulled


@dataclass(frozen=True, slots=True)
class _Finish:
    """Gives a chosen sentence the reasons for its choice, and its shortest form where no headline is known."""

    sentences: tuple[Sentence, ...]
    ready: Prepared
    learned: Weights
    headline: bool

    def __call__(self, i: int, counted: bool) -> Sentence:
        sentence = self.sentences[i]
        if i >= len(self.ready.texts):
            return sentence
        known = self.learned.headline if self.headline else self.learned.plain
        why = reasons(self.ready.measured.rows[i], known, self.learned.mean)
        if self.headline or not counted:
            return replace(sentence, reasons=why)
        return _shortened(replace(sentence, reasons=why), self.ready.measured, self.learned)


def _shortened(sentence: Sentence, measured: Measured, learned: Weights) -> Sentence:
    from tuinews.digest.shorten import shortened  # its patterns take milliseconds to compile, and may never be needed

    return shortened(sentence, measured.weight, learned.form)
