"""Keywords: what marks an article, and what marks it off from the others on its page."""

from __future__ import annotations

from tuinews.digest.keywords import keywords
from tuinews.edition import Article, Block, Edition, Passage, Source


def article(title: str, *paragraphs: str) -> Article:
    headline = Passage(title, ((0, len(title)),)) if title else None
    blocks = tuple(Block(text, ((0, len(text)),)) for text in paragraphs)
    return Article(id=title or "1", kind="news", display_title=title or "无题", blocks=blocks, headline=headline)


def terms(*found: Article, count: int = 10, edition: Edition | None = None) -> list[str]:
    return [keyword.term for keyword in keywords(found[0], count, edition)]


BRIDGE = article(
    "跨江大桥合龙",
    "昨夜，跨江大桥主桥合龙。大桥全长四公里，钢箱梁由工厂预制。",
    "项目负责人说，钢箱梁吊装最难，江心水深流急。",
)


def test_a_word_of_the_headline_that_recurs_is_among_the_first() -> None:
    assert any("大桥" in term for term in terms(BRIDGE, count=3))


def test_counts_are_of_title_and_body() -> None:
    counted = {keyword.term: keyword.count for keyword in keywords(BRIDGE, 20)}
    assert counted["钢箱梁" if "钢箱梁" in counted else "箱梁"] == 2


def test_no_more_than_asked_for() -> None:
    assert len(terms(BRIDGE, count=3)) == 3
    assert terms(BRIDGE, count=0) == []


def test_an_article_without_text_has_none() -> None:
    assert terms(article("")) == []
    assert terms(article("", "", "——……。")) == []


def test_what_runs_through_the_edition_weighs_less() -> None:
    others = [article(f"大桥消息之{n}", "大桥项目今天又有进展，大桥工地很忙。") for n in "甲乙丙丁"]
    edition = Edition(source=Source("x", "utf-8", ""), articles=(BRIDGE, *others))
    alone = {keyword.term: keyword.score for keyword in keywords(BRIDGE, 30)}
    among = {keyword.term: keyword.score for keyword in keywords(BRIDGE, 30, edition)}
    common = [term for term in alone if term in ("大桥", "项目", "大桥主桥")]
    assert common
    assert all(among.get(term, 0.0) < alone[term] for term in common)
