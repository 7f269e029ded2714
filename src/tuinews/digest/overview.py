"""The edition in a screen: its articles by weight with a sentence each, its terms, who speaks, its key figures.

Knows how digests of articles are put side by side; nothing of how one is made, nor of how the whole is shown.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log, log1p, sqrt

from tuinews.digest.facts.lexicon import PRESS
from tuinews.digest.model import Digest, Figure, Sentence
from tuinews.edition import Article, Edition

TERMS, VOICES, FIGURES = 12, 8, 8
"""How many of each are given at most."""

ALIKE = 0.1
"""Cosine of two articles' bigrams from which they are on one event: on four editions pairs on one event reach 0.10
to 0.26, others at most 0.09."""

REPEATED = 0.5
"""Share of a sentence's bigrams already said from which another one is taken."""

PLACE, LENGTH, SIZE, HEADLINE = 0.3, 0.4, 0.15, 0.15
"""What an article's place on the page, its length, its headline's size and its having one weigh; together 1."""

MINOR = {"caption": 0.3, "notice": 0.5, "other": 0.5, "brief": 0.8}
"""What is left of the weight of an article of these kinds."""

OPENING = 800
"""Characters of an article that say what event it is about; its title counts three times."""

MOST = 400
"""Articles that are compared with one another; of a longer edition the first so many."""


@dataclass(frozen=True, slots=True)
class Line:
    """An article in a line: its index in the edition, its weight (0 to 1), and what it says, None where nothing."""

    article: int
    weight: float
    sentence: Sentence | None


