"""The query language: what a query says, and where a wrong one is wrong."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tuinews.library.query import Clause, Days, Field, Near, Query, QueryError, Term, parse
from tuinews.typeset.width import cell_width


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("新能源 汽车", [Clause((Term("新能源"),)), Clause((Term("汽车"),))]),
        ('"跨江 大桥"', [Clause((Term("跨江 大桥", exact=True),))]),
        ("“跨江大桥”", [Clause((Term("跨江大桥", exact=True),))]),
        ("桥 -足球", [Clause((Term("桥"),)), Clause((Term("足球"),), negative=True)]),
        ('-"足球"', [Clause((Term("足球", exact=True),), negative=True)]),
        ("桥 OR 船", [Clause((Term("桥"), Term("船")))]),
        ("桥 | 船 江", [Clause((Term("桥"), Term("船"))), Clause((Term("江"),))]),
        ("chat*", [Clause((Term("chat", prefix=True),))]),
        ("NEAR(甲 乙)", [Clause((Near((Term("甲"), Term("乙")), 20),))]),
        ("NEAR(甲 “乙 丙”, 5)", [Clause((Near((Term("甲"), Term("乙 丙", exact=True)), 5),))]),
        ("person:王小明", [Clause((Field("person", "王小明"),))]),
        ("人物：王小明", [Clause((Field("person", "王小明"),))]),
        ('source:"滨江 晚报"', [Clause((Field("source", "滨江 晚报"),))]),
        ("-is:starred", [Clause((Field("is", "starred"),), negative=True)]),
        ("is:未读", [Clause((Field("is", "unread"),))]),
        ("title:合龙", [Clause((Term("合龙", title=True),))]),
        ("from:2025-07-19", [Clause((Days(20250719, 99999999),))]),
        ("to:2025-02", [Clause((Days(0, 20250228),))]),
        ("to:2024", [Clause((Days(0, 20241231),))]),
        ("from:20250719", [Clause((Days(20250719, 99999999),))]),
        ("至:2025年7月", [Clause((Days(0, 20250731),))]),
        ("比分3:2", [Clause((Term("比分3:2"),))]),
        ("江-海", [Clause((Term("江-海"),))]),
        ("桥 AND 江", [Clause((Term("桥"),)), Clause((Term("江"),))]),
        ("桥 NOT 足球", [Clause((Term("桥"),)), Clause((Term("足球"),), negative=True)]),
        ("NOTE ANDROID", [Clause((Term("NOTE"),)), Clause((Term("ANDROID"),))]),
        ("桥 OR 船（江）", [Clause((Term("桥"), Term("船（江）")))]),
        ("from:2025 to:2025", [Clause((Days(20250101, 99999999),)), Clause((Days(0, 20251231),))]),
        ("from:2026 -to:2025", [Clause((Days(20260101, 99999999),)), Clause((Days(0, 20251231),), negative=True)]),
    ],
)
def test_a_query_says_what_it_should(text: str, clauses: list[Clause]) -> None:
    assert parse(text) == Query(tuple(clauses))


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("", 0),
        ("   ", 0),
        ('桥 "跨江', 2),
        ("桥 colour:红", 2),
        ("is:asleep", 3),
        ("桥 from:昨天", 7),
        ("from:2025-02-30", 5),
        ("NEAR(甲 乙", 0),
        ("船 NEAR(甲)", 2),
        ("桥 OR", 4),
        ("OR 桥", 3),
        ("桥 ！！", 2),
        ('桥 "——"', 2),
        ("person:", 7),
        ("-桥 OR 船", 6),
        ("桥 AND", 5),
        ("NOT", 3),
        ("(桥 OR 船) 江", 6),
        ("NEAR(桥, 船)", 6),
        ("NEAR(桥 船, 12345)", 8),
        ("from:2026 to:2025", 10),
    ],
)
def test_a_wrong_query_says_where_it_is_wrong(text: str, position: int) -> None:
    with pytest.raises(QueryError) as caught:
        parse(text)
    assert caught.value.position == position
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("text", ["is:somehow", "is:随便"])
def test_the_states_there_are_are_told_in_a_line_of_a_small_terminal(text: str) -> None:
    with pytest.raises(QueryError) as caught:
        parse(text)
    assert cell_width(str(caught.value)) <= 74


@given(st.text(max_size=40) | st.text('ab桥:：*"“”-()（）,，|| ORNEARDTo09isfrom', max_size=25))
def test_any_text_is_a_query_or_is_refused_at_a_place_in_it(text: str) -> None:
    place = 0
    try:
        assert parse(text).clauses
    except QueryError as error:
        place = error.position
    assert 0 <= place <= len(text)
