"""How long the light commands take to start, as a ratio to importing the libraries they stand on.

Whole processes, taken in turn, medians. Run: python tests/benchmarks/bench_start.py
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

RUNS = 9
BARE = (sys.executable, "-c", "import sqlmodel, typer")
PROGRAM = (sys.executable, "-m", "discoursecoder")


def seconds(command: Sequence[str]) -> float:
    """The wall time of one run of a command."""
    began = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - began


def main() -> None:
    """Measure and print."""
    # Where it is set, the program's own modules would be compiled at every start and the libraries' not.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryDirectory() as folder:
        project = str(Path(folder) / "sample.dcoder")
        subprocess.run([*PROGRAM, "demo", folder], check=True, stdout=subprocess.DEVNULL)
        subprocess.run([*PROGRAM, "coder", "add", project, "Someone"], check=True, stdout=subprocess.DEVNULL)
        commands = {
            "info": ("info", project),
            "history": ("history", project),
            "coder list": ("coder", "list", project),
            "check": ("check", project),
            "schema": ("schema", "agreement"),
            "undo, redo": ("undo", project),
            "export jsonl": ("export", project, "-o", str(Path(folder) / "x.jsonl"), "--replace"),
        }
        taken: dict[str, list[float]] = {"bare": [], **{name: [] for name in commands}}
        for run in range(RUNS + 1):
            row = {"bare": seconds(BARE)}
            for name, words in commands.items():
                row[name] = seconds((*PROGRAM, *words))
            subprocess.run([*PROGRAM, "redo", project], check=True, stdout=subprocess.DEVNULL)
            if run:
                for name, value in row.items():
                    taken[name].append(value)
    bare = taken.pop("bare")
    print(f"import sqlmodel, typer: {statistics.median(bare):.3f} s (median of {RUNS})")
    for name, values in taken.items():
        # Each run against the bare one beside it: the speed of the machine drifts.
        ratio = statistics.median(value / other for value, other in zip(values, bare, strict=True))
        print(f"discoursecoder {name}: {statistics.median(values):.3f} s, ratio {ratio:.2f}")


if __name__ == "__main__":
    main()
