"""Each package can be used without those above it, and the heavy libraries stay where they belong.

import-linter reads the arrows from the source; this imports each layer in a process of its own, which also
sees what is imported at run time.
"""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src" / "tuinews"
LAYERS = {
    "edition": ("tuinews.intake", "tuinews.parsing", "tuinews.digest", "tuinews.tui", "tuinews.config"),
    "intake": ("tuinews.parsing", "tuinews.digest", "tuinews.typeset", "tuinews.tui", "chardet", "pypdfium2"),
    "typeset": ("tuinews.intake", "tuinews.parsing", "tuinews.digest", "tuinews.tui", "rich"),
    "search": ("tuinews.parsing", "tuinews.digest", "tuinews.tui", "pypinyin"),
    "parsing": ("tuinews.digest", "tuinews.tui", "tuinews.library", "numpy"),
    "digest": ("tuinews.parsing", "tuinews.tui", "tuinews.library", "jieba", "rjieba", "snownlp", "numpy"),
    "export": ("tuinews.tui", "jieba", "rjieba", "snownlp"),
    "library": ("tuinews.tui", "jieba", "snownlp"),
    "cli": ("tuinews.tui", "tuinews.library", "tuinews.digest", "textual"),
}


def imported_by(module: str) -> set[str]:
    code = f"import sys; import {module}; print('\\n'.join(sys.modules))"
    return set(subprocess.check_output([sys.executable, "-c", code], text=True).split())


@pytest.mark.parametrize("layer", LAYERS)
def test_a_layer_is_imported_without_what_it_must_not_know(layer: str) -> None:
    modules = imported_by(f"tuinews.{layer}")
    assert not modules & {*LAYERS[layer], "textual" if layer != "tui" else ""}


def importers(*names: str) -> set[str]:
    found = set()
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            roots = (
                {alias.name.split(".")[0] for alias in node.names}
                if isinstance(node, ast.Import)
                else {(node.module or "").split(".")[0]}
                if isinstance(node, ast.ImportFrom)
                else set()
            )
            if roots & set(names):
                found.add(path.relative_to(SOURCE).as_posix())
    return found


def test_only_the_reader_imports_textual() -> None:
    assert {path.split("/")[0] for path in importers("textual", "rich")} == {"tui"}


def test_only_one_module_imports_the_segmenters() -> None:
    assert importers("jieba", "rjieba") == {"digest/words.py"}


def test_snownlp_is_imported_only_in_a_process_of_its_own() -> None:
    assert importers("snownlp") == {"digest/snow_child.py"}
    assert "snow_child" not in "".join(
        path.read_text("utf-8") for path in SOURCE.rglob("*.py") if path.name not in ("snow.py", "snow_child.py")
    )
