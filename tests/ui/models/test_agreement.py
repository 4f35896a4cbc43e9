import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from discoursecoder.core.messages import use_language
from discoursecoder.core.model.agreement import Measure
from discoursecoder.ui.models.agreement import (
    AC1,
    ALPHA,
    INTERVAL,
    KAPPA,
    NAME,
    PERCENT,
    PREVALENCE,
    UNITS,
    CategoryTable,
    category_lines,
    figure,
    is_rare,
    percentage,
    symbol,
)
from ui.reports import measure, report

TOOLTIP = Qt.ItemDataRole.ToolTipRole


@pytest.fixture
def table(qtmodeltester: ModelTester) -> CategoryTable:
    made = CategoryTable()
    made.set_report(report())
    qtmodeltester.check(made)
    return made


def row(table: CategoryTable, number: int) -> list[object]:
    return [table.index(number, column).data() for column in range(table.columnCount())]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.741, ".74"),
        (-0.04, "−.04"),
        (1.0, "1.00"),
        (0.996, "1.00"),
        (-1.0, "−1.00"),
        (-0.001, ".00"),
        (None, "—"),
    ],
)
def test_a_coefficient_is_written_as_the_field_writes_it(value: float | None, text: str) -> None:
    assert figure(value) == text


def test_a_share_is_written_in_percent() -> None:
    assert [percentage(0.948), percentage(0.9, 0), percentage(None)] == ["94.8", "90", "—"]


def test_a_category_has_prevalence_percent_alpha_interval_kappa_ac1_and_units(table: CategoryTable) -> None:
    shown = row(table, 0)
    assert shown[:INTERVAL] == ["Criticism of hegemony  HEG", "21.0", "95.0", ".81"]
    assert shown[INTERVAL] == (0.72, 0.81, 0.88)
    assert shown[KAPPA:] == [".80", ".90", "1\u202f204"]


def test_categories_stand_in_the_order_of_the_report_and_a_name_that_is_its_code_is_written_once(
    table: CategoryTable,
) -> None:
    names = [row(table, number)[NAME] for number in range(table.rowCount())]
    assert names == ["Criticism of hegemony  HEG", "Cooperation pledge  PLE", "CON"]


def test_a_rare_category_is_marked_and_the_mark_explained(table: CategoryTable) -> None:
    index = table.index(1, PREVALENCE)
    assert index.data() == "1.2 ▲"
    assert "few units" in index.data(TOOLTIP)
    assert "▲" not in table.index(0, PREVALENCE).data()


@pytest.mark.parametrize(("prevalence", "rare"), [(0.04, True), (0.05, False), (0.95, False), (0.96, True)])
def test_very_common_is_as_uneven_as_very_rare(prevalence: float, rare: bool) -> None:
    assert is_rare(measure("krippendorff_alpha", "HEG", 0.5, prevalence=prevalence)) is rare
    assert not is_rare(None)


def test_an_undefined_figure_says_why_instead_of_a_bar(table: CategoryTable) -> None:
    assert table.index(2, INTERVAL).data() == "nobody used it"
    assert table.index(2, ALPHA).data() == "—"
    assert table.index(2, ALPHA).data(TOOLTIP) == "nobody used it"


def test_a_figure_without_interval_says_why(table: CategoryTable) -> None:
    assert table.index(1, INTERVAL).data() == (None, -0.04, None)
    assert table.index(1, INTERVAL).data(TOOLTIP) == "too few releases"


def test_the_interval_can_be_read_out(table: CategoryTable) -> None:
    assert table.index(0, INTERVAL).data(Qt.ItemDataRole.AccessibleTextRole) == "α .81, .72 – .88"
    assert table.index(0, UNITS).data(Qt.ItemDataRole.AccessibleTextRole) == "Criticism of hegemony: 1\u202f204"


def test_a_measure_that_was_not_made_is_a_dash(table: CategoryTable) -> None:
    assert [row(table, 1)[column] for column in (KAPPA, AC1)] == ["—", "—"]
    assert row(table, 2)[PERCENT] == "—"


