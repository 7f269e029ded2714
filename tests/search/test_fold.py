import pytest
from hypothesis import given
from hypothesis import strategies as st

from tuinews.search import fold
from tuinews.search.fold import fold_char

TEXTS = st.text(
    st.one_of(
        st.sampled_from("江心 水\u3000深ＡＢ２５％臺灣℃½…“”\u200b\u00adİß"), st.characters(exclude_categories=["Cs"])
    )
)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("ＧＤＰ ２５％", "gdp25%"),
        ("臺灣體驗", "台湾体验"),
        ("江 心\u3000水\n深", "江心水深"),
        ("“江心”——", '"江心"--'),
        ("20℃", "20°c"),
        ("İstanbul", "istanbul"),
        ("Café", "cafe"),
        ("e\u0301", "e"),
        ("江\u200b心", "江心"),
        ("", ""),
    ],
)
def test_one_form_stands_for_all_that_are_read_alike(text: str, folded: str) -> None:
    assert fold(text).text == folded


def test_a_span_of_the_folded_text_is_one_of_the_original() -> None:
    text = "在 江 心 　25℃下"
    folded = fold(text)
    start = folded.text.index("心25°c")
    original_start, original_end = folded.span(start, start + 5)
    assert text[original_start:original_end] == "心 　25℃"


def test_part_of_a_character_that_became_several_is_all_of_it() -> None:
    folded = fold("℃")
    assert folded.text == "°c"
    assert folded.span(0, 1) == folded.span(1, 2) == (0, 1)


@given(TEXTS)
def test_each_folded_character_comes_from_the_character_it_points_to(text: str) -> None:
    folded = fold(text)
    assert all(char in fold_char(text[folded.original(place)]) for place, char in enumerate(folded.text))


@given(TEXTS)
def test_places_in_the_original_never_go_back(text: str) -> None:
    folded = fold(text)
    places = [folded.original(place) for place in range(len(folded.text))]
    assert places == sorted(places)


@given(TEXTS)
def test_every_character_is_folded_by_itself(text: str) -> None:
    assert fold(text).text == "".join(map(fold_char, text))


@given(TEXTS)
def test_folding_again_changes_nothing(text: str) -> None:
    once = fold(text).text
    assert fold(once).text == once
