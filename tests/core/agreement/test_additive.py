import numpy as np

from discoursecoder.core.agreement.additive import mean, reading, share, without_value


def test_a_share_has_no_chance_taken_off_and_is_undefined_where_there_is_nothing() -> None:
    found = share(np.array([1.0, 0.0]), np.array([4.0, 0.0]))
    assert found.value[0] == 0.25
    assert np.isnan(found.value[1])
    assert not found.corrected
    assert reading(np.array([1.0]), np.array([2.0]), np.array([4.0])).corrected


def test_a_mean_is_undefined_where_one_of_its_figures_is() -> None:
    one, other = (share(np.array([1.0, 1.0]), np.array([2.0, whole])) for whole in (4.0, 0.0))
    both = mean([one, other])
    assert both.value[0] == 0.5
    assert np.isnan(both.value[1])
    assert not both.corrected


def test_a_value_can_be_withheld_while_its_parts_stay() -> None:
    plain = {"x": reading(np.array([1.0]), np.array([2.0]), np.array([4.0]))}
    hidden = without_value(plain)["x"]
    assert np.isnan(hidden.value[0])
    assert hidden.observed[0] == 1
