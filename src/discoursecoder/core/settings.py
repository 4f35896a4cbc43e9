"""What the program remembers of its user: recent projects, look, language, keys and layout."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from discoursecoder.core import paths

VERSION = 1
RECENT = 8

Theme = Literal["system", "light", "dark", "contrast"]


class Settings(BaseModel):
    """Typed settings; a field that a later version adds has a default here.

    `zoom` is the size of the text in percent, `font` its family ("": the program's choice), `line_height` in heights
    of the font, `line_length` in characters. `keys` maps the name of a command to the keys the user chose.
    `layout` maps the name of a splitter to its sizes in pixels. `coders` maps the id of a project to the coder who
    worked in it last, `pinned` to the categories on the keys 1 to 9. `marks`: whether marks are drawn in the text.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    version: int = VERSION
    recent: tuple[str, ...] = ()
    theme: Theme = "system"
    language: str = ""
    zoom: int = Field(default=100, ge=50, le=300)
    font: str = ""
    line_height: float = Field(default=1.42, ge=1.0, le=2.5)
    line_length: int = Field(default=73, ge=40, le=120)
    letter_keys: bool = True
    marks: bool = True
    keys: dict[str, str] = Field(default_factory=dict)
    layout: dict[str, tuple[int, ...]] = Field(default_factory=dict)
    coders: dict[str, str] = Field(default_factory=dict)
    pinned: dict[str, tuple[str, ...]] = Field(default_factory=dict)

    def with_(self, **fields: Any) -> "Settings":
        """The settings with some fields changed, validated."""
        return Settings.model_validate({**self.model_dump(), **fields})

    def opened(self, path: Path) -> "Settings":
        """The settings with `path` as the most recent project."""
        known = [str(path), *(other for other in self.recent if other != str(path))]
        return self.with_(recent=known[:RECENT])

    def remembered(self, field: str, key: str, value: object) -> "Settings":
        """The settings with one entry of a mapping field changed."""
        mapping: Mapping[str, object] = getattr(self, field)
        return self.with_(**{field: {**mapping, key: value}})


def settings_file() -> Path:
    """Where the settings lie."""
    return paths.settings_folder() / "settings.json"


def load_settings() -> Settings:
    """The settings as saved; defaults where there are none.

    A file that cannot be understood, or was made by a newer version, is set aside under another name and never
    overwritten.
    """
    path = settings_file()
    try:
        content = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        _set_aside(path)
        return Settings()
    try:
        settings = Settings.model_validate_json(content)
    except ValidationError:
        _set_aside(path)
        return Settings()
    if settings.version > VERSION:
        _set_aside(path)
        return Settings()
    return settings


def save_settings(settings: Settings) -> bool:
    """Write the settings whole or not at all; False where the system refuses, since nothing depends on them."""
    path = settings_file()
    draft = path.with_suffix(".draft")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(settings.model_dump_json(indent=2), encoding="utf-8")
        draft.replace(path)
    except OSError:
        return False
    return True


def _set_aside(path: Path) -> None:
    if not path.is_file():
        return
    number = 1
    while (aside := path.with_name(f"settings-set-aside-{number}.json")).exists():
        number += 1
    try:
        path.rename(aside)
    except OSError:
        return
