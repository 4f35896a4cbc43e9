"""Tooltips of codings: what coders wrote is shown as plain text."""

import html

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QToolTip, QWidget


def show_tooltip(where: QPoint, descriptions: list[str], widget: QWidget) -> None:
    """Show descriptions as plain text: a tooltip guesses at markup, so everything in it is escaped."""
    if not descriptions:
        QToolTip.hideText()
        return
    lines = "<hr>".join(html.escape(one).replace("\n", "<br>") for one in descriptions)
    QToolTip.showText(where, f"<div>{lines}</div>", widget)
