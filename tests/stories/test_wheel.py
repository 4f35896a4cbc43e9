"""The wheel holds all that the program needs: installed into an empty environment, it builds the sample project."""

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# Pictures of the README; nothing shows them in the program.
NOT_CARRIED = "resources/screenshots/"

pytestmark = pytest.mark.slow


def run(*words: str | Path, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command away from the checkout, so that nothing is found there by chance."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    result = subprocess.run(words, cwd=folder, env=environment, check=False, capture_output=True, text=True)
    assert result.returncode == 0, result.stdout + result.stderr
    return result


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT, folder=folder)
    (made,) = folder.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def environment(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with the wheel alone; the libraries come from this one, without what is installed from `src`.

    A folder that a `.pth` file names is searched, but `.pth` files inside it are not read: the checkout, which is
    installed by one, stays out of sight.
    """
    place = tmp_path_factory.mktemp("installed") / "environment"
    venv.create(place, symlinks=True)
    python = place / "bin" / "python"
    site = run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", folder=place)
    (Path(site.stdout.strip()) / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    pip = (sys.executable, "-m", "pip", "--python", python, "install", "--quiet")
    run(*pip, "--no-deps", "--no-index", "--force-reinstall", wheel, folder=place)
    return place


def carried(folder: str) -> list[str]:
    """The files under `folder` that the wheel must hold."""
    found = [path for path in (ROOT / folder).rglob("*") if path.is_file() and not path.name.startswith(".")]
    names = sorted(path.relative_to(ROOT).as_posix() for path in found)
    return [name for name in names if not name.startswith(NOT_CARRIED)]


def test_the_wheel_carries_resources_and_schemas_inside_the_package(wheel: Path) -> None:
    inside = set(zipfile.ZipFile(wheel).namelist())
    wanted = carried("resources") + carried("schemas")
    assert any(name.startswith("resources/samples/") for name in wanted)
    assert any(name.startswith("schemas/") for name in wanted)
    assert [name for name in wanted if f"discoursecoder/{name}" not in inside] == []


def test_the_wheel_carries_the_package_and_nothing_beside_it(wheel: Path) -> None:
    inside = zipfile.ZipFile(wheel).namelist()
    assert {name.partition("/")[0].partition("-")[0] for name in inside} == {"discoursecoder"}
    assert [name for name in inside if name.startswith(f"discoursecoder/{NOT_CARRIED}")] == []
    assert "discoursecoder/py.typed" in inside


def test_the_installed_program_runs_from_its_environment(environment: Path) -> None:
    place = run(
        environment / "bin" / "python",
        "-c",
        "import discoursecoder; print(discoursecoder.__file__)",
        folder=environment,
    )
    assert Path(place.stdout.strip()).is_relative_to(environment)


def test_the_installed_program_builds_and_measures_the_sample_project(environment: Path, tmp_path: Path) -> None:
    made = tmp_path / "sample"
    run(environment / "bin" / "discoursecoder", "demo", made, folder=tmp_path)
    for workbook in ("agreement.xlsx", "codings.xlsx"):
        assert zipfile.is_zipfile(made / workbook)
    assert list(made.glob("*.dcoder")) != []
