"""Whose headline it is: before the body, after it, none; its kicker and its subtitle."""

from __future__ import annotations

import pytest
from tests.parsing.paper import (
    BUS,
    FERRY,
    LIBRARY,
    MARKET,
    RICE,
    STORIES,
    WETLAND,
    after,
    before,
    body,
    doubled,
    frames,
    headline,
    headlines,
    paragraphs,
    read,
)

TITLES = [story.title for story in STORIES]


def test_headlines_that_follow_their_bodies() -> None:
    assert headlines(read(frames(*(after(story) for story in STORIES)))) == TITLES


def test_headlines_that_stand_over_their_bodies() -> None:
    assert headlines(read(frames(*(before(story) for story in STORIES)))) == TITLES


ABUTTING = (FERRY, MARKET, LIBRARY, BUS, RICE)
"""Their headlines take two lines; one of a single line between two articles of a frame may be taken for a subhead."""


@pytest.mark.parametrize("em", [15, 16, 17, 18, 20])
def test_articles_that_abut_in_one_frame_with_headlines_after(em: int) -> None:
    text = "\n\n".join(after(story, em=em) for story in ABUTTING)
    assert headlines(read(" " + text)) == [story.title for story in ABUTTING]


def test_articles_that_abut_in_one_frame_with_headlines_before() -> None:
    text = "\n\n".join(before(story, em=16) for story in ABUTTING)
    assert headlines(read(" " + text)) == [story.title for story in ABUTTING]


def test_a_frame_without_a_headline_does_not_take_the_next_ones() -> None:
    edition = read(frames(doubled(body(FERRY)), after(MARKET), after(LIBRARY), after(WETLAND)))
    assert headlines(edition) == [None, MARKET.title, LIBRARY.title, WETLAND.title]
    assert edition.articles[0].title_is_made
    assert edition.articles[0].display_title.startswith("记者2日从市航务中心获悉")


def test_a_subtitle_is_told_from_the_headline() -> None:
    frame = after(RICE) + "\n——石桥村的故事"
    edition = read(frames(after(FERRY), frame, after(BUS)))
    assert headlines(edition) == [FERRY.title, RICE.title, BUS.title]
    assert edition.articles[1].subtitle is not None
    assert edition.articles[1].subtitle.text == "——石桥村的故事"


def test_every_paragraph_comes_back_whole() -> None:
    edition = read(frames(*(after(story) for story in STORIES)))
    for article, story in zip(edition.articles, STORIES, strict=True):
        assert [text.replace(" ", "") for text in paragraphs(article)] == [
            text.replace(" ", "") for text in story.paragraphs
        ]


def test_a_headline_of_three_lines_is_one_headline() -> None:
    edition = read(frames(before(FERRY, 20), "\n".join(headline(LIBRARY, 5)) + "\n\n" + doubled(body(LIBRARY, 20))))
    assert headlines(edition) == [FERRY.title, LIBRARY.title]
