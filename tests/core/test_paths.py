from pathlib import Path

import pytest

from discoursecoder.core import paths

FOLDERS = (paths.settings_folder, paths.data_folder, paths.state_folder, paths.log_folder)


def test_one_variable_gathers_all_folders_of_a_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCOURSECODER_HOME", str(tmp_path))
    found = [folder() for folder in FOLDERS]
    assert {folder.parent for folder in found} == {tmp_path}
    assert len(set(found)) == len(FOLDERS)


def test_without_the_variable_the_platform_names_the_folders(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DISCOURSECODER_HOME")
    assert all("DiscourseCoder" in folder().parts for folder in FOLDERS)


def test_resources_and_schemas_are_found_in_the_checkout() -> None:
    root = Path(__file__).resolve().parents[2]
    assert paths.resource("icons") == root / "resources" / "icons"
    assert paths.schema("codebook-1.schema.json") == root / "schemas" / "codebook-1.schema.json"
