"""Which lines might be headings, where such a run ends, and what is seen of it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from tests.parsing.paper import BUS, FERRY, LIBRARY, MARKET, RICE, body, broken

from tuinews.parsing.features import features
from tuinews.parsing.lines import read_lines


def seen(rows: list[str], row: str, first: str) -> list[str]:
    """What follows `first` in the names of a row's evidence."""
    names = features(list(read_lines("\n".join(rows))))[rows.index(row)]
    return [name.removeprefix(first) for name in names if name.startswith(first)]


@pytest.mark.parametrize(
    "title", ["夜班公交开进老工业区", "夜班公交今夜起开进城东的老工业区了"]
)  # the second fills the column
def test_a_text_that_begins_below_a_headline_is_no_part_of_it(title: str) -> None:
    rows = [*body(MARKET, 17), title, *body(BUS, 17), LIBRARY.title, *body(LIBRARY, 17)]
    assert seen(rows, title, "run=")[0] == "1"
    assert seen(rows, body(BUS, 17)[0], "run=") == ["x"]


def test_a_full_line_in_the_middle_of_a_text_is_no_heading() -> None:
    rows = [*body(MARKET, 17), BUS.title, *body(BUS, 17)]
    inner = [row for above, row in pairwise(body(MARKET, 17)) if len(row) == 17 and above[-1] not in "。”"]
    assert {seen(rows, row, "run=")[0] for row in inner} <= {"no", "x"}


def test_a_signature_or_a_credit_ends_a_run_of_headings() -> None:
    for last in ("（记者林小舟参与采写）", "渡口边的长队。林小舟摄"):
        rows = [*body(MARKET, 17), last, BUS.title, *body(BUS, 17)]
        assert seen(rows, BUS.title, "run=")[0] == "1"


def test_a_line_goes_on_with_the_headline_that_filled_its_measure() -> None:
    titles = [["江心洲渡口停航三", "日检修跳板"], ["图书馆夜间开放延", "长到十一点"], ["夜班公交开进", "老工业区"]]
    stories = zip(titles, (FERRY, LIBRARY, BUS), strict=True)
    rows = [row for title, story in stories for row in (*title, *body(story, 17))]
    assert [seen(rows, title[1], "brim=")[0][:2] for title in titles] == ["y1", "y1", "n1"]


@pytest.mark.parametrize(
    ("title", "below", "echo"),
    [
        ("江心洲渡口停航三日", "江心洲渡口的跳板更换以后，渡船照旧，", "ss"),
        ("江心洲渡口停航三日", "江州航务中心说，三天能完工，大家放心", "s"),
        ("江心洲渡口停航三日", "从周一起，渡口停航，跳板要换成新的了", "3"),
        ("江心洲渡口停航三日", "从周一起，夜班公交开进老工业区的厂门", "0"),
    ],
)
def test_a_text_that_begins_with_the_words_of_the_heading_above_is_told(title: str, below: str, echo: str) -> None:
    rows = [*body(MARKET, 17), title, below, *body(BUS, 17)]
    for row, kind in ((title, "echo="), (below, "echoes=")):
        assert seen(rows, row, kind)[0].split("|")[0] == echo


def test_a_question_may_be_a_heading() -> None:
    rows = [*body(MARKET, 17), "夜班公交开进老工业区了吗？", *body(BUS, 17)]
    assert seen(rows, "夜班公交开进老工业区了吗？", "run=")[0] == "1"


def test_the_text_below_a_subhead_speaks_of_what_the_text_above_does() -> None:
    own, others = ("渡口边", *FERRY.paragraphs[-1:]), (BUS.title, *BUS.paragraphs)
    above = list(FERRY.paragraphs[:-1])
    ties = [int(seen([*above, *below], below[0], "tie=")[0]) for below in (own, others)]
    assert ties[0] > ties[1]


def test_lines_know_that_they_stand_below_or_above_a_title_of_briefs() -> None:
    items = [row for story in (FERRY, MARKET, LIBRARY) for row in (story.title, *broken(story.paragraphs[2], 17))]
    other, lede = [MARKET.title, "央视网消息（新闻联播）：", *body(MARKET, 17)], "央视网消息（新闻联播）："
    below = ["国内快讯", lede, *items, *other, BUS.title, lede, *body(BUS, 17)]
    above = [lede, *items, "国内快讯", lede, *body(RICE, 17), RICE.title]
    for rows, said in ((below, "b|"), (above, "a|")):
        assert [part[:2] for part in seen(rows, LIBRARY.title, "briefs=")] == [said]
    assert seen(below, BUS.title, "briefs=")[0][:1] == "|"


def test_a_headline_goes_on_behind_a_colon_or_a_comma_that_ends_its_line() -> None:
    for first in ("渡口管理处：", "桥还没有修好，"):
        rows = [*body(MARKET, 17), first, "停航三日检修跳板", *body(BUS, 17)]
        assert seen(rows, first, "run=")[0] == "b"
        assert seen(rows, "停航三日检修跳板", "run=")[0] == "e"


def test_a_title_of_briefs_is_no_part_of_the_first_ones_heading() -> None:
    rows = [*body(MARKET, 17), "国内快讯", BUS.title, *body(BUS, 17)]
    assert seen(rows, "国内快讯", "run=")[0] == seen(rows, BUS.title, "run=")[0] == "1"


def test_an_authors_name_may_be_set_vertically_a_character_a_line() -> None:
    rows = [FERRY.title, *"林小舟", *body(FERRY, 17)]
    assert all(seen(rows, char, "m=") == ["name"] for char in "林小舟")
    assert seen([FERRY.title, *"渡口桥", *body(FERRY, 17)], "口", "m=") == [""]
