"""Reading state: kept as it happens, by content."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.library.papers import BRIDGE, CARS, edition

from tuinews.library import Library, NotInLibraryError, QueryError
from tuinews.library.reading import Place, State


def test_what_was_read_starred_tagged_and_noted_is_there_when_opened_again(path: Path) -> None:
    with Library.open(path) as library:
        one, two = library.add(edition("a", BRIDGE, CARS)).articles
        library.reading.set_read(one)
        library.reading.set_starred(one)
        library.reading.set_progress(one, 1, 17)
        library.reading.set_note(one, "问问造价")
        library.reading.add_tag(one, "桥")
        library.reading.add_tag(one, "工程")
        library.reading.add_tag(two, "桥")
    with Library.open(path) as library:
        states = library.reading.of([one, two])
        assert states[one] == State(True, True, 1, 17, "问问造价", ("工程", "桥"))
        assert states[two] == State(tags=("桥",))
        assert library.reading.tags() == [("工程", 1), ("桥", 2)]
        assert library.search("tag:桥 -is:read").total == 1
        assert library.search("is:noted is:starred").results[0].article == one


def test_state_is_taken_back(stocked: Library) -> None:
    stocked.reading.set_read(1)
    stocked.reading.set_read(1, False)
    stocked.reading.add_tag(1, "桥")
    stocked.reading.remove_tag(1, "桥")
    stocked.reading.remove_tag(1, "船")
    assert stocked.reading.of([1])[1] == State()


def test_the_same_story_in_two_papers_is_read_in_both(library: Library) -> None:
    title, body = BRIDGE
    first = library.add(edition("滨江晚报", BRIDGE))
    spaced = tuple(text.replace("，", " ， ") for text in body)
    second = library.add(edition("江州日报", (f"{title}了", spaced), CARS))
    assert second.articles[0] == first.articles[0]
    assert second.new == 1
    library.reading.set_read(first.articles[0])
    assert [kept.unread for kept in library.editions()] == [1, 0]


def test_a_file_that_was_moved_or_saved_in_another_encoding_resumes(library: Library) -> None:
    added = library.add(edition("a.txt"), "/old/a.txt")
    library.reading.leave(added.edition, added.articles[2], "合龙")
    again = library.add(edition("b.txt"), "/new/b.txt")
    assert again.edition == added.edition
    assert library.reading.place(again.edition) == Place(added.articles[2], "合龙")
    assert [(kept.name, kept.path) for kept in library.recent()] == [("b.txt", "/new/b.txt")]


def test_an_edition_that_is_there_is_not_prepared_again(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    added = library.add(edition("a", BRIDGE, CARS))
    monkeypatch.setattr("tuinews.library.parcels.prepare", None)
    again = library.add(edition("b", BRIDGE, CARS), "/b")
    assert (again.edition, again.articles, again.new) == (added.edition, added.articles, 0)
    (kept,) = library.recent()
    assert (kept.name, kept.whole) == ("b", True)


def test_a_long_edition_is_put_on_the_shelf_piece_by_piece(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tuinews.library.parcels.BATCH", 3)
    stories = [(f"第{n}号渡船", (f"第{n}号渡船清早过江，载客{n}人，午后返回。",)) for n in range(8)]
    added = library.add(edition("a", *stories))
    assert library.read_edition(added.edition)[1] == added.articles
    assert (len(added.articles), added.new, library.recent()[0].whole) == (8, 8, True)


def test_state_comes_back_with_an_edition_that_was_taken_out(stocked: Library) -> None:
    stocked.reading.set_starred(1)
    assert stocked.remove(stocked.recent()[0].id) == 4
    assert stocked.recent() == []
    assert stocked.search("合龙").total == 0
    added = stocked.add(edition())
    assert [state.starred for state in stocked.reading.of(added.articles).values()] == [True, False, False, False]


def test_an_article_of_two_editions_stays_when_one_goes(library: Library) -> None:
    one = library.add(edition("a", BRIDGE, CARS)).edition
    library.add(edition("b", CARS))
    assert library.remove(one) == 1
    assert library.search("公交").total == 1


def test_what_a_newer_parser_no_longer_finds_is_gone(library: Library) -> None:
    library.add(edition("a", BRIDGE, CARS))
    whole = ("跨江大桥昨夜合龙", BRIDGE[1] + (CARS[0],) + CARS[1])
    added = library.add(edition("a", whole))
    assert len(library.editions()) == 1
    assert library.read_edition(added.edition)[1] == added.articles
    assert library.search("公交").total == 1


def test_state_of_what_is_not_there_is_refused(library: Library) -> None:
    with pytest.raises(NotInLibraryError):
        library.reading.set_read(9)
    with pytest.raises(NotInLibraryError):
        library.reading.leave(9)
    with pytest.raises(NotInLibraryError):
        library.read_edition(9)


def test_an_edition_is_read_back_as_it_was(stocked: Library) -> None:
    made = edition()
    kept, ids = stocked.read_edition(1)
    assert [article.headline and article.headline.text for article in kept.articles] == [
        article.headline and article.headline.text for article in made.articles
    ]
    assert [[block.text for block in article.blocks] for article in kept.articles] == [
        [block.text for block in article.blocks] for article in made.articles
    ]
    assert [piece.text for piece in kept.furniture] == ["第一版"]
    for passage in kept.passages():
        assert "".join(kept.source.text[start:end] for start, end in passage.spans) == passage.text
    assert len(ids) == 4


def test_saved_searches_fill_themselves(stocked: Library) -> None:
    stocked.save_search("桥", "title:大桥")
    stocked.save_search("桥", "大桥 is:unread")
    (saved,) = stocked.saved_searches()
    assert stocked.search(saved.query).total == 1
    stocked.reading.set_read(stocked.search(saved.query).results[0].article)
    assert stocked.search(saved.query).total == 0
    with pytest.raises(QueryError):
        stocked.save_search("坏", '"没合上')
    stocked.forget_search("桥")
    stocked.forget_search("桥")
    assert stocked.saved_searches() == []


def test_a_smart_folder_that_is_no_longer_understood_does_not_hide_the_others(stocked: Library) -> None:
    stocked.save_search("桥", "title:大桥")
    stocked.store.rows("INSERT INTO saved_search (name, query, added) VALUES ('坏', '\"没合上', 1)")
    folders = {one.saved.name: one.total for one in stocked.shelves().folders}
    assert folders == {"桥": 1, "坏": 0}
