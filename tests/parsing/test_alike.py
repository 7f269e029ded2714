"""Doubtful headings go with those that stand as they do: what a second reading adds, and what it leaves alone."""

from __future__ import annotations

import pytest
from tests.parsing.paper import BUS, FERRY, LIBRARY, MARKET, RICE, WETLAND

from tuinews.intake import from_text
from tuinews.parsing import explain
from tuinews.parsing.alike import leanings
from tuinews.parsing.features import manner, observe
from tuinews.parsing.lines import read_lines
from tuinews.parsing.model import Model

Belief = dict[str, float]
HEADLINE, SUBHEAD, DOUBTFUL, TEXT = {"bH": 1.0}, {"bT": 1.0}, {"bH": 0.3, "bT": 0.7}, {"bAe": 1.0}
STORIES = (FERRY, MARKET, LIBRARY, WETLAND, BUS)


def listed(lede: int = -1) -> tuple[list[str], list[int]]:
    """Stories a paragraph a line, an empty line between; the numbers of the title lines. One may have a lede."""
    rows = []
    for number, story in enumerate(STORIES):
        rows += [story.title, ("央视网消息（新闻联播）：" if number == lede else "") + story.paragraphs[1]]
    return rows, list(range(0, len(rows), 2))


def added(rows: list[str], beliefs: list[Belief]) -> dict[int, dict[str, float]]:
    return leanings(observe(list(read_lines("\n\n".join(rows)))), beliefs)


def believed(rows: list[str], titles: list[int], *kinds: Belief) -> list[Belief]:
    given = dict(zip(titles, kinds, strict=True))
    return [given.get(number, TEXT) for number in range(len(rows))]


def test_a_doubtful_heading_leans_to_what_its_like_are() -> None:
    rows, titles = listed()
    found = added(rows, believed(rows, titles, HEADLINE, HEADLINE, HEADLINE, HEADLINE, DOUBTFUL))
    assert list(found) == [titles[4]]
    assert set(found[titles[4]]) == {"bT", "aT"}
    assert all(weight < -1 for weight in found[titles[4]].values())


def test_it_leans_the_more_the_more_of_its_like_there_are() -> None:
    rows, titles = listed()
    few = added(rows, believed(rows, titles, TEXT, TEXT, SUBHEAD, SUBHEAD, DOUBTFUL))[titles[4]]["bH"]
    many = added(rows, believed(rows, titles, SUBHEAD, SUBHEAD, SUBHEAD, SUBHEAD, DOUBTFUL))[titles[4]]["bH"]
    assert many < few < 0


@pytest.mark.parametrize(
    "kinds",
    [
        (HEADLINE, HEADLINE, HEADLINE, HEADLINE, HEADLINE),  # nothing is doubtful
        (HEADLINE, HEADLINE, HEADLINE, HEADLINE, {"bH": 0.5, "aH": 0.5}),  # a headline, whichever its body
        (HEADLINE, TEXT, TEXT, TEXT, DOUBTFUL),  # one is no custom
        (TEXT, HEADLINE, SUBHEAD, TEXT, DOUBTFUL),  # there are as many of either
    ],
)
def test_it_says_nothing(kinds: tuple[Belief, ...]) -> None:
    rows, titles = listed()
    weights = [weight for line in added(rows, believed(rows, titles, *kinds)).values() for weight in line.values()]
    assert weights == pytest.approx([0.0] * len(weights))


def test_a_heading_over_a_lede_is_not_like_one_over_plain_text() -> None:
    rows, titles = listed(lede=4)
    assert not added(rows, believed(rows, titles, HEADLINE, HEADLINE, HEADLINE, HEADLINE, DOUBTFUL))


def test_at_the_edge_of_a_page_a_heading_is_compared_with_those_of_any_gap() -> None:
    rows, titles = listed()
    beliefs = believed(rows, titles, SUBHEAD, SUBHEAD, SUBHEAD, SUBHEAD, DOUBTFUL)
    paged = [*rows[: titles[4]], "\f" + rows[titles[4]], *rows[titles[4] + 1 :]]
    assert set(added(paged, beliefs)[titles[4]]) == {"bH", "bK", "aH", "aK"}


def test_a_heading_over_a_byline_is_not_like_one_over_text() -> None:
    rows, titles = listed()
    rows = [*rows[: titles[4] + 1], "本报记者 林小舟", *rows[titles[4] + 1 :]]
    beliefs = [*believed(rows[:-1], titles, HEADLINE, HEADLINE, HEADLINE, HEADLINE, DOUBTFUL), TEXT]
    assert not added(rows, beliefs)


def test_lines_of_text_have_no_manner() -> None:
    rows, titles = listed()
    ways = [manner(views) for views in observe(list(read_lines("\n\n".join([*rows, RICE.paragraphs[0]]))))]
    assert [number for number, way in enumerate(ways) if way] == titles


def test_a_heading_is_read_again_by_its_like_and_that_is_told() -> None:
    learned = {
        "run=1": {"bH": 12.0, "T": 4.0},
        "run=no": {"Ae": 6.0, "Pe": 6.0},
        "blank inside": {"T": 8.5},  # one headline has a blank, as subheads have here
    }
    model = Model({"states": learned, "steps": {"": {}}})
    rows, titles = listed()
    rows[titles[4]] = "夜班公交 开进老工业区"
    source = from_text("\n\n".join(rows))
    alone, _ = model.decode(observe(list(read_lines(source.text))))
    assert [alone.states[number] for number in titles] == ["bH", "bH", "bH", "bH", "bT"]
    explained = list(explain(source, model))
    assert [explained[number].role for number in titles] == ["headline"] * 5
    assert dict(explained[titles[4]].evidence)["alike"] > 0.5
    assert "alike" not in dict(explained[titles[1]].evidence)
