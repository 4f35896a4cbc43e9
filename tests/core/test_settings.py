from pathlib import Path

import pytest

from discoursecoder.core.settings import Settings, load_settings, save_settings, settings_file


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCOURSECODER_HOME", str(tmp_path))


def test_settings_come_back_as_they_were_saved() -> None:
    settings = Settings(theme="dark", zoom=150, keys={"undo": "Ctrl+U"}, layout={"code": (200, 700, 300)})

    assert save_settings(settings)

    assert load_settings() == settings


def test_without_a_file_there_are_defaults_and_no_file_is_made() -> None:
    assert load_settings() == Settings()
    assert not settings_file().exists()


def test_a_broken_file_is_set_aside_and_kept() -> None:
    settings_file().parent.mkdir(parents=True)
    settings_file().write_text("{ no json", encoding="utf-8")

    assert load_settings() == Settings()

    kept = settings_file().with_name("settings-set-aside-1.json")
    assert kept.read_text(encoding="utf-8") == "{ no json"
    assert not settings_file().exists()


def test_bytes_that_are_no_text_are_set_aside() -> None:
    settings_file().parent.mkdir(parents=True)
    settings_file().write_bytes(b"\xff\xfe\x00\xd8")

    assert load_settings() == Settings()
    assert settings_file().with_name("settings-set-aside-1.json").exists()


def test_a_second_broken_file_does_not_replace_the_first_set_aside() -> None:
    settings_file().parent.mkdir(parents=True)
    for content in ("first", "second"):
        settings_file().write_text(content, encoding="utf-8")
        load_settings()

    aside = sorted(settings_file().parent.glob("settings-set-aside-*.json"))

    assert [path.read_text(encoding="utf-8") for path in aside] == ["first", "second"]


def test_settings_of_a_newer_version_are_never_overwritten() -> None:
    settings_file().parent.mkdir(parents=True)
    settings_file().write_text('{"version": 99, "theme": "dark"}', encoding="utf-8")

    assert load_settings().theme == "system"
    assert settings_file().with_name("settings-set-aside-1.json").exists()


def test_a_value_outside_its_range_is_not_believed() -> None:
    settings_file().parent.mkdir(parents=True)
    settings_file().write_text('{"version": 1, "zoom": 9000}', encoding="utf-8")

    assert load_settings().zoom == 100


def test_recent_projects_are_unique_newest_first_and_few() -> None:
    settings = Settings()
    for number in range(12):
        settings = settings.opened(Path(f"p{number}.dcoder"))
    settings = settings.opened(Path("p9.dcoder"))

    assert settings.recent[:3] == ("p9.dcoder", "p11.dcoder", "p10.dcoder")
    assert len(settings.recent) == 8


def test_one_entry_of_a_mapping_is_remembered_beside_the_others() -> None:
    settings = Settings(coders={"a": "1"}).remembered("coders", "b", "2")

    assert settings.coders == {"a": "1", "b": "2"}


def test_a_place_that_cannot_be_written_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way", encoding="utf-8")
    monkeypatch.setenv("DISCOURSECODER_HOME", str(blocked))

    assert not save_settings(Settings())
