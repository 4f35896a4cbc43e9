"""What holds for every test: no display, no network, no home of the user, English, repeatable examples."""

import builtins
import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A slow machine must not fail a property: neither a deadline nor a measure of how fast examples are made.
settings.register_profile("here", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", settings.get_profile("here"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")

_LOOPBACK = ("127.", "::1", "localhost")
_CORE_TESTS = Path(__file__).parent / "core"


class NetworkUsed(AssertionError):
    """The program or a test tried to reach another machine."""


def _refuse_network(event: str, given: tuple[object, ...]) -> None:
    """Refuse every address but this machine's own; sockets of the file system are no network."""
    if event in {"socket.connect", "socket.sendto", "socket.bind"}:
        address = given[1]
        host = address[0] if isinstance(address, tuple) else None
    elif event == "socket.getaddrinfo":
        host = given[0]
    else:
        return
    if host is not None and not str(host).startswith(_LOOPBACK):
        raise NetworkUsed(f"{event} to {host!r}")


sys.addaudithook(_refuse_network)


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings, backups and logs of a test go to a folder of its own; the terminal is the same everywhere."""
    monkeypatch.setenv("DISCOURSECODER_HOME", str(tmp_path_factory.mktemp("home")))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "120")
    monkeypatch.setenv("TERM", "dumb")


@pytest.fixture(autouse=True)
def _english_afterwards() -> Iterator[None]:
    """A test may speak French; the next one starts in English."""
    yield
    from discoursecoder.core.messages import use_language

    use_language("en")
    qt = sys.modules.get("PySide6.QtCore")
    if qt is not None and (application := qt.QCoreApplication.instance()) is not None:
        for translator in application.findChildren(qt.QTranslator):
            application.removeTranslator(translator)


@pytest.fixture(autouse=True)
def _core_without_qt(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """The core's tests run with PySide6 blocked: an import of it inside a function fails there."""
    if _CORE_TESTS not in request.path.parents:
        return
    real = builtins.__import__

    def without_qt(name: str, importing: Mapping[str, object] | None = None, *rest: Any, **named: Any) -> object:
        ours = str((importing or {}).get("__name__")).startswith("discoursecoder.")
        if ours and name.partition(".")[0] in {"PySide6", "shiboken6"}:
            raise ModuleNotFoundError(f"{name} is blocked in the tests of the core")
        return real(name, importing, *rest, **named)

    monkeypatch.setattr(builtins, "__import__", without_qt)


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """The one application of pytest-qt's `qapp`, drawn alike on every system."""
    return ["discoursecoder", "-style", "fusion"]
