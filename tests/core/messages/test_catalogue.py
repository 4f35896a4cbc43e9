import pytest

from discoursecoder.core.messages import language, say, use_language


@pytest.mark.parametrize(
    ("asked", "spoken"),
    [("fr", "fr"), ("fr_CA.UTF-8", "fr"), ("FR-fr", "fr"), ("en_GB", "en"), ("zh", "en"), ("", "en")],
)
def test_a_region_is_ignored_and_another_language_falls_back_to_english(asked: str, spoken: str) -> None:
    use_language(asked)
    assert language() == spoken


def test_a_sentence_can_be_asked_for_in_one_language() -> None:
    assert say("error.NothingToUndo", "fr") == "Il n’y a aucune action à annuler."
    assert say("error.NothingToUndo") == "There is no act to take back."


def test_an_unknown_sentence_and_a_missing_fact_are_mistakes_of_the_programmer() -> None:
    with pytest.raises(KeyError):
        say("error.NoSuchThing")
    with pytest.raises(KeyError):
        say("error.FileMissing")


def test_zero_is_plural_in_english_and_singular_in_french(monkeypatch: pytest.MonkeyPatch) -> None:
    from discoursecoder.core.messages import acts, catalogue

    monkeypatch.setitem(acts.ENGLISH, "planted.one", "{count} coding")
    monkeypatch.setitem(acts.ENGLISH, "planted.many", "{count} codings")
    monkeypatch.setitem(acts.FRENCH, "planted.one", "{count} codage")
    monkeypatch.setitem(acts.FRENCH, "planted.many", "{count} codages")
    catalogue._catalogue.cache_clear()
    try:
        spoken = [[say("planted", code, count=count) for count in (0, 1, 2)] for code in ("en", "fr")]
    finally:
        catalogue._catalogue.cache_clear()
    assert spoken == [["0 codings", "1 coding", "2 codings"], ["0 codage", "1 codage", "2 codages"]]
