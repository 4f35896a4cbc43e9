"""How coders agree: pure functions on numpy arrays.

May import numpy, `core.model` (results), errors and messages; knows neither files nor the project. Every coefficient
is a function from data (`ratings.Ratings`, `continuum.Continuum`, `label_sets.SetRatings`) to an `outcome.Outcome`
and names its source. Start reading in `registry`, which lists them, then `ratings` and `krippendorff`.
"""
