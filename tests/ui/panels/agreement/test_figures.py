import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from discoursecoder.core.model.agreement import Measure
from discoursecoder.ui.models.agreement_figures import COVERAGE, NAME
from discoursecoder.ui.panels.agreement.figures import Figures
from ui.reports import report
from ui.seeing import show

MONTHS = [
    Measure(coefficient="krippendorff_alpha", scope="month", subject=month, subject_id=month, value=0.5)
    for month in ("2022-08", "2022-09")
]


@pytest.fixture
def figures(qtbot: QtBot) -> Figures:
    made = show(qtbot, Figures(), 800, 300)
    made.show_report(report(*MONTHS))
    return made


def choose(box: QComboBox, text: str) -> None:
    """Choose with the keyboard, as somebody does who tabs to the box."""
    box.setFocus()
    while box.currentText() != text:
        before = box.currentIndex()
        QTest.keyClick(box, Qt.Key.Key_Down)
        assert box.currentIndex() != before


def shown(figures: Figures) -> list[str]:
    return [figures.table.index(row, NAME).data() for row in range(figures.table.rowCount())]


def test_every_coefficient_comes_first_and_another_scope_is_a_choice(figures: Figures) -> None:
    offered = [figures.scope.itemText(number) for number in range(figures.scope.count())]
    assert offered == ["All coefficients", "By month of issue"]
    assert shown(figures) == ["Krippendorff’s alpha", "Percent agreement"]
    choose(figures.scope, "By month of issue")
    assert shown(figures) == ["2022-08", "2022-09"]


def test_the_scope_stays_with_the_next_report_that_has_it(figures: Figures) -> None:
    choose(figures.scope, "By month of issue")
    figures.show_report(report(MONTHS[0]))
    assert shown(figures) == ["2022-08"]
    figures.show_report(report())
    assert figures.scope.currentText() == "All coefficients"


def test_the_column_of_coverage_is_there_only_where_something_is_left_aside(figures: Figures) -> None:
    assert figures.view.isColumnHidden(COVERAGE)
    line = Measure(coefficient="cu_alpha", scope="pooled", value=0.5, coverage=0.4)
    figures.show_report(report(line))
    assert not figures.view.isColumnHidden(COVERAGE)


def test_few_rows_are_seen_whole_and_many_scroll(figures: Figures) -> None:
    few = figures.view.height()
    assert not figures.view.verticalScrollBar().isVisible()
    many = [one.model_copy(update={"subject_id": str(n)}) for n, one in enumerate(MONTHS * 20)]
    figures.show_report(report(*many))
    choose(figures.scope, "By month of issue")
    assert few < figures.view.height() < 800


def test_without_a_report_there_is_nothing(figures: Figures) -> None:
    figures.show_report(None)
    assert figures.scope.count() == 0
    assert figures.table.rowCount() == 0
