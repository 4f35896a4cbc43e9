"""What builds each place when it is first shown; the window itself builds Welcome and Code."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from discoursecoder.ui.main_window.window import MainWindow


def _agreement(window: MainWindow) -> QWidget:
    from discoursecoder.ui.main_window.agreement_place import AgreementPlace

    return AgreementPlace(window).make()


def _codebook(window: MainWindow) -> QWidget:
    from discoursecoder.ui.main_window.codebook_acts import CodebookActs
    from discoursecoder.ui.main_window.codebook_place import CodebookPlace

    place = CodebookPlace(window)
    CodebookActs(place, window)
    return place.make()


def _actors(window: MainWindow) -> QWidget:
    from discoursecoder.ui.main_window.actors_place import ActorsPlace

    return ActorsPlace(window).make()


def _history(window: MainWindow) -> QWidget:
    from discoursecoder.ui.main_window.history_place import HistoryPlace

    return HistoryPlace(window).make()


def _search(window: MainWindow) -> QWidget:
    from discoursecoder.ui.main_window.search_place import SearchPlace

    return SearchPlace(window).make()


MAKERS: Mapping[str, Callable[[MainWindow], QWidget]] = {
    "agreement": _agreement,
    "codebook": _codebook,
    "actors": _actors,
    "search": _search,
    "history": _history,
}
