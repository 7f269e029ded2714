import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.typeset.pages import TEXTS

from tuinews.typeset import wrap
from tuinews.typeset.kinsoku import NO_BEGIN
from tuinews.typeset.titles import wrap_title


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("江心水深流急大桥昨夜合龙两岸通行", ["江心水深流急大桥", "昨夜合龙两岸通行"]),
        ("江心水深流急 大桥昨夜合龙两岸通行", ["江心水深流急", "大桥昨夜合龙两岸通行"]),
        ("水深流急，大桥昨夜合龙两岸通行", ["水深流急，", "大桥昨夜合龙两岸通行"]),
        ("江心：大桥昨夜合龙两岸通行江心", ["江心：大桥昨夜", "合龙两岸通行江心"]),
        ("江心水深流急桥“合龙”两岸通行", ["江心水深流急桥", "“合龙”两岸通行"]),
        ("大桥全长4.6公里昨夜合龙", ["大桥全长", "4.6公里昨夜合龙"]),
        ("大桥合龙", ["大桥合龙"]),
        ("", []),
    ],
)
def test_a_title_is_parted_evenly_and_where_it_pauses(title: str, expected: list[str]) -> None:
    assert [line.shown(title) for line in wrap_title(title, 22)] == expected


def test_characters_that_stand_together_in_the_body_are_kept_together() -> None:
    title = "全长四公里半的滨江大桥主桥合龙了"
    assert [line.shown(title) for line in wrap_title(title, 22)] == ["全长四公里半的滨", "江大桥主桥合龙了"]
    body = "滨江大桥今天合龙，滨江两岸相通。"
    assert [line.shown(title) for line in wrap_title(title, 22, body=body)] == ["全长四公里半的", "滨江大桥主桥合龙了"]


@given(TEXTS, st.integers(1, 60), st.integers(0, 4), st.integers(0, 4))
def test_the_lines_of_a_title_are_no_more_and_no_wider_than_those_of_a_text(
    title: str, width: int, first: int, indent: int
) -> None:
    lines = wrap_title(title, width, first_indent=first, indent=indent)
    assert "".join(title[line.start : line.end] for line in lines) == title
    plain = wrap(title, width, first_indent=first, indent=indent)
    assert len(lines) == len(plain)
    assert max((line.width for line in lines), default=0) <= max(
        [0, width - min(first, indent), *(line.width for line in plain)]
    )


@given(st.text(st.sampled_from("江心水深流急大桥合龙，：“” 4.6公里"), min_size=1, max_size=60), st.integers(24, 60))
def test_no_line_of_a_title_begins_with_punctuation(title: str, width: int) -> None:
    starts = [line.start for line in wrap_title(title, width)][1:]
    plain = [line.start for line in wrap(title, width)][1:]
    if not any(title[start] in NO_BEGIN for start in plain):
        assert not any(title[start] in NO_BEGIN for start in starts)
