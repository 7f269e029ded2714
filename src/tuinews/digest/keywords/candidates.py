"""Which strings of an article could be its keywords, and a first, cheap opinion of each.

A candidate is a run of one to four words without a function word in it, or what stands between quotation
marks. Most are dropped after one look (how often, in the title, how rare, which parts of speech:
tables learned by `python -m training.keywords`), so that the costly features are worked out for few.

Knows nothing of those features, nor of scores beyond the first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from heapq import nlargest

from tuinews.digest.words import idf, tag

Tables = Sequence[Sequence[float]]
Look = tuple[int, int, int, int, int, int, int, int]

LIMIT = 60_000
"""Characters of an article that are looked at; what it is about has been said by then."""

KEEP = 24
"""Candidates that get past the first look."""

GROWN = 12
"""How many more may be grown out of those, letter by letter."""

LONGEST = 14
"""Characters of the longest candidate."""

MOST_PLACES = 500
"""Places of one candidate that are looked at."""

LOOKS = ("count", "titled", "words", "last", "first", "rarity", "length", "place")
LOOK_SIZES = (10, 2, 5, 27, 27, 14, 9, 4)

_CODED = "n nr ns nt nz v vn a eng j l i m b t x vg ng s z an ad nrt nrfg"
_UNSAID = "p c u uj ul ud ug uv uz r y e o zg q d f k h dg rr rz rg"

SPEECH = {name: code for code, name in enumerate(_CODED.split(), 1)}
"""Parts of speech in the order of their codes; 0 is any other."""

_FUNCTION = frozenset(_UNSAID.split())
_JOINTS = frozenset("暨")
"""Function words that the tagger takes for nouns."""
_NOMINAL = frozenset("nvjlea")
_QUOTED = re.compile(r"《([^《》\n]{1,20})》|“([^“”\n]{2,14})”|【([^【】\n]{2,14})】")
_QUOTE_WORTH = (0, 2, 1, 3)  # by group of the pattern: a work's title, a phrase, a label


@dataclass(frozen=True, slots=True)
class Words:
    """The cut text: its words, their parts of speech, places (characters) and rarity, index by index."""

    text: str
    title: str
    words: list[str]
    speech: list[str]
    starts: list[int]
    rarity: list[float]


@dataclass(slots=True)
class Candidate:
    """A string, lower case. `index` and `span` are its first words in `Words`; `span` 0 where words do not bound it.

    `places` are its first `MOST_PLACES` places in the text; `left` and `right` the share of them that
    have the commonest letter before and after it, 0 where that is no letter: near 1 means a torn word.
    """

    term: str
    index: int
    span: int
    count: int
    first: float
    places: list[int]
    left: float = 0.0
    right: float = 0.0


def lower(text: str) -> str:
    """The text in lower case, character for character."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def cut_words(title: str, body: str) -> Words:
    """The words of title and body (parted by a line feed), in lower case."""
    text = f"{title}\n{body}"[:LIMIT]
    pairs = tag(text)
    starts, place = [], 0
    for word, _ in pairs:
        starts.append(place)
        place += len(word)
    words = [word for word, _ in pairs]
    return Words(text, title, words, [speech for _, speech in pairs], starts, [idf(word) for word in words])


def _runs(cut: Words) -> tuple[dict[str, int], dict[str, tuple[int, int]]]:
    """How often each run of one to four content words stands there, and the index and number of words of the first."""
    content = [
        speech not in _FUNCTION and word not in _JOINTS and (speech != "x" or word.isalnum())
        for word, speech in zip(cut.words, cut.speech, strict=True)
    ]
    counts: dict[str, int] = {}
    first: dict[str, tuple[int, int]] = {}
    words, end = cut.words, len(cut.words)
    for i in range(end):
        run = ""
        for j in range(i, min(i + 4, end)):
            if not content[j]:
                break
            run += words[j]
            if len(run) > LONGEST and j > i:
                break
            if run in counts:
                counts[run] += 1
            else:
                counts[run] = 1
                first[run] = (i, j - i + 1)
    return counts, first


