"""The tables of the library, version by version.

A library of any version here is brought forward by running the steps after its own. A step that has been
released is never edited: a change is a new step. Knows SQL; opens nothing.

`edition.dated` and `article.dated` are dates as numbers, 20250719; 0 where none is known. Times are Unix seconds.
"""

from __future__ import annotations

APPLICATION_ID = 0x54554E57
"""`TUNW`, in the header of the file."""

_EDITIONS = """
CREATE TABLE edition (
    id INTEGER PRIMARY KEY,
    key BLOB NOT NULL UNIQUE,       -- of the text without white space: the same however encoded, broken or named
    name TEXT NOT NULL,             -- fit to be shown
    path TEXT NOT NULL,             -- where it was last read from, '' where nowhere
    encoding TEXT NOT NULL,
    dated INTEGER NOT NULL,
    added INTEGER NOT NULL,
    opened INTEGER NOT NULL,
    characters INTEGER NOT NULL,
    whole INTEGER NOT NULL,         -- 0 until the last article of it is in
    furniture BLOB NOT NULL
);
CREATE INDEX edition_recent ON edition(max(opened, added));
CREATE TABLE article (
    id INTEGER PRIMARY KEY,
    key BLOB NOT NULL UNIQUE,       -- of the body without white space and punctuation
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    dated INTEGER NOT NULL,
    length INTEGER NOT NULL
);
CREATE TABLE body (                 -- apart from the narrow rows, so that these stay together on few pages
    article INTEGER PRIMARY KEY REFERENCES article(id),
    packed BLOB NOT NULL
);
CREATE TABLE placing (
    edition INTEGER NOT NULL REFERENCES edition(id),
    position INTEGER NOT NULL,
    article INTEGER NOT NULL REFERENCES article(id),
    PRIMARY KEY (edition, position)
) WITHOUT ROWID;
CREATE INDEX placing_article ON placing(article);
CREATE TABLE name (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,             -- person, org, place, keyword
    name TEXT NOT NULL,             -- folded
    UNIQUE (kind, name)
);
CREATE TABLE mention (              -- no foreign keys here: fifteen rows an article, and each check costs as much again
    name INTEGER NOT NULL,
    article INTEGER NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (name, article)
) WITHOUT ROWID;
CREATE TABLE mark (                 -- sentences that tell near-duplicates: the smallest hashes of each article's
    hash INTEGER NOT NULL,
    article INTEGER NOT NULL,
    PRIMARY KEY (hash, article)
) WITHOUT ROWID;
"""

_SEARCH = """
CREATE VIRTUAL TABLE words USING fts5(body, title, content='', contentless_delete=1, tokenize='ascii');
CREATE VIRTUAL TABLE initials USING fts5(body, content='', contentless_delete=1, detail=none, tokenize='ascii');
INSERT INTO words(words, rank) VALUES ('hashsize', 8388608);
INSERT INTO initials(initials, rank) VALUES ('hashsize', 4194304);
CREATE TABLE word (                 -- every word that has stood in an article, once for each way to say it
    pinyin TEXT NOT NULL,
    word TEXT NOT NULL,
    PRIMARY KEY (pinyin, word)
) WITHOUT ROWID;
CREATE INDEX word_word ON word(word);
"""

_READING = """
CREATE TABLE reading (              -- by the article's key: it outlives the article and comes back with it
    key BLOB PRIMARY KEY,
    read INTEGER NOT NULL DEFAULT 0,
    starred INTEGER NOT NULL DEFAULT 0,
    block INTEGER NOT NULL DEFAULT 0,
    offset INTEGER NOT NULL DEFAULT 0,
    note TEXT NOT NULL DEFAULT '',
    updated INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE tag (
    tag TEXT NOT NULL,
    key BLOB NOT NULL,
    PRIMARY KEY (tag, key)
) WITHOUT ROWID;
CREATE INDEX tag_key ON tag(key);
CREATE TABLE place (                -- where an edition was left, by the edition's key
    key BLOB PRIMARY KEY,
    article BLOB NOT NULL,
    search TEXT NOT NULL,
    updated INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE saved_search (
    name TEXT PRIMARY KEY,
    query TEXT NOT NULL,
    added INTEGER NOT NULL
) WITHOUT ROWID;
"""

_MENDING = """
CREATE TABLE edit (
    id INTEGER PRIMARY KEY,
    edition BLOB NOT NULL,          -- the edition's key
    kind TEXT NOT NULL,
    first INTEGER NOT NULL,         -- counted in the text's non-space characters
    last INTEGER NOT NULL,
    added INTEGER NOT NULL
);
CREATE INDEX edit_edition ON edit(edition);
"""

# Words are looked up by how they are said, whatever is asked; the newest of many articles by their day; and the larger
# the pieces that the index is written in, the less there is to be joined.
_LEANER = """
DROP INDEX word_word;
CREATE INDEX article_dated ON article(dated);
INSERT INTO words(words, rank) VALUES ('hashsize', 33554432);
INSERT INTO words(words, rank) VALUES ('automerge', 8);
INSERT INTO initials(initials, rank) VALUES ('hashsize', 16777216);
INSERT INTO initials(initials, rank) VALUES ('automerge', 8);
"""

STEPS: tuple[str, ...] = (_EDITIONS + _SEARCH, _READING, _MENDING, _LEANER)
"""What makes version n+1 out of version n; an empty file is version 0."""

VERSION = len(STEPS)
