"""The set-up: `.ci/run` is the README's test command, and what is missing is said in a sentence."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from rules.checkout import ROOT


def copy_of_the_scripts(folder: Path) -> Path:
    shutil.copytree(ROOT / "packaging", folder / "packaging", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def ask(folder: Path, program: str) -> str:
    """What a few lines print that use the scripts of `folder`."""
    environment = {**os.environ, "PYTHONPATH": str(folder / "packaging"), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True, env=environment
    ).stdout.strip()


def test_continuous_integration_calls_make_test_and_nothing_else() -> None:
    script = ROOT / ".ci" / "run"
    lines = [line for line in script.read_text(encoding="utf-8").splitlines() if not line.startswith(("#", "set "))]
    assert lines[-1] == "exec make --no-print-directory test </dev/null"
    assert all(line.startswith(("cd ", "export CI=", "exec make")) for line in lines)
    assert os.access(script, os.X_OK)


def test_a_machine_without_python_is_told_so(tmp_path: Path) -> None:
    folder = copy_of_the_scripts(tmp_path)
    (folder / "bin").mkdir()
    for tool in ("sh", "dirname"):
        (folder / "bin" / tool).symlink_to(shutil.which(tool) or tool)
    result = subprocess.run(
        [folder / "packaging" / "set-up", "test"],
        env={"PATH": str(folder / "bin")},
        check=False,
        capture_output=True,
        text=True,
    )
    assert result.returncode == 1
    assert result.stderr.startswith("DiscourseCoder needs Python 3.11 or newer")


@pytest.mark.parametrize("name", ["pyproject.toml", "packaging/requirements-dev.lock", "packaging/set_up.py"])
def test_a_changed_lock_or_script_sets_up_anew(name: str, tmp_path: Path) -> None:
    folder = copy_of_the_scripts(tmp_path)
    program = "import sys, set_up; set_up.PYTHON = sys.executable; print(set_up.key_of('test'))"
    before = ask(folder, program)
    assert ask(folder, program) == before
    with (folder / name).open("a", encoding="utf-8") as file:
        file.write("\n# changed\n")
    assert ask(folder, program) != before


def test_missing_libraries_are_named_and_the_set_up_goes_on(tmp_path: Path) -> None:
    folder = copy_of_the_scripts(tmp_path)
    said = ask(
        folder,
        "import system_libraries as s; s.sys.platform = 'linux'; s.present = lambda library: False\n"
        "s.install = lambda packages: False; s.has_display = lambda: True; s.provide_libraries()",
    )
    assert "apt-get install --no-install-recommends libgl1 libegl1" in said
    assert "libxcb-cursor0" in said
    assert "The set-up goes on" in said


def test_root_installs_what_is_missing_with_apt(tmp_path: Path) -> None:
    folder = copy_of_the_scripts(tmp_path)
    (folder / "bin").mkdir()
    apt = folder / "bin" / "apt-get"
    apt.write_text('#!/bin/sh\necho "called: $*"\n', encoding="utf-8")
    apt.chmod(0o755)
    said = ask(
        folder,
        f"import system_libraries as s; s.os.environ['PATH'] = {str(apt.parent) + os.pathsep + '/bin'!r}\n"
        "s.sys.platform = 'linux'; s.present = lambda library: library != 'libEGL.so.1'\n"
        "s.os.geteuid = lambda: 0; s.has_display = lambda: False; s.provide_libraries()",
    ).splitlines()
    assert "called: update -qq" in said
    assert [line for line in said if line.startswith("called: install") and " libegl1 " in line]
    assert not [line for line in said if "libgl1 " in line]


def test_the_set_up_compiles_the_program_even_where_python_may_not_write_what_it_compiles(tmp_path: Path) -> None:
    folder = copy_of_the_scripts(tmp_path)
    (folder / "src").mkdir()
    (folder / "src" / "module.py").write_text("value = 1\n", encoding="utf-8")
    program = (
        "import sys, set_up; set_up.PYTHON = sys.executable; sys.argv = ['set_up', 'test'];"
        "set_up.environment_is_whole = set_up.is_done = lambda *_: True; set_up.main()"
    )
    assert ask(folder, program) == ""
    assert list((folder / "src" / "__pycache__").glob("module.*.pyc"))
