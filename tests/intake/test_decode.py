"""Bytes in the encodings of Chinese newspapers, read right without being told."""

import json
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.corpus import documents

from tuinews.intake.decode import NotTextError, UnknownEncodingError, decode

SIMPLIFIED = "滨江大桥昨夜合龙，两岸车程由50分钟缩短到8分钟。\n“这一米，我们等了四年。”"
TRADITIONAL = "濱江大橋昨夜合龍，兩岸車程由50分鐘縮短到8分鐘。\n「這一公尺，我們等了四年。」"
WAYS = [
    (SIMPLIFIED, "utf-8", "utf-8"),
    (SIMPLIFIED, "utf-8-sig", "utf-8"),
    (SIMPLIFIED, "gb18030", "gb18030"),
    (SIMPLIFIED, "gbk", "gb18030"),
    (SIMPLIFIED, "utf-16", "utf-16"),
    (SIMPLIFIED, "utf-16-le", "utf-16-le"),
    (SIMPLIFIED, "utf-16-be", "utf-16-be"),
    (TRADITIONAL, "cp950", "cp950"),
    (TRADITIONAL + "啫喺咗嘅", "big5hkscs", "big5hkscs"),
    ("plain words only", "ascii", "utf-8"),
]


@pytest.mark.parametrize(("text", "written", "named"), WAYS)
def test_each_encoding_is_told_by_its_bytes(text: str, written: str, named: str) -> None:
    assert decode(text.encode(written)) == (text, named, 0)


@pytest.mark.parametrize(("text", "written", "named"), WAYS)
def test_windows_line_ends_change_nothing(text: str, written: str, named: str) -> None:
    text = text.replace("\n", "\r\n") * 3
    assert decode(text.encode(written)) == (text, named, 0)


def test_a_utf8_file_cut_in_the_middle_of_a_character_stays_utf8() -> None:
    assert decode((SIMPLIFIED * 20).encode()[:-1])[1:] == ("utf-8", 1)


def test_a_few_broken_bytes_do_not_turn_utf8_into_something_else() -> None:
    data = (SIMPLIFIED * 20).encode()
    text, encoding, broken = decode(data[:300] + b"\xff" + data[300:])
    assert (encoding, broken) == ("utf-8", 1)
    assert text.replace("\ufffd", "") == SIMPLIFIED * 20


def test_the_encoding_named_is_the_one_used() -> None:
    assert decode(SIMPLIFIED.encode("gb18030"), "gbk").text == SIMPLIFIED
    assert decode(SIMPLIFIED.encode("utf-16-le"), "UTF-16LE").text == SIMPLIFIED


def test_a_name_that_is_no_text_encoding_is_refused() -> None:
    for name in ("utf-9", "hex", "\x1b[31m"):
        with pytest.raises(UnknownEncodingError):
            decode(b"x", name)


@pytest.mark.parametrize(
    "data",
    [
        bytes(range(256)) * 8,
        b"\x7fELF\x02\x01\x01" + bytes(300),
        b"\x89PNG\r\n\x1a\n" + random.Random(1).randbytes(4000),
    ],
)
def test_a_binary_is_no_text(data: bytes) -> None:
    with pytest.raises(NotTextError):
        decode(data)


@given(st.binary(max_size=400))
def test_any_bytes_give_text_or_a_clear_no(data: bytes) -> None:
    try:
        text, _, broken = decode(data)
    except NotTextError:
        return
    assert isinstance(text, str)
    assert broken >= 0


@pytest.mark.parametrize("document", documents(), ids=lambda path: path.name)
def test_every_document_of_the_corpus_is_read_as_its_gold_says(document: Path) -> None:
    expected = json.loads((document / "gold.json").read_text("utf-8")).get("encoding") or "utf-8-sig"
    data = (document / "source.txt").read_bytes()
    assert decode(data).text == data.decode(expected)
