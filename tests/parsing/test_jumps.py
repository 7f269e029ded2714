"""Stories that jump to another page are joined where both ends are there."""

from __future__ import annotations

from tuinews.parsing.drafts import Draft, Group
from tuinews.parsing.jumps import join_jumps
from tuinews.parsing.lines import read_lines

PAGE = """大桥昨夜合龙
昨夜十一时，最后一段钢箱梁落位。
两岸的汽笛同时响起，江上的船都
（下转第2版）
菜场重新开张
城南菜场昨天开张。
大桥昨夜合龙（上接第1版）
停了下来。
通车之后渡船照开。"""

TWO = """大桥合龙
江上的船都（下转第2版）
菜场开张
摊位多了一倍（下转第2版）
（上接第1版）
菜场的账
都算得过来。"""


def draft(headline: int, *paragraphs: list[int]) -> Draft:
    return Draft(headline=[headline], blocks=[Group("paragraph", lines) for lines in paragraphs], has_body=True)


def test_a_continuation_is_joined_to_its_story_in_mid_sentence() -> None:
    lines = list(read_lines(PAGE))
    drafts = [draft(0, [1], [2]), draft(4, [5]), draft(6, [7], [8])]
    found, apart = join_jumps(lines, drafts, [3])
    assert [[group.lines for group in story.blocks] for story in found] == [[[1], [2, 7], [8]], [[5]]]
    assert apart == [3, 6]


def test_a_continuations_title_becomes_furniture() -> None:
    text = PAGE.replace("大桥昨夜合龙（上接第1版）", "（上接第1版）\n合龙之后")
    lines = list(read_lines(text))
    drafts = [draft(0, [1], [2]), draft(4, [5]), draft(7, [8], [9])]
    found, apart = join_jumps(lines, drafts, [3, 6])
    assert len(found) == 2
    assert apart == [3, 6, 7]


def test_an_end_without_a_beginning_stays_as_it_is() -> None:
    lines = list(read_lines("（上接第1版）\n停了下来。"))
    drafts = [Draft(blocks=[Group("paragraph", [1])], has_body=True)]
    assert join_jumps(lines, drafts, [0]) == (drafts, [0])


def test_two_stories_that_jump_are_told_apart_by_their_titles() -> None:
    text = (
        "大桥合龙\n江上的船都（下转第2版）\n菜场开张\n摊位多了一倍（下转第2版）\n（上接第1版）\n菜场的账\n都算得过来。"
    )
    lines = list(read_lines(text))
    drafts = [draft(0, [1]), draft(2, [3]), draft(5, [6])]
    found, _ = join_jumps(lines, drafts, [4])
    assert [story.headline for story in found] == [[0], [2]]
    assert [group.lines for group in found[1].blocks] == [[3], [6]]
