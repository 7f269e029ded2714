"""Every sentence of the interface has its English, and what is shipped is what was translated."""

import re
from io import BytesIO
from string import Formatter

from babel.messages.mofile import read_mo
from tests.house.catalog import ENGLISH, collected, compiled, english


def messages() -> list[str]:
    return [m.id if isinstance(m.id, str) else m.id[0] for m in collected() if m.id]


def test_no_sentence_is_untranslated() -> None:
    catalog = english()
    missing = [message for message in messages() if message not in catalog or not catalog[message].string]
    assert missing == []


def test_a_translation_has_the_fields_of_its_sentence() -> None:
    def fields(text: str) -> set[str]:
        return {name for _, name, _, _ in Formatter().parse(text) if name} | set(re.findall(r"%\((\w+)\)", text))

    for message in english():
        if isinstance(message.id, str) and message.id:
            assert fields(message.id) == fields(str(message.string)), message.id


def test_the_compiled_catalog_is_the_one_that_was_written() -> None:
    def said(compiled_catalog: bytes) -> dict[str, object]:
        """What is translated; the header names the compiler's version, which is no matter."""
        return {str(message.id): message.string for message in read_mo(BytesIO(compiled_catalog)) if message.id}

    assert said(ENGLISH.with_suffix(".mo").read_bytes()) == said(compiled(english()))
