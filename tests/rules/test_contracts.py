"""The layers hold, and every contract breaks where a violation is planted in a copy of the program."""

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from rules.checkout import PACKAGE, ROOT

RUN = "from importlinter.cli import lint_imports_command as run; run()"


def importing(module: str) -> str:
    return f'"""Planted."""\n\nimport {module}\n'


def two_that_meet(folder: str) -> dict[str, str]:
    package = "discoursecoder." + folder.replace("/", ".")
    return {
        f"{folder}/planted_one.py": importing(f"{package}.planted_two"),
        f"{folder}/planted_two.py": '"""Planted."""\n',
    }


# The contract, and the files that break it.
VIOLATIONS: list[tuple[str, dict[str, str]]] = [
    ("faces", {"core/model/planted.py": importing("discoursecoder.api")}),
    ("faces", {"api_planted.py": '"""A module without a declared place."""\n'}),
    ("core", {"core/model/planted.py": importing("discoursecoder.core.store")}),
    ("core", {"core/operations/planted.py": importing("discoursecoder.core.queries")}),
    ("core", {"core/planted.py": '"""A module without a declared place."""\n'}),
    ("ui", {"ui/widgets/planted.py": importing("discoursecoder.ui.session")}),
    ("ui", {"ui/panels/planted.py": importing("discoursecoder.ui.dialogs")}),
    ("ui", {"ui/planted.py": '"""A module without a declared place."""\n'}),
    (
        "siblings",
        two_that_meet("core/model")
        | {"core/model/planted_two.py": importing("discoursecoder.core.model.planted_one")},
    ),
    ("panels", two_that_meet("ui/panels")),
    ("dialogs", two_that_meet("ui/dialogs")),
    ("qt", {"core/model/planted.py": "def act() -> None:\n    from PySide6 import QtCore\n"}),
    *(
        ("sql", {"core/queries/planted.py": importing(name)})
        for name in ("sqlmodel", "sqlalchemy", "alembic", "sqlite3")
    ),
    ("store", {"ui/widgets/planted.py": importing("discoursecoder.core.store")}),
    ("store", {"core/formats/planted.py": importing("discoursecoder.core.store.project")}),
    *(
        ("documents", {"core/operations/planted.py": importing(name)})
        for name in ("openpyxl", "yaml", "selectolax", "pypdfium2")
    ),
    ("arrays", {"core/model/planted.py": importing("numpy")}),
    ("pictures", {"core/queries/planted.py": importing("matplotlib.pyplot")}),
    ("folders", {"core/store/planted.py": importing("platformdirs")}),
]


def contracts() -> list[str]:
    configuration = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return [contract["id"] for contract in configuration["tool"]["importlinter"]["contracts"]]


def check(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run import-linter on the program whose `pyproject.toml` and `src` stand in `folder`."""
    return subprocess.run(
        [sys.executable, "-c", RUN, "--no-cache", *words],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder / "src")},
        check=False,
        capture_output=True,
        text=True,
    )


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("planted")
    shutil.copy(ROOT / "pyproject.toml", folder)
    shutil.copytree(PACKAGE, folder / "src" / "discoursecoder", ignore=shutil.ignore_patterns("__pycache__"))
    return folder


@pytest.mark.tools
def test_the_program_keeps_all_contracts() -> None:
    result = check(ROOT)
    assert result.returncode == 0, result.stdout + result.stderr


def test_every_contract_has_a_planted_violation() -> None:
    assert {name for name, _ in VIOLATIONS} == set(contracts())


@pytest.mark.parametrize(
    ("contract", "files"), VIOLATIONS, ids=[f"{name}-{number}" for number, (name, _) in enumerate(VIOLATIONS)]
)
def test_a_planted_violation_breaks_the_contract(contract: str, files: dict[str, str], copy: Path) -> None:
    planted = [copy / "src" / "discoursecoder" / name for name in files]
    for path, text in zip(planted, files.values(), strict=True):
        path.write_text(text, encoding="utf-8")
    try:
        result = check(copy, "--contract", contract)
    finally:
        for path in planted:
            path.unlink()
    assert "BROKEN" in result.stdout, result.stdout + result.stderr
    assert result.returncode == 1
    assert "planted" in result.stdout
