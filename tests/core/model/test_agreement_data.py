import pytest

from discoursecoder.core.errors import BadValue
from discoursecoder.core.model.agreement import Confusion, Releases, Resampling
from discoursecoder.core.model.agreement_data import LEVELS, DataReport, level_named


def test_levels_are_known_by_name() -> None:
    assert [level_named(f" {name.upper()} ") for name in LEVELS] == list(LEVELS)
    with pytest.raises(BadValue, match="nominal, ordinal"):
        level_named("metric")


def test_its_json_has_the_fields_of_a_report_on_a_project_and_no_raw_units() -> None:
    report = DataReport(
        project="data.csv",
        unit="unit",
        coders=("A", "B"),
        releases=Releases(),
        categories=("x",),
        codebook_revision=0,
        seed=1,
        bootstrap=Resampling(over="units"),
        measures=(),
        confusion=Confusion(),
        rows=(("x", None),),
    )
    document = report.to_dict()
    assert document["schema"] == "agreement-1"
    assert document["bootstrap"]["over"] == "units"
    assert "rows" not in document
