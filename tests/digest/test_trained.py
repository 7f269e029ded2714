"""The default engine, on invented articles."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tuinews.digest import Budget, Ranking, article_from_text, rank
from tuinews.digest.features import FAMILIES, FEATURES, measure
from tuinews.digest.shorten import FORM_FEATURES
from tuinews.digest.trained import WINDOW, weights
from tuinews.edition import Article

BRIDGE = """新华社滨江7月20日电（记者某甲）滨江市跨江大桥20日凌晨合龙，两岸车程将由五十分钟缩短到八分钟。
据悉，大桥全长四公里，2021年动工，总投资三十八亿元。但他说，这还不是全部。
“小时候过江要等渡船。”住在江边的某乙说，“现在走过去就行。”
记者从市交通局了解到，大桥计划年底通车，届时三条公交线路将改道过江。此外，人行道会先行开放。
某丙 摄"""


def bridge(title: str | None = None) -> Ranking:
    return rank(article_from_text("a", title, BRIDGE))


def texts(ranking: Ranking, count: int = 3) -> list[str]:
    return [sentence.text for sentence in ranking.summary(Budget(sentences=count))]


def test_the_news_is_chosen_without_its_dateline() -> None:
    assert texts(bridge(), 1)[0].startswith("滨江市跨江大桥20日凌晨合龙")


def test_a_wire_story_keeps_its_lead_under_a_headline_too() -> None:
    assert texts(bridge("公交线路年底改道过江"))[0].startswith("滨江市跨江大桥20日凌晨合龙")


def test_a_headline_draws_the_choice_to_what_it_names() -> None:
    assert any("公交线路" in text for text in texts(bridge("三条公交线路年底改道过江")))


def test_no_choice_dangles_and_credits_are_never_chosen() -> None:
    chosen = [sentence.text for sentence in bridge().key_sentences(9)]
    assert not any(text.startswith("但他说") for text in chosen[:3])
    assert not any("某丙 摄" in text for text in chosen)


@pytest.mark.parametrize("budget", [Budget(sentences=1), Budget(sentences=3), Budget(chars=100), Budget(ratio=0.15)])
@pytest.mark.parametrize("title", [None, "跨江大桥合龙"])
def test_every_summary_stands_in_the_article_where_it_says(budget: Budget, title: str | None) -> None:
    article = article_from_text("a", title, BRIDGE)
    for sentence in rank(article).summary(budget):
        block = article.blocks[sentence.block].text
        assert sentence.text == "".join(block[start:end] for start, end in sentence.spans)


def test_a_choice_has_three_reasons_by_name() -> None:
    for sentence in bridge().key_sentences(2):
        assert len(sentence.reasons) == 3
        assert {name for name, _ in sentence.reasons} <= {name for name, _ in FAMILIES}


def test_every_feature_is_of_one_family_and_has_its_weights() -> None:
    members = sorted(i for _, some in FAMILIES for i in some)
    assert members == list(range(len(FEATURES)))
    assert len(weights().mean) == len(weights().plain) == len(weights().headline) == len(FEATURES)
    assert len(weights().form) == len(FORM_FEATURES)


@pytest.mark.parametrize("headline", ["", "新桥通车"])
def test_measures_are_as_many_as_their_names(headline: str) -> None:
    measured = measure(["新桥昨夜通车。", "两岸的人来看新桥。"], [0, 1], headline)
    assert [len(row) for row in measured.rows] == [len(FEATURES)] * 2


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        (" \n\t\n", 0),
        ("。", 0),
        ("新桥昨夜通车。", 1),
        ("An English sentence. Another one here.", 2),
        ("1234567890", 1),
        ("！？…" * 50, 1),
    ],
)
def test_bad_input_gives_a_sane_ranking(text: str, count: int) -> None:
    ranking = rank(article_from_text("a", None, text))
    assert len(ranking.summary(Budget(sentences=9))) == count
    assert len(ranking.summary(Budget(chars=100))) <= max(1, count)


def test_an_article_without_blocks_has_nothing_to_say() -> None:
    assert rank(Article("a", "other", "无题", ())).summary(Budget(sentences=3)) == ()


def test_what_stands_beyond_the_window_comes_after_all_before_it() -> None:
    text = "\n".join(f"第{i}天江水涨了{i}厘米，桥上行人渐少。" for i in range(WINDOW // 10))
    ranking = rank(article_from_text("a", None, text))
    assert len(ranking.sentences) == WINDOW // 10
    last = len(ranking.sentences) - 1
    assert ranking.order[-1] == last
    assert ranking.sentences[last].score == 0


def test_a_megabyte_without_a_full_stop_is_ranked() -> None:
    ranking = rank(article_from_text("a", None, "江水上涨" * 250_000))
    assert all(len(sentence.text) <= 400 for sentence in ranking.summary(Budget(sentences=3)))


@settings(max_examples=60)
@given(st.text(alphabet="甲乙丙丁。，！\n据悉，（）“”但他a1 ", max_size=300), st.booleans())
def test_any_text_is_ranked_verbatim(text: str, titled: bool) -> None:
    article = article_from_text("a", "甲乙丙" if titled else None, text)
    for sentence in rank(article).summary(Budget(sentences=3)):
        block = article.blocks[sentence.block].text
        assert sentence.text == "".join(block[start:end] for start, end in sentence.spans)
        assert list(sentence.spans) == sorted(sentence.spans)


def test_a_summary_loads_no_segmenter() -> None:
    code = (
        "import sys; from tuinews.digest import *;"
        "rank(article_from_text('a', None, '新桥昨夜通车，两岸的人来看灯。')).summary(Budget(sentences=1));"
        "print(sorted({'jieba', 'rjieba', 'snownlp', 'numpy', 'textual'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_what_is_said_over_again_at_the_end_is_taken_from_the_beginning() -> None:
    said = "滨江市跨江大桥凌晨合龙，两岸车程缩短到八分钟。"
    others = "桥上设了人行道和观景台。\n渡口的老船工来看了看灯。\n夜里江上起了大雾。"
    chosen = rank(article_from_text("a", None, f"{said}\n{others}\n{said}")).key_sentences(4)
    assert [sentence.block for sentence in chosen if sentence.text == said] == [0]
