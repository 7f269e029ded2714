"""Words: cut whole, tagged, weighed, and extended by a reader's own list."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tuinews.digest import words
from tuinews.digest.words import RARE, UserDictError, cut, idf, is_word, load_userdict, tag


@given(st.text())
def test_cut_words_join_to_the_text(text: str) -> None:
    assert "".join(cut(text)) == text


@given(st.text(alphabet="在南岸口袋公园里，“老街新生”——12.5亿元《山海记》\n A１Ｂ"))
def test_tagged_words_join_to_the_text(text: str) -> None:
    assert "".join(word for word, _ in tag(text)) == text


def test_cut_finds_dictionary_words() -> None:
    assert cut("一座公园在河边") == ["一座", "公园", "在", "河边"]
    assert is_word("公园")
    assert not is_word("河边公")


def test_common_words_weigh_less_than_rare_ones() -> None:
    assert idf("的") < idf("中国") < idf("公园") < idf("没有的词")
    assert idf("没有的词") == RARE


def test_a_lone_surrogate_has_a_weight() -> None:
    assert idf("\ud800") == RARE


def test_importing_the_module_loads_no_dictionary() -> None:
    code = "import sys, tuinews.digest.words; print([m for m in sys.modules if 'jieba' in m])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_cutting_never_imports_jieba_itself() -> None:
    code = (
        "import sys; from tuinews.digest.words import tag, idf; tag('城市'); idf('城市'); print('jieba' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def _cut_with_userdict(path: Path, text: str) -> str:
    code = (
        "import sys; from pathlib import Path; from tuinews.digest.words import *;"
        "print(load_userdict(Path(sys.argv[1])), '/'.join(w + ':' + t for w, t in tag(sys.argv[2])))"
    )
    run = [sys.executable, "-X", "utf8", "-c", code, str(path), text]
    return subprocess.run(run, capture_output=True, encoding="utf-8", check=True).stdout.strip()


@pytest.mark.parametrize(
    ("entry", "shown"),
    [
        ("青榆湾", "1 青榆湾:n/的/晚上"),
        ("青榆湾 900", "1 青榆湾:n/的/晚上"),
        ("青榆湾 900 ns", "1 青榆湾:ns/的/晚上"),
        ("青榆湾 ns", "1 青榆湾:ns/的/晚上"),
        ("\ufeff青榆湾 ns\r\n\r\n", "1 青榆湾:ns/的/晚上"),
    ],
)
def test_userdict_words_are_cut_whole_and_carry_their_tag(tmp_path: Path, entry: str, shown: str) -> None:
    path = tmp_path / "words.txt"
    path.write_text(entry, encoding="utf-8")
    got = _cut_with_userdict(path, "青榆湾的晚上")
    assert got.replace(":uj", "").replace(":t", "") == shown


@pytest.mark.parametrize(
    ("data", "line", "reason"),
    [
        (b"ok\n\xff\xfe\n", 2, "UTF-8"),
        ("好词\n坏词 -5\n".encode(), 2, "whole number"),
        ("坏词 1.5 n\n".encode(), 1, "whole number"),
        ("坏\x1b词\n".encode(), 1, "control character"),
    ],
)
def test_a_wrong_line_is_named_and_nothing_is_added(tmp_path: Path, data: bytes, line: int, reason: str) -> None:
    path = tmp_path / "words.txt"
    path.write_bytes(data)
    with pytest.raises(UserDictError, match=reason) as caught:
        load_userdict(path)
    assert (caught.value.path, caught.value.line) == (path, line)


def test_a_missing_list_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserDictError, match=r"none\.txt: "):
        load_userdict(tmp_path / "none.txt")


def test_the_table_is_small_and_sorted() -> None:
    keys, values = words._idf_table()
    assert len(keys) == len(values) > 100_000
    assert list(keys) == sorted(keys)
