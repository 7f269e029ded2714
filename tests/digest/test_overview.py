"""The overview: the weightiest article first, a sentence each without repeating, and what runs through."""

from __future__ import annotations

from tuinews.digest.overview import Overview, overview
from tuinews.edition import Article, ArticleKind, Block, Edition, LaidLine, Passage, Source


def article(number: int, title: str, *paragraphs: str, kind: ArticleKind = "news") -> Article:
    headline = Passage(title, ((number * 100, number * 100 + len(title)),)) if title else None
    blocks = tuple(Block(text, ((0, len(text)),)) for text in paragraphs)
    return Article(str(number), kind, title or "无题", blocks, headline=headline)


BRIDGE = article(
    0,
    "跨江大桥昨夜合龙",
    "昨夜，全长4.6公里的青榆湾跨江大桥主桥宣告合龙，两岸通行时间将大为缩短。",
    "项目总工程师何远山说，跨江大桥合龙误差必须控制在三毫米以内。",
)
CAPTION = article(1, "", "青榆湾跨江大桥合龙现场。", kind="caption")
BIKES = article(
    2,
    "两部门规范共享单车",
    "市城市管理局昨天印发办法，规范共享单车停放，划定停放点2160处。",
    "青榆湾的骑车人说，停车方便多了。",
)
AGAIN = article(
    3,
    "青榆湾跨江大桥合龙之后",
    "昨夜，全长4.6公里的青榆湾跨江大桥主桥宣告合龙，两岸通行时间将大为缩短。",
    "市长何远山说，明年还要修引桥。",
)


def made(*articles: Article, layout: tuple[LaidLine, ...] = ()) -> Overview:
    return overview(Edition(Source("x", "utf-8", "", layout=layout), articles))


def test_every_article_has_a_line_and_the_weightiest_is_first() -> None:
    found = made(CAPTION, BIKES, BRIDGE)
    assert sorted(line.article for line in found.lines) == [0, 1, 2]
    assert found.lines[-1].article == 0
    weights = [line.weight for line in found.lines]
    assert weights == sorted(weights, reverse=True)
    assert all(0 <= weight <= 1 for weight in weights)


def test_a_larger_headline_weighs_more() -> None:
    laid = tuple(
        LaidLine(passage.spans[0], 1, 0, 0, 10, 10, size)
        for piece, size in ((BRIDGE, 30.0), (BIKES, 12.0))
        if (passage := piece.headline) is not None
    )

    def weight(layout: tuple[LaidLine, ...]) -> float:
        return next(line.weight for line in made(BIKES, BRIDGE, layout=layout).lines if line.article == 1)

    assert weight(laid) > weight(())


def test_no_sentence_is_said_twice() -> None:
    texts = [line.sentence.text for line in made(BRIDGE, AGAIN).lines if line.sentence is not None]
    assert len(texts) == len(set(texts)) == 2


def test_articles_on_one_event_are_a_group() -> None:
    found = made(BRIDGE, BIKES, AGAIN)
    assert [sorted(group) for group in found.events] == [[0, 2]]


def test_terms_of_several_articles_run_through() -> None:
    threads = {thread.term: thread.articles for thread in made(BRIDGE, BIKES, AGAIN).threads}
    assert any("跨江大桥" in term and where == (0, 2) for term, where in threads.items())
    assert all(len(where) > 1 for where in threads.values())


def test_who_speaks_is_named_once_with_a_title() -> None:
    voices = made(BRIDGE, AGAIN).voices
    assert [(voice.name, voice.articles, voice.count) for voice in voices] == [("何远山", (0, 1), 2)]
    assert voices[0].title == "项目总工程师"


def test_a_figure_stands_for_its_article() -> None:
    figures = {index: figure.number for index, figure in made(BRIDGE, BIKES).figures}
    assert figures == {0: "4.6", 1: "2160"}


def test_an_empty_edition_has_an_empty_overview() -> None:
    assert made() == Overview()
    assert made(article(0, "", "")).lines[0].sentence is None
