"""Intervals over releases: whole releases are resampled, since passages of one text are not independent.

Source: Davison, A. C. & Hinkley, D. V. (1997), Bootstrap Methods and their Application, section 3.8 (resampling of
clusters); Field, C. A. & Welsh, A. H. (2007), Bootstrapping clustered data, Journal of the Royal Statistical Society B
69(3), 369-390.
"""

from functools import lru_cache

import numpy as np

from discoursecoder.core.agreement.ratings import IntArray

FEWEST = 5
"""Fewer releases than this give no interval."""

FEW = 12
"""Fewer than this give one that is too narrow, which is said."""


@lru_cache(maxsize=8)
def release_draws(releases: int, resamples: int, seed: int) -> IntArray:
    """How often each release occurs in each resample.

    Args:
        releases: how many there are.
        resamples: how many resamples.
        seed: the same seed and number of releases always give the same draws.

    Returns:
        Counts of shape (resamples, releases); each row sums to the number of releases.
    """
    generator = np.random.default_rng(seed)
    drawn = generator.multinomial(releases, np.full(releases, 1 / releases), size=resamples)
    counts: IntArray = np.asarray(drawn, dtype=np.int64)
    counts.setflags(write=False)
    return counts
