"""What an article says, where that is more than anyone reads."""

from __future__ import annotations

from tuinews.digest.model import Digest, Figure
from tuinews.edition import Article, Block
from tuinews.tui.panel import FACTS, PLACES, Panel, compose, occurrences

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
