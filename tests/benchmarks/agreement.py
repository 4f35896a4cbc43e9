"""How long agreement takes, and how much memory, against other libraries in the same run.

Run: python tests/benchmarks/agreement.py [--json] [--scale 0.1] [--repeat 1] [--no-growth] [ROW ...]

Each figure comes from a process of its own: the best of three runs, and the largest amount of memory held beyond what
the data and the imports take. Where the other program cannot be installed beside ours (it is written in R or Java, or
needs an environment of its own) its published or earlier figure stands beside, marked as not measured here, and the
ratio to it is one across machines. Loops of another library's calls are timed on a few calls and multiplied, which is
said. Growth is the exponent of size in seconds, over three sizes each four times the one before.
"""

import argparse
import json
import math
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from importlib.metadata import PackageNotFoundError, version
from itertools import pairwise
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


def sets(labels: int, *, units: int = 100) -> dict[str, Any]:
    """Set ratings of units by three coders with so many labels."""
    generator = np.random.default_rng(3)
    names = [f"k{number}" for number in range(labels)]
    rows = []
    for _ in range(units):
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


def ours(name: str, **params: Any) -> Callable[[Any], float | None]:
    """One coefficient of ours."""
    return lambda data: api.measure(data, name, **params).value


def family(data: Any) -> list[float | None]:
    """The whole u family: boundaries and categories, what is marked at all, categories alone, each category."""
    named = [("ku_alpha", {"category": f"k{number}"}) for number in range(4)]
    return [
        api.measure(data, name, **params).value
        for name, params in [("u_alpha", {}), ("bar_u_alpha", {}), ("cu_alpha", {}), *named]
    ]


def resampled(data: Any) -> object:
    """Ours: the interval from 1,000 resamples of units."""
    return api.bootstrap(data, "krippendorff_alpha", resamples=1000)


@dataclass(frozen=True)
class Row:
    """One row of the table of speeds.

    Attributes:
        what: in words.
        size: units, or labels.
        make: the data of a size.
        ours: what is timed.
        peer: the other library, with what is timed of it.
        factor: what its seconds are multiplied by.
        elsewhere: seconds of programs that are not measured here, at this size.
        reach: at least this often as fast as the library, or as the first figure from elsewhere.
        memory: at most this part of the library's memory.
        seconds: at most so many.
        grows: whether growth is measured, in units.
    """

    what: str
    size: int
    make: Callable[[int], Any]
    ours: Callable[[Any], object]
    peer: tuple[str, Callable[[Any], object]] | None = None
    factor: int = 1
    elsewhere: tuple[tuple[str, float], ...] = ()
    reach: float | None = None
    memory: float | None = None
    seconds: float | None = None
    grows: bool = True


# What is not measured here: figures of the specification, from another machine.
ALPHAS = (("irrCAC (Python)", 2.9), ("DKPro Statistics (Java)", 2.1))
LOOPS = (("krippendorff in a loop, extrapolated", 2400.0),)
PUBLIC_U = (("a public implementation of u alpha", 4.9),)
DKPRO_U = (("DKPro Statistics (Java)", 99.0),)
MVALPHA = (("mvalpha (R)", 10.9),)
PYGAMMA, WHOLE_GAMMA = (("pygamma-agreement", 0.8),), (("pygamma-agreement", 23.0),)

