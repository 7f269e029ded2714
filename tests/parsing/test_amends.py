"""What the finished articles show is mended: titles taken for text, text taken for titles, figures apart."""

from __future__ import annotations

from benchmarks.fuzz_parse import TELLING
from hypothesis import given, settings
from hypothesis import strategies as st

from tuinews.parsing.amends import amended
from tuinews.parsing.drafts import Draft, Group, drafts
from tuinews.parsing.lines import read_lines
from tuinews.parsing.states import FIRST, SUCCESSORS

MENDING = (*TELLING, "渡口停航", "渡口停航三天，更换跳板。", "　　渡口停航三天，更换跳板")
"""Lines by which something is mended."""


def mended(text: str, draft: Draft, furniture: list[int] | None = None) -> tuple[list[Draft], list[int]]:
    return amended(list(read_lines(text)), [draft], furniture or [])


def blocks(draft: Draft) -> list[list[int]]:
    return [group.lines for group in draft.blocks]


def test_a_menu_above_a_body_stays_furniture() -> None:
    draft = Draft(blocks=[Group("paragraph", [2])], has_body=True)
    found, furniture = mended("江州新闻\n本地要事\n渡口停航三天，更换跳板。", draft, [0, 1])
    assert found[0].headline == []
    assert furniture == [0, 1]


def test_a_lowered_figure_on_a_line_of_its_own_parts_no_paragraph() -> None:
    text = "广义货币M\n2\n余额增长，狭义货币也增长。"
    draft = Draft(blocks=[Group("paragraph", [0]), Group("paragraph", [1]), Group("paragraph", [2])], has_body=True)
    found, _ = mended(text, draft)
    assert blocks(found[0]) == [[0, 1, 2]]


def test_an_indented_line_below_one_that_is_not_begins_a_paragraph() -> None:
    text = "夜读室周末试开\n　　夜读室本周六起试开，\n每晚限两百人。\n　　凭借书证进门。"
    draft = Draft(headline=[0], blocks=[Group("paragraph", [1, 2, 3, 4])], has_body=True)
    found, _ = mended("渡口停航\n" + text, draft)
    assert blocks(found[0]) == [[1], [2, 3], [4]]


def test_a_column_whose_lines_are_all_indented_stays_a_paragraph() -> None:
    draft = Draft(blocks=[Group("paragraph", [0, 1])], has_body=True)
    found, _ = mended("　　夜读室本周六起试开，\n　　每晚限两百人。", draft)
    assert blocks(found[0]) == [[0, 1]]


def test_a_full_stop_within_a_subhead_ends_the_paragraph_above() -> None:
    text = "夜读室本周六起试开，每晚限两百\n人。\n灯下的座位\n凭借书证进门。"
    groups = [Group("paragraph", [0]), Group("subhead", [1, 2]), Group("paragraph", [3])]
    found, _ = mended(text, Draft(blocks=groups, has_body=True))
    assert blocks(found[0]) == [[0, 1], [2], [3]]


def test_an_agencys_figures_for_the_day_belong_to_the_paragraph_above() -> None:
    text = "渡口停航三天，更換跳板。\n1050802\n渡口的長隊。林小舟攝"
    for drafted in (
        Draft(blocks=[Group("paragraph", [0]), Group("caption", [1, 2])], has_body=True),
        Draft(blocks=[Group("paragraph", [0]), Group("subhead", [1]), Group("caption", [2])], has_body=True),
        Draft(blocks=[Group("paragraph", [0]), Group("caption", [2])], dateline=[1], has_body=True),
    ):
        assert blocks(mended(text, drafted)[0][0]) == [[0, 1], [2]]
    text += "\n渡口今晨復航。"
    groups = [Group("paragraph", [0]), Group("paragraph", [1]), Group("caption", [2]), Group("paragraph", [3])]
    assert blocks(mended(text, Draft(blocks=groups, has_body=True))[0][0]) == [[0, 1], [2], [3]]
    found, furniture = mended(text, Draft(blocks=[Group("paragraph", [0])], has_body=True), [1, 2])
    assert (blocks(found[0]), furniture) == ([[0, 1]], [2])


def test_a_title_stands_in_one_place() -> None:
    text = "渡口停航\n第 3 版\n三日\n渡口停航三天。"
    draft = Draft(headline=[0, 2], blocks=[Group("paragraph", [3])], has_body=True)
    found, furniture = mended(text, draft, [1])
    assert found[0].headline == [0]
    assert furniture == [1, 2]


def test_what_ends_like_a_sentence_is_no_headline() -> None:
    draft = Draft(headline=[1], blocks=[Group("paragraph", [0])], has_body=True)
    found, _ = mended("渡口停航三天，更换跳板。\n航务中心说，三天能完工。", draft)
    assert found[0].headline == []
    assert blocks(found[0]) == [[0], [1]]


def test_a_line_that_says_it_is_the_pages_is_neither_title_nor_text() -> None:
    text = "江州晚报 2025年8月3日 星期日 第2版\n渡口停航三天，更换跳板。\n本报地址：望江路8号 邮编 400800"
    draft = Draft(headline=[2], blocks=[Group("paragraph", [0]), Group("paragraph", [1])], has_body=True)
    found, furniture = mended(text, draft)
    assert found[0].headline == []
    assert blocks(found[0]) == [[1]]
    assert furniture == [0, 2]


def test_a_lone_subtitle_takes_the_line_above_it_for_its_headline() -> None:
    text = "答：三天能完工。\n渡口何时开船？\n——航务中心答本报记者问"
    draft = Draft(headline=[2], blocks=[Group("paragraph", [0, 1])], has_body=True)
    found, _ = mended(text, draft)
    assert (found[0].headline, found[0].subtitle) == ([1], [2])
    assert blocks(found[0]) == [[0]]
    draft = Draft(headline=[1], blocks=[Group("paragraph", [0])], has_body=True)
    found, _ = mended("渡口何时开船？\n——航务中心答本报记者问", draft)
    assert (found[0].headline, found[0].subtitle, found[0].has_body) == ([0], [1], False)


@settings(max_examples=600)
@given(st.data(), st.lists(st.sampled_from(MENDING), min_size=1, max_size=12))
def test_whatever_the_states_each_line_stands_in_one_place_when_all_is_mended(
    data: st.DataObject, telling: list[str]
) -> None:
    states = [data.draw(st.sampled_from(sorted(FIRST)))]
    for _ in telling[1:]:
        states.append(data.draw(st.sampled_from(sorted(SUCCESSORS[states[-1]]))))
    lines = list(read_lines("\n".join(telling)))
    found, furniture = amended(lines, *drafts(lines, states))
    assert sorted([*furniture, *(number for draft in found for number in draft.numbers())]) == list(range(len(lines)))
    assert all(group.lines for draft in found for group in draft.blocks)
    assert all(draft.blocks for draft in found if draft.has_body)
