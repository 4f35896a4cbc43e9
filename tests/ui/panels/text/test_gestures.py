from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from discoursecoder.ui.panels.text.panel import TextPanel
from ui.panels.text.passages import TEXT, coding, point_of, span

LEFT = Qt.MouseButton.LeftButton


def click(panel: TextPanel, qtbot: QtBot, words: str) -> None:
    qtbot.mouseClick(panel.surface.view.viewport(), LEFT, pos=point_of(panel, span(words)[0]))


def test_a_click_selects_the_topmost_coding_and_a_click_beside_it_none(panel: TextPanel, qtbot: QtBot) -> None:
    panel.set_codings([coding("outer", "salué le soutien de la partie"), coding("inner", "le soutien")])
    told: list[str] = []
    panel.coding_selected.connect(told.append)
    for words in ("soutien", "salué", "ministre"):
        click(panel, qtbot, words)
    assert told == ["inner", "outer", ""]


def test_a_double_click_on_coded_text_activates_its_coding(panel: TextPanel, qtbot: QtBot) -> None:
    panel.set_codings([coding("a", "le soutien")])
    viewport = panel.surface.view.viewport()
    with qtbot.waitSignal(panel.coding_activated) as told:
        qtbot.mouseDClick(viewport, LEFT, pos=point_of(panel, span("soutien")[0]))
    assert told.args == ["a"]
    with qtbot.assertNotEmitted(panel.coding_activated):
        qtbot.mouseDClick(viewport, LEFT, pos=point_of(panel, span("ministre")[0]))


def drag(panel: TextPanel, qtbot: QtBot, edge: str, to: QPoint) -> None:
    viewport = panel.surface.view.viewport()
    start = {str(name): line for name, line in panel.surface.overlay.handles().items()}[edge].center().toPoint()
    qtbot.mousePress(viewport, LEFT, pos=start)
    qtbot.mouseMove(viewport, (start + to) / 2)
    qtbot.mouseMove(viewport, to)
    qtbot.mouseRelease(viewport, LEFT, pos=to)


def test_a_dragged_edge_is_told_once_when_it_is_let_go(panel: TextPanel, qtbot: QtBot) -> None:
    panel.set_codings([coding("a", "le soutien")])
    panel.select_coding("a")
    told: list[tuple[str, int, int]] = []
    panel.edges_changed.connect(lambda *args: told.append(args))
    drag(panel, qtbot, "end", point_of(panel, span("partie russe")[1]))
    drag(panel, qtbot, "start", point_of(panel, span("ministre")[0]) - QPoint(3, 0))
    start, end = span("ministre a salué le soutien de la partie russe")
    assert told == [("a", span("le soutien")[0], end), ("a", start, end)]
    assert panel.selection()[0] == panel.selection()[1]


def test_an_edge_dragged_out_of_the_body_stops_at_its_end(panel: TextPanel, qtbot: QtBot) -> None:
    panel.set_codings([coding("a", "en contact")])
    panel.select_coding("a")
    with qtbot.waitSignal(panel.edges_changed) as told:
        drag(panel, qtbot, "end", point_of(panel, span("Imprimer")[0]))
    assert told.args == ["a", span("en contact")[0], span("en contact.")[1]]


def test_an_edge_that_is_taken_and_put_back_tells_nothing(panel: TextPanel, qtbot: QtBot) -> None:
    panel.set_codings([coding("a", "le soutien")])
    panel.select_coding("a")
    edge = panel.surface.overlay.handles()["end"].center().toPoint()
    with qtbot.assertNotEmitted(panel.edges_changed):
        drag(panel, qtbot, "end", edge)
    assert panel.selected_coding == "a"


def test_a_category_is_dropped_on_the_selection_or_else_on_the_sentence(panel: TextPanel, qtbot: QtBot) -> None:
    told: list[tuple[str, int, int]] = []
    panel.category_dropped.connect(lambda *args: told.append(args))
    pointer = panel.surface.pointer
    pointer.category_dropped.emit("k", span("rejeté")[0])
    panel.set_selection(*span("rejeté toute"))
    pointer.category_dropped.emit("k", span("toute")[0])
    pointer.category_dropped.emit("k", span("soutien")[0])
    pointer.category_dropped.emit("k", span("Accueil")[0])
    assert [TEXT[start:end] for _, start, end in told] == [
        "Il a rejeté toute ingérence étrangère dans la région.",
        "rejeté toute",
        "Le ministre a salué le soutien de la partie russe.",
    ]


def test_the_span_under_a_dragged_category_is_shown_until_it_leaves(panel: TextPanel) -> None:
    pointer, overlay = panel.surface.pointer, panel.surface.overlay
    pointer.category_hovered.emit(span("soutien")[0])
    assert overlay.target == span("Le ministre a salué le soutien de la partie russe.")
    pointer.category_hovered.emit(-1)
    assert overlay.target is None
