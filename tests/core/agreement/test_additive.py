import numpy as np

from discoursecoder.core.agreement.additive import mean, reading, share


def test_a_share_has_no_chance_taken_off_and_is_undefined_where_there_is_nothing() -> None:
    found = share(np.array([1.0, 0.0]), np.array([4.0, 0.0]))
    assert found.value[0] == 0.25
    assert np.isnan(found.value[1])
    assert not found.corrected
    assert reading(np.array([1.0]), np.array([2.0]), np.array([4.0])).corrected


def test_a_mean_is_undefined_where_a_figure_that_enters_is() -> None:
    one, other = (share(np.array([1.0, 1.0, 1.0]), np.array([2.0, *wholes])) for wholes in ((4.0, 4.0), (0.0, 0.0)))
    every = np.ones(3, dtype=np.bool_)
    both = mean([one, other], [every, np.array([True, True, False])])
    assert both.value[0] == 0.5
    assert np.isnan(both.value[1])
    assert both.value[2] == 0.25
    assert not both.corrected
    assert np.isnan(mean([one], [~every]).value).all()
