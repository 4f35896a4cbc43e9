from pathlib import Path

import pytest

from builders import TEXT, category_short, coder_named, release_number, small_project, tag
from discoursecoder.core import errors
from discoursecoder.core.model.assignment import Assignment
from discoursecoder.core.model.coding import Coding, Decision
from discoursecoder.core.model.search import HitSpan, Search
from discoursecoder.core.operations.assignments import finish_release
from discoursecoder.core.operations.autocode import Autocoded, confirm_suggestions, plan_autocode, reject_suggestions
from discoursecoder.core.operations.decisions import decide_none
from discoursecoder.core.operations.history import undo
from discoursecoder.core.queries.search import search_releases
from discoursecoder.core.store.project import ProjectFile

SECOND = TEXT.replace("accord", "traité")


@pytest.fixture
def project(tmp_path: Path) -> ProjectFile:
    return small_project(tmp_path / "study.dcoder", texts=(TEXT, SECOND))


def finds(project: ProjectFile, words: str) -> list[HitSpan]:
    return [hit.span for hit in search_releases(project, Search(words)).hits]


def autocode(project: ProjectFile, words: str, short: str = "HEG", **given: object) -> Autocoded:
    coder = coder_named(project, "Amina").id
    plan = plan_autocode(
        project,
        coder_id=coder,
        category_id=category_short(project, short).id,
        finds=finds(project, words),
        **given,  # type: ignore[arg-type]  # passed through
    )
    project.apply(plan.changes)
    return plan


def quotations(project: ProjectFile) -> list[str]:
    return [coding.quotation for coding in project.read(Coding)]


def test_finds_are_coded_as_suggestions_in_one_act_that_is_undone_at_once(project: ProjectFile) -> None:
    plan = autocode(project, "l’hégémonie")
    assert (plan.coded, plan.known, plan.outside, plan.locked) == (2, 0, 0, 0)
    assert quotations(project) == ["l’hégémonie"] * 2
    assert {coding.origin for coding in project.read(Coding)} == {"suggested"}
    assert project.count(Assignment) == 0
    project.apply(undo(project, coder_named(project, "Amina").id))
    assert quotations(project) == []


@pytest.mark.parametrize(
    ("reach", "quotation"),
    [
        ("find", "hégémonie"),
        ("sentence", "Le ministre a critiqué l’hégémonie."),
        ("paragraph", "Le ministre a critiqué l’hégémonie. Il a salué l’accord."),
    ],
)
def test_a_find_is_coded_itself_or_with_its_sentence_or_paragraph(
    project: ProjectFile, reach: str, quotation: str
) -> None:
    autocode(project, "hégémonie", reach=reach)
    assert quotation in quotations(project)


def test_a_find_across_sentences_takes_both(project: ProjectFile) -> None:
    autocode(project, "position. Les", reach="sentence")
    assert set(quotations(project)) == {
        "La partie russe soutient la position. Les deux parties sont convenues de coopérer."
    }


def test_finds_that_are_coded_already_or_fall_together_are_counted_and_left_out(project: ProjectFile) -> None:
    start = TEXT.index("hégémonie")
    tag(project, "Amina", "HEG", start, start + len("hégémonie"))
    assert autocode(project, "hégémonie")[1:] == (1, 1, 0, 0)
    assert autocode(project, "a ", reach="paragraph").known > 0
    assert autocode(project, "hégémonie")[1:] == (0, 2, 0, 0)


def test_titles_and_finished_releases_are_counted_and_left_out(project: ProjectFile) -> None:
    amina = coder_named(project, "Amina").id
    project.apply(finish_release(project, release_id=release_number(project, 2).id, coder_id=amina))
    plan = autocode(project, "le ministère")
    assert (plan.coded, plan.outside, plan.locked) == (0, 1, 1)
    assert not plan.changes


def test_a_category_that_is_not_coded_with_is_refused(project: ProjectFile) -> None:
    with pytest.raises(errors.NotCodable):
        autocode(project, "accord", short="CTS")


def ids(project: ProjectFile) -> list[str]:
    return [coding.id for coding in project.read(Coding)]


def test_confirmed_suggestions_count_begin_the_work_and_take_back_what_they_contradict(project: ProjectFile) -> None:
    amina = coder_named(project, "Amina").id
    autocode(project, "hégémonie")
    start = TEXT.index("Le ministre a")
    project.apply(
        decide_none(
            project,
            release_id=release_number(project, 1).id,
            coder_id=amina,
            start=start,
            end=TEXT.index(" Il a salué"),
        )
    )
    assert project.count(Decision) == 1
    project.apply(confirm_suggestions(project, ids(project), coder_id=amina))
    assert {coding.origin for coding in project.read(Coding)} == {"confirmed"}
    assert all(coding.counts for coding in project.read(Coding))
    assert {assignment.state for assignment in project.read(Assignment)} == {"in_progress"}
    assert project.count(Decision) == 0
    project.apply(undo(project, amina))
    assert {coding.origin for coding in project.read(Coding)} == {"suggested"}
    assert project.count(Decision) == 1


def test_what_was_confirmed_is_neither_confirmed_again_nor_rejected(project: ProjectFile) -> None:
    amina = coder_named(project, "Amina").id
    autocode(project, "hégémonie")
    first, second = ids(project)
    project.apply(confirm_suggestions(project, [first], coder_id=amina))
    assert not confirm_suggestions(project, [first], coder_id=amina)
    project.apply(reject_suggestions(project, [first, second], coder_id=amina))
    assert ids(project) == [first]
    project.apply(undo(project, amina))
    assert ids(project) == [first, second]


def test_another_coders_suggestions_and_those_in_finished_releases_cannot_be_decided(project: ProjectFile) -> None:
    amina, bruno = coder_named(project, "Amina").id, coder_named(project, "Bruno").id
    autocode(project, "hégémonie")
    with pytest.raises(errors.NotAllowed):
        confirm_suggestions(project, ids(project), coder_id=bruno)
    project.apply(finish_release(project, release_id=release_number(project, 1).id, coder_id=amina))
    for act in (confirm_suggestions, reject_suggestions):
        with pytest.raises(errors.ReleaseFinished):
            act(project, ids(project), coder_id=amina)
