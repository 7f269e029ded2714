"""Mending: edits on content move passages and lose nothing, and hold when the content comes again."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.library.papers import BRIDGE, CARS, DRONES, dump, edition

from tuinews import intake, parsing
from tuinews.edition import Edition
from tuinews.library import Library, mending
from tuinews.library.mending import Edit, apply


def shape(mended: Edition) -> list[tuple[str | None, list[str]]]:
    return [
        (article.headline.text if article.headline else None, [block.text for block in article.blocks])
        for article in mended.articles
    ]


def test_an_article_goes_on_the_one_before_it() -> None:
    made = edition("a", BRIDGE, (None, CARS[1]), DRONES)
    mended = apply(made, [mending.merge_next(made, 0)]).edition
    assert shape(mended) == [(BRIDGE[0], [*BRIDGE[1], *CARS[1]]), (DRONES[0], list(DRONES[1]))]


def test_a_headline_that_is_taken_over_becomes_a_subhead() -> None:
    made = edition("a", BRIDGE, CARS)
    (article,) = apply(made, [mending.merge_next(made, 0)]).edition.articles
    assert [(block.kind, block.text) for block in article.blocks][2] == ("subhead", CARS[0])


def test_an_article_is_split_at_a_block_and_its_first_line_made_the_headline() -> None:
    made = edition("a", (BRIDGE[0], (*BRIDGE[1], CARS[0], *CARS[1])))
    cut = apply(made, [mending.split(made, 0, 2)]).edition
    named = apply(cut, [mending.headline(cut, 1, 0)]).edition
    assert shape(named) == [(BRIDGE[0], list(BRIDGE[1])), (CARS[0], list(CARS[1]))]
    assert named.articles[1].display_title == CARS[0]
    assert len({article.id for article in named.articles}) == 2


def test_an_article_is_split_within_a_block() -> None:
    made = edition("a", (BRIDGE[0], (BRIDGE[1][0] + CARS[1][0],)))
    mended = apply(made, [mending.split(made, 0, 0, len(BRIDGE[1][0]))]).edition
    assert shape(mended) == [(BRIDGE[0], [BRIDGE[1][0]]), (None, [CARS[1][0]])]


def test_a_headline_that_is_none_becomes_text_and_the_title_is_made() -> None:
    made = edition("a", BRIDGE)
    edit = mending.not_headline(made, 0)
    assert edit is not None
    (article,) = apply(made, [edit]).edition.articles
    assert article.headline is None
    assert article.title_is_made
    assert article.blocks[0].text == BRIDGE[0]
    assert mending.not_headline(apply(made, [edit]).edition, 0) is None


def test_a_passage_is_taken_out_of_its_article() -> None:
    made = edition("a", (BRIDGE[0], (*BRIDGE[1], "责任编辑 李四")))
    mended = apply(made, [mending.furniture(made, made.articles[0].blocks[2])]).edition
    assert [piece.text for piece in mended.furniture] == ["责任编辑 李四", "第一版"]
    assert shape(mended) == [(BRIDGE[0], list(BRIDGE[1]))]


def test_an_edit_whose_aim_is_reached_changes_nothing() -> None:
    made = edition("a", BRIDGE, CARS)
    edits = [mending.merge_next(made, 0)]
    once = apply(made, edits).edition
    assert apply(once, edits).edition == once


def test_an_edit_that_does_not_fit_is_given_back() -> None:
    made = edition("a", BRIDGE)
    edit = Edit("split", 999_999)
    assert apply(made, [edit]) == mending.Mended(made, (edit,))


@given(
    st.lists(
        st.builds(
            Edit, st.sampled_from(["merge", "split", "headline", "body", "furniture"]), *[st.integers(0, 400)] * 2
        )
    )
)
def test_nothing_is_lost_whatever_the_edits(edits: list[Edit]) -> None:
    made = edition()
    mended = apply(made, edits).edition
    before = Counter(char for passage in made.passages() for char in passage.text)
    assert Counter(char for passage in mended.passages() for char in passage.text) == before
    parsing.audit(mended)
    assert len({article.id for article in mended.articles}) == len(mended.articles)


@pytest.mark.parametrize("again", [dump(), dump(width=25), dump().replace("\n", "\r\n"), "\n" + dump(width=12)])
def test_edits_hold_for_the_same_content_in_other_lines(library: Library, again: str) -> None:
    first = parsing.parse(intake.from_text(dump()))
    article, block, offset = next(
        (index, place, block.text.index("滨江大桥主桥"))
        for index, article in enumerate(first.articles)
        for place, block in enumerate(article.blocks)
        if "滨江大桥主桥" in block.text
    )
    library.edits.add(first, mending.split(first, article, block, offset))
    mended = library.edits.mend(parsing.parse(intake.from_text(again, "again")))
    assert not mended.unfit
    assert any(
        article.blocks and article.blocks[0].text.startswith("滨江大桥主桥") for article in mended.edition.articles
    )


def test_the_last_edit_is_undone_first(library: Library) -> None:
    made = edition("a", BRIDGE, CARS, DRONES)
    edits = [mending.merge_next(made, 1), mending.merge_next(made, 0)]
    for edit in edits:
        library.edits.add(made, edit)
    assert library.edits.of(made) == tuple(edits)
    assert library.edits.undo(made) == edits[1]
    assert len(library.edits.mend(made).edition.articles) == 2
    assert library.edits.undo(made) == edits[0]
    assert library.edits.undo(made) is None


def test_corrections_are_told_without_the_text(library: Library) -> None:
    made = edition("a", BRIDGE, CARS)
    library.edits.add(made, mending.merge_next(made, 0))
    told = library.edits.corrections()
    (one,) = told["editions"]
    assert one["edits"] == [{"kind": "merge", "first": one["edits"][0]["first"], "last": one["edits"][0]["last"]}]
    assert "桥" not in str(told)


def test_a_mended_edition_replaces_the_one_kept(library: Library) -> None:
    made = edition("a", BRIDGE, CARS)
    library.add(made)
    edits = [mending.merge_next(made, 0), mending.furniture(made, made.articles[0].blocks[1])]
    added = library.add(apply(made, edits).edition)
    (kept,) = library.recent()
    assert (kept.articles, kept.whole) == (1, True)
    assert [piece.text for piece in library.read_edition(added.edition)[0].furniture] == [BRIDGE[1][1], "第一版"]
    assert library.search("is:unread").total == 1
