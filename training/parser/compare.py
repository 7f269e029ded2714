"""What the imitated pages show otherwise than real ones: `python -m training.parser.compare newspaper`.

For every name of evidence: what the lines that bear it are, on the corpus's pages and on imitated ones of the kind
meant for them. A name that tells of headlines there and of paragraphs here teaches what is not so; the worst come
first. Looks at the corpus and at imitations; learns nothing.
"""

from __future__ import annotations

import argparse
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from random import Random
from typing import Final

from training.parser.corpus import corpus_dir, example
from training.parser.crf import Example
from training.parser.imitation import Maker, imitated
from training.parser.layout import newspaper
from training.parser.learning import readable
from training.parser.pages import paragraphs, sheets, web_page
from training.parser.stories import read_stories

_KINDS: Final[Mapping[str, tuple[Maker, tuple[str, ...]]]] = {
    "newspaper": (newspaper, ("derived-a", "derived-b", "real-seed")),
    "sheets": (sheets, ("real-rmrb",)),
    "paragraphs": (paragraphs, ("real-cctv", "real-tw")),
    "web_page": (web_page, ("real-web",)),
}
"""Each kind of imitation, and the families it imitates."""
_OPEN: Final = 3
"""A line that may be more than this is not counted."""
_FEWEST: Final = 8
"""Real lines that must bear a name."""
_SHOWN: Final = 0.05
Tally = Mapping[str, Counter[str]]


def tally(examples: Iterable[Example]) -> Tally:
    """How many lines of each label bear each name; under "" all lines."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for one in examples:
        for names, states in zip(one.features, one.allowed, strict=True):
            labels = {state[1:2].replace("V", "C").replace("v", "c").replace("Y", "y") for state in states}
            if len(labels) <= _OPEN:
                label = "F" if labels & set("FGX") else min(labels)
                for name in {"", *names}:
                    found[name][label] += 1
    return found


def divergence(real: Tally, imitated: Tally, name: str) -> float:
    """By how many bits the imitated lines that bear a name mislead about the real ones (Kullback & Leibler 1951)."""
    total = 0.0
    for label, count in real[name].items():
        there = (count + 1) / (real[name].total() + 1)
        here = (imitated.get(name, Counter())[label] + 1) / (imitated.get(name, Counter()).total() + 1)
        total += count * math.log2(there / here)
    return total


def main() -> None:
    """Print the names that mislead most."""
    parser = argparse.ArgumentParser(prog="python -m training.parser.compare", description=__doc__.split("\n")[0])
    parser.add_argument("kind", choices=sorted(_KINDS))
    parser.add_argument("--imitations", type=int, default=300)
    parser.add_argument("--names", type=int, default=60, help="how many to print")
    options = parser.parse_args()
    maker, families = _KINDS[options.kind]
    corpus = corpus_dir()
    real = tally(example(document) for document in readable(corpus) if document.family in families)
    stories, random = read_stories(corpus), Random(1)
    made = (imitated(random, maker, stories) for _ in range(options.imitations))
    mine = tally(one for _, one in filter(None, made))
    worst = sorted(real, key=lambda name: (-divergence(real, mine, name), name))
    for name in [name for name in worst if real[name].total() >= _FEWEST][: options.names]:
        print(f"{divergence(real, mine, name):6.0f} {name or 'all lines':30} {_shares(real, mine, name)}")


def _shares(real: Tally, mine: Tally, name: str) -> str:
    """The labels of the lines that bear a name: their shares on real pages, then on imitated ones."""
    there, here = real[name], mine.get(name, Counter())
    shares = {label: (there[label] / there.total(), here[label] / max(1, here.total())) for label in there | here}
    return " ".join(f"{label} {a:.2f}/{b:.2f}" for label, (a, b) in sorted(shares.items()) if max(a, b) > _SHOWN)


if __name__ == "__main__":
    main()
