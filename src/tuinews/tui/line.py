"""A line that is being typed: text, the place of the cursor, and what the keys of a shell's line do to it.

Knows characters, never cells; draws nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from tuinews.intake.sanitize import printable


@dataclass(frozen=True, slots=True)
class Line:
    """The text, and before which of its characters the cursor is."""

    text: str = ""
    at: int = 0

    @classmethod
    def of(cls, text: str) -> Line:
        """A line with the cursor at its end."""
        return cls(text, len(text))

    def insert(self, text: str) -> Line:
        """The line with a text put in at the cursor; what is no character of a line is made harmless."""
        text = printable(text)
        return Line(self.text[: self.at] + text + self.text[self.at :], self.at + len(text))

    def press(self, key: str, character: str | None) -> Line | None:
        """The line after a key; None where the key means nothing to a line."""
        if key in _MEANINGS:
            return _MEANINGS[key](self)
        return self.insert(character) if character is not None and character.isprintable() else None

    def _backspace(self) -> Line:
        return Line(self.text[: max(0, self.at - 1)] + self.text[self.at :], max(0, self.at - 1))

    def _delete(self) -> Line:
        return replace(self, text=self.text[: self.at] + self.text[self.at + 1 :])

    def _left(self) -> Line:
        return replace(self, at=max(0, self.at - 1))

    def _right(self) -> Line:
        return replace(self, at=min(len(self.text), self.at + 1))

    def _home(self) -> Line:
        return replace(self, at=0)

    def _end(self) -> Line:
        return Line.of(self.text)

    def _drop_before(self) -> Line:
        return Line(self.text[self.at :], 0)

    def _drop_after(self) -> Line:
        return Line.of(self.text[: self.at])

    def _drop_word(self) -> Line:
        kept = self.text[: self.at].rstrip()
        start = max(kept.rfind(" "), kept.rfind("/")) + 1
        return Line(self.text[:start] + self.text[self.at :], start)


_MEANINGS = {
    "backspace": Line._backspace,
    "ctrl+h": Line._backspace,
    "delete": Line._delete,
    "ctrl+d": Line._delete,
    "left": Line._left,
    "ctrl+b": Line._left,
    "right": Line._right,
    "ctrl+f": Line._right,
    "home": Line._home,
    "ctrl+a": Line._home,
    "end": Line._end,
    "ctrl+e": Line._end,
    "ctrl+u": Line._drop_before,
    "ctrl+k": Line._drop_after,
    "ctrl+w": Line._drop_word,
}
