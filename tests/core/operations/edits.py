"""Random work of a coder on an open project or package, for the laws of merging."""

from collections.abc import Sequence

from hypothesis import strategies as st

from core.store.studies import TEXTS, Study, alter, drop, put
from discoursecoder.core.model.actor import Actor
from discoursecoder.core.model.assignment import Assignment
from discoursecoder.core.model.coder import Coder
from discoursecoder.core.model.coding import Coding, Decision
from discoursecoder.core.model.memo import Memo
from discoursecoder.core.model.record import Record, new_id
from discoursecoder.core.store.project import ProjectFile

Edit = tuple[str, int, str]

_ACTS = ("add", "add", "change", "change", "move", "remove", "finish", "reopen", "decide", "withdraw", "note", "actor")
_WORDS = ("alpha", "beta", "gamma", "delta")

edits = st.lists(st.tuples(st.sampled_from(_ACTS), st.integers(0, 30), st.sampled_from(_WORDS)), max_size=6)
"""Some acts, each with a number and a word that choose what it does to what."""


class Worker:
    """A coder at work; `side` keeps spans that two workers add apart, so that they do not find the same by chance."""

    def __init__(self, study: Study, coder: Coder, side: int) -> None:
        self.study, self.coder, self.side = study, coder, side
        self.added = 0

    def work(self, project: ProjectFile, acts: Sequence[Edit]) -> None:
        for act, number, word in acts:
            getattr(self, f"_{act}")(project, number, word)

    def _pick(self, project: ProjectFile, kind: type[Record], number: int) -> Record | None:
        mine = project.read(kind, coder_id=self.coder.id)
        return mine[number % len(mine)] if mine else None

    def _span(self) -> tuple[int, int]:
        self.added += 1
        return 16 + 6 * self.side + self.added, 60

    def _add(self, project: ProjectFile, number: int, word: str) -> None:
        put(project, self.study.coding(self.coder, number % 2, *self._span(), memo=word))

    def _actor(self, project: ProjectFile, number: int, word: str) -> None:
        name = f"{word} of side {self.side}"
        known = project.read(Actor, name=name)
        actor = known[0] if known else Actor(id=new_id(), name=name)
        values = (self.study.spoken_by(actor),)
        put(
            project,
            *([] if known else [actor]),
            self.study.coding(self.coder, number % 2, *self._span(), values=values),
        )

    def _change(self, project: ProjectFile, number: int, word: str) -> None:
        coding = self._pick(project, Coding, number)
        if coding is not None:
            alter(project, coding, memo=word, unsure=number % 3 == 0, codebook_revision=1 + number % 2)

    def _move(self, project: ProjectFile, number: int, _word: str) -> None:
        coding = self._pick(project, Coding, number)
        if isinstance(coding, Coding):
            release = [one.id for one in self.study.releases].index(coding.release_id)
            start, end = self._span()
            alter(project, coding, start=start, end=end, quotation=TEXTS[release][start:end])

    def _remove(self, project: ProjectFile, number: int, _word: str) -> None:
        coding = self._pick(project, Coding, number)
        if coding is not None:
            drop(project, coding)

    def _finish(self, project: ProjectFile, number: int, _word: str) -> None:
        task = self._pick(project, Assignment, number)
        if isinstance(task, Assignment) and task.state != "finished":
            alter(project, task, state="finished", finished=task.created, codebook_revision=1)

    def _reopen(self, project: ProjectFile, number: int, _word: str) -> None:
        task = self._pick(project, Assignment, number)
        if task is not None:
            alter(project, task, state="in_progress", finished=None, codebook_revision=None)

    def _decide(self, project: ProjectFile, number: int, _word: str) -> None:
        put(project, self.study.decision(self.coder, number % 2, *self._span()))

    def _withdraw(self, project: ProjectFile, number: int, _word: str) -> None:
        decision = self._pick(project, Decision, number)
        if decision is not None:
            drop(project, decision)

    def _note(self, project: ProjectFile, number: int, word: str) -> None:
        memo = self._pick(project, Memo, number)
        if memo is not None and number % 2:
            alter(project, memo, text=word)
        else:
            put(project, self.study.memo(self.coder, self.study.releases[number % 2], word))
