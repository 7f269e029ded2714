"""The IDF table is what jieba's text of it says, five bytes a word."""

from __future__ import annotations

from array import array
from zlib import crc32

from training.keywords.idf import TABLE, shrink


def test_rare_words_are_left_out_and_the_rest_sorted() -> None:
    data = shrink("公园 7.05\n罕见词 13.9\n的 0.88\n")
    assert len(data) == 10
    assert array("I", data[:8]).tolist() == sorted((crc32("公园".encode()), crc32("的".encode())))
    assert sorted(data[8:]) == [18, 141]


def test_the_shipped_table_has_whole_entries() -> None:
    assert TABLE.stat().st_size % 5 == 0