@dataclass(frozen=True, slots=True)
class Thread:
    """A term that runs through the edition: the indices of the articles that have it, and how often all of them do."""

    term: str
    articles: tuple[int, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who is quoted: what they are called by (empty where nowhere said), where, and how often."""

    name: str
    title: str
    articles: tuple[int, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Overview:
    """The edition in a screen. `lines` begin with the weightiest article; `events` are groups of two and more
    articles (their indices, the weightiest first) on one event; `figures` stand beside their article's index.
    """

    lines: tuple[Line, ...] = ()
    events: tuple[tuple[int, ...], ...] = ()
    threads: tuple[Thread, ...] = ()
    voices: tuple[Voice, ...] = ()
    figures: tuple[tuple[int, Figure], ...] = ()


def overview(edition: Edition, digests: Sequence[Digest] | None = None, engine: str = "tuinews") -> Overview:
    """The overview of an edition, from the digests of its articles in their order where those are there already.

    Raises `EngineMissing` and `EngineFailed` where it has to make the digests itself.
    """
    if digests is None:
        from tuinews.digest import digest

        digests = [digest(article, engine=engine, edition=edition) for article in edition.articles]
    weights = _weights(edition)
    order = sorted(range(len(weights)), key=lambda i: (-weights[i], i))
    texts = ["\n".join([article.display_title, *(b.text for b in article.blocks)]) for article in edition.articles]
    openings = [
        f"{article.display_title}\n" * 2 + text[:OPENING] for article, text in zip(edition.articles, texts, strict=True)
    ]
    return Overview(
        _lines(order, weights, digests),
        _events(order, openings),
        _threads(texts, digests),
        _voices(digests),
        _figures(order, edition, digests),
    )


def _weights(edition: Edition) -> list[float]:
    articles = edition.articles
    longest = log1p(max((article.length for article in articles), default=0)) or 1.0
    sizes = _headline_sizes(edition)
    largest = max(sizes, default=0.0) or 1.0
    return [
        MINOR.get(article.kind, 1.0)
        * (
            PLACE * (1 - index / len(articles))
            + LENGTH * log1p(article.length) / longest
            + SIZE * size / largest
            + HEADLINE * (article.headline is not None)
        )
        for index, (article, size) in enumerate(zip(articles, sizes, strict=True))
    ]


def _headline_sizes(edition: Edition) -> list[float]:
    """Points of each article's headline, 0 where the source has no geometry or the article no headline."""
    layout = edition.source.layout
    if not layout:
        return [0.0] * len(edition.articles)

    def size(article: Article) -> float:
        spans = article.headline.spans if article.headline is not None else ()
        return max(
            (line.size for a, b in spans for line in layout if line.span[0] < b and a < line.span[1]), default=0.0
        )

    return [size(article) for article in edition.articles]


def _bigrams(text: str) -> Iterable[str]:
    return (pair for pair in map("".join, pairwise(text)) if pair.isalnum())


def _lines(order: list[int], weights: list[float], digests: Sequence[Digest]) -> tuple[Line, ...]:
    """A sentence for each article: the best of its key sentences that mostly says what none before it has said."""
    said: set[str] = set()
    lines = []
    for index in order:
        choices = digests[index].key_sentences or digests[index].summary
        fresh = [sentence for sentence in choices if _repeats(sentence.text, said) < REPEATED]
        sentence = next(iter(fresh or choices), None)
        if sentence is not None:
            said.update(_bigrams(sentence.text))
        lines.append(Line(index, weights[index], sentence))
    return tuple(lines)


def _repeats(text: str, said: set[str]) -> float:
    pairs = set(_bigrams(text))
    return len(pairs & said) / len(pairs) if pairs else 0.0


def _events(order: list[int], openings: list[str]) -> tuple[tuple[int, ...], ...]:
    """Groups of articles that are alike, by single link; bigrams weigh by how few articles have them."""
    looked_at = sorted(order[:MOST])
    counts = {index: Counter(_bigrams(openings[index])) for index in looked_at}
    having = Counter(pair for count in counts.values() for pair in count)
    vectors = {index: _vector(count, having, len(looked_at)) for index, count in counts.items()}
    home = {index: index for index in looked_at}

    def root(index: int) -> int:
        while home[index] != index:
            index = home[index]
        return index

    for place, one in enumerate(looked_at):
        for other in looked_at[place + 1 :]:
            if root(one) != root(other) and _cosine(vectors[one], vectors[other]) >= ALIKE:
                home[root(other)] = root(one)
    groups: dict[int, list[int]] = {}
    for index in order[:MOST]:
        groups.setdefault(root(index), []).append(index)
    return tuple(tuple(group) for group in groups.values() if len(group) > 1)


def _vector(count: Counter[str], having: Counter[str], articles: int) -> dict[str, float]:
    """Bigrams that more than one article has, at unit length over all of them."""
    weights = {pair: (1 + log(times)) * log(1 + articles / having[pair]) for pair, times in count.items()}
    length = sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {pair: weight / length for pair, weight in weights.items() if having[pair] > 1}


def _cosine(one: dict[str, float], other: dict[str, float]) -> float:
    small, large = (one, other) if len(one) < len(other) else (other, one)
    return sum(weight * large[pair] for pair, weight in small.items() if pair in large)


def _threads(texts: list[str], digests: Sequence[Digest]) -> tuple[Thread, ...]:
    """The keywords that more than one article has, those of most articles first; none that is part of one as common."""
    terms = dict.fromkeys(keyword.term for digest in digests for keyword in digest.keywords)
    found = []
    for term in terms:
        if term in PRESS:
            continue
        counts = {index: text.count(term) for index, text in enumerate(texts) if term in text}
        if len(counts) > 1 or len(texts) == 1:
            found.append(Thread(term, tuple(counts), sum(counts.values())))
    found.sort(key=lambda thread: (-len(thread.articles), -thread.count, thread.term))
    kept: list[Thread] = []
    for thread in found:
        if not any(thread.term in other.term or other.term in thread.term for other in kept):
            kept.append(thread)
        if len(kept) == TERMS:
            break
    return tuple(kept)


def _voices(digests: Sequence[Digest]) -> tuple[Voice, ...]:
    """Who is quoted, the oftenest first."""
    said: dict[str, list[tuple[int, str]]] = {}
    for index, digest in enumerate(digests):
        for quote in digest.quotes:
            if quote.speaker:
                said.setdefault(quote.speaker, []).append((index, quote.title))
    voices = [
        Voice(
            name,
            next((title for _, title in where if title), ""),
            tuple(dict.fromkeys(i for i, _ in where)),
            len(where),
        )
        for name, where in said.items()
    ]
    return tuple(sorted(voices, key=lambda voice: (-voice.count, voice.articles))[:VOICES])


def _figures(order: list[int], edition: Edition, digests: Sequence[Digest]) -> tuple[tuple[int, Figure], ...]:
    """For the weightiest articles the figure that best stands for it: one that its headline or key sentences give."""
    found = []
    for index in order:
        figures = [figure for figure in digests[index].figures if figure.what]
        if figures:
            title = edition.articles[index].display_title
            key = [(sentence.block, sentence.spans) for sentence in digests[index].key_sentences]
            found.append((index, max(figures, key=lambda figure: (figure.number in title, _within(figure, key)))))
    return tuple(found[:FIGURES])


def _within(figure: Figure, sentences: list[tuple[int, tuple[tuple[int, int], ...]]]) -> bool:
    ((start, end),) = figure.spans
    return any(block == figure.block and spans[0][0] <= start and end <= spans[-1][1] for block, spans in sentences)
