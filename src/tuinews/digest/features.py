"""What can be measured of a sentence in its article: the numbers that the trained ranker weighs.

Knows the features' names and their order; knows no weights.
Every measure is linear in the length of the article. docs/digest.md explains each feature by its name.
"""

from __future__ import annotations

from dataclasses import dataclass

from tuinews.digest.resemblance import resemblances, titles, weights
from tuinews.digest.tokens import tokenize
from tuinews.digest.wording import lengths, places, wordings

_MEMBERS: dict[str, tuple[str, ...]] = {
    "place": ("first", "second", "third", "pos_log", "pos_inv", "pos_rel", "last"),
    "paragraph": (
        "para0", "para1", "para_inv", "para_log", "para_first", "para_last", "para_alone", "last_para",
    ),
    "length": ("len_log", "len", "under20", "over40", "over80", "clause1", "commas", "len_log_max"),
    "central": ("cent", "cent_n", "cent_sum", "rep", "cent_max", "cent_n_max", "cent_sum_max"),
    "like the lead": ("sim_first", "cov_lead", "sim_first_max"),
    "new": ("sim_prev", "old"),
    "taken up": ("sim_next", "ahead", "ahead_max"),
    "headline": ("title_cov", "title_prec", "title_chars", "title_any", "title_cov_max", "title_chars_max"),
    "opening": ("from_about", "from_we", "from_you", "from_dangling", "from_time", "from_quote"),
    "cue words": ("has_about", "has_how", "has_say", "has_event", "has_define", "has_we", "has_you"),
    "figures": ("numbers", "shares", "lists"),
    "marks": ("has_book", "has_quote", "has_colon", "ends_question", "ends_exclaim", "ends_colon", "ends_open"),
    "not prose": ("latin", "code", "photo"),
}  # fmt: skip

# In the order in which they are measured.
FEATURES: tuple[str, ...] = (
    "first", "second", "third", "pos_log", "pos_inv", "pos_rel", "para0", "para1", "para_inv", "para_log",
    "para_first", "para_last", "para_alone", "last_para", "last",
    "len_log", "len", "under20", "over40", "over80", "clause1", "commas", "len_log_max",
    "cent", "cent_n", "cent_sum", "rep", "sim_first", "cov_lead", "sim_prev", "sim_next", "old", "ahead",
    "cent_max", "cent_n_max", "cent_sum_max", "sim_first_max", "ahead_max",
    "title_cov", "title_prec", "title_chars", "title_any", "title_cov_max", "title_chars_max",
    "from_about", "from_we", "from_you", "from_dangling", "from_time", "from_quote",
    "has_about", "has_how", "has_say", "has_event", "has_define", "has_we", "has_you",
    "has_book", "has_quote", "has_colon", "numbers", "shares", "lists", "latin", "code", "photo",
    "ends_question", "ends_exclaim", "ends_colon", "ends_open",
)  # fmt: skip

FAMILIES: tuple[tuple[str, tuple[int, ...]], ...] = tuple(
    (family, tuple(FEATURES.index(name) for name in names)) for family, names in _MEMBERS.items()
)
"""What the reasons for a choice are told by: features that measure much the same, as indices into FEATURES."""

_RATIOS = tuple(
    (FEATURES.index(name.removesuffix("_max")), FEATURES.index(name)) for name in FEATURES if name.endswith("_max")
)


@dataclass(frozen=True, slots=True)
class Measured:
    """Of each sentence a row of FEATURES, the number of its character pairs, and those that others have too.

    `weight` has each of the latter, and how much it weighs in the article.
    """

    rows: list[list[float]]
    sizes: list[int]
    shared: list[set[str]]
    weight: dict[str, float]


def measure(sentences: list[str], paragraphs: list[int], headline: str) -> Measured:
    """Measure an article's trimmed sentences: at least one of them.

    `paragraphs` tells which paragraph each is of, counting from 0; `headline` is empty where none is known.
    """
    tokens = tokenize(sentences)
    weight = weights(tokens.pairs)
    repeated = set(weight)
    shared = [pairs & repeated for pairs in tokens.pairs]
    parts = zip(
        places(paragraphs),
        lengths(sentences, tokens),
        resemblances(tokens.pairs, shared, paragraphs, weight),
        titles(tokens, headline),
        wordings(sentences, tokens),
        strict=True,
    )
    rows = [[*place, *length, *same, *title, *wording] for place, length, same, title, wording in parts]
    _add_ratios(rows)
    return Measured(rows, [len(pairs) for pairs in tokens.pairs], shared, weight)


def _add_ratios(rows: list[list[float]]) -> None:
    """Fill the features that say how near a sentence comes to the article's best in another feature."""
    for source, target in _RATIOS:
        most = max([row[source] for row in rows])
        if most > 0:
            for row in rows:
                row[target] = row[source] / most
