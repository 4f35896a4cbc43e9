"""How long agreement takes, and how much memory, against other libraries in the same run.

Run: python tests/benchmarks/bench_agreement.py [--json] [ROW ...]

Each figure comes from a process of its own: the best of three runs, and the largest amount of memory held beyond what
the data and the imports take. Loops of another library's calls are timed on a few calls and multiplied, which is said.
"""

import argparse
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from typing import Any, Literal

import numpy as np

from discoursecoder import api

LOOPED = 10
"""Calls of another library that stand for a loop of 1,000."""


def table(units: int, *, coders: int = 4, values: int = 10, holes: float = 0.05) -> Any:
    """Ratings as an array of numbers, NaN where a coder gave none."""
    generator = np.random.default_rng(1)
    truth = generator.integers(0, values, (units, 1))
    guess = generator.integers(0, values, (units, coders))
    data = np.where(generator.random((units, coders)) < 0.7, truth, guess).astype(np.float64)
    data[generator.random(data.shape) < holes] = np.nan
    return data


def whole(units: int, *, coders: int = 4, values: int = 10) -> Any:
    """Ratings without holes, as whole numbers."""
    return table(units, coders=coders, values=values, holes=0).astype(np.int64)


def continuum(units: int, *, coders: int = 3, loose: bool = False) -> dict[str, Any]:
    """A text in which every coder has so many units, near those of the others; `loose` ones may overlap."""
    generator = np.random.default_rng(2)
    lengths, gaps = generator.integers(8, 25, units), generator.integers(8, 25, units)
    starts = np.cumsum(lengths + gaps) - lengths
    truth = generator.integers(0, 4, units)
    found = []
    for coder in range(coders):
        slack = 3 if not loose else 12
        first = starts + generator.integers(-slack, slack, units)
        last = starts + lengths + generator.integers(-slack, slack, units)
        labels = np.where(generator.random(units) < 0.8, truth, generator.integers(0, 4, units))
        for start, end, label in zip(first.tolist(), last.tolist(), labels.tolist(), strict=True):
            begin = max(0, start)
            found.append({"coder": coder, "start": begin, "end": max(end, begin + 1), "category": f"k{label}"})
    length = int(starts[-1] + lengths[-1]) + 100
    return {"kind": "continuum", "length": length, "coders": [f"c{n}" for n in range(coders)], "units": found}


def sets(labels: int) -> dict[str, Any]:
    """Set ratings of 100 units by three coders with so many labels."""
    generator = np.random.default_rng(3)
    names = [f"k{number}" for number in range(labels)]
    rows = []
    for _ in range(max(100, labels)):
        truth = generator.random(labels) < 0.3
        noise = generator.random((3, labels)) < 0.1
        rows.append([[name for name, held in zip(names, truth ^ flips, strict=True) if held] for flips in noise])
    return {"kind": "set_ratings", "data": rows, "codebook": names}


def theirs_alpha(data: Any, level: Literal["nominal", "ordinal"] = "nominal") -> float:
    """The common package for alpha."""
    import krippendorff

    return float(krippendorff.alpha(reliability_data=data.T, level_of_measurement=level))


def theirs_fleiss(data: Any) -> float:
    """Fleiss' kappa of statsmodels."""
    from statsmodels.stats.inter_rater import aggregate_raters, fleiss_kappa

    return float(fleiss_kappa(aggregate_raters(data)[0]))


def theirs_kappa(data: Any) -> float:
    """Cohen's kappa of scikit-learn."""
    from sklearn.metrics import cohen_kappa_score

    return float(cohen_kappa_score(data[:, 0], data[:, 1]))


def theirs_resampled(data: Any) -> float:
    """A loop over resampled units, as people write it."""
    generator = np.random.default_rng(1)
    for _ in range(LOOPED):
        theirs_alpha(data[generator.integers(0, len(data), len(data))])
    return float("nan")


def alpha(data: Any, metric: str = "nominal") -> float | None:
    """Ours."""
    return api.measure(data, "krippendorff_alpha", metric=metric).value