KRIPPENDORFF, LOOP = ("krippendorff", theirs_alpha), ("krippendorff", theirs_resampled)
THEIR_ORDINAL = ("krippendorff", partial(theirs_alpha, level="ordinal"))
ALPHA, ORDINAL = ours("krippendorff_alpha"), ours("krippendorff_alpha", metric="ordinal")
SETS, OF_1995 = ours("multivalued_alpha_nominal"), ours("krippendorff_alpha_U_1995")
DISORDER, GAMMA = ours("gamma_observed_disorder"), ours("gamma", samples=30)
WIDE, TWO = partial(table, values=50), partial(whole, coders=2)
PAIR, PLAIN_PAIR = partial(continuum, coders=2, loose=True), partial(continuum, coders=2)
ROWS = {
    "alpha-10": Row(
        "alpha nominal, 4 coders, 10 values",
        1_000_000,
        table,
        ALPHA,
        KRIPPENDORFF,
        elsewhere=ALPHAS,
        reach=10,
        memory=8,
    ),
    "alpha-50": Row("alpha nominal, 4 coders, 50 values", 100_000, WIDE, ALPHA, KRIPPENDORFF, reach=100),
    "ordinal": Row("alpha ordinal, 4 coders, 10 values", 1_000_000, table, ORDINAL, THEIR_ORDINAL, reach=5),
    "cohen": Row("Cohen's kappa", 1_000_000, TWO, ours("cohen_kappa"), ("scikit-learn", theirs_kappa), reach=1),
    "fleiss": Row(
        "Fleiss' kappa, 4 coders", 1_000_000, whole, ours("fleiss_kappa"), ("statsmodels", theirs_fleiss), reach=10
    ),
    "resample-4": Row(
        "1,000 resamples of units", 10_000, table, resampled, LOOP, factor=1000 // LOOPED, reach=100, grows=False
    ),
    "resample-6": Row("1,000 resamples of units", 1_000_000, table, resampled, elsewhere=LOOPS, seconds=1),
    "u-20k": Row("u alpha, 3 coders, units each", 20_000, continuum, ours("u_alpha"), elsewhere=PUBLIC_U, reach=50),
    "u-family-20k": Row(
        "u family, 7 figures, 3 coders, units each", 20_000, continuum, family, elsewhere=PUBLIC_U, grows=False
    ),
    "u-1M": Row("u alpha, 3 coders, units each", 1_000_000, continuum, ours("u_alpha"), seconds=10),
    "u-1995": Row("alpha_U of 1995, 2 coders, units each", 40_000, PLAIN_PAIR, OF_1995, elsewhere=DKPRO_U, reach=50),
    "sets-12": Row(
        "multi-valued alpha, 100 units, labels", 12, sets, SETS, elsewhere=MVALPHA, seconds=0.05, grows=False
    ),
    "sets-48": Row("multi-valued alpha, 100 units, labels", 48, sets, SETS, seconds=0.1, grows=False),
    "sets-units": Row("multi-valued alpha, 12 labels, units", 64_000, lambda units: sets(12, units=units), SETS),
    "alignment-1k": Row(
        "best alignment, 2 coders, units each", 1_000, PAIR, DISORDER, elsewhere=PYGAMMA, reach=5, grows=False
    ),
    "alignment-50k": Row("best alignment, 2 coders, units each", 50_000, PAIR, DISORDER, seconds=10),
    "gamma": Row(
        "gamma, 2 coders, 30 samples, units each", 1_000, PAIR, GAMMA, elsewhere=WHOLE_GAMMA, reach=5, grows=False
    ),
}


