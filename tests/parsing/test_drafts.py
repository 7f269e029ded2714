"""States of lines become articles; every line goes to exactly one place."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tuinews.parsing.drafts import drafts
from tuinews.parsing.lines import Line, read_lines
from tuinews.parsing.states import FIRST, SUCCESSORS


def lines(count: int) -> list[Line]:
    return list(read_lines("\n".join(f"第{number}行" for number in range(count))))


def laid(states: str) -> tuple[list[dict[str, object]], list[int]]:
    names = states.split()
    found, furniture = drafts(lines(len(names)), names)
    return [
        {
            "headline": draft.headline,
            "blocks": [(group.kind[0], group.lines) for group in draft.blocks],
        }
        for draft in found
    ], furniture


CASES = [
    # headline before: two articles
    ("bH bh bAm bIe bH bAe", [([0, 1], [("p", [2, 3])]), ([4], [("p", [5])])], []),
    # headline after
    ("aAm aIe aH ah aAe aH", [([2, 3], [("p", [0, 1])]), ([5], [("p", [4])])], []),
    # no headline at all
    ("aAm aIe aAm aIe", [([], [("p", [0, 1])]), ([], [("p", [2, 3])])], []),
    # a page's footer inside a paragraph
    ("bH bAm bG bIe bPe", [([0], [("p", [1, 3]), ("p", [4])])], [2]),
    # a caption between two articles whose headlines come after is an article of its own
    ("aAe aH aV av aAe aH", [([1], [("p", [0])]), ([], [("c", [2, 3])]), ([5], [("p", [4])])], []),
    # a caption under a headline stays with it
    ("bH bV bv bAe", [([0], [("c", [1, 2]), ("p", [3])])], []),
    # subheads on two lines
    ("bH bAe bT bt bPe", [([0], [("p", [1]), ("s", [2, 3]), ("p", [4])])], []),
    # the order changes from one article to the next
    ("bH bAe aAe aH", [([0], [("p", [1])]), ([3], [("p", [2])])], []),
    # menus before and after
    ("bX bX bH bX bAe bF bF", [([2], [("p", [4])])], [0, 1, 3, 5, 6]),
]


@pytest.mark.parametrize(("states", "articles", "furniture"), CASES)
def test_states_are_laid_out_as_the_paper_did(
    states: str, articles: list[tuple[list[int], list[tuple[str, list[int]]]]], furniture: list[int]
) -> None:
    found, apart = laid(states)
    assert [(article["headline"], article["blocks"]) for article in found] == articles
    assert apart == furniture


def test_a_byline_above_a_body_opens_an_article() -> None:
    found, _ = drafts(lines(4), ["aAe", "ay", "aAe", "aH"])
    assert [draft.byline for draft in found] == [[], [1]]


def walk(seed: int, length: int) -> list[str]:
    """A random sequence of states that the grammar allows."""
    source = random.Random(seed)
    state = source.choice(sorted(FIRST))
    path = [state]
    while len(path) < length:
        state = source.choice(sorted(SUCCESSORS[state]))
        path.append(state)
    return path


@given(st.integers(0, 10_000), st.integers(1, 60))
def test_whatever_the_states_every_line_is_in_exactly_one_place(seed: int, length: int) -> None:
    states = walk(seed, length)
    found, furniture = drafts(lines(length), states)
    assert sorted([*(number for draft in found for number in draft.numbers()), *furniture]) == list(range(length))