Made = Callable[[int], Any]
Done = Callable[[Any], object]
ROWS: dict[str, tuple[str, int, Made, Done, Done | None, int]] = {
    # name: (what, size, data, ours, theirs, factor on theirs)
    "alpha-10": ("alpha nominal, 4 coders, 10 values", 1_000_000, table, alpha, theirs_alpha, 1),
    "alpha-50": (
        "alpha nominal, 4 coders, 50 values",
        100_000,
        lambda units: table(units, values=50),
        alpha,
        theirs_alpha,
        1,
    ),
    "ordinal": (
        "alpha ordinal, 4 coders, 10 values",
        1_000_000,
        table,
        lambda data: alpha(data, "ordinal"),
        lambda data: theirs_alpha(data, "ordinal"),
        1,
    ),
    "cohen": (
        "Cohen's kappa",
        1_000_000,
        lambda units: whole(units, coders=2),
        lambda data: api.measure(data, "cohen_kappa").value,
        theirs_kappa,
        1,
    ),
    "fleiss": (
        "Fleiss' kappa, 4 coders",
        1_000_000,
        whole,
        lambda data: api.measure(data, "fleiss_kappa").value,
        theirs_fleiss,
        1,
    ),
    "resample-4": (
        "1,000 resamples of units",
        10_000,
        table,
        lambda data: api.bootstrap(data, "krippendorff_alpha", resamples=1000),
        theirs_resampled,
        1000 // LOOPED,
    ),
    "resample-6": (
        "1,000 resamples of units",
        1_000_000,
        table,
        lambda data: api.bootstrap(data, "krippendorff_alpha", resamples=1000),
        None,
        1,
    ),
    "u-20k": (
        "u family, 3 coders, units each",
        20_000,
        continuum,
        lambda data: api.measure(data, "u_alpha").value,
        None,
        1,
    ),
    "u-1M": (
        "u family, 3 coders, units each",
        1_000_000,
        continuum,
        lambda data: api.measure(data, "u_alpha").value,
        None,
        1,
    ),
    "sets-12": (
        "multi-valued alpha, labels",
        12,
        sets,
        lambda data: api.measure(data, "multivalued_alpha_nominal").value,
        None,
        1,
    ),
    "sets-48": (
        "multi-valued alpha, labels",
        48,
        sets,
        lambda data: api.measure(data, "multivalued_alpha_nominal").value,
        None,
        1,
    ),
    "alignment-1k": (
        "best alignment, 2 coders, units each",
        1_000,
        lambda units: continuum(units, coders=2, loose=True),
        lambda data: api.measure(data, "gamma_observed_disorder").value,
        None,
        1,
    ),
    "alignment-50k": (
        "best alignment, 2 coders, units each",
        50_000,
        lambda units: continuum(units, coders=2, loose=True),
        lambda data: api.measure(data, "gamma_observed_disorder").value,
        None,
        1,
    ),
    "gamma": (
        "gamma, 2 coders, 30 samples, units each",
        1_000,
        lambda units: continuum(units, coders=2, loose=True),
        lambda data: api.measure(data, "gamma").value,
        None,
        1,
    ),
}
GROWTH = ("alpha-10", "cohen", "fleiss", "u-20k", "alignment-50k")


def peak() -> float:
    """The most memory this process has held, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def run_alone(name: str, side: str, size: int) -> None:
    """Time one figure in this process and print it."""
    _, _, make, ours, theirs, factor = ROWS[name]
    work = ours if side == "ours" else theirs
    if work is None:
        raise ValueError(name)
    work(make(100))  # what is imported lazily is imported once
    data = make(size)
    before, seconds = peak(), []
    for _ in range(3):
        began = time.perf_counter()
        work(data)
        seconds.append(time.perf_counter() - began)
    times = factor if side == "theirs" else 1
    print(json.dumps({"seconds": min(seconds) * times, "megabytes": peak() - before}))


def measured(name: str, side: str, size: int) -> dict[str, float]:
    """One figure from a process of its own."""
    command = [sys.executable, __file__, "--alone", name, side, str(size)]
    found = subprocess.run(command, capture_output=True, text=True, check=True)
    return dict(json.loads(found.stdout.splitlines()[-1]))


def row(name: str) -> dict[str, Any]:
    """One row of the table: both sides and their ratio, or ours alone."""
    what, size, _, _, theirs, factor = ROWS[name]
    found: dict[str, Any] = {"row": name, "what": what, "units": size, "ours": measured(name, "ours", size)}
    if theirs is not None:
        found["theirs"] = measured(name, "theirs", size)
        found["looped"] = factor > 1
        found["time_ratio"] = found["theirs"]["seconds"] / found["ours"]["seconds"]
        found["memory_ratio"] = found["theirs"]["megabytes"] / max(found["ours"]["megabytes"], 1)
    return found


def growth(name: str) -> dict[str, Any]:
    """Seconds at three sizes, and the exponent between the last two."""
    largest = ROWS[name][1]
    seconds = {size: measured(name, "ours", size)["seconds"] for size in (largest // 16, largest // 4, largest)}
    exponent = float(np.log(seconds[largest] / seconds[largest // 4]) / np.log(4))
    return {"row": name, "seconds": seconds, "exponent": exponent}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("rows", nargs="*", default=list(ROWS))
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--alone", nargs=3, metavar=("ROW", "SIDE", "SIZE"))
    given = parser.parse_args()
    if given.alone:
        name, side, size = given.alone
        run_alone(name, side, int(size))
        return
    rows = [row(name) for name in given.rows]
    grown = [growth(name) for name in GROWTH if name in given.rows]
    if given.json:
        print(json.dumps({"rows": rows, "growth": grown}, indent=1))
        return
    for one in rows:
        ours = f"{one['ours']['seconds']:8.3f} s {one['ours']['megabytes']:6.0f} MB"
        text = f"{one['what']:40} {one['units']:>9,}  ours {ours}"
        if "theirs" in one:
            theirs = f"{one['theirs']['seconds']:8.3f} s {one['theirs']['megabytes']:6.0f} MB"
            loop = " (a few calls, multiplied)" if one["looped"] else ""
            text += f"  theirs {theirs}  {one['time_ratio']:.1f} times as fast{loop}"
        print(text)
    for one in grown:
        shown = ", ".join(f"{size:,}: {seconds:.3f} s" for size, seconds in one["seconds"].items())
        print(f"{one['row']}: {shown}; growth n^{one['exponent']:.2f}")


if __name__ == "__main__":
    main()
