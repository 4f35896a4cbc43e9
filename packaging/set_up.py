"""Set up `.venv` from the locks: quick when nothing changed, safe to repeat, needs the standard library only.

`python set_up.py run` installs what the program needs, `python set_up.py test` what its tests need as well.
"""

import hashlib
import subprocess
import sys
from pathlib import Path

from system_libraries import provide_environment_module, provide_libraries

CHECKOUT = Path(__file__).resolve().parents[1]
LOCKS = CHECKOUT / "packaging"
ENVIRONMENT = CHECKOUT / ".venv"
PYTHON = ENVIRONMENT / "bin" / "python"
WANTED = {
    "run": ("requirements.lock", "requirements-build.lock"),
    "test": ("requirements-dev.lock",),
}


def main() -> None:
    """Set up for the purpose named on the command line."""
    purpose = sys.argv[1]
    if not environment_is_whole():
        make_environment()
    if not (is_done(purpose) or (purpose == "run" and is_done("test"))):
        provide_libraries()
        print(f"Setting up {ENVIRONMENT} (once; it takes a minute or more and up to 900 MB).", flush=True)
        install(purpose)
        stamp_of(purpose).write_text(key_of(purpose), encoding="utf-8")
    # What pip installs comes compiled, a checkout does not, and where Python may not write it would be compiled at
    # every start, which takes a quarter of it.
    run([str(PYTHON), "-m", "compileall", "-q", str(CHECKOUT / "src")])


def environment_is_whole() -> bool:
    """Whether `.venv` has a Python of ours and pip; an interrupted set-up leaves neither."""
    probe = "import sys, pip; sys.exit(sys.version_info < (3, 11))"
    try:
        return subprocess.run([PYTHON, "-c", probe], check=False, capture_output=True).returncode == 0
    except OSError:
        return False


def make_environment() -> None:
    """Make `.venv` anew with the Python that runs this."""
    provide_environment_module()
    base = getattr(sys, "_base_executable", sys.executable)
    run([base, "-m", "venv", "--clear", str(ENVIRONMENT)])


def is_done(purpose: str) -> bool:
    """Whether this very set-up was done already."""
    stamp = stamp_of(purpose)
    return stamp.is_file() and stamp.read_text(encoding="utf-8") == key_of(purpose)


def stamp_of(purpose: str) -> Path:
    """The file that remembers a finished set-up; it goes with the environment."""
    return ENVIRONMENT / f".set-up-{purpose}"


def key_of(purpose: str) -> str:
    """What the environment was set up from: the locks, the metadata, this script, the place and the Python."""
    digest = hashlib.sha256()
    for path in (*(LOCKS / name for name in WANTED[purpose]), CHECKOUT / "pyproject.toml", Path(__file__)):
        digest.update(path.read_bytes())
    digest.update(str(CHECKOUT).encode())
    version = subprocess.run([PYTHON, "-V"], check=True, capture_output=True).stdout
    digest.update(version)
    return digest.hexdigest()


def install(purpose: str) -> None:
    """Install the locked packages by their hashes, then the program itself from the checkout."""
    locks = [word for name in WANTED[purpose] for word in ("-r", str(LOCKS / name))]
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    run([*pip, "--only-binary=:all:", "--require-hashes", *locks])
    run([*pip, "--no-deps", "--no-build-isolation", "--editable", str(CHECKOUT)])


def run(command: list[str]) -> None:
    """Run `command`; when it fails say which and stop, since what it printed says why."""
    if subprocess.run(command, check=False, stdin=subprocess.DEVNULL).returncode:
        sys.exit(f"The set-up stopped at: {' '.join(command)}\nWhat was printed above says why.")


if __name__ == "__main__":
    main()
