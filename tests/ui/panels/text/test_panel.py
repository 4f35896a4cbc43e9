from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from discoursecoder.ui.panels.text.look import DARK
from discoursecoder.ui.panels.text.panel import TextPanel
from discoursecoder.ui.panels.text.shown import SPAN_MIME
from discoursecoder.ui.panels.text.view import LONGEST_SHORT_TEXT, LongTextView, ShortTextView
from ui.panels.text.passages import TEXT, at, coding, lines, point_of, show, span

SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def kind(panel: TextPanel) -> type:
    return type(panel.surface.view)


def quoted(panel: TextPanel) -> str:
    start, end = panel.selection()
    return TEXT[start:end]


def test_the_caret_of_a_new_release_stands_at_the_beginning_of_its_body(panel: TextPanel) -> None:
    assert panel.cursor_position() == span("Le ministre")[0]
    assert panel.selection() == (panel.cursor_position(), panel.cursor_position())


def test_text_is_selected_with_shift_and_arrows(panel: TextPanel, qtbot: QtBot) -> None:
    view = panel.surface.view
    view.setFocus()
    for _ in range(2):
        qtbot.keyClick(view, Qt.Key.Key_Right, SHIFT)
    assert quoted(panel) == "Le"
    with qtbot.waitSignal(panel.selection_changed) as told:
        qtbot.keyClick(view, Qt.Key.Key_Right, SHIFT | CONTROL)
    assert told.args == list(panel.selection())


def test_text_is_selected_with_the_mouse(panel: TextPanel, qtbot: QtBot) -> None:
    viewport = panel.surface.view.viewport()
    one, other = point_of(panel, span("ministre")[0]), point_of(panel, span("soutien")[0])
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=one)
    qtbot.mouseMove(viewport, other)
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=other)
    assert quoted(panel).startswith(("ministre a salué le", "inistre a salué le"))


def test_a_double_click_selects_a_word_and_a_third_click_its_paragraph(panel: TextPanel, qtbot: QtBot) -> None:
    viewport = panel.surface.view.viewport()
    point = point_of(panel, span("ministre")[0] + 3)
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=point)
    qtbot.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=point)
    assert quoted(panel) == "ministre"
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=point)
    assert quoted(panel) == TEXT[slice(*lines(TEXT)[1])]


def test_a_selection_is_told_in_code_points_clipped_to_the_body_and_in_whole_characters(
    panel: TextPanel, qtbot: QtBot
) -> None:
    text = "Menu\n😀 L’e\u0301tat 𠀋 parle\nFin"
    show(panel, text)
    start, end = lines(text)[1]
    with qtbot.waitSignal(panel.selection_changed) as told:
        panel.surface.view.selectAll()
    assert told.args == [start, end]
    accent = text.index("\u0301")
    panel.set_selection(accent - 2, accent)
    assert text[slice(*panel.selection())] == "’e\u0301"
    panel.set_selection(0, 4)
    assert panel.selection() == (4, 4)


def test_expanding_takes_word_then_sentence_then_paragraph(panel: TextPanel) -> None:
    start = span("ingérence")[0] + 2
    panel.set_selection(start, start)
    panel.expand_to("word")
    assert quoted(panel) == "ingérence"
    panel.expand_to("sentence")
    assert quoted(panel) == "Il a rejeté toute ingérence étrangère dans la région."
    panel.expand_to("paragraph")
    assert quoted(panel) == TEXT[slice(*lines(TEXT)[1])]


def test_the_opposite_step_takes_an_edge_back_and_each_step_is_told(panel: TextPanel) -> None:
    panel.set_codings([coding("a", "le soutien")])
    told: list[tuple[str, int, int]] = []
    panel.edges_changed.connect(lambda *args: told.append(args))
    panel.move_edge("end", "word", 1)
    assert told == []
    panel.select_coding("a")
    panel.move_edge("end", "sentence", 1)
    panel.move_edge("end", "sentence", -1)
    start, end = span("le soutien")
    assert told == [("a", start, span("partie russe.")[1]), ("a", start, end)]


def test_overlapping_codings_are_cycled_through_at_the_caret(panel: TextPanel) -> None:
    panel.set_codings([coding("long", "salué le soutien de la partie"), coding("short", "le soutien")])
    start = span("soutien")[0]
    panel.set_selection(start, start)
    cycled = []
    for _ in range(3):
        panel.cycle_overlaps()
        cycled.append(panel.selected_coding)
    assert cycled == ["short", "long", "short"]


