import re

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from discoursecoder.ui.widgets.palette import CONTRAST, DARK, LIGHT, Colours, contrast, mixed
from discoursecoder.ui.widgets.stylesheet import build_stylesheet
from ui.seeing import colours_on, show

BOTH = pytest.mark.parametrize("colours", [LIGHT, DARK])


@pytest.fixture
def styled(qtbot: QtBot, parent: QWidget, colours: Colours) -> QWidget:
    """A frame with a field and two buttons; the second has the focus."""
    parent.setObjectName("frame")
    layout = QVBoxLayout(parent)
    layout.addWidget(QLineEdit())
    for text in ("Plain", "Focused"):
        layout.addWidget(QPushButton(text))
    parent.setStyleSheet(build_stylesheet(colours))
    show(qtbot, parent)
    parent.show()
    parent.findChildren(QPushButton)[1].setFocus()
    return parent


@BOTH
def test_every_colour_of_the_sheet_comes_from_the_palette(colours: Colours) -> None:
    known = {getattr(colours, name) for name in colours.__slots__} | {mixed(colours.border, colours.frame, 0.55)}
    used = set(re.findall(r"#[0-9a-f]{6}\b", build_stylesheet(colours)))
    assert used - known == set()
    assert {colours.ink, colours.paper, colours.frame, colours.accent} <= used


@pytest.mark.parametrize("colours", [LIGHT, DARK, CONTRAST])
def test_a_box_is_seen_on_every_ground_and_so_is_its_tick(qtbot: QtBot, parent: QWidget, colours: Colours) -> None:
    parent.setObjectName("frame")
    box = QCheckBox("", parent)
    parent.setStyleSheet(build_stylesheet(colours))
    show(qtbot, parent)
    assert colours.border in colours_on(box)
    box.setChecked(True)
    seen = colours_on(box)
    assert colours.accent in seen
    assert max(contrast(colour, colours.accent) for colour in seen) >= 4.5


def test_the_themes_have_the_same_rules() -> None:
    own = r"#[0-9a-f]{6}\b|check-(white|black)"
    light, dark = (re.sub(own, "", build_stylesheet(colours)) for colours in (LIGHT, DARK))
    assert light == dark
    assert "{" in light
    assert light.count("{") == light.count("}")


@BOTH
def test_a_control_with_the_focus_has_an_edge_in_the_accent(styled: QWidget, colours: Colours) -> None:
    plain, focused = styled.findChildren(QPushButton)
    assert colours.accent in colours_on(focused)
    assert colours.accent not in colours_on(plain)
    assert colours.border in colours_on(plain)


@BOTH
def test_a_field_with_the_focus_has_an_edge_in_the_accent(styled: QWidget, colours: Colours) -> None:
    field = styled.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    assert colours.accent not in colours_on(field)
    field.setFocus()
    assert colours.accent in colours_on(field)


@BOTH
def test_warnings_are_written_in_their_own_colour(qtbot: QtBot, parent: QWidget, colours: Colours) -> None:
    parent.setStyleSheet(build_stylesheet(colours))
    label = QLabel("Left out", parent)
    label.setObjectName("warning")
    label.ensurePolished()
    assert label.palette().color(label.foregroundRole()) == QColor(colours.warning)
