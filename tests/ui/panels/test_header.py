from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from discoursecoder.core.model.record import new_id
from discoursecoder.core.model.release import Release
from discoursecoder.ui.panels.header import HeaderPanel, readable_date
from ui.seeing import click, show, words_on


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    """Dates as they are written in Britain."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def panel(qtbot: QtBot) -> HeaderPanel:
    return show(qtbot, HeaderPanel(), 900, 80)


def release(**facts: object) -> Release:
    given = {"id": new_id(), "title": "Wang Yi meets <b>his</b> colleague", "text_sha256": "0" * 64}
    return Release.model_validate(given | facts)


def test_title_dates_language_and_issuer_are_shown(panel: HeaderPanel) -> None:
    facts = {"issued": "2022-08-06T10:30", "event_date": "2022-08-05", "language": "fr", "issuer": "MFA"}
    panel.show_release(release(**facts, country="China"), finished=False, may_code=True)
    assert panel.title.text() == "Wang Yi meets <b>his</b> colleague"
    assert panel.facts.text() == "issued 6 Aug 2022, 10:30 · event 5 Aug 2022 · fr · MFA"


def test_the_country_stands_in_for_an_issuer_that_is_not_known(panel: HeaderPanel) -> None:
    panel.show_release(release(country="China"), finished=False, may_code=True)
    assert panel.facts.text() == "China"


def test_what_was_guessed_says_so(panel: HeaderPanel) -> None:
    facts = {"issued": "2022-08-06", "language": "fr", "issuer": "MFA", "guessed": ("issued", "language")}
    panel.show_release(release(**facts), finished=False, may_code=True)
    assert panel.facts.text() == "issued 6 Aug 2022 (guessed) · fr (guessed) · MFA"


def test_an_unfinished_release_can_be_finished(panel: HeaderPanel, qtbot: QtBot) -> None:
    panel.show_release(release(), finished=False, may_code=True)
    assert words_on(panel) == ["Finish release"]
    with qtbot.assertNotEmitted(panel.reopen_wanted), qtbot.waitSignal(panel.finish_wanted):
        click(panel.button)


def test_sentence_by_sentence_is_chosen_with_a_box_and_its_progress_is_said(panel: HeaderPanel, qtbot: QtBot) -> None:
    panel.show_release(release(), finished=False, may_code=True)
    assert not panel.mode.isVisible()
    panel.show_mode(on=False, offered=True, whole=40)
    assert words_on(panel) == ["Finish release", "Sentence by sentence"]
    with qtbot.waitSignal(panel.mode_wanted) as told:
        panel.mode.click()
    assert told.args == [True]

    panel.show_mode(on=True, offered=True, decided=12, whole=40)
    assert "12 of 40 sentences decided" in words_on(panel)


def test_a_finished_release_says_so_and_can_be_reopened(panel: HeaderPanel, qtbot: QtBot) -> None:
    panel.show_release(release(), finished=True, may_code=True)
    assert words_on(panel) == ["Finished · Reopen"]
    with qtbot.assertNotEmitted(panel.finish_wanted), qtbot.waitSignal(panel.reopen_wanted):
        click(panel.button)


def test_who_may_not_code_may_not_finish(panel: HeaderPanel) -> None:
    panel.show_release(release(), finished=False, may_code=False)
    assert words_on(panel) == []


def test_without_a_release_there_is_nothing(panel: HeaderPanel) -> None:
    panel.show_release(release(), finished=False, may_code=True)
    panel.show_release(None, finished=False, may_code=True)
    assert (panel.title.text(), panel.facts.text(), words_on(panel)) == ("", "", [])


def test_the_lines_begin_where_the_text_does_as_long_as_there_is_room(panel: HeaderPanel, qtbot: QtBot) -> None:
    panel.set_left(140)
    qtbot.waitUntil(lambda: panel.title.x() == 140)
    panel.resize(500, 80)
    panel.set_left(140)
    qtbot.waitUntil(lambda: panel.title.x() < 40)
    assert panel.title.x() == panel.facts.x()


@pytest.mark.parametrize(
    ("iso", "shown"),
    [
        ("2022-08-06", "6 Aug 2022"),
        ("2022-08-06T10:30", "6 Aug 2022, 10:30"),
        ("2022", "2022"),
        ("2022-13-40", "2022-13-40"),
        ("6 August 2022 or so", "6 August 2022 or so"),
    ],
)
def test_a_date_is_written_as_people_write_it_and_what_is_none_stays_as_it_is(iso: str, shown: str) -> None:
    assert readable_date(iso) == shown


def test_a_date_is_written_in_the_language_of_the_window() -> None:
    QLocale.setDefault(QLocale("fr_FR"))
    assert readable_date("2022-08-06") == "6 août 2022"
