import json

import jsonschema
import pytest

from discoursecoder.core import paths
from discoursecoder.core.errors import BadValue
from discoursecoder.core.model.agreement import (
    AgreementReport,
    Confusion,
    Later,
    LeftOut,
    Measure,
    RawUnits,
    Releases,
    Resampling,
    agreement_schema,
    leading_of,
    threshold_named,
    unit_named,
)

LINES = (
    Measure(coefficient="krippendorff_alpha", scope="pooled", value=0.5),
    Measure(coefficient="krippendorff_alpha", scope="pair", subject=("A", "B")),
    Measure(coefficient="cohen_kappa", scope="pair", subject=("A", "B"), reason="no variation"),
)
REPORT = AgreementReport(
    project="P",
    unit="sentence",
    coders=("A", "B"),
    releases=Releases(used=1, left_out=(LeftOut(release="R", reason="not finished"),)),
    categories=("K",),
    codebook_revision=2,
    seed=1,
    bootstrap=Resampling(resamples=10),
    measures=LINES,
    confusion=Confusion(labels=("K", "nothing"), counts=((1, 0), (0, 3))),
    raw_units=(RawUnits("r", "R", "k", "K", (0, 5), (5, 9), (5, 4), bytes([0, 1, 2, 0])),),
    version="9",
)


def test_the_shipped_schema_is_the_one_of_the_model() -> None:
    shipped = json.loads(paths.schema("agreement-1.schema.json").read_text(encoding="utf-8"))
    assert shipped == agreement_schema()


def test_the_document_fits_the_schema_and_holds_nothing_else() -> None:
    document = json.loads(json.dumps(REPORT.to_dict()))
    jsonschema.Draft202012Validator.check_schema(agreement_schema())
    jsonschema.validate(document, agreement_schema())
    assert set(document) == set(agreement_schema()["properties"])
    assert document["schema"] == "agreement-1"
    assert document["measures"][1]["subject"] == ["A", "B"]
    assert document["releases"] == {"used": 1, "left_out": [{"release": "R", "reason": "not finished"}]}


def test_a_document_with_an_unknown_field_does_not_fit() -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**REPORT.to_dict(), "verdict": "good"}, agreement_schema())


def test_raw_units_give_one_row_per_unit_with_present_absent_and_missing() -> None:
    first, second = REPORT.raw_rows()
    assert (first.number, first.start, first.end, first.weight, first.values) == (1, 0, 5, 5, (0, 1))
    assert (second.number, second.values) == (2, (None, 0))
    assert list(RawUnits("r", "R", "k", "K", (), (), (), b"").rows()) == []


def test_lines_are_found_by_scope_and_coefficient() -> None:
    assert [line.coefficient for line in REPORT.of("pair")] == ["krippendorff_alpha", "cohen_kappa"]
    assert REPORT.of("pair", "cohen_kappa") == LINES[2:]
    assert REPORT.pooled() == LINES[0]
    assert REPORT.pooled("gwet_ac1") is None


def test_units_and_thresholds_are_known_by_their_names() -> None:
    assert [unit_named(name) for name in ("characters", "Release", " words ")] == ["character", "release", "word"]
    assert threshold_named(" Half") == "half"
    with pytest.raises(BadValue, match="character, word"):
        unit_named("pages")
    with pytest.raises(BadValue, match="any, half"):
        threshold_named("most")


def test_what_lies_behind_a_report_is_made_once_and_only_when_asked_for() -> None:
    asked: list[int] = []

    def _make() -> list[int]:
        asked.append(1)
        return [3, 4, 5]

    later: Later[int] = Later(_make)
    assert asked == []
    assert (len(later), list(later), later[1], list(later[1:])) == (3, [3, 4, 5], 4, [4, 5])
    assert asked == [1]
    assert later == (3, 4, 5)
    assert hash(later) == hash((3, 4, 5))
    assert later != 3


def test_the_first_defined_of_the_leading_coefficients_stands_for_a_unit() -> None:
    lines = {
        "u_alpha": Measure(coefficient="u_alpha", scope="pooled", reason="overlap"),
        "bar_u_alpha_per_code": Measure(coefficient="bar_u_alpha_per_code", scope="pooled", value=0.5),
    }
    assert leading_of("continuum", lines) == lines["bar_u_alpha_per_code"]
    assert leading_of("continuum", {"u_alpha": lines["u_alpha"]}) == lines["u_alpha"]
    assert leading_of("sentence", lines) is None
    assert REPORT.leading() == LINES[0]
