import numpy as np

from discoursecoder.core.agreement.clusters import release_draws


def test_the_same_seed_gives_the_same_draws() -> None:
    one = release_draws(8, 100, 3)
    release_draws.cache_clear()
    assert np.array_equal(one, release_draws(8, 100, 3))
    assert not np.array_equal(one, release_draws(8, 100, 4))


def test_each_resample_has_as_many_releases_as_there_are() -> None:
    drawn = release_draws(7, 50, 1)
    assert drawn.shape == (50, 7)
    assert set(drawn.sum(axis=1).tolist()) == {7}


def test_draws_are_shared_and_so_cannot_be_written() -> None:
    assert not release_draws(7, 50, 1).flags.writeable
