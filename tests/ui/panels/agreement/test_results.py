import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from discoursecoder.core.model.agreement import Measure
from discoursecoder.ui.models.agreement import INTERVAL
from discoursecoder.ui.panels.agreement.results import Results
from discoursecoder.ui.widgets.matrix import Matrix
from discoursecoder.ui.widgets.palette import DARK, LIGHT
from ui.reports import pooled, report
from ui.seeing import colours_on, show, words_on


@pytest.fixture
def results(qtbot: QtBot) -> Results:
    made = Results(LIGHT)
    made.show_report(report())
    return show(qtbot, made, 1100, 700)


def said(results: Results) -> str:
    return "\n".join(words_on(results))


def cells(matrix: Matrix) -> list[list[str]]:
    return [[cell.text for cell in row] for row in matrix._cells]


def test_the_pooled_figure_stands_with_interval_percent_disagreements_units_and_coders(results: Results) -> None:
    assert results.figure.text() == "α .74"
    facts = results.facts.text().split(" · ")
    assert facts[:4] == ["95 % interval .65 to .82", "percent 94.8", "Dₒ .052", "Dₑ .200"]
    assert facts[4].startswith("1204 unit")
    assert facts[4].endswith("by 2 coders")
    assert facts[5].startswith("3 release")


@pytest.mark.parametrize(
    ("value", "verdict"),
    [
        (0.8, "Reliable by the usual threshold of .800."),
        (0.799, "Tentative conclusions only."),
        (0.667, "Tentative conclusions only."),
        (0.666, "Too low to draw conclusions."),
    ],
)
def test_the_figure_is_judged_by_the_usual_thresholds(results: Results, value: float, verdict: str) -> None:
    results.show_report(report(pooled_as=pooled(value)))
    assert results.verdict.text() == verdict


def test_the_judgement_says_how_many_resamples_fall_below(results: Results) -> None:
    assert results.verdict.text().endswith("8 % of resamples below .667, 90 % below .800.")


def test_an_undefined_figure_says_why(results: Results) -> None:
    results.show_report(report(pooled_as=pooled(None, reason="nobody coded anything")))
    assert results.figure.text() == "α —"
    assert results.verdict.text() == "Undefined: nobody coded anything"


def test_a_figure_without_interval_says_why(results: Results) -> None:
    results.show_report(report(pooled_as=pooled(0.7, interval_reason="fewer than two releases")))
    assert results.facts.text().startswith("fewer than two releases · ")


def test_every_category_has_its_line_without_scrolling_in_the_table(results: Results) -> None:
    assert results.table.rowCount() == 3
    assert results.view.verticalScrollBar().maximum() == 0
    last = results.view.visualRect(results.table.index(2, 0))
    assert results.view.viewport().rect().contains(last)


def test_the_bar_of_a_category_is_painted_in_the_accent_of_the_theme(results: Results) -> None:
    box = results.view.visualRect(results.table.index(0, INTERVAL))
    assert LIGHT.accent in colours_on(results.view.viewport(), box)
    results.set_colours(DARK)
    assert DARK.accent in colours_on(results.view.viewport(), box)


def test_every_pair_of_coders_has_its_figure(results: Results) -> None:
    assert cells(results.pairs) == [["", ".74"], [".74", ""]]
    assert results.pairs._rows == ("Amina", "Bruno")
    assert results.pairs._cells[0][1].tip == "Amina – Bruno: α .74"


def test_a_pair_without_a_figure_says_why(results: Results) -> None:
    line = Measure(
        coefficient="krippendorff_alpha",
        scope="pair",
        subject=("Bruno", "Chen"),
        subject_id=("b", "c"),
        reason="no release in common",
    )
    results.show_report(report(line, coders=("Amina", "Bruno", "Chen"), coder_ids=("a", "b", "c")))
    assert cells(results.pairs)[1] == [".74", "", "—"]
    assert results.pairs._cells[2][1].tip == "Chen – Bruno: no release in common"


def test_confusion_leaves_out_what_nobody_used_and_what_nobody_coded_at_all(results: Results) -> None:
    assert results.confusion._columns == ("HEG", "PLE", "—")
    assert cells(results.confusion) == [["9", "2", "1"], ["", "5", ""], ["3", "", ""]]


def test_the_worst_confusion_has_the_strongest_tint(results: Results) -> None:
    tints = {cell.tip: cell.strength for row in results.confusion._cells for cell in row if cell.alarm}
    assert max(tints, key=lambda tip: tints[tip]) == "— – HEG: 3"
    assert tints["— – HEG: 3"] == 1.0


def test_warnings_stand_below_in_sentences_and_only_where_there_are_some(results: Results) -> None:
    assert results.warnings.text() == "“Cooperation pledge” is rare.\n“CON” was never used."
    assert results.warnings.textFormat() == Qt.TextFormat.PlainText
    results.show_report(report(warnings=()))
    assert not results.warnings.isVisible()


def test_without_a_report_there_is_a_sentence_instead(results: Results) -> None:
    results.show_report(None)
    results.explain("Two coders have to finish a release first.")
    assert words_on(results) == ["Two coders have to finish a release first."]
    results.show_report(report())
    assert "Two coders have to finish a release first." not in said(results)
    assert "α .74" in said(results)


def test_a_narrow_window_scrolls_instead_of_squeezing_the_matrices(results: Results) -> None:
    results.resize(500, 400)
    inside = results.widget()
    assert isinstance(inside, QWidget)
    box = QRect(results.confusion.mapTo(inside, QPoint()), results.confusion.size())
    assert results.confusion.size() == results.confusion.sizeHint()
    assert inside.rect().contains(box)


def test_where_nobody_could_be_compared_no_empty_tables_are_shown(results: Results) -> None:
    results.show_report(report(coders=()))
    assert not results.view.isVisible()
    assert "Confusion" not in said(results)
    assert results.verdict.isVisible()

    results.show_report(report())
    assert results.view.isVisible()
    assert "Confusion" in said(results)


def test_matched_passages_are_held_against_no_threshold(results: Results) -> None:
    line = Measure(coefficient="span_f1_overlap", scope="pooled", value=0.9, low=0.8, high=0.95)
    results.show_report(report(unit="matched", measures=(line,)))
    assert results.figure.text() == "F1 .90"
    assert results.verdict.text() == "Not corrected for chance, so that no threshold applies."


def test_where_passages_overlap_the_window_says_which_figure_stands_in(results: Results) -> None:
    lines = (
        Measure(coefficient="u_alpha", scope="pooled", reason="units of one coder overlap"),
        Measure(coefficient="bar_u_alpha_per_code", scope="pooled", value=0.7),
    )
    results.show_report(report(unit="continuum", measures=lines))
    assert results.figure.text() == "|uα .70"
    assert results.verdict.text() == (
        "Each category on its own, since uα is undefined: units of one coder overlap. Tentative conclusions only."
    )


def test_columns_without_figures_are_not_shown_and_come_back(results: Results) -> None:
    results.show_report(report(unit="matched", measures=()))
    assert results.view.isColumnHidden(INTERVAL + 1)
    results.show_report(report())
    assert not results.view.isColumnHidden(INTERVAL + 1)
