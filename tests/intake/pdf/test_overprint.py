"""What is on a page and is not read a second time."""

from __future__ import annotations

from dataclasses import replace

from tests.intake.pdf.test_columns import run

from tuinews.intake.pdf.overprint import visible
from tuinews.intake.pdf.page import Page, Run


def shown(*runs: Run) -> tuple[list[str], dict[str, int]]:
    """The texts that are read of a page with these runs, and what each rule took."""
    page, counts = visible(Page(1, 600, 800, runs))
    return [one.text for one in page.runs], dict(counts)


def test_a_line_drawn_twice_to_look_bold_is_read_once() -> None:
    assert shown(run("一字两印", 100, 60), run("一字两印", 100.3, 60)) == (["一字两印"], {"overprint": 4})


def test_characters_drawn_twice_one_by_one_are_read_once() -> None:
    twice = [run(char, 100 + 10 * index + offset, 60) for index, char in enumerate("印两") for offset in (0, 0.4)]
    assert shown(*twice) == (["印", "两"], {"overprint": 2})


def test_the_two_halves_of_a_ligature_are_both_read() -> None:
    dash = replace(run("——", 100, 60), lefts=(100.0, 100.0), rights=(120.0, 120.0))
    assert shown(dash) == (["——"], {})


def test_the_same_character_elsewhere_is_read_again() -> None:
    assert shown(run("人人", 100, 60), run("人人", 100, 75)) == (["人人", "人人"], {})


def test_what_lies_off_the_page_is_not_read() -> None:
    assert shown(run("页内", 100, 60), run("页外", 700, 60), run("页下", 100, 900)) == (["页内"], {"off page": 4})
