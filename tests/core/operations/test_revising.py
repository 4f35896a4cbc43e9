from collections.abc import Iterator
from pathlib import Path

import pytest

from builders import category_short, small_project
from discoursecoder.core.model.category import Category
from discoursecoder.core.model.changes import Change
from discoursecoder.core.operations.revising import (
    changes_meaning,
    changes_with_revision,
    codebook_records,
    current_revision,
    revision_ahead,
)
from discoursecoder.core.store.project import ProjectFile


@pytest.fixture
def project(tmp_path: Path) -> Iterator[ProjectFile]:
    with small_project(tmp_path / "study.dcoder") as file:
        yield file


@pytest.mark.parametrize(
    ("fields", "meaning"),
    [
        ({"definition": "x"}, True),
        ({"parent_id": "b"}, True),
        ({"status": "archived"}, True),
        ({"color": "#000000", "key": "z", "position": 4, "lineage": ("b",)}, False),
    ],
)
def test_colour_key_place_and_lineage_leave_the_meaning_as_it_was(fields: dict[str, object], *, meaning: bool) -> None:
    category = Category(id="a", name="A")
    assert changes_meaning(Change(category, category.model_copy(update=fields))) is meaning
    assert changes_meaning(Change(None, category))
    assert changes_meaning(Change(category, None))


def test_the_number_ahead_is_that_of_the_revision_that_will_be(project: ProjectFile) -> None:
    current = current_revision(project)
    assert current is not None
    assert revision_ahead(project, current.coder_id, gather=True) == 1
    assert revision_ahead(project, current.coder_id, gather=False) == 2
    assert revision_ahead(project, None, gather=True) == 2


def test_actors_and_looks_make_no_revision(project: ProjectFile) -> None:
    before = codebook_records(project)
    painted = tuple(one.model_copy(update={"color": "#111111"}) for one in before.categories)
    after = before._replace(categories=painted, actors=before.actors[:1])
    changes = changes_with_revision(project, before, after, coder_id=None, note="")
    assert {change.kind for change in changes} == {"category", "actor"}
    assert len(changes) == len(painted) + 1
    assert category_short(project, "HEG").color != "#111111"
