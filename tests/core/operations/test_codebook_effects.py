from collections.abc import Iterator
from pathlib import Path

import pytest

from builders import category_short, coder_named, small_project, tag
from discoursecoder.core.operations.codebook_effects import tell_archiving, tell_merge, tell_redefinition, tell_split
from discoursecoder.core.store.project import ProjectFile


@pytest.fixture
def project(tmp_path: Path) -> Iterator[ProjectFile]:
    with small_project(tmp_path / "study.dcoder") as file:
        yield file


def ids(project: ProjectFile, *shorts: str) -> list[str]:
    return [category_short(project, short).id for short in shorts]


def test_another_definition_says_whose_codings_are_to_be_looked_at_again(project: ProjectFile) -> None:
    marie = coder_named(project, "Marie").id
    [heg] = ids(project, "HEG")
    assert tell_redefinition(project, heg, coder_id=marie, gather=True) == [
        "Nothing was coded with it yet.",
        "Revision 1 takes this up, since nothing was coded under it yet.",
    ]
    for name in ("Amina", "Bruno"):
        tag(project, name, "HEG", 30, 40)
    assert tell_redefinition(project, heg, coder_id=marie, gather=True) == [
        "2 codings by 2 coders made under the older definition go to the work list.",
        "This makes revision 2 of the codebook.",
    ]


def test_archiving_says_what_goes_with_it(project: ProjectFile) -> None:
    tag(project, "Amina", "HEG", 30, 40)
    assert tell_archiving(project, *ids(project, "CTS"), coder_id=None) == [
        "1 coding by 1 coder stay as they are.",
        "New codings cannot be made with it; agreement leaves it out.",
        "1 category below is archived with it.",
        "This makes revision 2 of the codebook.",
    ]


def test_a_merge_says_what_moves_and_what_stays(project: ProjectFile) -> None:
    for short in ("HEG", "PLE"):
        tag(project, "Amina", short, 30, 40)
    tag(project, "Amina", "HEG", 50, 60)
    heg, ple, branch = ids(project, "HEG", "PLE", "CTS")
    said = tell_merge(project, heg, ple, coder_id=None)
    assert said[0] == "1 coding by 1 coder get the category Cooperation pledge."
    assert said[1].startswith("1 coding stays with Criticism of hegemony")
    assert "1 category below comes below Cooperation pledge." in tell_merge(project, branch, ple, coder_id=None)


def test_a_split_says_that_codings_are_to_be_recoded(project: ProjectFile) -> None:
    tag(project, "Amina", "PLE", 30, 40)
    ple, branch = ids(project, "PLE", "CTS")
    assert tell_split(project, ple, "One", coder_id=None)[0] == (
        "1 coding by 1 coder keep Cooperation pledge and go to the work list to be recoded."
    )
    assert tell_split(project, branch, "One", coder_id=None)[1] == "1 category below comes below One."
