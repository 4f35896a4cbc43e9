"""What the window says when something goes wrong: what happened, what is safe, what to do. Plain text always."""

import traceback
from pathlib import PurePath
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from discoursecoder.core.errors import CannotWrite, DiscourseCoderError


class Message(NamedTuple):
    """A sentence, what stands folded below it, and the name of a command that helps, or nothing."""

    sentence: str
    details: str = ""
    command: str = ""


def message_for(error: BaseException) -> Message:
    """The message for an error of a user's act; anything else is a mistake of the program and says so."""
    if isinstance(error, CannotWrite):
        safe = QCoreApplication.translate("Messages", "Everything before this act is saved.")
        return Message(f"{error} {safe}")
    if isinstance(error, DiscourseCoderError):
        return Message(str(error))
    sentence = QCoreApplication.translate(
        "Messages",
        "The program made a mistake. What was saved is safe; the last act may not have been done. "
        "Look at the text, repeat the act, and report the details if it happens again.",
    )
    return Message(sentence, traced(error))


def traced(error: BaseException) -> str:
    """Where a mistake happened, without the data: file, line and function, then the class of the error."""
    places = traceback.extract_tb(error.__traceback__)
    lines = [f"{_shortened(place.filename)}:{place.lineno}" for place in places[-6:]]
    return " < ".join([type(error).__name__, *reversed(lines)])


def _shortened(file: str) -> str:
    """A file of the program within the program, any other by its name alone: folders may name a person."""
    _, package, inside = file.replace("\\", "/").rpartition("discoursecoder/")
    return inside if package else PurePath(file).name
