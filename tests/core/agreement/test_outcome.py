from discoursecoder.core.agreement.outcome import Extent, from_agreement, from_disagreement, undefined
from discoursecoder.core.messages import use_language

EXTENT = Extent(10, 2, 1)


def test_a_coefficient_is_what_remains_after_chance() -> None:
    outcome = from_agreement(0.8, 0.5, EXTENT)
    assert outcome.value == (0.8 - 0.5) / 0.5
    assert (outcome.units, outcome.coders, outcome.missing) == EXTENT
    assert from_disagreement(0.2, 0.5, EXTENT).value == 1 - 0.2 / 0.5


def test_nothing_that_varies_gives_no_value_but_both_parts() -> None:
    for outcome in (from_agreement(1.0, 1.0, EXTENT), from_agreement(0.5, 0.2, EXTENT, varied=False)):
        assert outcome.value is None
        assert outcome.observed is not None
        assert outcome.expected is not None
    assert from_disagreement(0.0, 0.0, EXTENT).value is None


def test_a_reason_is_given_in_the_language_in_use() -> None:
    use_language("fr")
    assert (
        undefined("two_coders", EXTENT, coders=3).reason == "défini pour deux codeurs seulement, et 3 ont des données"
    )
