"""A file that means harm ends in one clear line, or in the pages that could be read; never in a hang."""

from __future__ import annotations

import sys

import pytest
from tests.intake.pdf.hostile import bomb, nested_forms, pages, stream, words
from tests.intake.pdf.press import Press

from tuinews.intake import IntakeError
from tuinews.intake.pdf import limits, process, read_pdf

HELLO = stream(words(b"Hello there"))


def _page_of(text: str) -> bytes:
    press = Press()
    press.line(text, 50, 100)
    return press.pdf()


def _locked() -> bytes:
    press = Press(password="open sesame")
    press.line("读不到这一行", 50, 100)
    return press.pdf()


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(_locked(), "PDF 有密码，打不开", id="encrypted"),
        pytest.param(_page_of("半截文件")[:300], "PDF 已损坏或不完整", id="truncated"),
        pytest.param(b"%PDF-1.7\n" + bytes(range(256)) * 40, "PDF 已损坏或不完整", id="garbage"),
        pytest.param(pages([stream(b"")]), "PDF 里没有文字", id="empty page"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_in_one_line(data: bytes, reason: str) -> None:
    with pytest.raises(IntakeError) as caught:
        read_pdf(data, "bad\n.pdf")
    assert caught.value.reason == reason
    assert "\n" not in str(caught.value)


def test_a_page_that_is_only_a_picture_says_so() -> None:
    press = Press()
    press.picture(50, 50, 400, 600)
    with pytest.raises(IntakeError, match="只有图像，没有文字"):
        read_pdf(press.pdf(), "scan.pdf")


def test_a_picture_page_among_others_is_named() -> None:
    press = Press()
    press.line("第一页有字", 50, 100)
    for _ in range(2):
        press.next_page()
        press.picture(50, 50, 400, 600)
    assert read_pdf(press.pdf(), "mixed.pdf").notes == ("第 2–3 页只有图像，没有文字",)


def test_a_page_tree_that_runs_in_a_circle_gives_the_page_there_is() -> None:
    source = read_pdf(pages([HELLO], kids=b"2 0 R 4 0 R 2 0 R", count=3000), "loop.pdf")
    assert source.text == "Hello there\n"
    assert any("损坏" in note for note in source.notes)


def test_a_false_page_count_is_not_believed() -> None:
    source = read_pdf(pages([HELLO], count=2_000_000_000), "many.pdf")
    assert source.text == "Hello there\n"


def test_of_two_thousand_pages_the_first_are_read_and_the_rest_named() -> None:
    data = pages([stream(words(b"Page %d" % number)) for number in range(2000)])
    source = read_pdf(data, "long.pdf")
    assert len(source.page_starts) == limits.PAGES
    assert source.notes == (f"共 2000 页，只读了前 {limits.PAGES} 页",)


def test_type_of_no_size_and_of_no_end_is_passed_over() -> None:
    content = (
        b"BT /F1 1e38 Tf 1e38 0 0 1e38 72 700 Tm (far) Tj /F1 0 Tf (none) Tj /F1 -9 Tf 1 0 0 1 9 9 Tm (back) Tj ET"
    )
    assert "far" not in read_pdf(pages([HELLO, stream(content)]), "odd.pdf").text


def test_a_drawing_that_calls_itself_ends() -> None:
    with pytest.raises(IntakeError, match="损坏"):
        read_pdf(nested_forms(1), "forms.pdf")


def test_a_stream_that_unfolds_without_end_costs_its_own_page_only() -> None:
    source = read_pdf(pages([HELLO, bomb(), HELLO]), "bomb.pdf")
    assert source.text.count("Hello there") == 2


def _child(monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """Puts a script in the child's place; its arguments are the first page and the last."""
    monkeypatch.setattr(process, "_COMMAND", (sys.executable, "-c", script))


_PAGE = '{"page": %d, "width": 1, "height": 1, "pictures": 0, "runs": []}'


def test_a_child_that_dies_at_a_page_is_started_anew_behind_it(monkeypatch: pytest.MonkeyPatch) -> None:
    _child(
        monkeypatch,
        "import os, sys\n"
        "print('{\"pages\": 4}')\n"
        "for page in range(int(sys.argv[1]), 5):\n"
        "    sys.stdout.flush()\n"
        "    if page == 2: os.abort()\n"
        f"    print('{_PAGE}' % page)\n",
    )
    found = process.read_pages(b"")
    assert [page.number for page in found.pages] == [1, 3, 4]
    assert found.broken == (2,)


def test_a_child_that_falls_silent_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PAGE_SECONDS", 0.3)
    _child(
        monkeypatch,
        "import signal, sys\n"
        "print('{\"pages\": 2}', flush=True)\n"
        "if sys.argv[1] == '1': signal.pause()\n"
        f"print('{_PAGE}' % 2)\n",
    )
    found = process.read_pages(b"")
    assert [page.number for page in found.pages] == [2]
    assert found.broken == (1,)


def test_a_child_that_dies_at_every_page_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    _child(monkeypatch, "print('{\"pages\": 1000}')")
    found = process.read_pages(b"")
    assert not found.pages
    assert len(found.broken) == limits.BROKEN_PAGES + 1


def test_a_child_that_says_nothing_at_all_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    _child(monkeypatch, "")
    with pytest.raises(process.PdfError):
        process.read_pages(b"")
