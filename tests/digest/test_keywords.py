"""Keywords: what marks an article, and what marks it off from the others on its page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tuinews.digest.keywords import keywords, score
from tuinews.digest.keywords.candidates import lower
from tuinews.edition import Article, Block, Edition, Passage, Source


def article(title: str, *paragraphs: str) -> Article:
    headline = Passage(title, ((0, len(title)),)) if title else None
    blocks = tuple(Block(text, ((0, len(text)),)) for text in paragraphs)
    return Article(id=title or "1", kind="news", display_title=title or "无题", blocks=blocks, headline=headline)


def terms(*found: Article, count: int = 10, edition: Edition | None = None) -> list[str]:
    return [keyword.term for keyword in keywords(found[0], count, edition)]


BRIDGE = article(
    "跨江大桥今日合龙",
    "昨夜，青榆湾跨江大桥主桥合龙。跨江大桥全长四公里，钢箱梁由工厂预制。",
    "项目负责人说，钢箱梁吊装最难，江心水深流急。跨江大桥两岸的居民来看合龙，带着《山海记》里的老照片。",
    "“过江不求人”的日子近了，《山海记》的作者说。",
)


def test_phrases_of_the_headline_that_recur_come_first() -> None:
    assert terms(BRIDGE, count=2)[0] in ("跨江大桥", "合龙")


def test_counts_are_of_title_and_body() -> None:
    counted = {keyword.term: keyword.count for keyword in keywords(BRIDGE, 20)}
    assert counted["跨江大桥"] == 4


def test_no_more_than_asked_for() -> None:
    assert len(terms(BRIDGE, count=2)) == 2
    assert terms(BRIDGE, count=0) == []


def test_best_come_first_and_scores_are_chances() -> None:
    scores = [keyword.score for keyword in keywords(BRIDGE)]
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score < 1 for score in scores)


def test_no_term_is_a_part_of_a_better_one() -> None:
    given_terms = terms(BRIDGE)
    assert not any(term in better for n, term in enumerate(given_terms) for better in given_terms[:n])


def test_no_term_runs_over_a_word_that_joins_two_others() -> None:
    title = "山海戏剧节开幕大会暨青榆论坛举行"
    found = terms(article(title, f"{title}。大会暨论坛设在江州，大会暨论坛每年一次。"), count=20)
    assert found
    assert not [term for term in found if "暨" in term]


def test_a_work_in_title_marks_is_a_candidate() -> None:
    assert "山海记" in [candidate.term for candidate, _ in score("跨江大桥", "居民带着《山海记》来。")]


def test_letters_are_given_as_printed() -> None:
    found = terms(article("OpenVale发布新平台", "OpenVale公司今天发布新平台。OpenVale说，平台开放。"))
    assert "OpenVale" in found


@pytest.mark.parametrize("paragraphs", [(), ("",), ("——……。",), ("12 34",), ("  \t",)])
def test_an_article_that_says_nothing_has_none(paragraphs: tuple[str, ...]) -> None:
    assert terms(article("", *paragraphs)) == []


def test_text_that_repeats_itself_for_long_is_no_trouble() -> None:
    assert len(terms(article("", "哈" * 100_000), article("", "城市更新" * 50_000))) <= 10


def test_lower_keeps_each_character_in_its_place() -> None:
    assert lower("İstanbul之行") == "İstanbul之行"
    assert lower("ABC之行") == "abc之行"


@given(st.text(alphabet="城市更新口袋公园的在了，。“”《》\nAbＡ1İ", max_size=80), st.text(max_size=40))
def test_every_term_stands_in_the_article(title: str, body: str) -> None:
    title = title.replace("\n", " ")
    printed = f"{title}\n{body}"
    for keyword in keywords(article(title, body)):
        assert keyword.term in printed
        assert keyword.count >= 1


def test_what_runs_through_the_edition_weighs_less() -> None:
    others = [article(f"合龙消息之{n}", "大桥合龙今天又有进展，工地很忙。") for n in "甲乙丙丁"]
    edition = Edition(source=Source("x", "utf-8", ""), articles=(BRIDGE, *others))
    alone = {keyword.term: keyword.score for keyword in keywords(BRIDGE, 30)}
    among = {keyword.term: keyword.score for keyword in keywords(BRIDGE, 30, edition)}
    assert among.get("合龙", 0.0) < alone["合龙"]
    assert among["跨江大桥"] == alone["跨江大桥"]


def test_alone_in_its_edition_an_article_keeps_its_terms() -> None:
    edition = Edition(source=Source("x", "utf-8", ""), articles=(BRIDGE,))
    assert keywords(BRIDGE, 10, edition) == keywords(BRIDGE, 10)
