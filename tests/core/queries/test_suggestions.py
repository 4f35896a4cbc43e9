from pathlib import Path

import pytest

from builders import TEXT, category_short, coder_named, release_number, small_project, tag
from discoursecoder.core.model.search import HitSpan, Search
from discoursecoder.core.operations.assignments import finish_release
from discoursecoder.core.operations.autocode import plan_autocode
from discoursecoder.core.queries.search import search_releases
from discoursecoder.core.queries.suggestions import list_suggestions
from discoursecoder.core.store.project import ProjectFile


@pytest.fixture
def project(tmp_path: Path) -> ProjectFile:
    made = small_project(tmp_path / "study.dcoder", texts=(TEXT, TEXT.replace("accord", "traité")))
    for words, short in (("hégémonie", "HEG"), ("coopérer", "PLE")):
        finds = [hit.span for hit in search_releases(made, Search(words)).hits]
        category = category_short(made, short).id
        plan = plan_autocode(made, coder_id=coder_named(made, "Amina").id, category_id=category, finds=finds)
        made.apply(plan.changes)
    tag(made, "Amina", "HEG", 24, 33)
    return made


def test_suggestions_are_told_by_release_category_and_find(project: ProjectFile) -> None:
    amina, first = coder_named(project, "Amina").id, release_number(project, 1).id
    heg = category_short(project, "HEG").id
    assert len(list_suggestions(project, amina)) == 4
    assert len(list_suggestions(project, amina, release_id=first)) == 2
    assert {one.quotation for one in list_suggestions(project, amina, category_id=heg)} == {"hégémonie"}
    start = TEXT.index("gémonie")
    found = list_suggestions(project, amina, finds=[HitSpan(first, start, start + 3), HitSpan(first, 24, 33)])
    assert [(one.release_id, one.quotation) for one in found] == [(first, "hégémonie")]
    assert list_suggestions(project, coder_named(project, "Bruno").id) == []


def test_finished_releases_have_no_suggestions_that_wait(project: ProjectFile) -> None:
    amina, first = coder_named(project, "Amina").id, release_number(project, 1).id
    project.apply(finish_release(project, release_id=first, coder_id=amina))
    assert first not in {one.release_id for one in list_suggestions(project, amina)}
