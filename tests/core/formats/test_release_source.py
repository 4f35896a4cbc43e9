import pytest

from discoursecoder.core.errors import BadRelease
from discoursecoder.core.formats import release_source
from discoursecoder.core.formats.release_source import Source, check_length, counted, refuse


def test_a_refusal_names_the_file_and_says_why() -> None:
    assert str(refuse("a.pdf", "bad_pdf")).startswith("a.pdf was not imported: the PDF is damaged")


def test_a_text_longer_than_any_release_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    assert check_length("abc", "a.txt") == "abc"
    monkeypatch.setattr(release_source, "MAX_TEXT", 2)
    with pytest.raises(BadRelease, match="million"):
        check_length("abc", "a.txt")


def test_nothing_counted_is_no_sentence() -> None:
    assert counted("pictures", 0) == ()
    assert counted("pictures", 1) == ("1 picture was left out.",)
    assert counted("pictures", 3) == ("3 pictures were left out.",)


def test_a_source_tells_nothing_but_its_text_unless_said() -> None:
    source = Source("Texte.")
    assert (source.zones, dict(source.facts), source.problems, source.encoding) == (None, {}, (), "")
