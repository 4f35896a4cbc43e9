"""The sample: invented releases whose figures of agreement are known.

The figures are computed here a second time, in plain Python, straight from `codings.csv` and the sentences of the
project, and are pinned as numbers as well.
"""

import csv
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pytest

from discoursecoder.core import paths
from discoursecoder.core.model.agreement import AgreementReport
from discoursecoder.core.model.release import Release
from discoursecoder.core.model.segment import Segmentation
from discoursecoder.core.operations.sample import build_sample
from discoursecoder.core.queries.agreement import measure_project
from discoursecoder.core.store.project import ProjectFile

CODERS = ("Amina", "Bruno", "Chloé")
OPEN = "valmoria-kestria-meeting-2024-03-13.fr.txt"
SENTENCES = {
    OPEN: 14,
    "kestria-spokesperson-2024-03-14.en.txt": 15,
    "kestria-telephone-2024-03-21.zh.txt": 13,
    "kestria-talks-2024-04-03.ru.txt": 15,
    "marenia-joint-communique-2024-05-18.es.txt": 16,
    "valmoria-statement-2024-06-02.ar.txt": 14,
}
POOLED = 0.7493
BY_CATEGORY = {
    "BLO": 0.849,
    "CON": 0.585,
    "DEV": 0.787,
    "HEG": 0.534,
    "ILL": 0.677,
    "INI": 0.826,
    "NIN": 0.859,
    "PLE": 0.675,
    "PRA": 0.748,
    "PRG": 0.830,
    "REG": 0.757,
    "SEC": 0.717,
    "SOV": 0.886,
    "STR": 0.621,
    "SUP": 0.783,
    "UNL": 0.821,
}
KAPPA_OF_AMINA_AND_BRUNO = 0.8460

Row = Mapping[str, str]
Unit = tuple[int | None, ...]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ProjectFile]:
    with build_sample(tmp_path_factory.mktemp("story") / "sample.dcoder") as project:
        yield project


@pytest.fixture(scope="module")
def report(sample: ProjectFile) -> AgreementReport:
    return measure_project(sample, bootstrap=200)


