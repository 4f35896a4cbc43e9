import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester

from discoursecoder.core.model.agreement import AgreementReport, Measure
from discoursecoder.ui.models.agreement_figures import (
    COVERAGE,
    HIGH,
    LOW,
    NAME,
    RELEASES,
    UNITS,
    VALUE,
    FigureTable,
    figure_lines,
    scopes_of,
)
from ui.reports import report

LINES = (
    Measure(coefficient="u_alpha", scope="pooled", reason="units of one coder overlap"),
    Measure(coefficient="cu_alpha", scope="pooled", value=0.5, low=0.4, high=0.6, coverage=0.31, units=1200),
    Measure(coefficient="boundary_distance", scope="pooled", value=12.4, interval_reason="too few"),
    Measure(coefficient="u_alpha", scope="month", subject="2022-08", subject_id="2022-08", reason="overlap"),
    Measure(
        coefficient="bar_u_alpha_per_code",
        scope="month",
        subject="2022-08",
        subject_id="2022-08",
        value=0.7,
        releases=3,
    ),
)


def continuum() -> AgreementReport:
    return report(unit="continuum", measures=LINES)


@pytest.fixture
def table(qtmodeltester: ModelTester) -> FigureTable:
    made = FigureTable()
    made.set_lines(figure_lines(continuum(), "pooled"))
    qtmodeltester.check(made)
    return made


def test_only_scopes_with_figures_are_offered() -> None:
    assert scopes_of(continuum()) == ["pooled", "month"]


def test_all_coefficients_of_the_whole_bear_their_names(table: FigureTable) -> None:
    names = [table.index(row, NAME).data() for row in range(table.rowCount())]
    assert names == ["Krippendorff’s u-alpha", "Cu-alpha", "Distance of boundaries"]


def test_of_a_scope_the_leading_figure_stands_for_each_subject() -> None:
    (line,) = figure_lines(continuum(), "month")
    assert (line.name, line.measure.value) == ("2022-08", 0.7)


def test_a_figure_has_its_interval_coverage_and_counts(table: FigureTable) -> None:
    shown = [table.index(1, column).data() for column in (VALUE, LOW, HIGH, COVERAGE, RELEASES, UNITS)]
    assert shown == [".50", ".40", ".60", "31.0", "0", "1\u202f200"]
    assert table.has_coverage()
    assert table.index(2, VALUE).data() == "12"


def test_what_is_not_there_says_why(table: FigureTable) -> None:
    tip = Qt.ItemDataRole.ToolTipRole
    assert table.index(0, VALUE).data() == "—"
    assert table.index(0, VALUE).data(tip) == "units of one coder overlap"
    assert table.index(2, LOW).data(tip) == "too few"
    accessible = Qt.ItemDataRole.AccessibleTextRole
    assert table.index(1, VALUE).data(accessible) == "Cu-alpha: .50"
    assert table.index(1, NAME).data(accessible) == "Cu-alpha"


def test_heads_stand_over_their_numbers(table: FigureTable) -> None:
    role = Qt.ItemDataRole.TextAlignmentRole
    for column in range(UNITS + 1):
        assert table.headerData(column, Qt.Orientation.Horizontal, role) == table.index(0, column).data(role)
    assert table.headerData(NAME, Qt.Orientation.Horizontal) == "Figure"
    assert table.headerData(0, Qt.Orientation.Vertical) is None
    assert table.headerData(0, Qt.Orientation.Horizontal, Qt.ItemDataRole.FontRole) is None
    assert table.data(QModelIndex()) is None
    assert table.index(0, 0).data(Qt.ItemDataRole.FontRole) is None
