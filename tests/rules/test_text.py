"""Text is frozen at import: it is never read back from a widget, and data are shown as plain text only."""

from rules.checkout import Source, modules, source

# Editors of memos and definitions stand in ui/widgets, which know nothing of releases.
READING = {"toPlainText", "toHtml", "toMarkdown", "toRawText"}
EDITORS = ("ui/widgets/",)

RICH = {
    "setHtml",
    "insertHtml",
    "appendHtml",
    "setMarkdown",
    "insertMarkdown",
    "RichText",
    "AutoText",
    "MarkdownText",
    "setOpenExternalLinks",
}
LABELS = {"QLabel", "QMessageBox"}


def names_among(file: Source, unwanted: set[str]) -> list[str]:
    return [f"{file.place}:{line}: {name}" for name, line in file.names() if name in unwanted]


def labels_that_guess(file: Source) -> list[str]:
    """A QLabel or QMessageBox guesses whether it shows HTML unless its module says PlainText."""
    made = [f"{file.place}:{call.lineno}: {name}" for name, call in file.calls() if name in LABELS]
    return made if not any(name == "PlainText" for name, _ in file.names()) else []


def test_text_is_not_read_back_from_a_widget() -> None:
    readers = [file for file in modules() if not file.inside(*EDITORS)]
    assert [line for file in readers for line in names_among(file, READING)] == []


def test_nothing_is_shown_as_rich_text() -> None:
    assert [line for file in modules() for line in names_among(file, RICH)] == []


def test_labels_and_message_boxes_are_told_to_show_plain_text() -> None:
    assert [line for file in modules() for line in labels_that_guess(file)] == []


def test_planted_readers_and_rich_text_are_found() -> None:
    assert names_among(source("self.view.toPlainText()"), READING) == ["planted.py:1: toPlainText"]
    assert names_among(source("label.setTextFormat(Qt.RichText)"), RICH) == ["planted.py:1: RichText"]
    assert labels_that_guess(source("label = QLabel(title)")) == ["planted.py:1: QLabel"]
    assert labels_that_guess(source("label = QLabel(title)\nlabel.setTextFormat(Qt.PlainText)")) == []
