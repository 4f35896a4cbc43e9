from discoursecoder.core.model.search import Hit, HitSpan, Search


def test_a_find_says_where_it_stands() -> None:
    hit = Hit("r1", "Talks", "2022-08-05", 3, 7, "left", "text", "right")
    assert hit.span == HitSpan("r1", 3, 7)


def test_words_are_taken_literally_without_case_and_with_accents_unless_said_otherwise() -> None:
    assert Search("paix") == Search("paix", regex=False, case=False, accents=True, whole_words=False)
