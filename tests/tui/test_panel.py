"""What an article says, where that is more than anyone reads."""

from __future__ import annotations

import pytest

from tuinews import i18n
from tuinews.digest.model import Digest, Figure, Keyword, Mention
from tuinews.edition import Article, Block
from tuinews.tui.panel import FACTS, PLACES, Panel, compose, occurrences
from tuinews.typeset import cell_width

TEXT = "大桥长4.6公里。" * 300
ARTICLE = Article("1", "news", "大桥", (Block(TEXT, ((0, len(TEXT)),)),))


def panel(figures: int) -> Panel:
    found = tuple(Figure("4.6", "公里", "大桥", None, 0, ((start * 9 + 3, start * 9 + 8),)) for start in range(figures))
    return compose(ARTICLE, (), Digest("lead", figures=found), 40, titled=False)


def shown(made: Panel) -> list[str]:
    return ["".join(text for (text, _roles), _item in row) for row in made.rows]


def test_of_very_many_figures_the_first_are_shown_and_how_many_there_are_beyond() -> None:
    made = panel(FACTS + 50)
    assert [item.kind for item in made.items].count("figure") == FACTS
    assert shown(made)[-1].strip() == "… 还有 50 条"


def test_figures_that_fit_are_all_shown_and_nothing_is_said() -> None:
    made = panel(FACTS)
    assert [item.kind for item in made.items].count("figure") == FACTS
    assert "还有" not in shown(made)[-1]


def test_a_term_of_very_many_places_leads_through_the_first() -> None:
    assert len(occurrences(ARTICLE, "大桥")) == PLACES
    assert len(occurrences(ARTICLE, "没有的")) == 0


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_stands_behind_the_labels_is_in_one_line_in_every_language(
    language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TUINEWS_LANG", language)
    i18n._catalog.cache_clear()
    said = Digest(
        "lead",
        keywords=(Keyword("大桥", 1.0, 3),),
        organisations=(Mention("红星机械厂", 1, ()),),
        set_phrases=(Mention("五个转变", 1, ()),),
        figures=(Figure("4.6", "公里", "大桥", None, 0, ((3, 8),)),),
    )
    rows = shown(compose(ARTICLE, (), said, 40, titled=False))
    i18n._catalog.cache_clear()
    begins = [
        cell_width(row[: row.index(name)])
        for name in ("大桥 3", "红星机械厂", "五个转变", "4.6公里")
        for row in rows
        if name in row
    ]
    assert len(begins) == 4
    assert len(set(begins)) == 1


def test_a_name_longer_than_the_panel_is_cut_and_says_so() -> None:
    said = Digest("lead", organisations=(Mention("红星机械厂" * 9, 1, ()),))
    (row,) = shown(compose(ARTICLE, (), said, 30, titled=False))
    assert row.rstrip().endswith("…")
    assert cell_width(row.rstrip()) <= 30
