"""Word lists that facts are told by: surnames, titles, verbs of speech, units, endings of organisations.

The lists stand in `lexicon.txt`, compiled for this program from common knowledge of the language and of the
world; this module reads them and says what each is for. Knows nothing of how they are used.
"""

from __future__ import annotations

from pathlib import Path


def _read(text: str) -> dict[str, list[str]]:
    lists: dict[str, list[str]] = {}
    for line in text.splitlines():
        if line.startswith("["):
            lists[line.strip("[]")] = words = []
        elif line and not line.startswith("#"):
            words += line.split()
    return lists


_LISTS = _read(Path(__file__).with_suffix(".txt").read_text(encoding="utf-8"))


def _set(name: str) -> frozenset[str]:
    return frozenset(_LISTS[name])


def _letters(name: str) -> frozenset[str]:
    return frozenset("".join(_LISTS[name]))


SURNAMES = _letters("surnames")
"""Surnames of one letter."""

COMPOUND = tuple(_LISTS["compound"])
"""Surnames of two letters."""

UNLIKELY_SURNAMES = _letters("unlikely_surnames")
"""Surnames that are far oftener other words: asked for twice the evidence."""

TRANSLITERATION = _letters("transliteration")
"""Letters that foreign names are spelt with."""

TITLE_ENDS = _letters("title_ends")
"""Last letters of what people are called by: 所长, 研究员, 发言人, 教授, 主席 …"""

NOT_TITLES = _set("not_titles")
"""Who made the page is not who the news is about."""

AFTER_NAMES = _set("after_names")
"""What people are addressed by, behind their names."""

SPEECH = _set("speech")
"""Verbs of speech."""

BARE_SPEECH = _set("bare_speech")
"""Verbs after which what is said may follow without a comma."""

ROLE_ENDS = tuple(_LISTS["role_ends"])
"""What somebody who is not named is called by ends so."""

ORGANISATION_ENDS = tuple(_LISTS["organisation_ends"])
"""The names of organisations end so; the longest first."""

SHORT_ENDS = _letters("short_ends")
"""Endings of one letter: believed only in a word that is no common one, after a place or a proper name."""

PLACE_ENDS = _letters("place_ends")
"""The names of places end so."""

UNITS = tuple(_LISTS["units"])
"""Units and measure words."""

VAGUE_UNITS = _set("vague_units")
"""Units that as often end a name, a date or an order: believed behind 12.5, 1200 or 3万, not behind 3."""

MEASURES = _set("measures")
"""Units that say nothing of what is counted: the noun after them does."""

LEADING = _set("leading")
"""Words that only lead from what is counted to its number."""

NOUN_LIKE = _set("noun_like")
"""Verbs of speech that are as often nouns or verbs of something else: believed only close behind their subject."""

COUNTRIES = _set("countries")
"""Countries, whatever the tagger takes them for."""

NO_ORGANISATION = _set("no_organisation")
"""Endings of organisations that name none by themselves."""

NEVER_ORGANISATION = _set("never_organisation")
"""Words that end as organisations do and never end the name of one."""

NEVER_ORGANISATION_ENDS = tuple(_LISTS["never_organisation_ends"])
"""Words that end so too are none either: 空间布局, 新格局, 中西部 …"""

PRESS = _set("press")
"""Who brings the news; no part of it at the head of a block or before 记者."""

NOUN_PHRASE = _set("noun_phrase")
"""Parts of speech that what people are called by is made of."""

PHRASE_JOINTS = _set("phrase_joints")
"""Words that join them."""

BODY_PHRASE = _set("body_phrase")
"""Parts of speech that the names of organisations are made of."""

PROPER = _set("proper")
"""Those that such a name begins with."""

BEFORE_SPEECH = _set("before_speech")
"""Words that stand between a subject and its verb of speech, besides adverbs and dates."""

BEFORE_PLACES = _set("before_places")
"""Words after which the tagger is believed about a place."""

KNOWN_PLACES = _set("known_places")
"""Provinces, large cities, parts of the world."""

NOT_PLACES = _set("not_places")
"""Words that end as places do and name none."""

NOT_PEOPLE = _set("not_people")
"""What looks like a name and is nobody's."""

TITLES = _set("titles")
"""What stands before names whatever its last letter and its tag."""

COMMON_SURNAMES = _letters("common_surnames")
"""Surnames that a name spelt with letters of transliteration is Chinese by."""

FEELINGS = tuple(_LISTS["feelings"])
"""What is expressed, not said, behind 表示."""
