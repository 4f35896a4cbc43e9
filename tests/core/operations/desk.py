"""A lead's desk for tests of merging: a project, packages of it, and what comes back."""

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from core.operations.edits import Edit, Worker
from core.store.studies import Study
from discoursecoder.core.model.coder import Coder
from discoursecoder.core.model.handout import HandOut
from discoursecoder.core.model.merge import MergePlan
from discoursecoder.core.model.record import Record
from discoursecoder.core.operations.merge import accept_merge, plan_merge
from discoursecoder.core.operations.packages import make_package
from discoursecoder.core.store.checking import State, current_state
from discoursecoder.core.store.project import ProjectFile, open_project


class Desk:
    """A lead's project with a package for each coder, made once and copied for each example."""

    def __init__(self, folder: Path) -> None:
        self.study = Study()
        self.folder = folder
        self.number = 0
        self.project_file, self.anna, self.boris = (folder / f"{name}.dcoder" for name in ("base", "anna", "boris"))
        with self.study.create_with_work(self.project_file) as project:
            make_package(project, coder_id=self.study.anna.id, path=self.anna)
            make_package(project, coder_id=self.study.boris.id, path=self.boris)

    def copy(self, path: Path) -> Path:
        self.number += 1
        return Path(shutil.copyfile(path, self.folder / f"{self.number}-{path.name}"))

    def project(self) -> ProjectFile:
        return open_project(self.copy(self.project_file), writable=True)

    def returned(self, path: Path, side: int, acts: Sequence[Edit]) -> Path:
        """A copy of a package after some work in it."""
        copy = self.copy(path)
        self.work(copy, side, acts)
        return copy

    def work(self, package: Path, side: int, acts: Sequence[Edit]) -> None:
        with open_project(package, writable=True) as opened:
            coder = opened.get(Coder, opened.project.package_coder_id or "")
            assert coder is not None
            Worker(self.study, coder, side).work(opened, acts)


def merge(project: ProjectFile, package: Path, *, consent: bool = True) -> MergePlan:
    with open_project(package) as opened:
        plan = plan_merge(project, opened)
    project.apply(accept_merge(plan, consent=consent))
    return plan


def state_of(project: ProjectFile) -> State:
    """All records, without when packages came back."""
    state = current_state(project)
    for handout in project.read(HandOut):
        state["handout", handout.id] = handout.model_copy(update={"returned": None, "merged_heads": ()})
    return state


def change_package(desk: Desk, act: Callable[[ProjectFile], Any], path: Path | None = None) -> Path:
    copy = desk.copy(path or desk.anna)
    with open_project(copy, writable=True) as package:
        act(package)
    return copy


def first(project: ProjectFile, kind: type[Record], coder: Coder) -> Any:
    return project.read(kind, coder_id=coder.id)[0]
