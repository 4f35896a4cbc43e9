from pathlib import Path
from typing import Any

import pytest

from agreement_study import add, assignment, coding, finish, study
from builders import category_short
from discoursecoder.core.model.category import Category
from discoursecoder.core.model.record import new_id
from discoursecoder.core.model.segment import Segmentation, Zone
from discoursecoder.core.model.span import Span
from discoursecoder.core.queries.agreement_selection import Selection, body_of, select
from discoursecoder.core.store.project import ProjectFile


def chosen(project: ProjectFile, **more: Any) -> Selection:
    plain: dict[str, Any] = {"coders": None, "categories": None, "releases": None, "round_name": None}
    return select(project, **{**plain, "unit": "sentence", **more})


@pytest.fixture
def project(tmp_path: Path) -> Any:
    with study(tmp_path / "a.dcoder", coders=("Amina", "Bruno", "Chen"), releases=2) as opened:
        yield opened


def test_only_who_finished_enters_and_who_only_began_is_named(project: ProjectFile) -> None:
    finish(project, "Amina", {})
    finish(project, "Bruno", {})
    add(project, [assignment(project, "Chen", state="new", finished=None, codebook_revision=None)])
    found = chosen(project)
    assert [coder.name for coder in found.coders] == ["Amina", "Bruno"]
    assert found.idle == ("Chen",)
    assert [one.release.title for one in found.entered] == ["Release 1"]


def test_coders_named_by_the_user_stay_even_without_work(project: ProjectFile) -> None:
    finish(project, "Amina", {})
    found = chosen(project, coders=["Chen", "Amina"])
    assert [coder.name for coder in found.coders] == ["Amina", "Chen"]
    assert found.idle == ("Chen",)
    assert [out.reason for out in found.left_out] == [
        "only Amina has finished it",
        "none of the coders compared has finished it",
    ]


def test_a_coder_who_did_not_finish_one_release_is_missing_there(project: ProjectFile) -> None:
    for name in ("Amina", "Bruno", "Chen"):
        finish(project, name, {})
    finish(project, "Amina", {}, 2)
    finish(project, "Bruno", {}, 2)
    found = chosen(project)
    assert [(m.release, m.coder, m.reason) for m in found.missing] == [("Release 2", "Chen", "not assigned")]
    add(project, [assignment(project, "Chen", 2, state="in_progress", finished=None, codebook_revision=None)])
    assert [m.reason for m in chosen(project).missing] == ["not finished"]
    assert found.entered[1].sheets[2] is None


def test_archived_and_gathering_categories_enter_only_by_name(project: ProjectFile) -> None:
    add(project, [Category(id=new_id(), name="Old", short="OLD", status="archived")])
    assert [category.short for category in chosen(project).categories] == ["PLE", "HEG"]
    assert [category.short for category in chosen(project, categories=["OLD", "PLE"]).categories] == ["PLE", "OLD"]


def test_a_release_where_no_two_were_asked_the_same_is_left_out(project: ProjectFile) -> None:
    finish(project, "Amina", {}, category_ids=(category_short(project, "HEG").id,))
    finish(project, "Bruno", {}, category_ids=(category_short(project, "PLE").id,))
    found = chosen(project, releases=["Release 1"])
    assert [out.reason for out in found.left_out] == ["no two coders were asked for the same category"]
    assert found.entered == ()


def test_a_release_without_body_is_left_out(project: ProjectFile) -> None:
    finish(project, "Amina", {})
    finish(project, "Bruno", {})
    (segmentation,) = project.read(Segmentation, release_id=chosen(project).entered[0].release.id)
    bare = segmentation.model_copy(update={"zones": (Zone("title", 0, 5),)})
    from discoursecoder.core.model.changes import Change, Changes

    project.apply(Changes("edit", "edited", (Change(segmentation, bare),)))
    assert [out.reason for out in chosen(project, releases=["Release 1"]).left_out] == ["it has no body text"]


def test_codings_that_do_not_count_at_the_unit_are_counted_as_ignored(project: ProjectFile) -> None:
    finish(project, "Amina", {"HEG": [0]})
    finish(project, "Bruno", {})
    add(project, [coding(project, "Bruno", "HEG", None), coding(project, "Bruno", "PLE", (0, 3))])
    assert chosen(project).ignored == chosen(project).ignored.__class__(whole=1, outside=1)
    assert chosen(project, unit="release").ignored.whole == 0


def test_the_body_is_the_body_zones_in_order_or_the_whole_text() -> None:
    plain = Segmentation(id="s", release_id="r", segmenter="", version="")
    zones = (Zone("body", 20, 30), Zone("footer", 40, 50), Zone("body", 5, 10), Zone("body", 12, 12))
    assert body_of(plain, 7) == (Span(0, 7),)
    assert body_of(plain, 0) == ()
    assert body_of(plain.model_copy(update={"zones": zones}), 50) == (Span(5, 10), Span(20, 30))
