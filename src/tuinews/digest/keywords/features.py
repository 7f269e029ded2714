"""What the ranker sees of a candidate, number by number.

Knows candidates and the words around them; not what the numbers are worth (`weights.json`, learned by
`python -m training.keywords`).
"""

from __future__ import annotations

from math import log

from tuinews.digest.keywords.candidates import SPEECH, Candidate, Tables, Words, candidates, cut_words, quoted
from tuinews.digest.words import RARE, is_word

FEATURES = (
    "count", "dense", "tfidf", "inside",  # how often; how much of it as a part of a longer candidate
    "title_place", "title_left", "title_right", "title_share", "title_words",  # its place in the headline
    "body_place", "body_chars",  # where the body first says it
    "length", "words", "quoted", "known",  # what it looks like
    "rarity", "rarest", "commonest", "rarity_first", "last", "first", "before", "after",  # its words
    "bound", "busiest", "left", "right",  # whether it holds together, and alone
    "article", "title", "rivals", "look", "behind", "order", "tfidf_share",  # beside the others
)  # fmt: skip

_EDGE, _NONE, _UNBOUND = 40, 41, 31


def rows(title: str, body: str, tables: Tables) -> tuple[list[Candidate], list[list[float]]]:
    """The candidates of an article (lower case) and, for each, its `FEATURES`."""
    cut = cut_words(title, body)
    quotes = quoted(cut.text)
    found, counts = candidates(cut, tables, quotes)
    inside = _inside(found, cut.title)
    table = []
    for candidate, within in zip(found, inside, strict=True):
        words = _words(cut, counts, candidate)
        table.append(
            [
                *_frequency(cut, candidate, words[0], within),
                *_title(cut, candidate),
                *_body(cut, candidate),
                float(len(candidate.term)), float(candidate.span), float(quotes.get(candidate.term, 0)),
                float(is_word(candidate.term)),
                *words, candidate.left, candidate.right,
                log(len(cut.text) + 1), float(len(cut.title)), float(len(found)), candidate.first,
            ]
        )  # fmt: skip
    return found, _beside(table)


def _inside(found: list[Candidate], title: str) -> list[float]:
    """For each candidate, the most common one that holds it, as a share of its own count."""
    holders = [(one.term, one.count) for one in found if len(one.term) > 2 and (one.count > 1 or one.term in title)]
    return [
        max([count for holder, count in holders if mine.term in holder and mine.term != holder], default=0) / mine.count
        for mine in found
    ]


def _frequency(cut: Words, candidate: Candidate, rarity: float, within: float) -> tuple[float, ...]:
    count = candidate.count
    return float(count), 100 * count * len(candidate.term) / len(cut.text), count * rarity, within


def _title(cut: Words, candidate: Candidate) -> tuple[float, ...]:
    title, term = cut.title, candidate.term
    words = cut.words[candidate.index : candidate.index + candidate.span]
    shared = sum(word in title for word in words) / len(words) if words else float(term in title)
    at = title.find(term)
    if at < 0:
        return -1.0, 3.0, 3.0, 0.0, shared
    end, size = at + len(term), len(title)
    left = 0.0 if at == 0 else 2.0 if title[at - 1].isalnum() else 1.0
    right = 0.0 if end == size else 2.0 if title[end].isalnum() else 1.0
    return at / size, left, right, len(term) / size, shared


def _body(cut: Words, candidate: Candidate) -> tuple[float, ...]:
    start, size = len(cut.title), len(cut.text)
    at = next((place for place in candidate.places if place > start), -1)
    return (at / size, float(min(at, 1000))) if at >= 0 else (2.0, 2000.0)


def _words(cut: Words, counts: dict[str, int], candidate: Candidate) -> tuple[float, ...]:
    """Rarity, parts of speech, and how far its words keep to it."""
    count = candidate.count
    if not candidate.span:
        return (RARE,) * 4 + (_UNBOUND, _UNBOUND, _NONE, _NONE, 1.0, float(count))
    i, j = candidate.index, candidate.index + candidate.span - 1
    rarity = cut.rarity[i : j + 1]
    words, speech = cut.words, cut.speech
    first, last = counts.get(words[i], 1), counts.get(words[j], 1)
    before = SPEECH.get(speech[i - 1], 0) if i else _EDGE
    after = SPEECH.get(speech[j + 1], 0) if j + 1 < len(speech) else _EDGE
    return (
        sum(rarity) / len(rarity), max(rarity), min(rarity), rarity[0],
        SPEECH.get(speech[j], 0), SPEECH.get(speech[i], 0), before, after,
        count / max(count, first, last),
        float(max([counts.get(word, 1) for word in words[i : j + 1]])),
    )  # fmt: skip


def _beside(table: list[list[float]]) -> list[list[float]]:
    """The rows with what can only be said beside the others of the article."""
    if not table:
        return table
    tfidf, look = FEATURES.index("tfidf"), FEATURES.index("look")
    heaviest = max([row[tfidf] for row in table])
    order = sorted(range(len(table)), key=lambda i: -table[i][look])
    best = table[order[0]][look]
    for place, i in enumerate(order):
        row = table[i]
        row += (best - row[look], float(place), row[tfidf] / heaviest)
    return table
