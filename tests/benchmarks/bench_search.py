"""How long the first 50 finds take in 10,000 releases of 4 kB, half of them French in kind, half Chinese.

Run: python tests/benchmarks/bench_search.py [--releases N] [--json]

Each search is asked anew ten times on a project that stays open, as in the window; once more on one just opened.
"""

import argparse
import json
import random
import statistics
import tempfile
import time
from pathlib import Path

from discoursecoder.core.model.changes import Changes, created
from discoursecoder.core.model.record import new_id
from discoursecoder.core.model.release import Release
from discoursecoder.core.model.search import Search
from discoursecoder.core.operations.projects import start_project
from discoursecoder.core.queries.search import search_releases
from discoursecoder.core.store.project import open_project
from discoursecoder.core.text.canonical import text_sha256

FIRST = 50
AGAIN = 10
PHRASES = 10
SYLLABLES = (
    "co",
    "pé",
    "ra",
    "tion",
    "sou",
    "ve",
    "rai",
    "ne",
    "té",
    "hé",
    "gé",
    "mo",
    "nie",
    "par",
    "ti",
    "ru",
    "sse",
)
MARKED = {
    "rare": "Ouagadougou",
    "rare pair": "冰岛",
    "rare phrase": "la clause démocratique",
}


def texts(count: int, chance: random.Random) -> list[str]:
    """Texts of about 4 kB in UTF-8 whose words are as unequally common as those of a language."""
    words = ["".join(chance.choices(SYLLABLES, k=chance.randint(1, 5))) for _ in range(40_000)]
    signs = [chr(code) for code in range(0x4E00, 0x4E00 + 3500)]
    often = [1 / (rank + 3) for rank in range(len(words))]
    often_signs = [1 / (rank + 30) for rank in range(len(signs))]
    made = []
    for number in range(count):
        if number % 2:
            signs_here = chance.choices(signs, often_signs, k=1330)
            made.append("".join(sign + ("。\n" if place % 40 == 39 else "") for place, sign in enumerate(signs_here)))
        else:
            here = chance.choices(words, often, k=620)
            made.append(" ".join(word + (".\n" if place % 20 == 19 else "") for place, word in enumerate(here)))
    # Found in a few of the last texts, so that nothing is found by chance early.
    for number, mark in enumerate(MARKED.values()):
        for place in range(3):
            made[-1 - number - 10 * place] += f"\n{mark}."
    return made


def build(path: Path, count: int) -> tuple[float, dict[str, str]]:
    """Make the project; returns the seconds that its texts took and what to look for."""
    chance = random.Random(1)
    made = texts(count, chance)
    releases = [
        Release(
            id=new_id(), title=f"Release {number:05d}", text_sha256=text_sha256(text), issued=f"20{number % 25:02d}"
        )
        for number, text in enumerate(made)
    ]
    frozen = dict(zip((release.text_sha256 for release in releases), made, strict=True))
    with start_project(path) as project:
        began = time.perf_counter()
        project.apply(Changes("prepare", "prepared", created(releases), frozen, undoable=False))
        took = time.perf_counter() - began
    latin, chinese = made[0].split(), made[1]
    phrases = {}
    for number in range(1, PHRASES + 1):
        words, place = made[chance.randrange(0, count, 2)].split(), chance.randrange(600)
        phrases[f"phrase {number}"] = " ".join(words[place : place + 3])
    wanted = {
        "common word": max(latin, key=latin.count),
        "part of words": "rat",
        "pair of signs": chinese[:2],
        "common pair": chr(0x4E00) + chr(0x4E03),
        "one sign": chinese[5],
        **phrases,
        "common phrase": " ".join(sorted(set(latin), key=latin.count)[-3:]),
        "absent word": "Vladivostok",
        "absent pair": "龘龖",
        **MARKED,
    }
    return took, wanted


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--releases", type=int, default=10_000)
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "study.dcoder"
        took, wanted = build(path, given.releases)
        size = path.stat().st_size
        told: dict[str, dict[str, float]] = {}
        with open_project(path) as project:
            for what, words in wanted.items():
                times = []
                for _ in range(AGAIN):
                    began = time.perf_counter()
                    found = search_releases(project, Search(words), limit=FIRST)
                    times.append(1000 * (time.perf_counter() - began))
                told[what] = {"hits": len(found.hits), "median_ms": statistics.median(times), "max_ms": max(times)}
                told[what]["all"] = times  # type: ignore[assignment]  # taken out below
        every = sorted(one for line in told.values() for one in line.pop("all"))  # type: ignore[attr-defined]  # as above
    p95 = every[int(0.95 * len(every))]
    if given.json:
        print(
            json.dumps({"releases": given.releases, "p95_ms": p95, "write_s": took, "bytes": size, "searches": told})
        )
        return
    print(f"{given.releases} releases written with their index in {took:.1f} s, {size / 1e6:.0f} MB")
    for what, line in told.items():
        print(
            f"{what:14} {line['hits']:3.0f} hits  median {line['median_ms']:6.1f} ms  longest {line['max_ms']:6.1f} ms"
        )
    print(f"first {FIRST} finds, 95 of 100 within {p95:.1f} ms")


if __name__ == "__main__":
    main()
