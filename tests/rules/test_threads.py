"""`ui/tasks.py` alone names threads and processes."""

from rules.checkout import Source, modules, source

LIBRARIES = {"threading", "_thread", "concurrent", "multiprocessing", "asyncio"}
NAMES = {"QThread", "QThreadPool", "QRunnable", "QtConcurrent", "QProcess"}
HOME = "ui/tasks.py"


def threads_in(file: Source) -> list[str]:
    imported = [(name, line) for name, line in file.imports() if name.split(".")[0] in LIBRARIES]
    named = [(name, line) for name, line in file.names() if name in NAMES]
    return [f"{file.place}:{line}: {name}" for name, line in (*imported, *named)]


def test_only_tasks_names_threads() -> None:
    assert [line for file in modules() if file.place != HOME for line in threads_in(file)] == []


def test_planted_threads_are_found() -> None:
    assert threads_in(source("import threading")) == ["planted.py:1: threading"]
    assert threads_in(source("pool = QThreadPool.globalInstance()")) == ["planted.py:1: QThreadPool"]
