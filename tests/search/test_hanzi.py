from hypothesis import given
from hypothesis import strategies as st

from tuinews.hanzi import to_simplified, to_traditional


def test_characters_are_converted_phrase_by_phrase() -> None:
    assert to_traditional("皇后在后面理发，干燥的干部出发") == "皇后在後面理髮，乾燥的幹部出發"
    assert to_simplified("臺灣的體驗") == "台湾的体验"


def test_latin_text_needs_no_conversion() -> None:
    assert to_traditional("GDP 5%") == "GDP 5%"


@given(
    st.text(
        st.one_of(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF), st.characters(exclude_categories=["Cs"]))
    )
)
def test_a_conversion_never_shifts_a_character(text: str) -> None:
    assert len(to_traditional(text)) == len(text)
    assert len(to_simplified(text)) == len(text)
