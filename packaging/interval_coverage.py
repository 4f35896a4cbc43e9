"""How often the 95 % intervals of agreement hold the true value: simulate it, and write the table of the help.

    python packaging/interval_coverage.py [--studies N] [--only RELEASES,PREVALENCE] [--table]

It takes some ten minutes; --only prints one cell, --table writes the tables from the figures that are there.

Two coders decide in every unit of some releases whether a category is present. A study is drawn as follows.

- A release has 10 to 40 units, each number equally likely.
- The share of units in which the category is truly present differs between releases: Beta distributed around the
  prevalence, so that two units of one release are correlated by WITHIN.
- In every unit a coder sees the truth with the probability `sight` of the release, else guesses: present with the
  probability of the prevalence. Sight is Beta distributed between releases: some are harder than others.

The true value is that of infinitely many releases. With E = E[sight²] the two coders' values correlate by E whatever
the prevalence is, and both say "present" as often as it is true. Hence alpha = kappa = E, and with the prevalence p,
AC1 = 1 - 2p(1-p)(1-E) / (1 - 2p(1-p)).

The interval is the program's own: `Table` of the sums by release, which resamples releases and takes percentiles.
The share of studies whose interval holds the true value is the coverage; studies in which the coefficient is
undefined (nobody found the category) have no interval and are counted apart.
"""

import argparse
import json
import math
import sys
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from discoursecoder.core.agreement import presence
from discoursecoder.core.agreement.coverage import FILE, simulation
from discoursecoder.core.agreement.decisions import Decisions
from discoursecoder.core.agreement.presence import Sums
from discoursecoder.core.paths import resource
from discoursecoder.core.queries.agreement_table import Choice, Table

RELEASES = (5, 6, 7, 8, 9, 10, 11, 12, 15, 20, 30, 50, 100)
PREVALENCES = (0.02, 0.1, 0.5)
COEFFICIENTS = ("krippendorff_alpha", "cohen_kappa", "gwet_ac1")
LEVEL, RESAMPLES, STUDIES, AT_ONCE = 0.95, 2000, 4000, 50
UNITS = (10, 40)
WITHIN = 0.2
SQUARED_SIGHT = 0.7
SIGHT = (math.sqrt(0.68), 0.02)
"""Mean and variance of sight; the squared mean and the variance add up to SQUARED_SIGHT."""


def beta(mean: float, concentration: float) -> tuple[float, float]:
    """The two parameters of a Beta distribution."""
    return mean * concentration, (1 - mean) * concentration


def truth(prevalence: float) -> dict[str, float]:
    """The coefficients in infinitely many releases."""
    chance = 2 * prevalence * (1 - prevalence)
    skewed = 1 - chance * (1 - SQUARED_SIGHT) / (1 - chance)
    return {"krippendorff_alpha": SQUARED_SIGHT, "cohen_kappa": SQUARED_SIGHT, "gwet_ac1": skewed}


def release(generator: np.random.Generator, prevalence: float, studies: int) -> Sums:
    """The sums of one release in many studies: the studies stand where categories do, for speed alone."""
    mean, variance = SIGHT
    share = generator.beta(*beta(prevalence, 1 / WITHIN - 1), size=(studies, 1))
    sight = generator.beta(*beta(mean, mean * (1 - mean) / variance - 1), size=(studies, 1, 1))
    most = UNITS[1]
    there = generator.random((studies, most)) < share
    sees = generator.random((studies, 2, most)) < sight
    guess = generator.random((studies, 2, most)) < prevalence
    values = np.where(sees, there[:, None], guess).astype(np.int8)
    units = generator.integers(UNITS[0], most + 1, size=(studies, 1, 1))
    values[np.broadcast_to(np.arange(most) >= units, values.shape)] = -1
    places = np.arange(most)
    return presence.sums_of(Decisions(values, places, places + 1, np.ones(most, dtype=np.int64)))


def drawn(releases: int, prevalence: float, studies: int, seed: Sequence[int]) -> Table:
    """So many studies of so many releases, each study in the place of a category."""
    generator = np.random.default_rng(seed)
    made = [release(generator, prevalence, studies) for _ in range(releases)]
    sums = Sums(np.stack([one.by_values for one in made]), np.stack([one.pairs for one in made]))
    choice = Choice("sentence", "any", RESAMPLES, int(generator.integers(1 << 31)), LEVEL)
    return Table(sums, np.ones(releases), 2, choice)


