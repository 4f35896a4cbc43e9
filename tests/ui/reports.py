"""Reports of agreement for the window's tests: two coders, three categories, figures chosen by hand."""

from discoursecoder.core.model.agreement import AgreementReport, Confusion, LeftOut, Measure, Releases, Resampling

ALPHA, PERCENT, KAPPA, AC1 = "krippendorff_alpha", "percent_agreement", "cohen_kappa", "gwet_ac1"


def measure(coefficient: str, category: str, value: float | None, **facts: object) -> Measure:
    """A line of one category, given by its short code."""
    given = {"coefficient": coefficient, "scope": "category", "subject": category, "subject_id": f"id-{category}"}
    return Measure.model_validate(given | {"value": value} | facts)


def pooled(value: float | None, **facts: object) -> Measure:
    """Alpha of everything."""
    given = {"coefficient": ALPHA, "scope": "pooled", "value": value, "units": 1204, "coders": 2}
    return Measure.model_validate(given | facts)


def report(*more: Measure, pooled_as: Measure | None = None, **facts: object) -> AgreementReport:
    """Hegemony is measured with an interval, Pledge is rare, Concern was never used."""
    whole = pooled_as or pooled(
        0.741, low=0.65, high=0.82, observed=0.052, expected=0.2, below_667=0.08, below_800=0.9
    )
    lines = (
        whole,
        Measure(coefficient=PERCENT, scope="pooled", value=0.948),
        measure(ALPHA, "HEG", 0.81, low=0.72, high=0.88, prevalence=0.21, units=1204),
        measure(PERCENT, "HEG", 0.95),
        measure(KAPPA, "HEG", 0.8),
        measure(AC1, "HEG", 0.9),
        measure(ALPHA, "PLE", -0.04, prevalence=0.012, units=88, interval_reason="too few releases"),
        measure(PERCENT, "PLE", 0.99),
        measure(ALPHA, "CON", None, reason="nobody used it"),
        Measure(coefficient=ALPHA, scope="pair", subject=("Amina", "Bruno"), subject_id=("a", "b"), value=0.74),
    )
    given: dict[str, object] = {
        "project": "Étude",
        "unit": "sentence",
        "coders": ("Amina", "Bruno"),
        "coder_ids": ("a", "b"),
        "releases": Releases(used=3, left_out=(LeftOut(release="Release 4", reason="Bruno has not finished it"),)),
        "categories": ("Criticism of hegemony", "Cooperation pledge", "CON"),
        "category_ids": ("id-HEG", "id-PLE", "id-CON"),
        "category_labels": ("HEG", "PLE", "CON"),
        "codebook_revision": 1,
        "seed": 1,
        "bootstrap": Resampling(resamples=2000),
        "measures": (*lines, *more),
        "confusion": Confusion(
            labels=("HEG", "PLE", "CON", "nothing"), counts=((9, 2, 0, 1), (0, 5, 0, 0), (0, 0, 0, 0), (3, 0, 0, 700))
        ),
        "warnings": ("“Cooperation pledge” is rare.", "“CON” was never used."),
        "methods": "Two coders coded three releases.",
    }
    return AgreementReport.model_validate(given | facts)
