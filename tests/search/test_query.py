import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tuinews.edition import Span
from tuinews.search import QueryError, SearchAbandoned, compile_query, fold
from tuinews.search.expression import compile_expression
from tuinews.search.pinyin import initials, readings
from tuinews.search.query import PinyinMatcher

TEXT = (
    "记者从新能源汽车大会获悉，新 能 源产量增长２５％，臺灣同胞的體驗很好；"
    "GDP达到128.5万亿元。西安银行重庆长春，绿水青山。Machine  Learning"
)


def found(query: str, text: str = TEXT) -> list[str]:
    return [text[start:end] for start, end in compile_query(query).spans(text)]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("新能源", ["新能源", "新 能 源"]),
        ("新能源产量", ["新 能 源产量"]),
        ("25%", ["２５％"]),
        ("台湾", ["臺灣"]),
        ("體驗", ["體驗"]),
        ("体验", ["體驗"]),
        ("gdp", ["GDP"]),
        ("GDP", ["GDP"]),
        ("machine learning", ["Machine  Learning"]),
        ("没有", []),
        ("", []),
        ("  ", []),
    ],
)
def test_a_phrase_is_found_however_it_is_written(query: str, expected: list[str]) -> None:
    assert found(query) == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("xny", ["新能源", "新 能 源"]),
        ("xinnengyuan", ["新能源", "新 能 源"]),
        ("xinnengy", ["新能源", "新 能 源"]),
        ("xneng", ["新能", "新 能"]),
        ("新ny", ["新能源", "新 能 源"]),
        ("新nengy", ["新能源", "新 能 源"]),
        ("xn源", ["新能源", "新 能 源"]),
        ("xinnengyu", ["新能源", "新 能 源"]),
        ("xi'an", ["西安"]),
        ("xi an", ["西安"]),
        ("'xian", ["西安"]),
        ("西'an", ["西安"]),
        ("xian", ["西安"]),
        ("cq", ["重庆"]),
        ("zhongq", ["重庆"]),
        ("zq", ["重庆"]),
        ("changch", ["长春"]),
        ("zhangchun", ["长春"]),
        ("yinhang", ["银行"]),
        ("yinxing", ["银行"]),
        ("lvshui", ["绿水"]),
        ("tw", ["臺灣"]),
        ("xyz", []),
    ],
)
def test_pinyin_finds_hanzi_by_syllables_and_initials(query: str, expected: list[str]) -> None:
    assert found(query) == expected


def test_a_lone_letter_and_upper_case_are_no_pinyin() -> None:
    assert found("x", "新x能") == ["x"]
    assert found("XNY", "新能源") == []


def test_pinyin_can_be_left_out() -> None:
    assert compile_query("xny", pinyin=False).spans("新能源 xny") == [(4, 7)]


def test_latin_and_pinyin_of_one_query_are_both_found() -> None:
    assert found("ai", "爱AI") == ["爱", "AI"]


def test_matches_do_not_overlap() -> None:
    assert found("江江", "江江江江江") == ["江江", "江江"]
    assert found("jj", "江江江江江") == ["江江", "江江"]


@pytest.mark.parametrize("letters", ["a" * 200, "zhongguo" * 20, "xny" * 50, "angangang" * 9])
def test_a_long_run_of_letters_is_searched_at_once(letters: str) -> None:
    assert compile_query(letters).spans("昂扬安康中国新能源" * 50) == []


@pytest.mark.parametrize(
    ("query", "text", "expected"),
    [
        ("re:新.{2}", "新能源", ["新能源"]),
        ("re:gdp|cpi", "GDP与CPI", ["GDP", "CPI"]),
        ("re:GDP", "gdp", []),
        (r"re:\d+%", "增长25%和3%", ["25%", "3%"]),
        ("re:x*", "江心", []),
        ("re:", "江心", []),
    ],
)
def test_a_regular_expression_stands_behind_its_prefix(query: str, text: str, expected: list[str]) -> None:
    assert found(query, text) == expected


def test_a_wrong_expression_says_what_is_wrong() -> None:
    with pytest.raises(QueryError, match="unterminated"):
        compile_query("re:[江")


def test_a_slow_expression_is_abandoned_and_stays_so() -> None:
    matcher = compile_expression("re:(江|江江)+$", patience=0.02)
    with pytest.raises(SearchAbandoned, match="太慢"):
        matcher.spans("江" * 60 + "心")
    with pytest.raises(SearchAbandoned):
        matcher.spans("江")


QUERIES = st.text(st.sampled_from("江心水jxshuiABC2５ '\"（re:[]\\^-&|(*"), max_size=8).filter(
    lambda query: not query.startswith("re:")
)
BODIES = st.text(st.sampled_from("江心水深 　流急JXＡab2５℃臺“'（[]\\^-&|(*"), max_size=60)


@given(QUERIES, BODIES)
def test_every_match_is_a_piece_of_the_text(query: str, text: str) -> None:
    spans = compile_query(query).spans(text)
    flat = [place for span in spans for place in span]
    assert flat == sorted(flat)
    assert all(0 <= start < end <= len(text) for start, end in spans)


@given(BODIES, st.integers(0, 60), st.integers(1, 10))
def test_a_piece_of_the_text_is_found_in_it(text: str, start: int, length: int) -> None:
    piece = text[start : start + length].strip()
    spans = compile_query(piece, pinyin=False).spans(text)
    assert not fold(piece).text or any(covers(span, text, piece) for span in spans)


def covers(span: Span, text: str, piece: str) -> bool:
    return fold(piece).text in fold(text[span[0] : span[1]]).text


@given(BODIES)
def test_the_initials_of_a_text_find_it(text: str) -> None:
    hanzi = [char for char in fold(text).text if readings(char)][:6]
    letters = "".join(readings(char)[0][0] for char in hanzi)
    if len(letters) > 1:
        assert compile_query(letters).spans("".join(hanzi)) == [(0, len(hanzi))]


def test_polyphones_have_all_their_readings() -> None:
    assert {"chong", "zhong"} <= set(readings("重"))
    assert {"hang", "xing"} <= set(readings("行"))
    assert "绿" in initials()["l"]
    assert {"lv"} <= set(readings("绿"))
    assert readings("a") == ()


@given(
    st.text(st.sampled_from("xnyscqhzaeiougl'新能安 2"), min_size=2, max_size=6),
    st.text(st.sampled_from("新能源西安重庆长春绿水银行上海昂扬爱心二儿童x'anGDP"), max_size=12),
)
def test_sifting_the_text_for_beginnings_loses_no_match(query: str, text: str) -> None:
    matcher = compile_query(query)
    folded = fold(text)
    every = re.compile("(?s).")
    slow = replace(matcher, beginning=every) if isinstance(matcher, PinyinMatcher) else matcher
    assert matcher.folded_spans(text, folded) == slow.folded_spans(text, folded)