def test_next_and_previous_coding_follow_the_text_and_move_the_caret(panel: TextPanel) -> None:
    panel.set_codings([coding("b", "la confrontation"), coding("a", "le soutien")])
    visited = []
    for direction in (1, 1, 1, -1):
        panel.next_coding(direction)
        visited.append((panel.selected_coding, panel.cursor_position()))
    first, second = ("a", span("le soutien")[0]), ("b", span("la confrontation")[0])
    assert visited == [first, second, second, first]


def test_taking_the_selected_coding_away_selects_none(panel: TextPanel, qtbot: QtBot) -> None:
    panel.set_codings([coding("a", "le soutien")])
    panel.select_coding("a")
    with qtbot.waitSignal(panel.coding_selected) as told:
        panel.remove_coding("a")
    assert told.args == [""]
    panel.select_coding("a")
    assert panel.selected_coding is None


def test_new_codings_keep_the_selected_one_if_it_is_still_there(panel: TextPanel) -> None:
    panel.set_codings([coding("a", "le soutien"), coding("b", "au lieu")])
    panel.select_coding("a")
    told: list[str] = []
    panel.coding_selected.connect(told.append)
    panel.set_codings([coding("a", "le soutien")])
    kept = panel.selected_coding
    panel.set_codings([])
    assert (kept, panel.selected_coding, told) == ("a", None, [""])


def test_another_release_begins_without_a_selected_coding(panel: TextPanel, qtbot: QtBot) -> None:
    panel.set_codings([coding("a", "le soutien")])
    panel.select_coding("a")
    with qtbot.waitSignal(panel.coding_selected) as told:
        show(panel)
    assert told.args == [""]
    assert panel.surface.brackets.visible() == []


def test_the_current_sentence_is_lit_and_follows_the_caret(panel: TextPanel) -> None:
    panel.set_current_sentence_lit(True)
    overlay = panel.surface.overlay
    assert overlay.lit == span("Le ministre a salué le soutien de la partie russe.")
    start = span("ingérence")[0]
    panel.set_selection(start, start)
    assert panel.current_sentence() == 2
    assert overlay.lit == span("Il a rejeté toute ingérence étrangère dans la région.")
    panel.set_current_sentence_lit(False)
    assert overlay.lit is None


def test_what_is_copied_is_the_text_of_the_release_with_its_spaces(panel: TextPanel) -> None:
    text = "Menu\nune sécurité «\u00a0commune\u00a0», oui\nFin"
    show(panel, text)
    start, end = span("«\u00a0commune\u00a0»", text)
    panel.set_selection(start, end)
    panel.surface.view.copy()
    data = QApplication.clipboard().mimeData()
    assert data.text() == "«\u00a0commune\u00a0»"
    assert bytes(data.data(SPAN_MIME).data()) == f"{start},{end}".encode()


def test_a_very_long_text_is_shown_in_the_other_view_and_a_short_one_in_the_first_again(panel: TextPanel) -> None:
    text = "ligne de texte\n" * (LONGEST_SHORT_TEXT // 15 + 2)
    body = [(0, len(text))]
    panel.set_release(text, body=body, paragraphs=body, sentences=body, clauses=[], language="fr")
    panel.put_coding(at("a", len(text) - 100, len(text) - 50))
    panel.select_coding("a")
    panel.show_span(len(text) - 100, len(text) - 50)
    panel.grab()
    assert kind(panel) is LongTextView
    assert [one.coding.id for one in panel.surface.brackets.visible()] == ["a"]
    show(panel)
    assert kind(panel) is ShortTextView
    assert panel.surface.isVisible()


def test_another_size_keeps_codings_and_selection(panel: TextPanel) -> None:
    panel.set_codings([coding("a", "le soutien")])
    panel.select_coding("a")
    panel.set_selection(*span("ministre"))
    before = panel.surface.overlay.handles()["end"].length()
    panel.set_font_size(24)
    panel.set_look(DARK.sized(panel.surface.overlay.look.size))
    panel.grab()
    assert panel.surface.overlay.handles()["end"].length() > 1.5 * before
    assert (panel.selected_coding, quoted(panel)) == ("a", "ministre")


def test_the_text_has_an_accessible_name_and_description_and_takes_the_focus(panel: TextPanel) -> None:
    view = panel.surface.view
    assert view.accessibleName() == "Text of the release"
    assert "Shift" in view.accessibleDescription()
    panel.setFocus()
    assert panel.focusProxy() is panel.surface
    assert panel.surface.focusProxy() is view


def test_an_empty_release_can_be_shown_and_painted(panel: TextPanel) -> None:
    panel.set_release("", body=[], paragraphs=[], sentences=[], clauses=[])
    panel.next_coding(1)
    panel.cycle_overlaps()
    panel.expand_to("sentence")
    assert panel.current_sentence() is None
    assert panel.selection() == (0, 0)
    assert not panel.grab().isNull()
