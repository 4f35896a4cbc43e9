import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from discoursecoder.core.model.category import Category, CategoryText
from discoursecoder.ui.panels.definition import DefinitionPanel
from ui.seeing import show, words_on

HEGEMONY = Category(
    id="heg",
    name="Criticism of hegemony",
    names={"fr": "Critique de l’hégémonie"},
    short="HEG",
    definition="A state is <b>blamed</b> for dominating others.",
    include="double standards",
    exclude="regrets without blame",
    examples=("a critiqué l’hégémonie", "deux poids, deux mesures"),
    texts={"fr": CategoryText(definition="On reproche à un État de dominer les autres.")},
)


@pytest.fixture
def panel(qtbot: QtBot) -> DefinitionPanel:
    return show(qtbot, DefinitionPanel(), 320, 260)


def test_the_card_says_what_a_category_means_includes_and_leaves_out(panel: DefinitionPanel) -> None:
    panel.show_category(HEGEMONY, 3, "en")
    assert panel.name.text() == "Criticism of hegemony"
    assert words_on(panel) == [
        "HEG · rev. 3",
        "A state is <b>blamed</b> for dominating others.",
        "+ double standards",
        "− regrets without blame",
        "“a critiqué l’hégémonie”\n“deux poids, deux mesures”",
    ]
    assert {label.textFormat() for label in panel.findChildren(QLabel)} == {Qt.TextFormat.PlainText}


def test_the_card_speaks_the_language_asked_for_and_the_codebooks_own_where_it_has_none(
    panel: DefinitionPanel,
) -> None:
    panel.show_category(HEGEMONY, 3, "fr")
    assert panel.name.text() == "Critique de l’hégémonie"
    assert "On reproche à un État de dominer les autres." in words_on(panel)
    assert "+ double standards" in words_on(panel)


def test_what_a_category_does_not_have_takes_no_room(panel: DefinitionPanel) -> None:
    panel.show_category(HEGEMONY, 3, "en")
    panel.show_category(Category(id="ple", name="Pledge", definition="A promise."), 0, "en")
    assert words_on(panel) == ["A promise."]
    assert [label.isVisible() for label in (panel.include, panel.exclude, panel.examples)] == [False] * 3


def test_without_a_category_the_card_is_empty(panel: DefinitionPanel) -> None:
    panel.show_category(HEGEMONY, 3, "en")
    panel.show_category(None, 3, "en")
    assert (panel.name.text(), words_on(panel)) == ("", [])


def test_a_long_definition_is_read_by_scrolling_down_only(panel: DefinitionPanel, qtbot: QtBot) -> None:
    panel.show_category(HEGEMONY.model_copy(update={"definition": "A state is blamed. " * 100}), 3, "en")
    qtbot.waitUntil(lambda: panel.verticalScrollBar().maximum() > 0)
    assert panel.horizontalScrollBar().maximum() == 0
