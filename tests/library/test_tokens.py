"""The tokenizer: what it cuts, where it stands, and that a phrase finds what its pattern finds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tuinews.library.folding import fold, plain, plain_char
from tuinews.library.store import open_store
from tuinews.library.tokens import RUN, index_text, pattern, phrase, tokens

CHARS = st.sampled_from("新能源汽车新能ab5 ，\n“。—臺灣ＡＢ⑩㎡é")
TEXTS = st.text(CHARS, max_size=40)
ANY = st.text(max_size=60)


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("新能源", "新能 能源 源"),
        ("新", "新"),
        ("新能源，汽车", "新能 能源 源 汽车 车"),
        ("5g手机", "5g 手机 机"),
        ("4.6公里", "4 6 公里 里"),
        ("……", ""),
    ],
)
def test_chinese_falls_into_pairs_and_a_last_character_and_the_rest_into_words(text: str, cut: str) -> None:
    assert index_text(text).split() == cut.split()


@given(ANY)
def test_each_token_stands_where_it_says(text: str) -> None:
    folded = plain(text)
    assert all(folded[token.start : token.end] == token.text for token in tokens(folded))


@given(ANY)
def test_the_index_is_given_the_tokens(text: str) -> None:
    assert index_text(plain(text)).split() == [token.text for token in tokens(plain(text))]


@given(ANY)
def test_every_letter_and_digit_is_in_a_token(text: str) -> None:
    folded = plain(text)
    covered = {place for token in tokens(folded) for place in range(token.start, token.end)}
    assert covered == {place for run in RUN.finditer(folded) for place in range(*run.span())}


@given(ANY, st.data())
def test_a_folded_stretch_leads_back_to_the_characters_it_was_made_of(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    assert folded.text == plain(text)
    if folded.text:
        start = data.draw(st.integers(0, len(folded.text) - 1))
        end = data.draw(st.integers(start + 1, len(folded.text)))
        first, last = folded.span(start, end)
        assert 0 <= first < last <= len(text)
        assert folded.text[start:end].strip() in plain(text[first:last])


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("臺灣 經濟", "台湾经济"),
        ("ＧＤＰ　增长", "gdp 增长"),
        ("本报记者 林 木", "本报记者林木"),
        ("New York\n纽约", "new york\n纽约"),
    ],
)
def test_forms_that_a_person_would_not_tell_apart_are_one(text: str, folded: str) -> None:
    assert plain(text) == folded


@given(ANY)
def test_a_text_is_folded_character_by_character_but_for_blanks_between_ideographs(text: str) -> None:
    assert plain(text).replace(" ", "") == "".join(map(plain_char, text)).replace(" ", "")


def test_every_ideograph_is_folded_as_it_would_be_alone() -> None:
    ideographs = "".join(map(chr, range(0x3400, 0xA000)))
    assert plain(ideographs) == "".join(map(plain_char, ideographs))


@given(TEXTS, TEXTS, st.booleans())
def test_the_index_finds_a_phrase_where_a_scan_of_the_text_finds_it(text: str, wanted: str, prefix: bool) -> None:
    folded, sought = plain(text), plain(wanted)
    asked = phrase(sought, prefix=prefix)
    if not asked:
        assert not pattern(sought).search(folded)
        return
    store = open_store(None)
    store.rows("INSERT INTO words (rowid, body, title) VALUES (1, ?, '')", (index_text(folded),))
    found = store.rows("SELECT 1 FROM words WHERE words MATCH ?", (asked,))
    store.close()
    assert bool(found) == bool(pattern(sought, prefix=prefix).search(folded))