def rows() -> list[Row]:
    with paths.resource("samples", "codings.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def text_of(file: str) -> str:
    return paths.resource("samples", "releases", file).read_text(encoding="utf-8")


def sentences(project: ProjectFile) -> dict[str, Sequence[tuple[int, int]]]:
    files = {release.id: release.file_name for release in project.read(Release)}
    return {files[found.release_id]: found.sentences for found in project.read(Segmentation)}


def units(category: str, segments: Mapping[str, Sequence[tuple[int, int]]]) -> list[Unit]:
    """Each sentence as what the three coders decided: 1, 0, or None for what a coder was not to decide."""
    coded = {
        (row["release"], row["coder"], position)
        for row in rows()
        if row["category"] == category
        for position, (start, end) in enumerate(segments[row["release"]])
        if int(row["start"]) < end and start < int(row["end"])
    }

    def decision(file: str, coder: str, position: int) -> int | None:
        if (coder, file) == ("Chloé", OPEN) or (coder, category) == ("Bruno", "DEV"):
            return None
        return int((file, coder, position) in coded)

    return [
        tuple(decision(file, coder, position) for coder in CODERS)
        for file, spans in segments.items()
        for position in range(len(spans))
    ]


def disagreement(units: Sequence[Unit]) -> tuple[float, float]:
    """Observed and expected disagreement of nominal alpha, as counts of values (Krippendorff 2004, pages 219-222)."""
    totals: Counter[int] = Counter()
    observed = 0.0
    for unit in units:
        values = [value for value in unit if value is not None]
        if len(values) > 1:
            counts = Counter(values)
            totals += counts
            observed += sum(count * (len(values) - count) for count in counts.values()) / (len(values) - 1)
    n = sum(totals.values())
    return observed, sum(count * (n - count) for count in totals.values()) / (n - 1)


def pair_disagreement(units: Sequence[Unit], first: int, second: int) -> tuple[float, float]:
    """Observed and expected disagreement of Cohen's kappa, as counts of units (Cohen 1960, pages 39 and 40)."""
    pairs = [(unit[first], unit[second]) for unit in units if None not in {unit[first], unit[second]}]
    n = len(pairs)
    ones = sum(a or 0 for a, _ in pairs), sum(b or 0 for _, b in pairs)
    expected = ones[0] * (n - ones[1]) + ones[1] * (n - ones[0])
    return float(sum(a != b for a, b in pairs)), expected / n if n else 0.0


def alpha(*measured: tuple[float, float]) -> float:
    return 1 - sum(observed for observed, _ in measured) / sum(expected for _, expected in measured)


def measured(report: AgreementReport, scope: str) -> dict[str, float | None]:
    """Krippendorff's alpha by short code of the category."""
    found = (m for m in report.measures if (m.coefficient, m.scope) == ("krippendorff_alpha", scope))
    return {m.short: m.value for m in found}


def test_every_quotation_is_what_its_release_says() -> None:
    for row in rows():
        assert text_of(row["release"])[int(row["start"]) : int(row["end"])] == row["quote"]


def test_each_release_has_the_sentences_that_were_meant(sample: ProjectFile) -> None:
    assert {file: len(spans) for file, spans in sentences(sample).items()} == SENTENCES


def test_dates_of_issue_and_of_the_event_are_both_kept(sample: ProjectFile) -> None:
    found = {r.language: (r.issued, r.event_date) for r in sample.read(Release)}
    assert found == {
        "fr": ("2024-03-13T21:40", "2024-03-12"),
        "en": ("2024-03-14T18:05", "2024-03-14"),
        "zh": ("2024-03-21T09:30", "2024-03-20"),
        "ru": ("2024-04-03", "2024-04-02"),
        "es": ("2024-05-18", "2024-05-17"),
        "ar": ("2024-06-02T11:15", "2024-06-01"),
    }
    assert {r.language for r in sample.read(Release) if "issued" in r.guessed} == {"ru"}


def test_the_figures_are_those_of_an_independent_calculation(sample: ProjectFile, report: AgreementReport) -> None:
    segments = sentences(sample)
    own = {category: disagreement(units(category, segments)) for category in sorted({r["category"] for r in rows()})}
    assert alpha(*own.values()) == pytest.approx(POOLED, abs=5e-5)
    assert {category: round(alpha(parts), 3) for category, parts in own.items()} == BY_CATEGORY
    [pooled] = measured(report, "pooled").values()
    assert pooled == pytest.approx(alpha(*own.values()), abs=1e-12)
    by_category = measured(report, "category")
    for category, parts in own.items():
        assert by_category[category] == pytest.approx(alpha(parts), abs=1e-12), category


def test_the_agreement_is_good_enough_to_learn_from_and_not_perfect() -> None:
    assert 0.6 <= POOLED <= 0.85
    assert min(BY_CATEGORY.values()) < 0.667
    assert max(BY_CATEGORY.values()) > 0.8


def test_kappa_of_two_coders_is_that_of_an_independent_calculation(
    sample: ProjectFile, report: AgreementReport
) -> None:
    segments = sentences(sample)
    own = [pair_disagreement(units(category, segments), 0, 1) for category in BY_CATEGORY]
    assert alpha(*own) == pytest.approx(KAPPA_OF_AMINA_AND_BRUNO, abs=5e-5)
    [kappa] = [m.value for m in report.measures if (m.coefficient, m.subject) == ("cohen_kappa", ("Amina", "Bruno"))]
    assert kappa == pytest.approx(alpha(*own), abs=1e-12)


def test_the_release_that_chloe_has_not_finished_does_not_count_for_her(report: AgreementReport) -> None:
    pairs = {m.subject: m.units for m in report.measures if (m.coefficient, m.scope) == ("percent_agreement", "pair")}
    every = sum(SENTENCES.values())
    hers = every - SENTENCES[OPEN]
    assert pairs == {("Amina", "Bruno"): every, ("Amina", "Chloé"): hers, ("Bruno", "Chloé"): hers}
    assert any("Chloé" in warning and "not finished" in warning for warning in report.warnings)


def test_two_samples_have_the_same_figures(report: AgreementReport, tmp_path: Path) -> None:
    with build_sample(tmp_path / "other.dcoder") as other:
        again = measure_project(other, bootstrap=200)
    assert [m.value for m in again.measures] == [m.value for m in report.measures]
    assert [(m.low, m.high) for m in again.measures] == [(m.low, m.high) for m in report.measures]


def test_the_sample_shows_what_makes_the_genre_special() -> None:
    french, english = text_of(next(iter(SENTENCES))), text_of("kestria-spokesperson-2024-03-14.en.txt")
    assert max(len(sentence.split()) for sentence in re.split(r"(?<=[.])\s", french)) > 40
    assert max(len(sentence.split()) for sentence in re.split(r"(?<=[.])\s", english)) > 40
    assert french.count("«\u00a0") == 3
    coded = rows()
    assert {row["explicitness"] for row in coded if row["category"] == "HEG"} == {"named", "implied"}
    assert {row["voice"] for row in coded} == {"direct", "reported", "narrated", "joint"}
    assert any("; " in row["speaker"] for row in coded)
    assert any(row["unsure"] for row in coded)
    nested = [
        (a, b)
        for a in coded
        for b in coded
        if a is not b
        and (a["coder"], a["release"], a["category"]) == (b["coder"], b["release"], b["category"])
        and int(a["start"]) <= int(b["start"]) < int(b["end"]) <= int(a["end"])
    ]
    assert nested
