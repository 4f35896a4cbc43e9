import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Event, current_thread, main_thread

import pytest
from pytestqt.qtbot import QtBot

from discoursecoder.core.messages import language, use_language
from discoursecoder.ui.tasks import Cancelled, Progress, Task, load_ahead, run, stop_all


class Heard:
    """What is told of a work, and in which thread."""

    def __init__(self) -> None:
        self.outcome: list[tuple[str, object]] = []
        self.steps: list[tuple[int, int]] = []
        self.in_window: list[bool] = []

    def _note(self, kind: str, value: object) -> None:
        self.outcome.append((kind, value))
        self.in_window.append(current_thread() is main_thread())

    def done(self, value: object) -> None:
        self._note("done", value)

    def failed(self, error: Exception) -> None:
        self._note("failed", str(error))

    def cancelled(self) -> None:
        self._note("cancelled", None)

    def progressed(self, done: int, whole: int) -> None:
        self.steps.append((done, whole))


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def gate() -> Iterator[Event]:
    """What a work waits for; opened in the end, so that no work stays behind."""
    made = Event()
    yield made
    made.set()
    assert stop_all()


def begin(heard: Heard, work: object) -> Task:
    return run(
        work,  # type: ignore[arg-type]  # works of several kinds
        on_done=heard.done,
        on_failed=heard.failed,
        on_progress=heard.progressed,
        on_cancelled=heard.cancelled,
    )


def test_a_work_runs_beside_the_window_and_its_result_arrives_in_it(heard: Heard, gate: Event, qtbot: QtBot) -> None:
    task = begin(heard, lambda _: (gate.wait(), current_thread() is main_thread())[1])
    assert heard.outcome == []
    with qtbot.waitSignal(task.done):
        gate.set()
    assert heard.outcome == [("done", False)]
    assert heard.in_window == [True]


def test_how_far_a_work_is_is_told(heard: Heard, qtbot: QtBot) -> None:
    def work(progress: Progress) -> int:
        for done in range(3):
            progress(done + 1, 3)
        return 3

    begin(heard, work)
    qtbot.waitUntil(lambda: heard.outcome == [("done", 3)])
    assert heard.steps == [(1, 3), (2, 3), (3, 3)]


def test_what_a_work_raises_is_told_instead_of_its_result(heard: Heard, qtbot: QtBot) -> None:
    def work(_: Progress) -> int:
        raise ValueError("the disk is full")

    begin(heard, work)
    qtbot.waitUntil(lambda: bool(heard.outcome))
    assert heard.outcome == [("failed", "the disk is full")]
    assert heard.in_window == [True]


def test_a_work_that_is_stopped_ends_at_its_next_report(heard: Heard, gate: Event, qtbot: QtBot) -> None:
    reached: list[str] = []

    def work(progress: Progress) -> None:
        gate.wait()
        progress(1, 2)
        reached.append("too far")

    task = begin(heard, work)
    task.cancel()
    with qtbot.waitSignal(task.cancelled):
        gate.set()
    assert (heard.outcome, reached, heard.steps) == ([("cancelled", None)], [], [])


def test_the_result_of_a_work_stopped_too_late_is_given_up(heard: Heard, gate: Event, qtbot: QtBot) -> None:
    task = begin(heard, lambda _: (gate.wait(), "result")[1])
    task.cancel()
    with qtbot.waitSignal(task.cancelled):
        gate.set()
    assert heard.outcome == [("cancelled", None)]


def test_a_report_after_stopping_raises() -> None:
    steps: list[tuple[int, int]] = []
    progress = Progress(lambda done, whole: steps.append((done, whole)))
    progress(1, 2)
    progress.stop()
    with pytest.raises(Cancelled):
        progress(2, 2)
    assert steps == [(1, 2)]


def test_a_work_speaks_the_language_of_the_window(heard: Heard, gate: Event, qtbot: QtBot) -> None:
    use_language("fr")
    begin(heard, lambda _: (gate.wait(), language())[1])
    use_language("en")
    gate.set()
    qtbot.waitUntil(lambda: bool(heard.outcome))
    assert heard.outcome == [("done", "fr")]


def test_two_works_are_told_apart(heard: Heard, qtbot: QtBot) -> None:
    other = Heard()
    begin(heard, lambda _: "one")
    begin(other, lambda _: "two")
    qtbot.waitUntil(lambda: bool(heard.outcome and other.outcome))
    assert (heard.outcome, other.outcome) == ([("done", "one")], [("done", "two")])


def test_before_the_program_ends_all_works_are_stopped(heard: Heard, gate: Event, qtbot: QtBot) -> None:
    started = Event()

    def work(progress: Progress) -> None:
        started.set()
        while True:
            progress(0, 1)

    begin(heard, work)
    assert started.wait(30)
    assert stop_all()
    qtbot.waitUntil(lambda: ("cancelled", None) in heard.outcome)


def test_a_module_is_loaded_beside_the_window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "slow_to_load.py").write_text("LOADED = True\n")
    monkeypatch.syspath_prepend(tmp_path)
    load_ahead("slow_to_load")
    load_ahead("that_is_nowhere")
    qtbot.waitUntil(lambda: getattr(sys.modules.get("slow_to_load"), "LOADED", False))
    monkeypatch.delitem(sys.modules, "slow_to_load")


def test_what_is_done_before_the_stop_arrives_is_told_where_it_cannot_be_given_up(
    heard: Heard, gate: Event, qtbot: QtBot
) -> None:
    def _written(_progress: Progress) -> str:
        gate.wait()
        return "written"

    task = run(_written, on_done=heard.done, on_failed=heard.failed, on_cancelled=heard.cancelled, keeps=True)
    task.cancel()
    gate.set()
    qtbot.waitUntil(lambda: heard.outcome != [])
    assert heard.outcome == [("done", "written")]