def peak() -> float:
    """The most memory this process has held, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def run_alone(name: str, side: str, size: int, repeat: int) -> None:
    """Time one figure in this process and print it."""
    row = ROWS[name]
    work = row.ours if side == "ours" else row.peer[1] if row.peer else None
    if work is None:
        raise ValueError(name)
    work(row.make(min(size, 100)))  # what is imported lazily is imported once
    data = row.make(size)
    before, seconds = peak(), []
    for _ in range(repeat):
        began = time.perf_counter()
        work(data)
        seconds.append(time.perf_counter() - began)
    times = row.factor if side == "theirs" else 1
    print(json.dumps({"seconds": min(seconds) * times, "megabytes": peak() - before}))


def measured(name: str, side: str, size: int, repeat: int) -> dict[str, float]:
    """One figure from a process of its own."""
    command = [sys.executable, __file__, "--alone", name, side, str(size), "--repeat", str(repeat)]
    found = subprocess.run(command, capture_output=True, text=True, check=True)
    return dict(json.loads(found.stdout.splitlines()[-1]))


def compared(name: str, scale: float, repeat: int) -> dict[str, Any]:
    """One row: ours, the other library where it is installed, figures from elsewhere, and what was to be reached."""
    row = ROWS[name]
    size = row.size if scale == 1 or "labels" in row.what.split(", ")[-1] else max(8, int(row.size * scale))
    found: dict[str, Any] = {"row": name, "what": row.what, "size": size, "ours": measured(name, "ours", size, repeat)}
    mine = found["ours"]
    if row.peer is not None:
        library = row.peer[0]
        try:
            found["theirs"] = {"library": library, "version": version(library), "looped": row.factor > 1}
        except PackageNotFoundError:
            found["theirs"] = {"library": library, "version": None}
        else:
            found["theirs"] |= measured(name, "theirs", size, repeat)
            found["time_ratio"] = found["theirs"]["seconds"] / mine["seconds"]
            found["memory_ratio"] = found["theirs"]["megabytes"] / max(mine["megabytes"], 1)
    if size == row.size:
        found["not_measured_here"] = [
            {"program": program, "seconds": seconds, "time_ratio": seconds / mine["seconds"]}
            for program, seconds in row.elsewhere
        ]
        found["to_reach"] = {"time_ratio": row.reach, "memory_ratio": row.memory, "seconds": row.seconds}
        found["reached"] = _reached(row, found)
    return found


def _reached(row: Row, found: dict[str, Any]) -> bool | None:
    """Whether all that was to be reached is; None where nothing is asked or the other library is absent."""
    ratio = found.get("time_ratio")
    if ratio is None and found["not_measured_here"]:
        ratio = found["not_measured_here"][0]["time_ratio"]
    asked = [
        (row.reach, ratio, 1),
        (row.memory, found.get("memory_ratio"), 1),
        (row.seconds, found["ours"]["seconds"], -1),
    ]
    held = [value is not None and sign * value >= sign * wanted for wanted, value, sign in asked if wanted]
    return all(held) if held and (row.peer is None or "time_ratio" in found) else None


def growth(name: str, scale: float, repeat: int) -> dict[str, Any]:
    """Seconds at three sizes, and the exponents from each to the next."""
    largest = max(128, int(ROWS[name].size * scale))
    sizes = (largest // 16, largest // 4, largest)
    seconds = [measured(name, "ours", size, repeat)["seconds"] for size in sizes]
    steps = pairwise(seconds)
    return {
        "row": name,
        "seconds": dict(zip(sizes, seconds, strict=True)),
        "exponents": [math.log(after / before) / math.log(4) for before, after in steps],
    }


def lines(rows: list[dict[str, Any]], grown: list[dict[str, Any]]) -> Iterator[str]:
    """What is printed for people."""
    for one in rows:
        mine = one["ours"]
        yield f"{one['what']}: {one['size']:,} ({one['row']})"
        yield f"    ours          {mine['seconds']:9.4f} s {mine['megabytes']:7.0f} MB{_judged(one.get('reached'))}"
        if "time_ratio" in one:
            theirs, name = one["theirs"], f"{one['theirs']['library']} {one['theirs']['version']}"
            loop = ", a few calls multiplied" if theirs["looped"] else ""
            ratio = f"ours takes 1/{one['time_ratio']:.3g} of the time"
            if theirs["megabytes"] >= 10:
                ratio += f", 1/{one['memory_ratio']:.3g} of the memory"
            yield f"    {name:13} {theirs['seconds']:9.4f} s {theirs['megabytes']:7.0f} MB   {ratio}{loop}"
        elif "theirs" in one:
            yield f"    {one['theirs']['library']} is not installed"
        for other in one.get("not_measured_here", []):
            told = f"{other['seconds']:g} s (not measured here), {other['time_ratio']:.3g} times as long"
            yield f"    {other['program']}: {told}"
    for one in grown:
        shown = ", ".join(f"{size:,}: {seconds:.4f} s" for size, seconds in one["seconds"].items())
        yield f"{one['row']} grows: {shown}; exponents {', '.join(f'{step:.2f}' for step in one['exponents'])}"


def _judged(reached: bool | None) -> str:
    return "" if reached is None else "   as fast as asked" if reached else "   SLOWER OR LARGER THAN ASKED"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rows", nargs="*", metavar="ROW", help=", ".join(ROWS))
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--scale", type=float, default=1.0, help="this part of every number of units")
    parser.add_argument("--repeat", type=int, default=3, help="runs of which the best counts")
    parser.add_argument("--no-growth", action="store_true", help="one size only")
    parser.add_argument("--alone", nargs=3, metavar=("ROW", "SIDE", "SIZE"), help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.alone:
        name, side, size = given.alone
        run_alone(name, side, int(size), given.repeat)
        return
    unknown = [name for name in given.rows if name not in ROWS]
    if unknown:
        parser.error(f"no such row: {', '.join(unknown)}; there are {', '.join(ROWS)}")
    names = given.rows or list(ROWS)
    rows = [compared(name, given.scale, given.repeat) for name in names]
    chosen = [name for name in names if ROWS[name].grows and not given.no_growth]
    grown = [growth(name, given.scale, given.repeat) for name in chosen]
    if given.json:
        print(json.dumps({"scale": given.scale, "rows": rows, "growth": grown}, indent=1))
        return
    for line in lines(rows, grown):
        print(line)


if __name__ == "__main__":
    main()
