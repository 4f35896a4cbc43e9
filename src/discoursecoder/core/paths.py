"""Where things lie: resources of the program, and the user's settings, backups and logs."""

from functools import cache
from importlib import resources
from os import environ
from pathlib import Path

from platformdirs import PlatformDirs

_APPLICATION = "DiscourseCoder"


@cache
def _dirs() -> PlatformDirs:
    return PlatformDirs(_APPLICATION, appauthor=False)


def _user(kind: str, fallback: Path) -> Path:
    """DISCOURSECODER_HOME gathers everything in one folder, for tests and for work from a stick."""
    home = environ.get("DISCOURSECODER_HOME")
    return Path(home) / kind if home else fallback


def settings_folder() -> Path:
    """The folder of the settings file."""
    return _user("settings", _dirs().user_config_path)


def data_folder() -> Path:
    """The folder of what must be kept: backups."""
    return _user("data", _dirs().user_data_path)


def state_folder() -> Path:
    """The folder of what may be lost: recent projects, layout, when a project was last opened."""
    return _user("state", _dirs().user_state_path)


def log_folder() -> Path:
    """The folder of the rotating log."""
    return _user("log", _dirs().user_log_path)


def _shipped(folder: str) -> Path:
    """A folder carried in the wheel inside the package, or beside `src` in a checkout."""
    inside = Path(str(resources.files("discoursecoder"))) / folder
    if inside.is_dir():
        return inside
    return Path(__file__).resolve().parents[3] / folder


def resource(*parts: str) -> Path:
    """A file of the program under `resources`."""
    return _shipped("resources").joinpath(*parts)


def schema(name: str) -> Path:
    """A file of the program under `schemas`."""
    return _shipped("schemas") / name
