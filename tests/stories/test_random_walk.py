"""Random acts, undos and redos of two coders, compared after every step with a model in plain dictionaries.

The model knows the rules of undo on its own: a stack of acts per coder, each a list of (key, before, after).
"""

import tempfile
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from builders import TEXT, category_short, coder_named, release_number, sentences_of, small_project
from discoursecoder.core import errors
from discoursecoder.core.model.assignment import Assignment, CodingMode
from discoursecoder.core.model.changes import Changes
from discoursecoder.core.model.coding import Coding, Decision
from discoursecoder.core.model.event import Event
from discoursecoder.core.model.memo import Memo
from discoursecoder.core.model.record import Record
from discoursecoder.core.operations import assignments, codings, decisions, history, memos
from discoursecoder.core.store.project import ProjectFile, open_project

BODY_START, BODY_END = TEXT.index("\n") + 1, TEXT.rindex("\n")
KINDS: tuple[type[Record], ...] = (Coding, Assignment, Decision, Memo)
IGNORED = {"created", "changed", "finished"}

Key = tuple[str, str]
Fields = dict[str, Any] | None
Step = list[tuple[Key, Fields, Fields]]

coder = st.sampled_from(["Amina", "Bruno"])
which = st.integers(0, 7)
position = st.integers(BODY_START, BODY_END - 1)


def plain(record: Record) -> dict[str, Any]:
    return {name: value for name, value in record.model_dump().items() if name not in IGNORED}


@cache
def _prepared() -> bytes:
    """The project that every walk begins with, made once."""
    with tempfile.TemporaryDirectory() as folder, small_project(Path(folder) / "walk.dcoder") as project:
        return project.path.read_bytes()


