import pytest
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from discoursecoder.ui.widgets.intervals import IntervalDelegate, place
from discoursecoder.ui.widgets.palette import LIGHT
from ui.seeing import colours_of, show, written_rows

Interval = tuple[float | None, float | None, float | None] | str
ROOT = QModelIndex()


class One(QAbstractListModel):
    """One row with an interval or a sentence."""

    def __init__(self, shown: Interval) -> None:
        super().__init__()
        self._shown = shown

    def rowCount(self, _parent: QModelIndex | QPersistentModelIndex = ROOT) -> int:  # noqa: N802  # Qt's name
        return 1

    def data(
        self, _index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Interval | None:
        return self._shown if role == Qt.ItemDataRole.DisplayRole else None


def painted(qtbot: QtBot, shown: Interval) -> QImage:
    view = QListView()
    model = One(shown)
    model.setParent(view)
    view.setModel(model)
    view.setItemDelegate(IntervalDelegate(LIGHT, view))
    view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    view.setStyleSheet("background: white; border: none")
    show(qtbot, view, 300, 40)
    return view.viewport().grab(QRect(0, 0, 300, view.sizeHintForRow(0))).toImage()


def accent_columns(image: QImage) -> list[int]:
    """Where the bar and the point are, from left to right."""
    return [x for x in range(image.width()) if LIGHT.accent in colours_of(image.copy(x, 0, 1, image.height()))]


@pytest.mark.parametrize(
    ("value", "at"), [(0.3, 10.0), (1.0, 110.0), (0.65, 60.0), (-0.2, 10.0), (0.0, 10.0), (1.5, 110.0)]
)
def test_a_figure_stands_on_the_axis_from_point_three_to_one_and_no_further(value: float, at: float) -> None:
    assert place(value, 10.0, 100.0) == pytest.approx(at)


def test_a_wide_interval_has_a_longer_bar_than_a_narrow_one(qtbot: QtBot) -> None:
    narrow = accent_columns(painted(qtbot, (0.70, 0.74, 0.78)))
    wide = accent_columns(painted(qtbot, (0.50, 0.74, 0.90)))
    assert len(wide) > 2 * len(narrow) > 0


def test_a_higher_figure_stands_further_right(qtbot: QtBot) -> None:
    low = accent_columns(painted(qtbot, (None, 0.40, None)))
    high = accent_columns(painted(qtbot, (None, 0.90, None)))
    assert max(low) < min(high)


def test_both_thresholds_are_drawn(qtbot: QtBot) -> None:
    image = painted(qtbot, (None, None, None))
    assert accent_columns(image) == []
    lines = [x for x in range(image.width()) if len(colours_of(image.copy(x, 4, 1, image.height() - 8))) > 1]
    at = [place(threshold, 8, 300 - 16) for threshold in (0.667, 0.8)]
    assert [any(abs(x - wanted) <= 2 for x in lines) for wanted in at] == [True, True]


def test_a_reason_is_written_where_there_is_no_figure(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    with written_rows(monkeypatch) as written:
        painted(qtbot, "nobody used it")
    assert ("nobody used it", LIGHT.dimmed) in written