def outcomes(table: Table, name: str) -> Iterator[tuple[float, float, float] | None]:
    """Value, lower and upper bound by study; None where the coefficient is undefined."""
    figures = table.figures[name]
    for study, used in enumerate(table.used):
        interval = table.interval(figures.resampled[:, study])
        low, high = interval.low, interval.high
        if not used or np.isnan(figures.values[study]) or low is None or high is None:
            yield None
        else:
            yield float(figures.values[study]), low, high


def cell(releases: int, prevalence: float, studies: int) -> list[dict[str, Any]]:
    """One line for each coefficient."""
    found: dict[str, list[tuple[float, float, float] | None]] = {name: [] for name in COEFFICIENTS}
    for start in range(0, studies, AT_ONCE):
        seed = (releases, round(1000 * prevalence), start)
        table = drawn(releases, prevalence, min(AT_ONCE, studies - start), seed)
        for name in COEFFICIENTS:
            found[name] += outcomes(table, name)
    return [_line(releases, prevalence, name, found[name]) for name in COEFFICIENTS]


def _line(
    releases: int, prevalence: float, name: str, found: list[tuple[float, float, float] | None]
) -> dict[str, Any]:
    true = truth(prevalence)[name]
    values, low, high = np.array([one for one in found if one is not None]).T
    return {
        "coefficient": name,
        "releases": releases,
        "prevalence": prevalence,
        "true": round(true, 4),
        "coverage": round(float(((low <= true) & (true <= high)).mean()), 4),
        "too_low": round(float((high < true).mean()), 4),
        "too_high": round(float((low > true).mean()), 4),
        "mean": round(float(values.mean()), 4),
        "width": round(float((high - low).mean()), 4),
        "undefined": round(1 - len(values) / len(found), 4),
        "studies": len(found),
    }


def table(lines: Sequence[dict[str, Any]], language: str) -> str:
    """The coverage of alpha and AC1 as a table in Markdown."""
    mark = "." if language == "en" else ","
    shares = [f"{100 * prevalence:.0f}\u00a0%" for prevalence in PREVALENCES]
    first = "Releases" if language == "en" else "Communiqués"
    head = [first, *(f"alpha, {share}" for share in shares), *(f"AC1, {share}" for share in shares)]
    rows = ["| " + " | ".join(head) + " |", "| " + " | ".join(["---:"] * len(head)) + " |"]
    found = {(line["coefficient"], line["releases"], line["prevalence"]): line["coverage"] for line in lines}
    for releases in RELEASES:
        cells = [
            f"{100 * found[name, releases, prevalence]:.1f}\u00a0%".replace(".", mark)
            for name in ("krippendorff_alpha", "gwet_ac1")
            for prevalence in PREVALENCES
        ]
        rows.append(f"| {releases} | " + " | ".join(cells) + " |")
    return "\n".join(rows)


def fill_pages(lines: Sequence[dict[str, Any]]) -> None:
    """Put the table into the help page of both languages, in place of the only table there."""
    for language in ("en", "fr"):
        page = resource("help", language, "intervals.md")
        kept = page.read_text(encoding="utf-8").split("\n")
        old = [number for number, line in enumerate(kept) if line.startswith("|")]
        kept[old[0] : old[-1] + 1] = [table(lines, language)]
        page.write_text("\n".join(kept), encoding="utf-8")


def main() -> None:
    """Simulate every cell, or print one, or write the tables."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--studies", type=int, default=STUDIES)
    parser.add_argument("--only", help="print one cell and write nothing, as 12,0.1")
    parser.add_argument("--table", action="store_true", help="write the tables from the figures that are there")
    given = parser.parse_args()
    if given.table:
        fill_pages(simulation()["cells"])
        return
    if given.only:
        releases, prevalence = given.only.split(",")
        print(json.dumps(cell(int(releases), float(prevalence), given.studies), indent=1))
        return
    lines = []
    for releases in RELEASES:
        for prevalence in PREVALENCES:
            lines += cell(releases, prevalence, given.studies)
            print(f"{releases} releases, {prevalence:.0%}: {lines[-3]['coverage']:.1%}", file=sys.stderr)
    made = {
        "level": LEVEL,
        "resamples": RESAMPLES,
        "units_per_release": UNITS,
        "correlation_within_releases": WITHIN,
        "mean_of_squared_sight": SQUARED_SIGHT,
    }
    rows = ",\n  ".join(json.dumps(line) for line in lines)
    head = json.dumps(made)[1:-1]
    written = resource(*FILE)
    written.parent.mkdir(parents=True, exist_ok=True)
    written.write_text(f'{{{head}, "cells": [\n  {rows}\n]}}\n', encoding="utf-8")
    fill_pages(lines)


if __name__ == "__main__":
    main()
