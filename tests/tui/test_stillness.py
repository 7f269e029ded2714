"""The keyboard's thread: what is typed arrives, and nothing wakes it but a key and the end."""

from __future__ import annotations

import os
import queue
from collections.abc import Iterator
from threading import Thread

import pytest
from textual.driver import Driver
from textual.drivers.headless_driver import HeadlessDriver
from textual.drivers.linux_driver import LinuxDriver
from textual.events import Key
from textual.message import Message

from tuinews.tui.stillness import Bell, listen, still

PATIENCE = 20.0
"""Seconds that anything is waited for."""


class Heard(HeadlessDriver):
    """A driver that keeps what it is handed."""

    def __init__(self) -> None:
        self.messages: queue.SimpleQueue[Message] = queue.SimpleQueue()
        self._debug = False

    def process_message(self, message: Message) -> None:
        """Keep it."""
        self.messages.put(message)

    def key(self) -> str:
        """The next key."""
        message = self.messages.get(timeout=PATIENCE)
        assert isinstance(message, Key)
        return message.key


class Keyboard:
    """A thread that listens to a pipe, and the pipe's other end."""

    def __init__(self) -> None:
        self.driver, self.bell = Heard(), Bell()
        self.file, self._keys = os.pipe()
        self.thread = Thread(target=listen, args=(self.driver, self.file, self.bell))
        self.thread.start()

    def type(self, keys: bytes) -> None:
        """Press keys."""
        os.write(self._keys, keys)

    def close(self) -> None:
        """End the thread."""
        self.bell.set()
        self.thread.join(PATIENCE)
        os.close(self._keys)
        os.close(self.file)


@pytest.fixture
def keyboard() -> Iterator[Keyboard]:
    made = Keyboard()
    yield made
    made.close()


def test_keys_arrive_one_after_the_other(keyboard: Keyboard) -> None:
    keyboard.type(b"j\x1b[B ")
    assert [keyboard.driver.key() for _key in range(3)] == ["j", "down", "space"]


def test_an_escape_character_alone_is_the_escape_key(keyboard: Keyboard) -> None:
    keyboard.type(b"\x1b")
    assert keyboard.driver.key() == "escape"


def test_a_character_that_comes_in_two_pieces_is_one(keyboard: Keyboard) -> None:
    first, second = "桥".encode()[:1], "桥".encode()[1:]
    keyboard.type(first)
    keyboard.type(second + b"j")
    message = keyboard.driver.messages.get(timeout=PATIENCE)
    assert isinstance(message, Key)
    assert message.character == "桥"
    assert keyboard.driver.key() == "j"


def test_the_bell_ends_it_and_it_may_listen_again(keyboard: Keyboard) -> None:
    keyboard.bell.set()
    keyboard.bell.set()
    keyboard.thread.join(PATIENCE)
    assert not keyboard.thread.is_alive()
    keyboard.bell.clear()
    keyboard.thread = Thread(target=listen, args=(keyboard.driver, keyboard.file, keyboard.bell))
    keyboard.thread.start()
    keyboard.type(b"k")
    assert keyboard.driver.key() == "k"


def test_only_the_driver_of_a_terminal_is_changed() -> None:
    assert still(HeadlessDriver) is HeadlessDriver
    assert issubclass(still(LinuxDriver), LinuxDriver)
    assert issubclass(still(LinuxDriver), Driver)
