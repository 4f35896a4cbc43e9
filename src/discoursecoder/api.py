"""DiscourseCoder for notebooks: read a project, measure agreement, on a project or on any table of values.

    from discoursecoder import api

    with api.open_project("study.dcoder") as project:
        report = project.agreement(unit="sentence")
        report.to_excel("agreement.xlsx")

    api.measure([[1, 1], [2, 2], [1, 2]], "krippendorff_alpha").value

Nothing here needs a display.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from discoursecoder.core.model.agreement import AgreementReport, Interval, Result
from discoursecoder.core.model.category import Category, tree_order
from discoursecoder.core.model.coder import Coder
from discoursecoder.core.model.coding import Coding
from discoursecoder.core.model.project import Project
from discoursecoder.core.model.release import Release

if TYPE_CHECKING:
    import numpy as np

    from discoursecoder.core.store.project import ProjectFile

    Data = Mapping[str, Any] | Sequence[Any] | np.ndarray | str | Path

__all__ = ["OpenProject", "Report", "bootstrap", "coefficients", "convert", "measure", "open_project"]


class Report(AgreementReport):
    """The report on a project; `measures` are its lines, `to_dict()` is its JSON."""

    def to_excel(self, path: str | Path, *, replace: bool = False) -> Path:
        """Write the agreement workbook.

        Args:
            path: where to, ending in .xlsx.
            replace: whether a file of that name may be replaced.

        Raises:
            FileExists: if there is a file of that name.
            CannotWrite: if it cannot be written.
        """
        from discoursecoder.core.formats.agreement_workbook import write_agreement_workbook

        place = Path(path)
        write_agreement_workbook(self, place, replace=replace)
        return place


class OpenProject:
    """An open project file; use it in a `with` statement, or close it."""

    def __init__(self, file: "ProjectFile") -> None:
        self._file = file

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    @property
    def project(self) -> Project:
        """The record of the project: title, language, what was fixed beforehand."""
        return self._file.project

    def releases(self) -> Iterator[Release]:
        """All releases, by date of issue."""
        return iter(sorted(self._file.read(Release), key=lambda r: (r.issued or "", r.title, r.id)))

    def text(self, release: Release) -> str:
        """The frozen text of a release; offsets of codings count its code points."""
        return self._file.text(release.text_sha256)

    def categories(self) -> Iterator[Category]:
        """All categories, parents before children, in the order of the tree."""
        return (category for category, _ in tree_order(self._file.read(Category)))

    def coders(self) -> Iterator[Coder]:
        """All coders."""
        return iter(self._file.read(Coder))

    def codings(self) -> Iterator[Coding]:
        """All codings, in the order in which they were made."""
        return iter(self._file.read(Coding))

    def agreement(
        self,
        *,
        unit: str = "sentence",
        threshold: str = "any",
        coders: Collection[str] | None = None,
        categories: Collection[str] | None = None,
        releases: Collection[str] | None = None,
        bootstrap: int = 2000,
        seed: int = 1,
        methods_language: str = "en",
        round_name: str | None = None,
        also: Collection[str] = (),
    ) -> Report:
        """Measure how far coders agree; the same figures as in the window and on the command line.

        Args:
            unit: "character", "word", "clause", "sentence", "paragraph" or "release"; "set", "continuum" or "matched".
            threshold: a unit counts as coded when "any" part of it is, or at least "half".
            coders: names or ids; None: all but the consensus who finished a release.
            categories: names, short codes, paths or ids; None: all in use.
            releases: titles, file names or ids; None: all.
            bootstrap: resamples of releases for the intervals; 0: none.
            seed: of the resampling.
            methods_language: of the methods paragraph, "en" or "fr".
            round_name: measure a reliability round.
            also: "gwet_errors" and "krippendorff_bootstrap" of each category, in `statistics` of its lines.

        Raises:
            UnknownName, AmbiguousName: if a name fits nothing, or several things.
            BadValue: if a parameter is out of its range.
        """
        from discoursecoder.core.queries.agreement import measure_project

        report = measure_project(
            self._file,
            unit=unit,
            threshold=threshold,
            coders=coders,
            categories=categories,
            releases=releases,
            bootstrap=bootstrap,
            seed=seed,
            methods_language=methods_language,
            round_name=round_name,
            also=also,
        )
        return Report.model_construct(**{name: getattr(report, name) for name in type(report).model_fields})


def open_project(path: str | Path, *, writable: bool = False) -> OpenProject:
    """Open a project file; read-only unless said otherwise.

    Raises:
        CannotRead: one of its kinds, with the sentence that says why.
    """
    from discoursecoder.core.store.project import open_project as open_file

    return OpenProject(open_file(path, writable=writable))


def measure(data: "Data", name: str, **params: Any) -> Result:
    """Compute one coefficient.

    Args:
        data: a document with "kind" (`ratings`, `contingency`, ...), a path to JSON that holds one, or ratings as
            an array or list of rows: one row per unit, one column per coder, None (in arrays of numbers also NaN)
            where a coder did not code.
        name: one of `coefficients()`, or another name of the literature for one of them.
        params: of the coefficient, such as metric="ordinal". Spans and sets of labels are measured by a coefficient
            of ratings too: `units` says in what units a continuum is cut, `code` which label's presence is the
            decision; without it no unit may have several labels.

    Returns:
        `value` (None where undefined, with the `reason` in words), `observed`, `expected`, `units`, `coders`,
        `missing`, and `statistics` such as standard errors.

    Raises:
        UnknownName: if there is no such coefficient.
        BadValue: if a parameter does not exist or is out of its range.
        BadData, CannotRead: if the data are not what they claim, or cannot be read.
    """
    from discoursecoder.core.agreement.registry import measure as compute

    return compute(data, name, **params)


def bootstrap(
    data: "Data", name: str, *, resamples: int = 2000, seed: int = 1, level: float = 0.95, **params: Any
) -> Interval:
    """The percentile interval of a coefficient from resampling units; conditional on these being independent.

    Args:
        data: as for `measure`; a table of ratings, counts or sets, or a continuum with `units` other than characters.
        name: one of `coefficients()`.
        resamples: how many.
        seed: the same seed gives the same interval.
        level: the share of resamples inside.
        params: of the coefficient.

    Returns:
        `low` and `high` (None with the `reason`), the share of undefined resamples, and the shares that fall below
        .667 and .800.

    Raises:
        As `measure`.
    """
    from discoursecoder.core.agreement.registry import bootstrap as resample

    return resample(data, name, resamples=resamples, seed=seed, level=level, **params)


def convert(data: "Data", name: str, **params: Any) -> list[Any]:
    """What gives a list and no single figure.

    Args:
        data: as for `measure`.
        name: "set_distance", "section_distance" and "unit_distance" (of pairs of sets, sections or units),
            "unit_label_sets" and "elementary_intervals" (of a continuum), or "benchmark_cumulative_probability" (of an
            estimate).
        params: such as distance="masi", units="sentences-any" or scale="altman".

    Raises:
        As `measure`.
    """
    from discoursecoder.core.agreement.registry import convert as compute

    return compute(data, name, **params)


def coefficients() -> dict[str, str]:
    """Every coefficient by name, with one line that says what it is and where it comes from."""
    from discoursecoder.core.agreement.registry import COEFFICIENTS

    return {name: coefficient.line for name, coefficient in sorted(COEFFICIENTS.items())}
