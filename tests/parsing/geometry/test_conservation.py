"""Whatever stands on a page, and wherever: each character is in exactly one passage."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tuinews.edition import LaidLine, Source
from tuinews.parsing import audit, parse

_TEXTS = st.one_of(
    st.text(st.characters(codec="utf-8", exclude_characters="\n\r\f"), max_size=30),
    st.sampled_from(
        [
            "",
            "　",
            "问：几时开市？",
            "答：明早。",
            "第3版",
            "石小满摄",
            "——一个副题",
            "新华社河湾5月6日电",
            "Linux 与 X",
            "下转第4版",
        ]
    ),
)
_LINES = st.tuples(
    _TEXTS,
    st.integers(1, 3),
    st.integers(0, 500),
    st.integers(0, 700),
    st.integers(0, 400),
    st.sampled_from([7.0, 10.0, 11.5, 13.0, 22.0]),
    st.sampled_from([0, 400, 700]),
)


def source_of(lines: list[tuple[str, int, int, int, int, float, int]]) -> Source:
    """A source with these lines, as intake would give it: one line of text for each."""
    layout, place, parts = [], 0, []
    for text, page, left, top, width, size, weight in sorted(lines, key=lambda line: line[1]):
        span = (place, place + len(text))
        layout.append(LaidLine(span, page, left, top, left + width, top + size, size, weight, "Song"))
        parts.append(text + "\n")
        place += len(text) + 1
    return Source("page.pdf", "pdf", "".join(parts), layout=tuple(layout), page_starts=(0,))


@given(st.lists(_LINES, max_size=25))
def test_every_character_is_in_exactly_one_passage(lines: list[tuple[str, int, int, int, int, float, int]]) -> None:
    source = source_of(lines)
    if not source.layout:
        return
    counted = audit(parse(source))
    assert counted.kept + sum(count for _, count in counted.removed) == len(source.text)


@given(st.lists(_LINES, min_size=1, max_size=25))
def test_ids_are_told_apart(lines: list[tuple[str, int, int, int, int, float, int]]) -> None:
    ids = [article.id for article in parse(source_of(lines)).articles]
    assert len(ids) == len(set(ids))