class Walk(RuleBasedStateMachine):
    """The project file on one side, dictionaries on the other."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        start = Path(self.folder.name) / "walk.dcoder"
        start.write_bytes(_prepared())
        self.project = open_project(start, writable=True)
        self.release = release_number(self.project, 1)
        self.state: dict[Key, dict[str, Any]] = {}
        self.done: dict[str, list[Step]] = {"Amina": [], "Bruno": []}
        self.undone: dict[str, list[Step]] = {"Amina": [], "Bruno": []}

    def teardown(self) -> None:
        self.project.close()
        self.folder.cleanup()

    def _id(self, name: str) -> str:
        return coder_named(self.project, name).id

    def _facts(self, name: str) -> dict[str, Any]:
        return {"release_id": self.release.id, "coder_id": self._id(name)}

    def _mine(self, name: str, kind: str) -> list[dict[str, Any]]:
        owner = self._id(name)
        return [v for (k, _), v in sorted(self.state.items()) if k == kind and v["coder_id"] == owner]

    def _assignment(self, name: str) -> dict[str, Any] | None:
        return next(iter(self._mine(name, "assignment")), None)

    def _finished(self, name: str) -> bool:
        assignment = self._assignment(name)
        return assignment is not None and assignment["state"] == "finished"

    def _began(self, name: str) -> list[tuple[str, Fields, dict[str, Any]]]:
        """What the first act of a coder expects of her assignment."""
        before = self._assignment(name)
        if before is not None:
            return [] if before["state"] != "new" else [("assignment", before, {**before, "state": "in_progress"})]
        fresh = {**self._facts(name), "pass_number": 1, "state": "in_progress", "mode": "spans"}
        return [("assignment", None, {**fresh, "category_ids": None, "round_id": None, "codebook_revision": None})]

    def _contradicted(self, name: str, start: int, end: int) -> list[tuple[str, Fields, Fields]]:
        """The decisions "nothing found" that a coding of [start, end) takes back."""
        met = [d for d in self._mine(name, "decision") if d["start"] < end and start < d["end"]]
        return [("decision", decision, None) for decision in met]

    def _act(self, name: str, plan: Callable[[], Changes], expected: list[tuple[str, Fields, Fields]]) -> None:
        """Do an act and enter what the model expects of it; new ids are the file's to choose."""
        changes = plan()
        self.project.apply(changes)
        fresh: dict[str, list[str]] = {}
        for change in changes.changes:
            if change.before is None:
                fresh.setdefault(change.kind, []).append(change.id)
        step: Step = []
        for kind, before, after in expected:
            identity = (before or {}).get("id") or fresh[kind].pop(0)
            known = None if after is None else {"id": identity, **after}
            step.append(((kind, identity), before, known))
        self._enter(step)
        if step:
            self.done[name].append(step)
            self.undone[name].clear()

    def _enter(self, step: Step) -> None:
        for key, _, after in step:
            if after is None:
                del self.state[key]
            else:
                self.state[key] = after

    @rule(name=coder, short=st.sampled_from(["HEG", "PLE"]), start=position, length=st.integers(1, 40))
    def tag(self, name: str, short: str, start: int, length: int) -> None:
        end = min(start + length, BODY_END)
        category = category_short(self.project, short).id
        facts: dict[str, Any] = {**self._facts(name), "category_id": category, "start": start, "end": end}
        same = [c for c in self._mine(name, "coding") if all(c[k] == v for k, v in facts.items())]
        if self._finished(name) or same:
            with pytest.raises(errors.ReleaseFinished if self._finished(name) else errors.DuplicateCoding):
                codings.tag_span(self.project, **facts)
            return
        after = {**facts, "quotation": TEXT[start:end], "values": (), "memo": "", "unsure": False}
        after |= {"origin": "hand", "pass_number": 1, "codebook_revision": 1}
        expected = [("coding", None, after), *self._began(name), *self._contradicted(name, start, end)]
        self._act(name, lambda: codings.tag_span(self.project, **facts), expected)

    @rule(name=coder, at=which, memo=st.sampled_from(["", "why", "see p. 3"]), unsure=st.booleans())
    def change(self, name: str, at: int, memo: str, unsure: bool) -> None:
        mine = self._mine(name, "coding")
        if not mine or self._finished(name):
            return
        before = mine[at % len(mine)]
        after = {**before, "memo": memo, "unsure": unsure}
        expected: list[tuple[str, Fields, Fields]] = [("coding", before, after)] if after != before else []
        self._act(
            name,
            lambda: codings.change_coding(
                self.project, before["id"], coder_id=before["coder_id"], memo=memo, unsure=unsure
            ),
            expected,
        )

    @rule(name=coder, at=which, start=position, length=st.integers(1, 40))
    def move(self, name: str, at: int, start: int, length: int) -> None:
        mine = self._mine(name, "coding")
        if not mine or self._finished(name):
            return
        before = mine[at % len(mine)]
        end = min(start + length, BODY_END)
        if any((c["category_id"], c["start"], c["end"]) == (before["category_id"], start, end) for c in mine):
            return
        after = {**before, "start": start, "end": end, "quotation": TEXT[start:end]}
        self._act(
            name,
            lambda: codings.move_edges(self.project, before["id"], coder_id=before["coder_id"], start=start, end=end),
            [("coding", before, after), *self._contradicted(name, start, end)],
        )

    @rule(name=coder, at=which)
    def remove(self, name: str, at: int) -> None:
        mine = self._mine(name, "coding")
        if not mine or self._finished(name):
            return
        before = mine[at % len(mine)]
        self._act(
            name,
            lambda: codings.remove_coding(self.project, before["id"], coder_id=before["coder_id"]),
            [("coding", before, None)],
        )

    @rule(name=coder, number=st.integers(0, 3))
    def decide(self, name: str, number: int) -> None:
        start, end = sentences_of(TEXT)[number]
        facts: dict[str, Any] = {**self._facts(name), "start": start, "end": end}
        if self._finished(name) or any(d["start"] == start for d in self._mine(name, "decision")):
            return
        if any(c["start"] < end and start < c["end"] for c in self._mine(name, "coding")):
            with pytest.raises(errors.SentenceCoded):
                decisions.decide_none(self.project, **facts)
            return
        after = {**facts, "pass_number": 1, "codebook_revision": 1}
        self._act(
            name, lambda: decisions.decide_none(self.project, **facts), [("decision", None, after), *self._began(name)]
        )

    @rule(name=coder, mode=st.sampled_from(["spans", "sentences"]))
    def choose_mode(self, name: str, mode: CodingMode) -> None:
        before = self._assignment(name)
        if self._finished(name):
            return
        begun = {**(self._began(name)[0][2] if before is None else before), "mode": mode}
        expected: list[tuple[str, Fields, Fields]] = [("assignment", before, begun)] if begun != before else []
        self._act(name, lambda: assignments.choose_mode(self.project, mode=mode, **self._facts(name)), expected)

    @rule(name=coder, text=st.sampled_from(["", "a memo", "another"]))
    def write(self, name: str, text: str) -> None:
        before = next(iter(self._mine(name, "memo")), None)
        facts: dict[str, Any] = {
            "target_kind": "release",
            "target_id": self.release.id,
            "coder_id": self._id(name),
            "text": text,
        }
        expected: list[tuple[str, Fields, Fields]] = []
        if text != (before or {"text": ""})["text"]:
            expected = [("memo", before, ({**(before or {}), **facts} if text else None))]
        self._act(name, lambda: memos.write_memo(self.project, **facts), expected)

    @rule(name=coder)
    def finish_or_reopen(self, name: str) -> None:
        before = self._assignment(name)
        if before is None:
            return
        if before["state"] == "finished":
            after = {**before, "state": "in_progress", "codebook_revision": None}
            act = assignments.reopen_release
        else:
            after = {**before, "state": "finished", "codebook_revision": 1}
            act = assignments.finish_release
        self._act(name, lambda: act(self.project, **self._facts(name)), [("assignment", before, after)])

    @rule(name=coder)
    def undo(self, name: str) -> None:
        if not self.done[name]:
            with pytest.raises(errors.NothingToUndo):
                history.undo(self.project, self._id(name))
            return
        step = self.done[name].pop()
        self.project.apply(history.undo(self.project, self._id(name)))
        self._enter([(key, after, before) for key, before, after in reversed(step)])
        self.undone[name].append(step)

    @rule(name=coder)
    def redo(self, name: str) -> None:
        if not self.undone[name]:
            with pytest.raises(errors.NothingToRedo):
                history.redo(self.project, self._id(name))
            return
        step = self.undone[name].pop()
        self.project.apply(history.redo(self.project, self._id(name)))
        self._enter(step)
        self.done[name].append(step)

    @precondition(lambda self: self.state)
    @rule()
    def close_and_open(self) -> None:
        path = self.project.path
        self.project.close()
        self.project = open_project(path, writable=True)

    @invariant()
    def file_and_model_agree(self) -> None:
        held = {(r.kind, r.id): plain(r) for kind in KINDS for r in self.project.read(kind)}
        assert held == self.state


def _walk(examples: int, steps: int, *phases: Phase) -> None:
    chosen = settings(
        max_examples=examples,
        stateful_step_count=steps,
        deadline=None,
        phases=phases or (Phase.reuse, Phase.generate, Phase.shrink),
    )
    run_state_machine_as_test(Walk, settings=chosen)


def test_a_random_walk_of_acts_undos_and_redos_agrees_with_the_model() -> None:
    _walk(25, 40)


def test_the_walk_catches_an_undo_that_forgets_a_record(monkeypatch: pytest.MonkeyPatch) -> None:
    honest = history.take_back

    def forgetful(project: ProjectFile, event: Event, *, coder_id: str | None = None) -> Changes:
        changes = honest(project, event, coder_id=coder_id)
        return replace(changes, changes=changes.changes[:1])

    monkeypatch.setattr(history, "take_back", forgetful)
    # It ends with the first walk that finds the mistake, which is one of the first dozen as a rule.
    with pytest.raises(AssertionError):
        _walk(300, 30, Phase.generate)
