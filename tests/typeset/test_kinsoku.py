"""The places where a line may end, beside uniseg's reading of the Unicode standard and our own stricter rules."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from uniseg.linebreak import line_break_boundaries  # type: ignore[import-untyped]  # has no types

from tuinews.typeset.kinsoku import NO_BEGIN, NO_END, glued, may_break

HANZI = "江心水深流急公里"
CLOSING = "，。、；：？！）》〉」』】％"
OPENING = "（《〈「『【"
# Marks whose standard class does not know which way Chinese uses them: `“` opens and `”` closes.
SUBSET = st.text(st.sampled_from([*HANZI, *CLOSING, *OPENING, "…", "—", *"0123456789", *"abcGDP", " "]), max_size=24)


def places(text: str) -> set[int]:
    """Where a line may end in the text."""
    apart = glued(text)
    return {place for place in range(1, len(text)) if may_break(text, place, apart)}


def parted(text: str) -> str:
    """The text with a bar wherever a line may end."""
    found = places(text)
    return "".join(("|" if place in found else "") + char for place, char in enumerate(text))


@pytest.mark.parametrize(
    "expected",
    [
        "江|心，|水|深。",
        "他|说：|“江|心|水|深。”|后|来",
        "《江|心》|（水|深）|流|急",
        "江|心……|水|深",
        "江|心——|水|深",
        "增|长|6.4%，|达|到|128.5万亿元|左|右",
        "全|长|4.6公里|的|桥",
        "7月|18日|电",
        "第12届|大|会",
        "约|200多个|点",
        "COVID-19|病|毒",
        "GDP(2024)|同|比",
        "don’t |stop",
        "江|心 |水|深",
        "图|①|江|心",
        "￥128元|起",
        "阿·|江|心",
        "24小时/|天",
    ],
)
def test_lines_may_end_only_where_chinese_and_numbers_allow(expected: str) -> None:
    assert parted(expected.replace("|", "")) == expected


@pytest.mark.parametrize("char", "，。、；：？！）》〉」』】〕”’…—％％℃·")
def test_no_line_begins_with(char: str) -> None:
    assert char in NO_BEGIN
    assert places(f"江{char}心") <= {2}


@pytest.mark.parametrize("char", "（《〈「『【〔“‘￥")
def test_no_line_ends_with(char: str) -> None:
    assert char in NO_END
    assert places(f"江{char}心") <= {1}


@given(SUBSET)
def test_a_line_ends_only_where_the_unicode_standard_lets_it(text: str) -> None:
    # after `％` and `…` the standard keeps a bracket or letter that follows; Chinese does not
    assume(not any(a in "％…" and b in "（《〈「『【(abcGDP0123456789" for a, b in pairwise(text)))
    assert places(text) <= set(line_break_boundaries(text))


@given(st.text(st.sampled_from([*HANZI, *"，。、；：？！）》」』】", *OPENING]), max_size=24))
def test_chinese_without_dashes_and_numbers_breaks_exactly_as_the_standard_has_it(text: str) -> None:
    boundaries = {place for place in line_break_boundaries(text) if 0 < place < len(text)}
    assert places(text) == boundaries


# From LineBreakTest.txt: the shape of its lines, and cases of the kinds that Chinese text has.
EXTRACT = """
× 4E00 ÷ 4E00 ÷
× 3001 ÷ 4E00 ÷
× 4E00 × 3002 ÷ 4E00 ÷
× 300C × 4E00 × 300D ÷ 4E00 ÷
× 4E00 × 0020 ÷ FF08 × 4E00 × FF09 ÷
× 4E00 × FF01 ÷ FF08 × 4E00 ÷
× 0031 × 002E × 0032 × 0025 ÷ 4E00 ÷
× 4E00 ÷ 0041 × 0042 ÷ 4E00 ÷
× 2014 × 2014 ÷ 4E00 ÷
× 4E00 × 2026 × 2026 ÷ 4E00 ÷
"""
STANDARD = Path("/usr/share/unicode/auxiliary/LineBreakTest.txt")
CHINESE = re.compile(r"[ -~\u2014\u2026\u3000-\u9fff\uff01-\uff60]+")


def test_the_standards_own_cases_of_chinese_text_hold() -> None:
    """On the extract, and on all of Debian's `unicode-data` where it is installed."""
    table = EXTRACT + (STANDARD.read_text(encoding="utf-8") if STANDARD.exists() else "")
    cases = [(text, allowed) for text, allowed in standard_cases(table) if CHINESE.fullmatch(text)]
    assert len(cases) >= 10
    assert [text for text, allowed in cases if not places(text) <= allowed] == []


def standard_cases(table: str) -> list[tuple[str, set[int]]]:
    """(text, places where a line may end) of each line of LineBreakTest.txt."""
    cases = []
    for line in table.splitlines():
        marks = line.split("#")[0].split()
        if marks:
            text = "".join(chr(int(code, 16)) for code in marks[1::2])
            cases.append((text, {place for place, mark in enumerate(marks[::2]) if mark == "÷" and place}))
    return cases
