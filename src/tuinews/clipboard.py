"""Text to the clipboard of the terminal that the person sits at, however far away it is.

Knows OSC 52, what tmux and GNU screen make of it, and that none of them answers: the text is always kept in a
file as well, and the result says what was tried. Knows nothing of Textual; the caller passes the means to write
to the terminal.
"""

from __future__ import annotations

import base64
import os
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from tuinews import paths

LARGEST = 74_994
"""Bytes of text that OSC 52 is trusted with: 100,000 bytes of sequence, where xterm and tmux begin to drop it."""

_SCREEN_CHUNK = 512
"""Bytes of a device control string that GNU screen passes on at a time; it drops longer ones."""

_TMUX_SECONDS = 2.0

Write = Callable[[str], object]


@dataclass(frozen=True, slots=True)
class Copied:
    """What was done with a text.

    `to` names where it was sent: `tmux` (its buffer, and through it the terminal) or `terminal` (OSC 52); it is
    empty where the text was too large or nothing could be written. `file` is where it is kept, None where that
    failed. `chars` is its length.
    """

    to: tuple[str, ...]
    file: Path | None
    chars: int
    too_large: bool = False


def copy(text: str, write: Write, *, file: Path | None = None, environment: Mapping[str, str] | None = None) -> Copied:
    """Send the text to the clipboard and keep it in `file` (by default `copied.txt` of the state directory).

    `write` takes characters for the terminal, all of them ASCII.
    """
    environ = os.environ if environment is None else environment
    kept = _keep(text, paths.state_dir() / "copied.txt" if file is None else file)
    done = ["tmux"] if environ.get("TMUX") and _load_tmux_buffer(text, environ) else []
    too_large = len(text.encode("utf-8", "replace")) > LARGEST
    if not too_large and not done:
        write(sequence(text, screen="STY" in environ))
        done.append("terminal")
    return Copied(tuple(done), kept, len(text), too_large and not done)


def sequence(text: str, *, screen: bool = False) -> str:
    """The OSC 52 sequence that sets the clipboard; in GNU screen wrapped so that it reaches the terminal."""
    payload = base64.b64encode(text.encode("utf-8", "replace")).decode("ascii")
    plain = f"\x1b]52;c;{payload}\x07"
    if not screen:
        return plain
    chunks = (plain[start : start + _SCREEN_CHUNK] for start in range(0, len(plain), _SCREEN_CHUNK))
    return "".join(f"\x1bP{chunk}\x1b\\" for chunk in chunks)


def _load_tmux_buffer(text: str, environ: Mapping[str, str]) -> bool:
    """Whether tmux took the text; `-w` has it pass it on to the terminal, which it does not do with OSC 52."""
    try:
        done = subprocess.run(
            ["tmux", "load-buffer", "-w", "-"],  # noqa: S607 - the tmux that the person runs
            input=text.encode("utf-8", "replace"),
            env=dict(environ),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_TMUX_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def _keep(text: str, file: Path) -> Path | None:
    """The file, readable by nobody else, with the text in it; None where it could not be written."""
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        fresh = file.with_name(f".{file.name}.{os.getpid()}")
        fresh.unlink(missing_ok=True)
        descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as kept:
            kept.write(text.encode("utf-8", "replace"))
        fresh.replace(file)
    except OSError:
        return None
    return file
