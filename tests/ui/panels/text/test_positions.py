import random

from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication

from discoursecoder.ui.panels.text.positions import Positions

ALPHABET = "aé\n \u00a0\u00ad\u0301國\u200d\u202e\u3000😀𠀋👩🏽\U0001f1eb\u05d0\u0627Ω«»…"


def strings(count: int, seed: int = 7) -> list[str]:
    chance = random.Random(seed)  # noqa: S311 - repeatable examples
    return ["".join(chance.choices(ALPHABET, k=chance.randint(0, 40))) for _ in range(count)]


def test_positions_count_utf16_units_exactly_for_twenty_thousand_strings() -> None:
    for text in strings(20_000):
        positions = Positions(text)
        assert positions.units == len(text.encode("utf-16-le")) // 2
        unit = 0
        for point, character in enumerate(text):
            assert positions.to_units(point) == unit
            assert positions.to_point(unit) == point
            unit += len(character.encode("utf-16-le")) // 2
        assert positions.to_units(len(text)) == unit
        assert positions.to_point(unit) == len(text)


def test_positions_agree_with_a_qt_document_on_every_selection(qapp: QApplication) -> None:
    document = QTextDocument()
    for text in strings(300, seed=8):
        document.setPlainText(text)
        positions = Positions(text)
        assert document.characterCount() - 1 == positions.units
        cursor = QTextCursor(document)
        for point in range(len(text)):
            cursor.setPosition(positions.to_units(point))
            cursor.setPosition(positions.to_units(point + 1), QTextCursor.MoveMode.KeepAnchor)
            wanted = {"\n": "\u2029"}.get(text[point], text[point])
            assert cursor.selectedText() == wanted


def test_a_position_inside_a_surrogate_pair_is_that_of_its_character() -> None:
    positions = Positions("a😀b")
    assert [positions.to_point(unit) for unit in range(5)] == [0, 1, 1, 2, 3]
