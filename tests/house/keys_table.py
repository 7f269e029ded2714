"""The README's table of keys, made from the reader's registry.

TUINEWS_LANG=en python -m tests.house.keys_table      (make messages)
"""

import os
import subprocess
import sys
from pathlib import Path

README = Path(__file__).parents[2] / "README.md"


def keys_table() -> str:
    """The table in English, whatever language this process speaks."""
    code = "from tuinews.tui.keys import markdown; print(markdown(), end='')"
    return subprocess.check_output(
        [sys.executable, "-c", code], text=True, encoding="utf-8", env=os.environ | {"TUINEWS_LANG": "en"}
    )


def main() -> None:
    """Write the table between its two marks."""
    before, rest = README.read_text("utf-8").split("<!-- keys -->\n")
    _, after = rest.split("<!-- /keys -->")
    README.write_text(f"{before}<!-- keys -->\n{keys_table()}<!-- /keys -->{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
