"""What is said when something cannot be read."""

from __future__ import annotations

from tuinews.intake.sanitize import printable


class IntakeError(Exception):
    """A named input could not be read: `name` as given (made printable), `reason` one clear line."""

    def __init__(self, name: str, reason: str) -> None:
        self.name = printable(name)
        self.reason = printable(reason)
        super().__init__(f"{self.name}: {self.reason}")


class EmptyFolderError(IntakeError):
    """A directory that holds nothing to be read: wrong where it is to be opened, not where it is to be followed."""
