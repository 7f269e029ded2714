"""A library of hostile titles, names and queries: kept as text, found as text, never anything else."""

from __future__ import annotations

import contextlib
import json

import pytest
from tests.library.papers import edition

from tuinews import intake
from tuinews.edition import Article, Block, Edition, Passage
from tuinews.library import Library, QueryError, commands
from tuinews.library.results import document

HOSTILE = [
    "[/图]江岸",
    "[@click=app.quit]江岸[/]",
    "'; DROP TABLE article; --江岸",
    '"江岸" OR "1"="1',
    "江岸\\\"'`$(rm)",
    "江岸" * 2000,
    "江岸\U0001f9d1\u200d\U0001f680",
    "{title} : 江岸* NEAR(",
    "江岸%_*?",
    "<script>江岸</script>",
]


@pytest.mark.parametrize("title", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_title_is_kept_found_and_given_back_as_it_is(library: Library, title: str) -> None:
    library.add(edition(title, (title, ("江岸今晨有雾，渡船停航半日，码头上挤满了等船的人。",))), title)
    (result,) = library.search("江岸").results
    assert (result.display_title, result.source, result.path) == (title, title, title)
    kept, _ids = library.read_edition(1)
    assert kept.articles[0].headline is not None
    assert kept.articles[0].headline.text == title
    assert json.loads(json.dumps(document(library.search("江岸"))))["total"] == 1
    library.reading.add_tag(result.article, title)
    library.reading.set_note(result.article, title)
    assert library.reading.of([result.article])[result.article].note == title
    assert commands.find_edition(library, title).id == 1


@pytest.mark.parametrize(
    "query", [*HOSTILE, "words MATCH", "*", "^江", "a" * 100_000, "江 " * 2000, "-" * 50, "NEAR(" * 9]
)
def test_a_hostile_query_finds_or_is_refused(stocked: Library, query: str) -> None:
    with contextlib.suppress(QueryError):
        assert stocked.search(query).total <= 4
    assert stocked.search("江", limit=0).total == 4


def test_control_characters_of_a_file_never_reach_what_is_shown(library: Library) -> None:
    source = intake.from_text(
        "江岸\x1b]52;c;aGk=\x07大雾\n渡船\x9b31m停航半日\u202e，码头上挤满了人。\n", "\x1b]0;坏\x07.txt"
    )
    title, body = (Passage(line, ((0, len(line)),)) for line in source.text.splitlines())
    block = Block(body.text, ((len(title.text) + 1, len(source.text) - 1),))
    library.add(Edition(source, (Article("1", "news", title.text, (block,), headline=title),)))
    (result,) = library.search("渡船").results
    shown = result.snippet + result.display_title + result.source
    assert not any(char in shown for char in "\x1b\x07\x9b\u202e")


def test_a_name_that_is_no_text_is_kept_as_one(library: Library) -> None:
    body = "渡船停航\udcff半日，码头上挤满了等船的人。"
    library.add(edition("晚报\udcff", ("江岸\udcff大雾", (body,))), "/a/晚报\udcff")
    (result,) = library.search("渡船").results
    assert result.display_title == "江岸\\udcff大雾"
    assert result.path == "/a/晚报\\udcff"
    assert library.read_article(result.article).articles[0].blocks[0].text == body