def looks(cut: Words) -> tuple[list[str], list[Look], dict[str, tuple[int, int]], dict[str, int]]:
    """Every candidate made of words, what the first look sees of each (indices into `Tables`), and the runs."""
    counts, first = _runs(cut)
    terms: list[str] = []
    seen: list[Look] = []
    title_end = len(cut.title)
    speech, rarity, starts = cut.speech, cut.rarity, cut.starts
    for term, (i, span) in first.items():
        length = len(term)
        if length < 2:
            continue
        j, times = i + span - 1, counts[term]
        last, titled = speech[j], term in cut.title
        if span == 1:
            if last == "m" and term.isdecimal():
                continue
        elif times == 1 and not titled and (span > 3 or last[:1] not in _NOMINAL):
            continue
        after = starts[i] - title_end
        terms.append(term)
        seen.append(
            (
                times if times < 9 else 9, titled, span, SPEECH.get(last, 0), SPEECH.get(speech[i], 0),
                int((rarity[i] + rarity[j]) / 2), length if length < 8 else 8,
                (after > 0) + (after > 100) + (after > 500),
            )
        )  # fmt: skip
    return terms, seen, first, counts


def quoted(text: str) -> dict[str, int]:
    """What stands in quotation marks, and the kind of mark: 1 “”, 2 《》, 3 【】."""
    found: dict[str, int] = {}
    for match in _QUOTED.finditer(text):
        group = match.lastindex or 0
        term = match[group].strip()
        if len(term) > 1:
            found[term] = max(found.get(term, 0), _QUOTE_WORTH[group])
    return found


def candidates(cut: Words, tables: Tables, quotes: dict[str, int]) -> tuple[list[Candidate], dict[str, int]]:
    """The candidates worth a second look, and how often each run of words stands in the text."""
    terms, seen, runs, counts = looks(cut)
    count, titled, span, last, first, rarity, length, place = tables
    scores = {
        term: count[a] + titled[b] + span[c] + last[d] + first[e] + rarity[f] + length[g] + place[h]
        for term, (a, b, c, d, e, f, g, h) in zip(terms, seen, strict=True)
    }
    wanted = dict.fromkeys(nlargest(KEEP, scores, key=scores.__getitem__))
    wanted.update(dict.fromkeys(term for term in quotes if term not in wanted))
    queue, found = list(wanted), []
    for term in queue:  # grows while it is walked
        candidate = _candidate(cut.text, term, runs.get(term, (0, 0)), scores.get(term, -9.0))
        if candidate is None:
            continue
        found.append(candidate)
        if candidate.count > 1 and len(term) < LONGEST - 2 and len(queue) < KEEP + GROWN:
            longer = [new for new in _grown(cut.text, candidate) if new not in wanted]
            queue += longer
            wanted.update(dict.fromkeys(longer))
    return found, counts


def _candidate(text: str, term: str, run: tuple[int, int], first: float) -> Candidate | None:
    places: list[int] = []
    at = text.find(term)
    while at >= 0 and len(places) < MOST_PLACES:
        places.append(at)
        at = text.find(term, at + 1)
    if not places:
        return None
    count = len(places) if len(places) < MOST_PLACES else text.count(term)
    candidate = Candidate(term, *run, count, first, places)
    size, end = len(term), len(text)
    candidate.left = _share([text[place - 1] if place else "\n" for place in places])
    candidate.right = _share([text[place + size] if place + size < end else "\n" for place in places])
    return candidate


def _share(letters: list[str]) -> float:
    """The share of the commonest letter (the first of equals); 0 where it is none that words are made of."""
    if len(letters) == 1:
        return 1.0 if letters[0].isalnum() else 0.0
    common = max(dict.fromkeys(letters), key=letters.count)
    return letters.count(common) / len(letters) if common.isalnum() else 0.0


def _grown(text: str, candidate: Candidate) -> list[str]:
    """The candidate with the letter that always stands before it, and with the one that always stands after it."""
    place, size = candidate.places[0], len(candidate.term)
    grown = []
    if candidate.left == 1.0:
        grown.append(text[place - 1] + candidate.term)
    if candidate.right == 1.0:
        grown.append(candidate.term + text[place + size])
    return grown