def test_with_three_coders_kappa_is_the_mean_of_the_pairs() -> None:
    mean = measure("cohen_kappa_mean_of_pairs", "HEG", 0.66)
    two = category_lines(report(mean))[0].kappa
    three = category_lines(report(mean, coders=("Amina", "Bruno", "Chen")))[0].kappa
    assert [one.value if one else None for one in (two, three)] == [0.8, 0.66]


def test_alpha_stands_out_among_the_figures(qapp: QApplication, table: CategoryTable) -> None:
    fonts = [table.index(0, column).data(Qt.ItemDataRole.FontRole) for column in range(UNITS + 1)]
    assert [column for column, font in enumerate(fonts) if font is not None and font.weight() > 400] == [ALPHA]


def test_numbers_stand_to_the_right_under_their_heads(table: CategoryTable) -> None:
    heads = [table.headerData(column, Qt.Orientation.Horizontal) for column in range(UNITS + 1)]
    assert heads[:4] == ["Category", "coded %", "percent", "α"]
    assert table.headerData(0, Qt.Orientation.Vertical) is None
    role = Qt.ItemDataRole.TextAlignmentRole
    for column in range(UNITS + 1):
        wanted = Qt.AlignmentFlag.AlignLeft if column in {NAME, INTERVAL} else Qt.AlignmentFlag.AlignRight
        assert table.index(0, column).data(role) & wanted
        assert table.headerData(column, Qt.Orientation.Horizontal, role) == table.index(0, column).data(role)


def test_without_a_report_the_table_is_empty(table: CategoryTable, qtbot: QtBot) -> None:
    with qtbot.waitSignal(table.modelReset):
        table.set_report(None)
    assert table.rowCount() == 0
    assert table.data(QModelIndex()) is None


def test_categories_bear_the_names_of_the_window(table: CategoryTable) -> None:
    table.set_names({"id-HEG": "Critique de l’hégémonie"})
    table.set_report(report())

    names = [str(row(table, number)[NAME]) for number in range(table.rowCount())]
    assert "Critique de l’hégémonie  HEG" in names
    assert len({name for name in names if "PLE" in name}) == 1


def branch(value: float | None, **facts: object) -> Measure:
    given = {"coefficient": "krippendorff_alpha", "scope": "branch", "subject": "Contestation", "subject_id": "id-CTS"}
    return Measure.model_validate(given | {"value": value} | facts)


def test_a_branch_stands_before_its_first_category_and_is_told_from_it() -> None:
    table = CategoryTable()
    table.set_report(report(branch(0.6, units=9), branches={"id-CTS": ("id-PLE", "id-CON")}))
    names = [row(table, number)[NAME] for number in range(table.rowCount())]
    assert names[:3] == ["Criticism of hegemony  HEG", "Contestation with all below it", "Cooperation pledge  PLE"]
    assert row(table, 1)[ALPHA] == ".60"


def test_a_category_that_only_its_branch_has_codings_of_is_no_row_of_its_own() -> None:
    whole = branch(0.6, subject="CON", subject_id="id-CON")
    lines = category_lines(report(whole, branches={"id-CON": ("id-CON", "id-PLE")}))
    assert [(line.name, line.branch) for line in lines if line.name == "CON"] == [("CON", True)]


def test_columns_that_the_unit_has_no_figures_for_are_known(table: CategoryTable) -> None:
    assert table.empty_columns() == set()
    line = measure("span_f1_overlap", "HEG", 0.5)
    table.set_report(report(unit="matched", measures=(line,)))
    assert table.empty_columns() == {PREVALENCE, PERCENT, KAPPA, AC1}
    assert table.headerData(ALPHA, Qt.Orientation.Horizontal) == "F1"


def test_french_writes_commas_and_keeps_the_zero() -> None:
    use_language("fr")
    assert [figure(0.741), figure(-0.04), figure(1.0), percentage(0.948)] == ["0,74", "−0,04", "1,00", "94,8"]


@pytest.mark.parametrize(
    ("coefficient", "sign"),
    [
        ("krippendorff_alpha", "α"),
        ("krippendorff_alpha_sets_masi", "α"),
        ("u_alpha", "uα"),
        ("bar_u_alpha_per_code", "|uα"),
        ("span_f1_overlap_mean_of_pairs", "F1"),
    ],
)
def test_every_leading_coefficient_has_its_sign(coefficient: str, sign: str) -> None:
    assert symbol(coefficient) == sign
