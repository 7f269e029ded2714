"""Articles come out as they are settled, whatever follows them, and together they are what `parse` gives."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.parsing.paper import Story, before, frames

from tuinews import parsing
from tuinews.intake import from_text
from tuinews.parsing import streaming
from tuinews.parsing.lines import Line, read_lines

SUBJECTS = ["渡口", "菜场", "图书馆", "老厂房", "湿地", "夜班车", "小学", "气象站", "灯塔", "果园"]


def edition(count: int) -> str:
    """Articles in a doubled column, their headlines tight over their bodies."""
    rows = []
    for number in range(count):
        subject = SUBJECTS[number % len(SUBJECTS)]
        text = (
            f"本报江州8月2日电 {subject}的整修昨天完工，第{number}批工人撤离现场。负责人说，{subject}从今天起照常开放，"
            "附近居民都来看新鲜。"
        )
        rest = f"据了解，{subject}始建于三十年前，曾经两次停用。这一次整修前后花了四个月，没有影响附近居民出行。"
        rows.append(before(Story(f"{subject}第{number}次整修完工", (text, rest))))
    return frames(*rows)


def test_batches_are_in_order_and_settle_the_whole_source() -> None:
    source = from_text(edition(900))
    batches = list(parsing.stream(source))
    settled = [batch.settled for batch in batches]
    assert len(batches) > 2
    assert settled == sorted(settled)
    assert settled[-1] == len(source.text)


def test_the_first_articles_come_before_the_end_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    source = from_text(edition(900))
    read = 0

    def counted(text: str) -> Iterator[Line]:
        nonlocal read
        for line in read_lines(text):
            read += 1
            yield line

    monkeypatch.setattr(streaming, "read_lines", counted)
    first = next(iter(parsing.stream(source)))
    assert first.articles
    assert read < 2500


def test_a_batch_holds_nothing_from_beyond_what_is_settled() -> None:
    done = 0
    for batch in parsing.stream(from_text(edition(700))):
        places = [place for passage in batch.passages() for span in passage.spans for place in span]
        assert done <= min(places)
        assert max(places) <= batch.settled
        done = batch.settled


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from([*edition(3).split("\n"), "第 3 版", "图为渡口。林小舟摄"]), max_size=80))
def test_streaming_and_parsing_give_the_same(rows: list[str]) -> None:
    source = from_text("\n".join(rows))
    batches = list(parsing.stream(source))
    edition = parsing.parse(source)
    assert edition.articles == tuple(article for batch in batches for article in batch.articles)
    assert edition.furniture == tuple(apart for batch in batches for apart in batch.furniture)


def test_small_windows_lose_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streaming, "_WINDOW", 40)
    monkeypatch.setattr(streaming, "_AHEAD", 10)
    found = parsing.parse(from_text(edition(60)))
    audit = parsing.audit(found)
    assert audit.kept + sum(dict(audit.removed).values()) == audit.characters
    assert len(found.articles) > 40


def test_pages_are_counted_from_form_feeds() -> None:
    pages = [article.page for article in parsing.parse(from_text(edition(4) + "\f" + edition(4))).articles]
    assert pages == sorted(pages)
    assert set(pages) <= {1, 2}
    assert {article.page for article in parsing.parse(from_text(edition(2))).articles} == {0}
