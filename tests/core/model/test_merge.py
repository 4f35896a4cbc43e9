import hashlib
import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discoursecoder.core.model.actor import Actor
from discoursecoder.core.model.assignment import Assignment
from discoursecoder.core.model.category import Category
from discoursecoder.core.model.changes import Change, Changes
from discoursecoder.core.model.codebook import Revision
from discoursecoder.core.model.coder import Coder
from discoursecoder.core.model.coding import Coding
from discoursecoder.core.model.memo import Memo
from discoursecoder.core.model.merge import (
    CodebookDifference,
    CoderMatch,
    MergeConflict,
    MergePlan,
    Proposal,
    Verdict,
    as_handed_out,
    fingerprint,
    settle,
    with_task_of,
)
from discoursecoder.core.model.record import Record
from discoursecoder.core.model.release import Release

MOMENT = datetime(2026, 1, 2, tzinfo=UTC)


def memo(text: str) -> Memo:
    return Memo(id="m", target_kind="project", target_id="p", coder_id="c", text=text, created=MOMENT, changed=MOMENT)


def coding(text: str, revision: int = 1, identity: str = "k") -> Coding:
    return Coding(
        id=identity, release_id="r", coder_id="c", category_id="g", start=0, end=1, quotation="x", memo=text,
        codebook_revision=revision, created=MOMENT, changed=MOMENT,
    )  # fmt: skip


def task(**fields: object) -> Assignment:
    return Assignment.model_validate({"id": "a", "release_id": "r", "coder_id": "c", "created": MOMENT, **fields})


A, B, C = memo("a"), memo("b"), memo("c")
LAST = max(B, C, key=fingerprint)


@pytest.mark.parametrize(
    ("base", "theirs", "ours", "verdict"),
    [
        (None, None, None, Verdict("absent", None)),
        (None, A, None, Verdict("new", A)),
        (None, None, A, Verdict("absent", A)),
        (None, A, A, Verdict("same", A)),
        (None, B, C, Verdict("conflict", LAST, "changed_on_both_sides")),
        (A, A, A, Verdict("same", A)),
        (A, B, A, Verdict("changed", B)),
        (A, A, B, Verdict("kept", B)),
        (A, B, B, Verdict("same", B)),
        (A, B, C, Verdict("conflict", LAST, "changed_on_both_sides")),
        (A, None, A, Verdict("deleted", None)),
        (A, None, B, Verdict("conflict", B, "deleted_there_changed_here")),
        (A, A, None, Verdict("absent", None)),
        (A, B, None, Verdict("conflict", B, "deleted_here_changed_there")),
        (A, None, None, Verdict("absent", None)),
    ],
)
def test_three_states_decide_what_becomes_of_a_record(
    base: Record | None, theirs: Record | None, ours: Record | None, verdict: Verdict
) -> None:
    assert settle(base, theirs, ours) == verdict


def test_the_higher_codebook_revision_wins_then_the_greater_hash_and_never_the_clock() -> None:
    older, newer = coding("older", 2), coding("newer", 1)
    newer = newer.model_copy(update={"changed": datetime(2027, 1, 1, tzinfo=UTC)})
    assert settle(None, newer, older).result == settle(None, older, newer).result == older
    one, other = coding("one"), coding("other")
    greater = max(one, other, key=fingerprint)
    assert settle(None, one, other).result == settle(None, other, one).result == greater


def test_of_two_assignments_the_one_further_on_wins() -> None:
    new, begun = task(), task(state="in_progress")
    done = task(state="finished", finished=MOMENT, codebook_revision=1)
    assert settle(None, new, begun).result == settle(None, begun, new).result == begun
    assert settle(new, begun, done).result == settle(new, done, begun).result == done


_STATES = st.sampled_from([None, *(coding(text, revision) for text in "abc" for revision in (1, 2))])


@given(_STATES, _STATES, _STATES)
def test_settling_again_changes_nothing(base: Coding | None, theirs: Coding | None, ours: Coding | None) -> None:
    result = settle(base, theirs, ours).result
    assert settle(base, theirs, result).result == result


@given(_STATES, _STATES, _STATES, _STATES)
def test_the_order_in_which_two_copies_are_settled_does_not_matter(
    base: Coding | None, one: Coding | None, other: Coding | None, ours: Coding | None
) -> None:
    first = settle(base, other, settle(base, one, ours).result).result
    second = settle(base, one, settle(base, other, ours).result).result
    assert first == second


