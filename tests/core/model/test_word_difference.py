from hypothesis import given
from hypothesis import strategies as st

from discoursecoder.core.model.word_difference import Piece, word_difference


@given(older=st.text(max_size=60), newer=st.text(max_size=60))
def test_the_pieces_make_up_both_texts(older: str, newer: str) -> None:
    pieces = word_difference(older, newer)
    assert "".join(piece.text for piece in pieces if piece.kind != "inserted") == older
    assert "".join(piece.text for piece in pieces if piece.kind != "removed") == newer


def test_words_are_compared_and_signs_of_scripts_without_spaces_one_by_one() -> None:
    assert word_difference("a bare mention", "a plain mention") == [
        Piece("same", "a "),
        Piece("removed", "bare"),
        Piece("inserted", "plain"),
        Piece("same", " mention"),
    ]
    assert [piece.text for piece in word_difference("中国外交", "中国内交")] == ["中国", "外", "内", "交"]


def test_long_texts_are_compared_line_by_line() -> None:
    older = "\n".join(f"line {number} of many words" for number in range(2000))
    newer = older.replace("line 7 of", "line seven of")
    changed = [piece.text for piece in word_difference(older, newer) if piece.kind != "same"]
    assert changed == ["line 7 of many words\n", "line seven of many words\n"]
