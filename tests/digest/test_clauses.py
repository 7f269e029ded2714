"""At which commas a sentence may end early or begin late, and still read as a sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tuinews.digest.clauses import Form, forms, sliced, spans_of
from tuinews.digest.shorten import FORM_FEATURES, measure_form


def shapes(sentence: str) -> set[str]:
    return {sentence[f.start : f.end] + (sentence[-1] if f.early else "") for f in forms(sentence)}


def test_a_clause_that_only_goes_on_may_be_left_out() -> None:
    assert "滨江市昨天启动了新桥的第二期工程。" in shapes("滨江市昨天启动了新桥的第二期工程，进一步方便两岸居民。")


def test_a_clause_that_sets_the_scene_may_be_left_out() -> None:
    assert "市图书馆将夜间开放延长了一个半小时。" in shapes("为方便读者，市图书馆将夜间开放延长了一个半小时。")


@pytest.mark.parametrize(
    ("sentence", "mutilated"),
    [
        ("滨江市昨天宣布新桥通车了，但货车还不能上桥。", "滨江市昨天宣布新桥通车了。"),
        ("虽然昨天下了一整天的大雨，施工还是按时完成了。", "虽然昨天下了一整天的大雨。"),
        ("新桥建设管理局的发言人某甲，昨天宣布通车。", "新桥建设管理局的发言人某甲。"),
        ("某甲在昨天的会上对记者表示，新桥下月就能通车。", "某甲在昨天的会上对记者表示。"),
        ("为给两岸居民营造良好环境，深入开展清洁活动，市里完成了改造。", "深入开展清洁活动，市里完成了改造。"),
        ("新桥什么时候才能举行通车仪式，大家都想知道吗？", "新桥什么时候才能举行通车仪式？"),
        ("某甲说“新桥举行了通车仪式，我们都去了”这句话。", "某甲说“新桥举行了通车仪式。"),
    ],
)
def test_no_form_mutilates(sentence: str, mutilated: str) -> None:
    assert mutilated not in shapes(sentence)


def test_a_form_does_not_begin_with_a_pronoun_whose_noun_is_gone() -> None:
    assert shapes("面对今年的洪水，该桥管理局启动了应急预案。") == {"面对今年的洪水，该桥管理局启动了应急预案。"}


@given(st.text(alphabet="为随着在昨天举行了启动发布，；。“”并同时但甲乙丙丁戊己", max_size=120))
def test_every_form_is_part_of_the_sentence_and_the_whole_comes_first(sentence: str) -> None:
    found = forms(sentence)
    assert found[0] == Form(0, len(sentence), 0, early=False, onward=False)
    for form in found:
        assert 0 <= form.start <= form.end <= len(sentence)
        assert len(measure_form(form, sentence, {})) == len(FORM_FEATURES)


@given(st.lists(st.integers(1, 9), min_size=1, max_size=6), st.data())
def test_a_slice_of_spans_is_the_slice_of_their_text(gaps: list[int], data: st.DataObject) -> None:
    text = "甲乙丙丁戊己庚辛壬癸" * 12
    edges = [sum(gaps[: i + 1]) for i in range(len(gaps))]
    spans = tuple(zip([0, *(e + 1 for e in edges)], [e + 1 for e in edges] + [edges[-1] + 9], strict=True))
    whole = "".join(text[a:b] for a, b in spans)
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, len(whole)))
    assert "".join(text[a:b] for a, b in sliced(spans, start, end)) == whole[start:end]


def test_a_form_that_ends_early_keeps_the_last_mark() -> None:
    sentence = "滨江市昨天启动了新桥工程，进一步方便居民。"
    form = next(form for form in forms(sentence) if form.early)
    assert spans_of(form, sentence, ((100, 100 + len(sentence)),)) == ((100, 112), (120, 121))
