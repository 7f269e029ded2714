"""The five engines behind one protocol, and SnowNLP's process."""

from __future__ import annotations

import sys

import pytest

from tuinews.digest import (
    ENGINES,
    Budget,
    EngineFailed,
    EngineMissing,
    article_from_text,
    digest,
    rank,
    sentiment,
    snow,
)

TEXT = """滨江市跨江大桥昨夜合龙，两岸车程缩短到八分钟。
大桥全长四公里，是滨江市第五座过江大桥。合龙的大桥年底通车。
住在江边的市民说，大桥通车后过江不用等渡船。"""
ARTICLE = article_from_text("a", None, TEXT)


@pytest.mark.parametrize("engine", ENGINES)
def test_every_engine_ranks_every_sentence_it_finds_verbatim(engine: str) -> None:
    ranking = rank(ARTICLE, engine)
    assert ranking.engine == engine
    assert sorted(ranking.order) == list(range(len(ranking.sentences)))
    assert len(ranking.weights) == len(ranking.sentences) >= 4
    for sentence in ranking.summary(Budget(sentences=2)):
        block = ARTICLE.blocks[sentence.block].text
        assert sentence.text == "".join(block[start:end] for start, end in sentence.spans)


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("text", ["", "。", "one sentence", "桥通了吗"])
def test_every_engine_bears_texts_that_say_nothing(engine: str, text: str) -> None:
    assert len(rank(article_from_text("a", None, text), engine).summary(Budget(sentences=3))) <= 1


@pytest.mark.parametrize("engine", ["textrank", "lexrank", "lead"])
def test_long_articles_are_ranked_whole(engine: str) -> None:
    text = "\n".join(f"第{i}天江水涨了{i}厘米，桥上行人渐少。" for i in range(400))
    assert len(rank(article_from_text("a", None, text), engine).order) == 400


def test_lead_keeps_the_order_of_the_paper() -> None:
    assert [s.block for s in rank(ARTICLE, "lead").key_sentences(3)] == [0, 1, 1]


def test_graphs_prefer_what_many_sentences_say() -> None:
    for engine in ("textrank", "lexrank"):
        assert "大桥" in rank(ARTICLE, engine).key_sentences(1)[0].text


def test_an_unknown_engine_is_named_with_those_there_are() -> None:
    with pytest.raises(EngineMissing, match=r"gpt.*tuinews"):
        rank(ARTICLE, "gpt")


def test_a_digest_names_its_engine_and_holds_what_was_asked_for() -> None:
    found = digest(ARTICLE, engine="lead", budget=Budget(sentences=2), keywords=3, facts=False)
    assert found.engine == "lead"
    assert len(found.summary) == 2
    assert 1 <= len(found.keywords) <= 3
    assert found.figures == ()


def test_a_digest_without_keywords_asks_for_none() -> None:
    assert digest(ARTICLE, keywords=0, facts=False).keywords == ()


def test_the_sentiment_is_snownlps_and_a_share() -> None:
    felt = sentiment(ARTICLE)
    assert felt is not None
    assert 0 <= felt <= 1
    assert sentiment(article_from_text("a", None, "。")) is None


@pytest.fixture
def child(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The program that stands in for SnowNLP's process: set its first element to Python code."""
    code = [""]
    process = snow.Process(lambda: [sys.executable, "-c", code[0]])
    monkeypatch.setattr(snow, "_PROCESS", process)
    return code


def test_snownlp_not_installed_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(snow, "_PROCESS", snow.Process(snow.command))
    monkeypatch.setattr(snow, "find_spec", {}.get)
    with pytest.raises(EngineMissing, match="pip install snownlp"):
        rank(ARTICLE, "snownlp")


def test_a_process_that_dies_is_an_engine_that_failed_and_the_next_question_starts_another(child: list[str]) -> None:
    child[0] = "raise SystemExit(3)"
    with pytest.raises(EngineFailed, match="ended before"):
        rank(ARTICLE, "snownlp")
    child[0] = 'input(); print(\'{"found": ["大桥全长四公里"]}\')'
    assert [s.text for s in rank(ARTICLE, "snownlp").key_sentences(3)] == ["大桥全长四公里"]


def test_a_process_that_never_answers_is_ended_at_the_limit(child: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(snow, "TIME_LIMIT", 0.2)
    child[0] = "import threading; threading.Event().wait()"
    with pytest.raises(EngineFailed, match="no answer"):
        rank(ARTICLE, "snownlp")


def test_what_snownlp_raises_is_told(child: list[str]) -> None:
    child[0] = 'input(); print(\'{"error": "ZeroDivisionError: division by zero"}\')'
    with pytest.raises(EngineFailed, match="division by zero"):
        rank(ARTICLE, "snownlp")