@given(_STATES, _STATES, _STATES)
def test_no_change_is_lost_without_being_listed(
    base: Coding | None, theirs: Coding | None, ours: Coding | None
) -> None:
    verdict = settle(base, theirs, ours)
    for side in (theirs, ours):
        if side is not None and side not in {base, verdict.result}:
            assert verdict.outcome == "conflict"


def test_a_fingerprint_is_the_hash_of_canonical_json() -> None:
    facts = json.dumps(A.model_dump(mode="json"), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert fingerprint(A) == hashlib.sha256(facts.encode()).hexdigest()
    assert fingerprint(A) == fingerprint(memo("a")) != fingerprint(B)


def test_what_may_concern_other_coders_is_not_handed_out() -> None:
    release = Release(id="r", title="T", text_sha256="0" * 64, note="by Boris", issuer="MFA")
    assert as_handed_out(release) == release.model_copy(update={"note": ""})
    assert as_handed_out(Actor(id="a", name="A", aliases=("B",), note="n")) == Actor(id="a", name="A", aliases=("B",))
    assert as_handed_out(task(round_id="may")) == task()
    revision = Revision(id="v", number=1, note="by Zora", coder_id="z", content="{}", created=MOMENT)
    assert as_handed_out(revision) == Revision(id="v", number=1, content="{}", created=MOMENT)
    assert as_handed_out(A) is A


def test_the_task_of_an_assignment_stays_and_its_progress_is_the_coders() -> None:
    ours = task(id="ours", category_ids=("g",), round_id="may")
    theirs = task(state="finished", finished=MOMENT, codebook_revision=3, mode="sentences")
    assert with_task_of(ours, theirs) == task(
        id="ours", category_ids=("g",), round_id="may", state="finished", finished=MOMENT, codebook_revision=3,
        mode="sentences",
    )  # fmt: skip


def plan_of(*, deleted: int, before: int) -> MergePlan:
    gone = tuple(coding("gone", identity=str(number)) for number in range(deleted))
    conflict = MergeConflict("memo", "b", B, C, "ours", "changed_on_both_sides", "b. Changed here and there.")
    return MergePlan(
        path="anna.dcoder",
        package_id="h",
        coder=Coder(id="c", name="Anna", created=MOMENT),
        coders=(CoderMatch("Anna", "Anna", "id"),),
        new=(A, coding("new")),
        same=3,
        changed=(Change(A, B),),
        kept=(C,),
        deleted=(*gone, A),
        conflicts=(conflict,),
        proposals=(Proposal("category", "Own", "added", None, Category(id="o", name="Own")),),
        codebook=(CodebookDifference("category", "Own", "name", "Own", "Eigen"),),
        warnings=("careful",),
        codings_before=before,
        changes=Changes("merge_package", "s", (Change(A, B),), role="merge"),
    )


@pytest.mark.parametrize(("deleted", "before", "asks"), [(0, 0, False), (1, 5, False), (2, 9, True), (1, 1, True)])
def test_removing_more_than_a_fifth_of_the_codings_asks_first(deleted: int, before: int, *, asks: bool) -> None:
    plan = plan_of(deleted=deleted, before=before)
    assert plan.removed_codings == deleted
    assert plan.needs_consent == asks


def test_a_plan_is_told_in_plain_lists_and_numbers() -> None:
    document = plan_of(deleted=1, before=9).to_dict()
    assert json.loads(json.dumps(document)) == document
    assert document["new"] == {"memo": 1, "coding": 1}
    assert (document["changed"], document["kept"]) == ({"memo": 1}, {"memo": 1})
    assert document["deleted"] == {"coding": 1, "memo": 1}
    assert document["conflicts"][0]["ours"]["text"] == "b"
    assert document["proposals"] == [{"noun": "category", "label": "Own", "act": "added"}]
    assert document["codebook"] == [
        {"noun": "category", "label": "Own", "field": "name", "ours": "Own", "theirs": "Eigen"}
    ]
    assert (document["same"], document["effect"], document["needs_consent"]) == (3, True, False)
    assert document["coders"] == [{"package_name": "Anna", "project_name": "Anna", "matched_by": "id"}]
