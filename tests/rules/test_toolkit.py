"""The core, the command line and the API run where PySide6 cannot be imported; some of Qt is not used at all."""

import subprocess
import sys

from rules.checkout import Source, modules, source

UNUSED = {"QtSql", "QtNetwork", "QtCharts", "QtGraphs", "QtWebEngineWidgets", "QtQml", "QtQuick"}
WITHOUT_QT = ("core/", "cli/", "cli.py", "api.py")

BLOCKED = """
import importlib, sys
sys.modules["PySide6"] = sys.modules["shiboken6"] = None
for name in sys.argv[1:]:
    importlib.import_module(name)
"""


def unused_parts_of_qt(file: Source) -> list[str]:
    return [
        f"{file.place}:{line}: {name}"
        for name, line in file.imports()
        if name.startswith("PySide6.") and name.split(".")[1] in UNUSED
    ]


def import_without_qt(*names: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", BLOCKED, *names], check=False, capture_output=True, text=True)


def test_the_core_and_the_faces_without_window_import_where_qt_is_missing() -> None:
    places = [file.place for file in modules() if file.inside(*WITHOUT_QT)]
    # The environment of migrations is a script that alembic runs with its context.
    places = [place for place in places if not place.endswith("migrations/env.py")]
    names = [
        "discoursecoder." + place.removesuffix(".py").removesuffix("/__init__").replace("/", ".") for place in places
    ]
    result = import_without_qt(*names)
    assert result.returncode == 0, result.stderr


def test_the_window_does_not_import_where_qt_is_missing() -> None:
    assert "ModuleNotFoundError" in import_without_qt("PySide6.QtCore").stderr


def test_no_module_uses_databases_network_or_charts_of_qt() -> None:
    assert [line for file in modules() for line in unused_parts_of_qt(file)] == []


def test_a_planted_import_of_an_unused_part_is_found() -> None:
    planted = source("from PySide6.QtNetwork import QTcpSocket\nfrom PySide6 import QtSql, QtGui")
    assert unused_parts_of_qt(planted) == [
        "planted.py:1: PySide6.QtNetwork",
        "planted.py:1: PySide6.QtNetwork.QTcpSocket",
        "planted.py:2: PySide6.QtSql",
    ]
