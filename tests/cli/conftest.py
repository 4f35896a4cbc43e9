"""A terminal for the tests of commands."""

import pytest

from commands import Terminal


@pytest.fixture
def terminal(capsys: pytest.CaptureFixture[str]) -> Terminal:
    """Runs commands and keeps what they say apart."""
    return Terminal(capsys)
