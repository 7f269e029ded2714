"""From articles with known keywords to arrays, by the very code that the program runs."""

from __future__ import annotations

import json
import random
import re
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from training.keywords.boost import Floats, Ints

from tuinews.digest.keywords.candidates import LOOK_SIZES, Look, Tables, cut_words, looks, lower
from tuinews.digest.keywords.features import rows

LOOK_RIDGE = 3.0
LOOK_STEPS = 12


@dataclass(frozen=True, slots=True)
class Labelled:
    """An article in lower case, and the terms that its editor or author named."""

    title: str
    body: str
    terms: frozenset[str]


@dataclass(frozen=True, slots=True)
class Rows:
    """The candidates of many articles: their features, whether they were named, whose they are, and what they read."""

    features: Floats
    named: Floats
    article: Ints
    terms: list[str]


def plain(term: str) -> str:
    """A term as it is compared: lower case, one blank where there are many, no quotation marks around it."""
    return re.sub(r"\s+", " ", term.strip().lower().strip("《》“”\"'"))


def read(path: Path) -> list[Labelled]:
    """The articles of a set, shuffled the same way each time."""
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    random.Random(7).shuffle(lines)
    return [
        Labelled(lower(line["title"] or ""), lower(line["text"]), frozenset(map(plain, line["keywords"])))
        for line in lines
    ]


def learn_looks(articles: list[Labelled], weights: list[float]) -> list[list[float]]:
    """The tables of the first look: logistic regression on one-hot looks."""
    seen: list[Look] = []
    named: list[bool] = []
    weight: list[float] = []
    for article, mine in zip(articles, weights, strict=True):
        terms, looked, _, _ = looks(cut_words(article.title, article.body))
        seen += looked
        named += [plain(term) in article.terms for term in terms]
        weight += [mine] * len(terms)
    return _logistic(np.array(seen, dtype=np.int64), np.array(named, dtype=float), np.array(weight))


def _logistic(seen: Ints, named: Floats, weight: Floats) -> list[list[float]]:
    """Newton's method; rows that look alike are one row with the sum of their weights."""
    alike, which = np.unique(seen, axis=0, return_inverse=True)
    starts = np.cumsum([0, *LOOK_SIZES])
    index = alike + starts[:-1]
    width = int(starts[-1])
    total = np.bincount(which, weight)
    right = np.bincount(which, weight * named)
    numbers = np.zeros(width)
    for _ in range(LOOK_STEPS):
        odds = 1 / (1 + np.exp(-numbers[index].sum(axis=1)))
        slope = _spread(index, total * odds - right, width) + LOOK_RIDGE * numbers
        pairs = (index[:, :, None] * width + index[:, None, :]).reshape(len(index), -1)
        curve = _spread(pairs, total * odds * (1 - odds), width * width).reshape(width, width)
        numbers -= np.linalg.solve(curve + LOOK_RIDGE * np.eye(width), slope)
    return [[round(float(x), 3) for x in numbers[a:b]] for a, b in pairwise(starts)]


def _spread(index: Ints, values: Floats, width: int) -> Floats:
    return np.bincount(index.ravel(), np.repeat(values, index.shape[1]), width).astype(np.float64)


def table(articles: list[Labelled], tables: Tables) -> Rows:
    """The candidates of the articles as the ranker sees them."""
    features: list[list[float]] = []
    owner: list[int] = []
    terms: list[str] = []
    named: list[bool] = []
    for number, article in enumerate(articles):
        found, numbers = rows(article.title, article.body, tables)
        features += numbers
        owner += [number] * len(found)
        mine = [plain(candidate.term) for candidate in found]
        terms += mine
        named += [term in article.terms for term in mine]
    return Rows(np.array(features), np.array(named, dtype=float), np.array(owner), terms)
