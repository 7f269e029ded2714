"""Learning weights: the better choice gets the higher score, and the same lessons give the same weights."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
from training.ranker.listwise import gathered, learn
from training.ranker.model import weights_of, write
from training.ranker.rouge import reference
from training.ranker.sets import SETS, Known, Lesson, lesson, read

from tuinews.digest import article_from_text
from tuinews.digest.features import FEATURES

LEAD = "滨江市新桥{i}号昨夜举行了通车仪式，两岸车程缩短到{i}分钟。"
REST = "天气一直很好，江边有很多人散步。\n渔民说今年的鱼不多，江水比去年低。\n河堤上新种了柳树，过几年就能遮阴。"


def lessons() -> list[Lesson]:
    made = []
    for i in range(12):
        lead = LEAD.format(i=i)
        title = f"新桥{i}号通车" if i % 2 else None
        known = Known(
            article_from_text(str(i), title, f"{lead}\n{REST}"), reference(f"新桥{i}号举行通车仪式"), SETS[i % 2], i
        )
        found = lesson(known)
        assert found is not None
        made.append(found)
    return made


def test_the_choice_of_more_worth_scores_higher() -> None:
    rows = [np.array([[1.0, 0.0], [0.0, 1.0]]), np.array([[0.0, 1.0], [1.0, 0.0]])]
    weights = learn(gathered(rows, [np.array([0.9, 0.1]), np.array([0.1, 0.9])], ["a", "b"]), heat=0.1, penalty=1e-3)
    assert weights[0] > weights[1]


def test_groups_count_the_same_however_many_they_are() -> None:
    rows = [np.zeros((1, 1))] * 4
    assert gathered(rows, [np.zeros(1)] * 4, ["a", "a", "a", "b"]).share.tolist() == [1 / 6, 1 / 6, 1 / 6, 1 / 2]


def test_the_lead_is_learned_and_learned_the_same_twice(tmp_path: Path) -> None:
    weights = weights_of(lessons())
    for row in lessons():
        known = weights.headline if row.known.article.headline else weights.plain
        assert int(np.argmax(row.rows @ np.array(known))) == 0
    write(weights, tmp_path / "one.json")
    write(weights_of(lessons()), tmp_path / "two.json")
    assert (tmp_path / "one.json").read_bytes() == (tmp_path / "two.json").read_bytes()
    assert list(json.loads((tmp_path / "one.json").read_text(encoding="utf-8"))["plain"]) == list(FEATURES)


def test_an_article_of_one_sentence_teaches_nothing() -> None:
    known = Known(article_from_text("a", None, "新桥昨夜通车。"), reference("新桥通车"), "crud", 0)
    assert lesson(known) is None


def test_the_headline_is_withheld_where_it_is_the_reference(tmp_path: Path) -> None:
    (tmp_path / "summaries").mkdir()
    for group in SETS:
        row = {"id": "1", "title": "新桥通车", "text": "新桥昨夜通车。", "summary": "新桥通车"}
        (tmp_path / "summaries" / f"{group}.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    known = {one.group: one.article.headline for one in read(tmp_path)}
    assert {group for group, headline in known.items() if headline} == {"lctt", "leadref", "techblog"}
