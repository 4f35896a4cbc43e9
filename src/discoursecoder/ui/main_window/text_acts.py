"""What is begun from the text and asked in a dialog: a category in the words of a passage, memos on what one reads."""

from PySide6.QtCore import QObject

from discoursecoder.core.model.memo import MemoTarget
from discoursecoder.core.operations.memos import write_memo
from discoursecoder.core.queries.memos import memo_text
from discoursecoder.ui.main_window.window import MainWindow

_LONGEST_NAME = 60


class TextActs(QObject):
    """Asks, and acts on the session."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def new_category(self) -> None:
        """Add a category named after the selected passage, and code the passage with it."""
        from discoursecoder.core.operations.in_vivo import tag_in_vivo
        from discoursecoder.ui.dialogs.in_vivo import InVivoDialog

        window, code, coder = self._window, self._window.code, self._window.session.coder
        start, end = code.text.selection()
        sentence = window.acts.sentences.current() if window.acts.sentences.is_on else None
        if start == end and sentence is not None:
            start, end = sentence
        if code.page is None or coder is None or start == end:
            window.say(self.tr("Select the passage first that the new category is to stand for."))
            return
        words = " ".join(code.page.text[start:end].split())[:_LONGEST_NAME]
        places = [(one.id, code.tree.path(one.id)) for one in code.codebook.categories]
        focused = code.tree.category(code.codebook_panel.focused())
        dialog = InVivoDialog(words, places, (focused.parent_id or "") if focused else "", window)
        if not dialog.exec():
            return
        entered = dialog.entered()
        done = window.session.act(
            tag_in_vivo,
            entered.name,
            release_id=code.release_id,
            coder_id=coder.id,
            start=start,
            end=end,
            parent_id=entered.parent_id,
            short=entered.short,
        )
        if done is not None:
            code.text.select_coding(next(change.id for change in done.of("coding")))
        window.acts.back_to_text()

    def memo_of_release(self) -> None:
        """Write the memo on the release shown."""
        page = self._window.code.page
        if page is not None:
            self._write("release", page.release.id, self.tr("Memo on the release"), page.release.title)

    def memo_of_project(self) -> None:
        """Write the memo on the project."""
        project = self._window.session.project.project
        self._write("project", project.id, self.tr("Memo on the project"), project.title)

    def _write(self, kind: MemoTarget, target_id: str, title: str, about: str) -> None:
        from discoursecoder.ui.dialogs.memo import MemoDialog

        session, coder = self._window.session, self._window.session.coder
        if coder is None:
            return
        text = session.ask(memo_text, target_kind=kind, target_id=target_id, coder_id=coder.id)
        dialog = MemoDialog(title, about, text, self._window)
        if dialog.exec() and dialog.entered() != text:
            facts = {"target_kind": kind, "target_id": target_id, "coder_id": coder.id}
            session.act(write_memo, text=dialog.entered(), **facts)
