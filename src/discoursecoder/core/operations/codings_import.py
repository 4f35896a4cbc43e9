"""Importing codings that were made elsewhere, from a table: all of them, or none and a list of what is wrong."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from discoursecoder.core import errors
from discoursecoder.core.formats.codings_table import CodingLine, CodingsTable
from discoursecoder.core.formats.csv_tables import from_excel_safe
from discoursecoder.core.messages import say
from discoursecoder.core.model.actor import Actor
from discoursecoder.core.model.assignment import Assignment
from discoursecoder.core.model.category import Category
from discoursecoder.core.model.changes import Change, Changes, created
from discoursecoder.core.model.coder import Coder
from discoursecoder.core.model.coding import Coding, VariableValue
from discoursecoder.core.model.naming import resolve_category, resolve_coder, resolve_release
from discoursecoder.core.model.problem import Problem
from discoursecoder.core.model.record import Record, new_id, now
from discoursecoder.core.model.release import Release
from discoursecoder.core.model.segment import Segmentation
from discoursecoder.core.model.span import Span
from discoursecoder.core.model.variable import Variable
from discoursecoder.core.operations.assignments import begin
from discoursecoder.core.operations.cell_values import CellProblem, CellValues
from discoursecoder.core.store.project import ProjectFile

_SHOWN = 80

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class CodingsImport:
    """The plan of an import.

    With `problems` there are no changes. `added` counts the codings to be made, `skipped` those that are there
    already or stand in the table twice; `outside` those that are added though they do not lie in the body of their
    release, where nothing is counted; `new_actors` are names that the registry did not have; `ignored` are
    columns that are no variable of the codebook.
    """

    changes: Changes
    problems: tuple[Problem, ...]
    added: int
    skipped: int
    outside: int
    new_actors: tuple[str, ...]
    ignored: tuple[str, ...]


def plan_codings_import(
    project: ProjectFile, table: CodingsTable, *, coder_id: str | None = None, finished: bool = False
) -> CodingsImport:
    """Plan the codings of a table as one act; any problem, and nothing is planned.

    No span is moved: one that does not lie in the text, or whose quotation is not what the text says, is a problem.
    An exact duplicate (same coder, span, category, pass and variables) is skipped, so that importing a table twice
    has no effect.

    Args:
        project: the project, which is only read.
        table: from `read_codings_table`.
        coder_id: who acts.
        finished: mark the releases that the table names finished for its coders; for a coder with assignments only
            those assigned to her and those she has rows in. Without it a release that a coder finished takes no
            new codings.
    """
    reading = _Reading(project, table)
    lines = reading.lines()
    planning = _Planning(project, lines, finished=finished)
    codings = planning.codings()
    ignored = tuple(name for name in table.columns if not reading.values.knows(name))
    found = (
        *table.problems,
        *reading.problems,
        *(reading.problem(line, column, what) for line, column, what in planning.problems),
    )
    problems = tuple(problem for _, problem in sorted(found, key=lambda one: one[0]))
    if problems:
        return CodingsImport(Changes("import_codings", "", coder_id=coder_id), problems, 0, 0, 0, (), ignored)
    actors = reading.values.new_actors
    changes = (*created(actors), *created(codings), *planning.assignments(codings))
    summary = say("act.import_codings", None, count=len(codings), name=table.path.name)
    return CodingsImport(
        changes=Changes("import_codings", summary, changes, coder_id=coder_id),
        problems=(),
        added=len(codings),
        skipped=planning.skipped,
        outside=_outside(project, codings),
        new_actors=tuple(actor.name for actor in actors),
        ignored=ignored,
    )


def _outside(project: ProjectFile, codings: Iterable[Coding]) -> int:
    bodies = {one.release_id: one.body for one in project.read(Segmentation)}
    spans = ((one.release_id, Span(one.start, one.end)) for one in codings if one.start is not None and one.end)
    return sum(not any(span.overlaps(zone) for zone in bodies.get(release, ())) for release, span in spans)


_Task = tuple[str, str, int]
"""Ids of coder and release, and the pass."""


class _Meant(NamedTuple):
    """A line whose names are known."""

    line: CodingLine
    release: Release
    coder: Coder
    category: Category
    values: tuple[VariableValue, ...]


class _Lookup(Generic[R]):
    """Records by id or by name; each name is resolved once."""

    def __init__(self, records: list[R], resolve: Callable[[list[R], str], R]) -> None:
        self._records = records
        self._by_id = {record.id: record for record in records}
        self._resolve = resolve
        self._known: dict[str, R | str] = {}

    def find(self, name: str, identity: str = "") -> R | str:
        """The record, or the sentence that says why there is none."""
        if identity in self._by_id:
            return self._by_id[identity]
        name = name or identity
        if name not in self._known:
            try:
                self._known[name] = self._resolve(self._records, name)
            except errors.Refused as error:
                self._known[name] = str(error)
        return self._known[name]


class _Reading:
    """The names of a table in the light of a project."""

    def __init__(self, project: ProjectFile, table: CodingsTable) -> None:
        self._table = table
        self._releases = _Lookup(project.read(Release), resolve_release)
        self._coders = _Lookup(project.read(Coder), resolve_coder)
        self._categories = _Lookup(project.read(Category), resolve_category)
        self.values = CellValues(project.read(Variable), project.read(Actor))
        self.problems: list[tuple[int, Problem]] = []

    def problem(self, line: CodingLine, column: str, sentence: str) -> tuple[int, Problem]:
        """A problem with its row."""
        place = say("table.cell", None, row=line.number, column=column)
        return line.number, Problem(str(self._table.path), place, sentence)

    def lines(self) -> list[_Meant]:
        """The lines that are understood; `problems` tells of the others."""
        meant: list[_Meant] = []
        for line in self._table.lines:
            release = self._releases.find(line.release, line.release_id)
            coder = self._coders.find(line.coder)
            category = self._categories.find(line.category, line.category_id)
            values, wrong = self.values.read(line.values)
            wrong += [
                CellProblem(column, found)
                for column, found in (("release", release), ("coder", coder), ("category", category))
                if isinstance(found, str)
            ]
            self.problems += [self.problem(line, column, sentence) for column, sentence in wrong]
            if isinstance(release, str) or isinstance(coder, str) or isinstance(category, str) or wrong:
                continue
            meant.append(_Meant(line, release, coder, category, values))
        return meant


class _Planning:
    """The codings and assignments that the lines ask for."""

    def __init__(self, project: ProjectFile, lines: list[_Meant], *, finished: bool) -> None:
        self._lines = lines
        self._finished = finished
        self._texts = project.texts({one.release.text_sha256 for one in lines})
        self._revision = max(project.revision, 1)
        self._moment = now()
        releases = {one.release.id for one in lines}
        coders = {one.coder.id for one in lines}
        assignments = project.read(Assignment, coder_id=coders)
        self._assigned_elsewhere = {one.coder_id for one in assignments if one.release_id not in releases}
        self._assignments: dict[_Task, Assignment] = {
            (one.coder_id, one.release_id, one.pass_number): one for one in assignments if one.release_id in releases
        }
        self._present = {_key(coding) for coding in project.read(Coding, coder_id=coders)}
        self.skipped = 0
        self.problems: list[tuple[CodingLine, str, str]] = []

    def codings(self) -> list[Coding]:
        """The codings to be made; `problems` tells of those that cannot be."""
        codings: list[Coding] = []
        for meant in self._lines:
            quotation = self._quotation(meant)
            if quotation is None:
                continue
            coding = self._coding(meant, quotation)
            key = _key(coding)
            if key in self._present:
                self.skipped += 1
                continue
            self._present.add(key)
            refused = self._refusal(meant)
            if refused is not None:
                self.problems.append((meant.line, *refused))
            codings.append(coding)
        return codings

    def _coding(self, meant: _Meant, quotation: str) -> Coding:
        line = meant.line
        return Coding(
            id=new_id(),
            release_id=meant.release.id,
            coder_id=meant.coder.id,
            category_id=meant.category.id,
            start=line.start,
            end=line.end,
            quotation=quotation,
            values=meant.values,
            memo=line.memo,
            unsure=line.unsure,
            origin="imported",
            pass_number=line.pass_number,
            codebook_revision=self._revision,
            created=self._moment,
            changed=self._moment,
        )

    def _quotation(self, meant: _Meant) -> str | None:
        """What the text says at the span, if that is what the table says too."""
        line = meant.line
        text = self._texts[meant.release.text_sha256]
        if line.start is None or line.end is None:
            if line.quote:
                self.problems.append((line, "quote", say("codings.half_span")))
            return "" if not line.quote else None
        if not 0 <= line.start < line.end <= len(text):
            outside = errors.SpanOutside(release=meant.release.title, start=line.start, end=line.end, length=len(text))
            self.problems.append((line, "end" if line.end > len(text) else "start", str(outside)))
            return None
        return self._agreed(meant, text[line.start : line.end])

    def _agreed(self, meant: _Meant, said: str) -> str | None:
        """The quotation, unless the table has another; one from a csv for spreadsheet programs may be marked."""
        line = meant.line
        if not line.quote or said in {line.quote, from_excel_safe(line.quote)}:
            return said
        mismatch = errors.QuotationMismatch(
            release=meant.release.title,
            start=line.start,
            end=line.end,
            expected=_shortened(line.quote),
            found=_shortened(said),
        )
        self.problems.append((line, "quote", str(mismatch)))
        return None

    def _refusal(self, meant: _Meant) -> tuple[str, str] | None:
        """The column and the reason why this coding may not be made."""
        key = (meant.coder.id, meant.release.id, meant.line.pass_number)
        assignment = self._assignments.get(key)
        if not meant.category.codable:
            return "category", str(errors.NotCodable(category=meant.category.name))
        if meant.category.status == "archived":
            return "category", str(errors.CategoryArchived(category=meant.category.name))
        if assignment is not None and assignment.state == "finished" and not self._finished:
            finished = errors.ReleaseFinished(release=meant.release.title, coder=meant.coder.name)
            return "release", str(finished)
        return None

    def assignments(self, codings: Iterable[Coding]) -> Iterator[Change]:
        """What the import makes of assignments: in progress where she codes, or finished."""
        coded = sorted({(coding.coder_id, coding.release_id, coding.pass_number) for coding in codings})
        if not self._finished:
            for key in coded:
                coder, release, number = key
                yield from begin(self._assignments.get(key), release_id=release, coder_id=coder, pass_number=number)
            return
        done = {"state": "finished", "finished": self._moment, "codebook_revision": self._revision}
        rows = {(one.coder.id, one.release.id, one.line.pass_number) for one in self._lines}
        for key in sorted(rows | self._meant_too(rows)):
            before = self._assignments.get(key)
            if before is not None and before.state == "finished" and key not in coded:
                continue
            coder, release, number = key
            base = before or Assignment(
                id=new_id(), release_id=release, coder_id=coder, pass_number=number, created=self._moment
            )
            yield Change(before, Assignment.model_validate({**dict(base), **done}))

    def _meant_too(self, rows: set[_Task]) -> set[_Task]:
        """Named releases in which a coder of the table found nothing: those assigned to her.

        A coder whom nobody assigned anything has all the releases that the table names.
        """
        releases = {release for _, release, _ in rows}
        too: set[_Task] = set()
        for coder, number in {(coder, number) for coder, _, number in rows}:
            assigned = {key for key in self._assignments if (key[0], key[2]) == (coder, number)}
            if assigned or coder in self._assigned_elsewhere:
                too |= assigned
            else:
                too |= {(coder, release, number) for release in releases}
        return too


def _key(coding: Coding) -> tuple[object, ...]:
    """What makes two codings the same."""
    return (
        coding.coder_id,
        coding.release_id,
        coding.category_id,
        coding.start,
        coding.end,
        coding.pass_number,
        frozenset(coding.values),
    )


def _shortened(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
