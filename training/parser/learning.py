"""One training on one set of imitated pages, and then on the corpus's documents too: what a process of its own does."""

from __future__ import annotations

from collections.abc import Sequence, Set
from pathlib import Path

from training.parser.corpus import Document, corpus_dir, documents, example
from training.parser.crf import Settings, Weights, train
from training.parser.imitation import imitations, possible
from training.parser.specimens import taught
from training.parser.stories import Story, read_stories, shingles

CORPUS_WEIGHT = 5.0
"""How much a line of a real page counts beside one of an imitated page."""
SPECIMEN_WEIGHT = 3.0
_HEADINGS = ("K", "H", "h", "S", "T")
_TEXT = ("Ae", "Am", "Pe", "Pm", "T", "t", "K", "H", "h", "S")
PRIOR = {
    "page=above": dict.fromkeys(("Ae", "Am", "K", "H", "h"), -9.0),
    "page=over": dict.fromkeys(("Ae", "Am", "H", "h"), -9.0),
    **{
        f"onsite={mark}": dict.fromkeys(_TEXT, -3.0)
        for mark in ("about", "editors", "issue", "related", "rights", "web")
    },
    **{f"m={mark}": dict.fromkeys(_HEADINGS, -4.0) for mark in ("editors", "imprint", "jump", "masthead")},
    "m=day": dict.fromkeys((*_HEADINGS, "F", "G", "X"), -4.0),
    "m=rubric": {"H": 1.0, "h": 1.0, **dict.fromkeys(("Ae", "Am", "Pe", "Pm", "Ie", "Im"), -2.0)},
    "m=name": {"T": -1.0},
    "page=at": {"H": 6.0},
    "page=below": dict.fromkeys(("K", "H"), -9.0),
    "page=belowagain": dict.fromkeys(("K", "H"), -9.0),
    "size=99": {"T": -4.0, "t": -2.0},
    **{f"sizee={size}.": {"T": -2.0, "H": -1.0} for size in ("3", "5", "8", "12", "16", "22", "30", "45", "99")},
    **{edge: {"T": -3.0} for edge in ("gap=e", "gap=ed", "gap=ek")},
}
"""A web page whose own title names its headline has one article, and that is its headline; what a site sets round its
texts is no text; mastheads, imprints and jumps are no headings, an author's name is no subhead; the name of a column
stands behind a headline, an agency's figures for the day at the end of its text; no subhead fills lines or ends with a
full stop; no frame begins with one."""
SETTINGS = Settings(penalty=2.0, least_count=100, iterations=75, prior=PRIOR)
REFINING = Settings(penalty=2.0, least_count=100, iterations=45, prior=PRIOR)
"""From the weights of the imitations to those that have seen the corpus too."""


def readable(corpus: Path) -> list[Document]:
    """The corpus's documents but for those in which an extractor mixed the columns."""
    return [document for document in documents(corpus) if not document.gold.get("scrambled")]


def learned(number: int, count: int, groups: Sequence[Set[str]]) -> tuple[Weights, list[Weights]]:
    """What one of the sets of `count` imitated pages teaches.

    First the weights that have seen these pages and the specimens only, then, for each group of documents (their
    slugs), those that have seen all other documents too.
    """
    corpus = corpus_dir()
    found = readable(corpus)
    stories = _unlike(read_stories(corpus), found)
    made = [made for _, made in imitations(stories, count, seed=number)]
    ours = (example(document, SPECIMEN_WEIGHT) for document in taught())
    made += [one for one in ours if possible(one.allowed)]
    start = train(made, SETTINGS)
    examples = {document.slug: example(document, CORPUS_WEIGHT) for document in found}
    rests = ([one for slug, one in examples.items() if slug not in without] for without in groups)
    return start, [train([*made, *rest], REFINING, start) for rest in rests]


def _unlike(stories: Sequence[Story], found: Sequence[Document]) -> list[Story]:
    """The stories that share no run of characters with any document, so that none is tested on its own words."""
    seen = {run for document in found for run in shingles(document.source.text)}
    return [story for story in stories if not any(run in seen for text in story.paragraphs for run in shingles(text))]
