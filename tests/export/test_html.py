from dataclasses import replace
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st
from tests.export.editions import DIGEST, DIGESTS, EDITION, HOSTILE, STORY, article, block

from tuinews import export
from tuinews.edition import Source

EMPTY = {"meta"}


class Page(HTMLParser):
    """What a browser makes of a page: the elements, nested rightly, and the text of each."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.texts: list[tuple[str, str]] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.texts.append((self.open[-1], data))


def test_an_edition_is_a_page_with_an_element_an_article() -> None:
    page = Page(export.to_html(EDITION, digests=DIGESTS))
    assert page.tags.count("article") == 2
    assert page.tags.count("aside") == 1
    assert ("h2", "大桥合龙") in page.texts
    assert ("h2", "〔无题〕江心的清晨") in page.texts or ("h2", "[Untitled] 江心的清晨") in page.texts
    assert ("h3", "把误差关进三毫米") in page.texts
    assert ("p", "本报记者 林木 · 本报滨江7月20日电") in page.texts


def test_articles_are_chosen() -> None:
    assert Page(export.to_html(EDITION, [STORY])).tags.count("article") == 1


def test_the_page_loads_nothing_and_runs_nothing() -> None:
    text = export.to_html(EDITION, digests=DIGESTS)
    page = Page(text)
    assert not {"script", "link", "img", "iframe", "object", "a"} & set(page.tags)
    assert not {name for name, _ in page.attributes} & {"src", "href", "style", "onload"}
    assert "default-src 'none'" in text
    assert "url(" not in text
    assert "@import" not in text


def test_hostile_text_stays_text() -> None:
    hostile = replace(
        EDITION,
        source=Source(HOSTILE, "utf-8", ""),
        articles=(article(block(HOSTILE), block(HOSTILE, "caption"), headline=HOSTILE, byline=HOSTILE),),
    )
    page = Page(export.to_html(hostile, digests={"a1": replace(DIGEST, summary=())}))
    assert [text for _, text in page.texts].count(HOSTILE) == 6
    assert "script" not in page.tags


@given(st.text(st.sampled_from("江<>&\"'/!-a[]"), max_size=30))
def test_any_text_is_shown_as_it_is(text: str) -> None:
    page = Page(export.to_html(replace(EDITION, articles=(article(block(text)),))))
    body = [shown for tag, shown in page.texts if tag == "p"]
    assert body == ([text] if text.strip() else [])


def test_a_digest_page_has_only_what_was_digested() -> None:
    page = Page(export.digest_html(EDITION, DIGESTS))
    assert page.tags.count("article") == 1
    assert ("li", "大桥主桥昨夜宣告合龙。") in page.texts
