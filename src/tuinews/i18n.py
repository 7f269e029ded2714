"""The language of the interface: Chinese as written in the code, or a catalog's translation of it.

Knows the locale and the catalogs under `locale/`; knows none of the sentences.
"""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gettext import NullTranslations

_LOCALES = Path(__file__).parent / "locale"


def language() -> str:
    """`zh` or the code of a shipped catalog, by TUINEWS_LANG, LC_ALL, LC_MESSAGES, LANG; `zh` where none says."""
    for name in ("TUINEWS_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name, "").split(".")[0].split("_")[0].lower()
        if value and value not in ("c", "posix"):
            return value if (_LOCALES / value).is_dir() else "en" if value != "zh" else "zh"
        if value:
            break
    return "zh"


@lru_cache(maxsize=1)
def _catalog() -> NullTranslations | None:
    """The translations to use; None for Chinese, which needs none and should not wait for their reader."""
    if language() == "zh":
        return None
    import gettext

    return gettext.translation("tuinews", _LOCALES, [language()], fallback=True)


def _(message: str) -> str:
    """The message in the reader's language."""
    catalog = _catalog()
    return catalog.gettext(message) if catalog else message


def ngettext(one: str, many: str, count: int) -> str:
    """The message that fits `count`, in the reader's language."""
    catalog = _catalog()
    return catalog.ngettext(one, many, count) if catalog else one if count == 1 else many


def N_(message: str) -> str:  # noqa: N802  # gettext's own name, which the catalog's extractor looks for
    """The message as it is: marked for the catalog where it is written, translated later, where it is shown."""
    return message
