"""The place History, built when first shown and fed from the session."""

from PySide6.QtCore import QObject

from discoursecoder.core.queries.history import list_history
from discoursecoder.ui.main_window.window import MainWindow
from discoursecoder.ui.models.history import EventTable
from discoursecoder.ui.panels.history import HistoryPanel


class HistoryPlace(QObject):
    """Feeds the panel of the journal."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._model = EventTable(self)
        self._whose = ""
        self._panel: HistoryPanel | None = None

    def make(self) -> HistoryPanel:
        """Build the panel and keep it fed."""
        panel = self._panel = HistoryPanel(self._model)
        panel.take_back_wanted.connect(self._on_take_back)
        panel.coder_wanted.connect(self._on_coder_wanted)
        self._session.changed.connect(lambda _: self._on_refresh_due())
        self._session.opened.connect(self._on_refresh_due)
        self._session.coder_changed.connect(self._on_refresh_due)
        self._window.place_wanted.connect(lambda _: self._on_refresh_due())
        self._on_refresh_due()
        return panel

    def _on_refresh_due(self) -> None:
        session, panel = self._session, self._panel
        if panel is None or not session.is_open or self._window.current_place != "history":
            return
        coder = session.coder
        people = session.coders() if session.is_lead else [coder] if coder else []
        if not session.is_lead:
            self._whose = coder.id if coder else ""
        panel.set_coders(people, self._whose)
        self._model.set_rows(list_history(session.project, self._whose or None))

    def _on_coder_wanted(self, coder_id: str) -> None:
        self._whose = coder_id
        self._on_refresh_due()

    def _on_take_back(self, event_id: str) -> None:
        from discoursecoder.core.operations.history import take_back

        session = self._session
        event = session.project.event(event_id)
        if event is not None:
            session.act(take_back, event, coder_id=session.coder.id if session.coder else None)
