"""The reader: the only package that knows Textual.

`run` is its one door; nothing else of it is for other packages, but for `keys.markdown`, the table of keys.
"""

from __future__ import annotations

import gc
import os
from collections.abc import Iterable

from tuinews.tui import ahead
from tuinews.tui.memory import without
from tuinews.tui.session import Input, Options

__all__ = ["Input", "Options", "run"]


def run(inputs: Iterable[Input], options: Options) -> int:
    """Open the reader on these inputs and stay until it is left; the exit code.

    Standard input must be the terminal by then: what came through a pipe is among the inputs as a Source.
    """
    os.environ.setdefault("TEXTUAL_ANIMATIONS", "none")
    # a frame is drawn when something changed, and is waited for half as long
    os.environ.setdefault("TEXTUAL_FPS", "120")
    # where a shell exports these they hold the size that the terminal once had, and would hide every later one
    for stale in ("COLUMNS", "LINES"):
        os.environ.pop(stale, None)
    # until the first frame is painted nothing is worth looking for garbage
    gc.disable()
    given = list(inputs)
    child = ahead.begin(given, options.config.encoding or None)
    with without("ssl", "_hashlib"):
        import hashlib  # noqa: F401  # the library's, which has its own functions without OpenSSL

        from tuinews.tui.app import ReaderApp

    app = ReaderApp(given, options, child)
    code = app.run(mouse=options.config.mouse)
    return app.return_code or 0 if code is None else code
