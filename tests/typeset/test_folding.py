from hypothesis import given
from hypothesis import strategies as st
from tests.typeset.pages import article, block, shown

from tuinews.edition import Span
from tuinews.typeset import Fold, Page, Place, set_article

STORY = article("江心水深。流急桥高。", "大桥合龙。两岸通行。", block("水急", "subhead"), "今后怎样？明年再看。")


def rows(page: Page) -> list[str | Fold]:
    """The rows of the body: their text, or the fold that stands there."""
    found = (page.line(row) for row in range(2, page.rows))
    return [line.fold or line.text for line in found if line.role != "blank"]


def test_all_but_the_kept_sentences_is_folded_where_it_stood() -> None:
    page = set_article(STORY, 60, kept=[(0, (5, 10)), (1, (0, 5))])
    assert rows(page) == [
        Fold(Place(1, 0), Place(1, 5), blocks=1, chars=5),
        "流急桥高。",
        "大桥合龙。",
        Fold(Place(2, 5), Place(4, 10), blocks=3, chars=17),
    ]


def test_sentences_that_follow_on_one_another_are_one_paragraph() -> None:
    page = set_article(STORY, 60, kept=[(1, (5, 10)), (1, (0, 5))])
    assert rows(page)[1] == "大桥合龙。两岸通行。"


def test_an_opened_fold_shows_what_it_held() -> None:
    page = set_article(STORY, 60, kept=[(0, (5, 10)), (1, (0, 5))], opened={Place(2, 5)})
    assert rows(page)[3:] == ["两岸通行。", "水急", "今后怎样？明年再看。"]


def test_nothing_kept_folds_the_whole_body_below_the_title() -> None:
    page = set_article(STORY, 60, kept=[])
    assert shown(page)[0] == "  大桥合龙"
    assert rows(page) == [Fold(Place(1, 0), Place(4, 10), blocks=4, chars=32)]


def test_everything_kept_folds_nothing() -> None:
    whole = [(index, (0, len(one.text))) for index, one in enumerate(STORY.blocks)]
    assert shown(set_article(STORY, 60, kept=whole)) == shown(set_article(STORY, 60))


def test_white_space_alone_is_not_folded() -> None:
    page = set_article(article("江心。 水深。"), 60, kept=[(0, (0, 3)), (0, (4, 7))])
    assert rows(page) == ["江心。 水深。"]


def test_a_folded_place_is_found_at_its_fold() -> None:
    page = set_article(STORY, 60, kept=[(0, (5, 10))])
    fold = page.line(page.row_of(Place(4, 3)))
    assert fold.fold is not None
    assert fold.fold.first <= Place(4, 3) < fold.fold.last


@given(st.lists(st.tuples(st.integers(0, 3), st.tuples(st.integers(0, 10), st.integers(0, 10))), max_size=6))
def test_what_is_shown_and_what_is_folded_make_up_the_text(spans: list[tuple[int, Span]]) -> None:
    page = set_article(STORY, 20, kept=[(index, (min(span), max(span))) for index, span in spans])
    chars = 0
    for line in (page.line(row) for row in range(page.rows)):
        chars += line.fold.chars if line.fold else len(line.text) if page.parts[line.part].block is not None else 0
    assert chars == sum(len(one.text) for one in STORY.blocks)


@given(st.lists(st.tuples(st.integers(0, 3), st.tuples(st.integers(0, 10), st.integers(0, 10))), max_size=6))
def test_opening_every_fold_shows_every_character(spans: list[tuple[int, Span]]) -> None:
    kept = [(index, (min(span), max(span))) for index, span in spans]
    folds = [found for found in rows(set_article(STORY, 20, kept=kept)) if isinstance(found, Fold)]
    page = set_article(STORY, 20, kept=kept, opened={fold.first for fold in folds})
    body = "".join(str(row) for row in rows(page))
    assert body == "".join(one.text for one in STORY.blocks)
