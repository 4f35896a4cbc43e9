from discoursecoder.ui.panels.text.brackets import LANES_SHOWN
from discoursecoder.ui.panels.text.panel import TextPanel
from ui.panels.text.passages import TEXT, at, coding, span


def test_codings_that_share_a_line_have_lanes_of_their_own(panel: TextPanel) -> None:
    panel.set_codings([coding("a", "Le ministre"), coding("b", "Il a rejeté"), coding("c", "au lieu")])
    brackets = panel.surface.brackets
    assert sorted(brackets.lane_of(name) for name in "ab") == [0, 1]
    assert brackets.lane_of("c") == 0
    assert brackets.used() == 2


def test_a_bracket_reaches_from_its_first_line_to_its_last(panel: TextPanel) -> None:
    panel.set_codings([at("a", span("Les deux parties")[0], span("au lieu")[1])])
    (bracket,) = panel.surface.brackets.visible()
    view = panel.surface.view
    cursor = view.textCursor()
    cursor.setPosition(span("Les deux parties")[0])
    assert abs(bracket.top - view.cursorRect(cursor).top()) <= 4
    cursor.setPosition(span("au lieu")[1] - 1)
    assert abs(bracket.bottom - view.cursorRect(cursor).bottom()) <= 4
    assert bracket.opens
    assert bracket.closes


def test_a_bracket_across_paragraphs_is_one(panel: TextPanel) -> None:
    panel.set_codings([at("a", span("Il a rejeté")[0], span("Les deux parties")[1])])
    assert len(panel.surface.brackets.visible()) == 1


def test_lanes_stay_while_scrolling_and_while_other_codings_come_and_go(panel: TextPanel) -> None:
    codings = [coding("a", "Le ministre"), coding("b", "Il a rejeté"), coding("c", "ministre a salué")]
    panel.set_codings(codings)
    brackets = panel.surface.brackets
    before = {one.id: brackets.lane_of(one.id) for one in codings}
    panel.surface.view.verticalScrollBar().setValue(10_000)
    panel.remove_coding("b")
    assert {name: brackets.lane_of(name) for name in "ac"} == {name: before[name] for name in "ac"}
    panel.put_coding(coding("d", "Il a rejeté toute"))
    assert brackets.lane_of("d") == before["b"]


def test_an_added_coding_never_shares_a_lane_with_a_neighbour(panel: TextPanel) -> None:
    for number in range(20):
        panel.put_coding(at(f"c{number}", span("Les deux")[0] + number, span("au lieu")[1] + number))
        panel.grab()
    brackets = panel.surface.brackets
    assert sorted(brackets.lane_of(f"c{number}") for number in range(20)) == list(range(20))
    assert brackets.used() == LANES_SHOWN


def test_very_long_texts_get_lanes_without_a_layout(panel: TextPanel) -> None:
    text = (TEXT.replace("\n", " ") * 400 + "\n") * 2
    panel.set_release(text, body=[(0, len(text))], paragraphs=[(0, len(text))], sentences=[], clauses=[])
    panel.set_codings([at("a", 10, 50), at("b", 40, 90), at("c", 5000, 5010)])
    brackets = panel.surface.brackets
    assert [brackets.lane_of(name) for name in "abc"] == [0, 1, 0]
