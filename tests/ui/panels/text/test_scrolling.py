import pytest

from discoursecoder.ui.panels.text import scrolling
from discoursecoder.ui.panels.text.panel import TextPanel
from discoursecoder.ui.panels.text.view import LONGEST_SHORT_TEXT, LongTextView
from ui.panels.text.passages import TEXT, lines

REPEATS = {"short": 40, "long": LONGEST_SHORT_TEXT // len(TEXT) + 2}


@pytest.fixture(params=list(REPEATS))
def tall(request: pytest.FixtureRequest, panel: TextPanel) -> TextPanel:
    text = TEXT * REPEATS[request.param]
    body = lines(text)
    panel.set_release(text, body=body, paragraphs=body, sentences=body, clauses=[], language="fr")
    panel.grab()
    assert isinstance(panel.surface.view, LongTextView) is (request.param == "long")
    return panel


def test_a_line_is_brought_to_the_height_that_is_asked_for(tall: TextPanel) -> None:
    view = tall.surface.view
    unit = TEXT.index("Elles refusent") + 20 * len(TEXT)
    scrolling.scroll_to(view, unit, 100)
    assert abs(scrolling.height_of(view, unit) - 100) <= view.fontMetrics().height()


def test_what_is_seen_already_is_not_scrolled(tall: TextPanel) -> None:
    view = tall.surface.view
    value = view.verticalScrollBar().value()
    scrolling.show(view, 30, 60)
    assert view.verticalScrollBar().value() == value


def test_showing_a_far_span_brings_it_into_view(tall: TextPanel) -> None:
    start = TEXT.index("Elles refusent") + 25 * len(TEXT)
    tall.show_span(start, start + 30)
    assert 0 <= scrolling.height_of(tall.surface.view, start) <= tall.surface.view.viewport().height() - 20


def test_the_top_line_stays_where_it_is_when_the_pane_gets_narrower(tall: TextPanel) -> None:
    view = tall.surface.view
    scrolling.scroll_to(view, TEXT.index("Elles refusent") + 20 * len(TEXT), 0)
    unit, _ = scrolling.top_line(view)
    tall.resize(560, 600)
    tall.grab()
    assert abs(scrolling.height_of(view, unit)) <= 2.5 * view.fontMetrics().height()
