"""Where things are kept: the XDG directories, and the sample that is shipped.

Knows no file's contents; makes no directory (who writes there does).
"""

from __future__ import annotations

import os
from pathlib import Path

_DEFAULTS = {
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_STATE_HOME": ".local/state",
    "XDG_CACHE_HOME": ".cache",
}


def _directory(variable: str) -> Path:
    # the specification: a relative path in one of these variables is to be ignored
    base = os.environ.get(variable, "")
    home = Path(base) if os.path.isabs(base) else Path(os.path.expanduser("~"), _DEFAULTS[variable])  # noqa: PTH111, PTH117 — expanduser never raises
    return home / "tuinews"


def config_dir() -> Path:
    """The folder of `config.toml`."""
    return _directory("XDG_CONFIG_HOME")


def data_dir() -> Path:
    """The folder of the library."""
    return _directory("XDG_DATA_HOME")


def state_dir() -> Path:
    """The folder of what can be lost without harm: what was copied, logs."""
    return _directory("XDG_STATE_HOME")


def cache_dir() -> Path:
    """The folder of what can be made again."""
    return _directory("XDG_CACHE_HOME")


def config_file() -> Path:
    """The configuration, whether it exists or not."""
    return config_dir() / "config.toml"


def library_file() -> Path:
    """The library's database, whether it exists or not."""
    return data_dir() / "library.db"


def sample() -> Path:
    """The sample edition: beside this module in an installed package, in `assets/` of a checkout."""
    package = Path(__file__).parent
    installed = package / "assets" / "sample.txt"
    return installed if installed.exists() else package.parents[1] / "assets" / "sample.txt"
