import os
from pathlib import Path

import pytest

from discoursecoder.core import errors
from discoursecoder.core.store.placing import put_in_place


def test_a_finished_file_takes_its_name(tmp_path: Path) -> None:
    part, target = tmp_path / "part", tmp_path / "target"
    part.write_text("whole")
    put_in_place(part, target)
    assert target.read_text() == "whole"


@pytest.mark.parametrize("links", [True, False])
def test_a_file_of_that_name_stays_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, links: bool) -> None:
    part, target = tmp_path / "part", tmp_path / "target"
    part.write_text("whole")
    target.write_text("precious")
    if not links:
        monkeypatch.setattr(os, "link", without_links)
    with pytest.raises(errors.FileExists):
        put_in_place(part, target)
    assert target.read_text() == "precious"


def test_a_folder_without_links_takes_the_file_as_well(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    part, target = tmp_path / "part", tmp_path / "target"
    part.write_text("whole")
    monkeypatch.setattr(os, "link", without_links)
    put_in_place(part, target)
    assert target.read_text() == "whole"
    assert not part.exists()


def without_links(*_: object) -> None:
    raise PermissionError("no links here")
