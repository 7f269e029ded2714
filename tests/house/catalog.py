"""The catalog of the interface's sentences: collected from the source, merged into the translations, compiled.

python -m tests.house.catalog      (make messages)
"""

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

SOURCE = Path(__file__).parents[2] / "src" / "tuinews"
ENGLISH = SOURCE / "locale" / "en" / "LC_MESSAGES" / "tuinews.po"
MADE = datetime(2026, 11, 23, tzinfo=UTC)  # fixed, so that the same sentences give the same file
KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2)}


def collected() -> Catalog:
    """Every sentence that the source marks for translation."""
    template = Catalog(project="tuinews", fuzzy=False)
    found = extract_from_dir(SOURCE, method_map=[("**.py", "python")], keywords=KEYWORDS)
    for path, line, message, comments, _context in found:
        template.add(message, locations=[(Path(path).name, line)], auto_comments=comments)
    return template


def english() -> Catalog:
    """The English translations as they stand."""
    with ENGLISH.open("rb") as file:
        return read_po(file, locale="en")


def compiled(catalog: Catalog) -> bytes:
    """The catalog as gettext reads it."""
    buffer = BytesIO()
    write_mo(buffer, catalog)
    return buffer.getvalue()


def _new() -> Catalog:
    header = "# The interface of tuinews in English; `make messages` brings it up to the source."
    return Catalog(locale="en", project="tuinews", version="1", creation_date=MADE, fuzzy=False, header_comment=header)


def main() -> None:
    """Bring the English catalog up to the source and compile it."""
    catalog = english() if ENGLISH.exists() else _new()
    catalog.update(collected(), no_fuzzy_matching=True)
    catalog.obsolete.clear()
    catalog.creation_date = MADE
    with ENGLISH.open("wb") as file:
        write_po(file, catalog, omit_header=False, no_location=True, sort_output=True, width=0)
    ENGLISH.with_suffix(".mo").write_bytes(compiled(english()))


if __name__ == "__main__":
    main()
