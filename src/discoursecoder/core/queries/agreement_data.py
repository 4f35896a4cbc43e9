"""Agreement on data that are no project: from a file to the report."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from discoursecoder import __version__
from discoursecoder.core.agreement import inputs
from discoursecoder.core.agreement.clusters import FEW, FEWEST
from discoursecoder.core.agreement.distances import numbers_of
from discoursecoder.core.agreement.krippendorff import coder_pairs
from discoursecoder.core.agreement.ratings import Ratings
from discoursecoder.core.agreement.registry import measure, read
from discoursecoder.core.agreement.resampling import checked
from discoursecoder.core.errors import BadData, BadValue
from discoursecoder.core.formats.ratings_table import GivenData, read_ratings_table
from discoursecoder.core.messages import say
from discoursecoder.core.messages.catalogue import LANGUAGES
from discoursecoder.core.model.agreement import Confusion, Interval, Measure, Releases, Resampling, Result
from discoursecoder.core.model.agreement_data import DataReport, level_named
from discoursecoder.core.queries.agreement_data_figures import MOST_IN_PAIRS, Asked, asked_of
from discoursecoder.core.queries.agreement_data_intervals import LEVEL, RESAMPLED, Intervals, intervals_for
from discoursecoder.core.queries.agreement_warnings import COMMON, FEW_UNITS, RARE

MOST_VALUES = 2000
"""More different values than this are no categories, and tables of pairs of them would fill the memory."""

MOST_CONFUSED = 100
"""With more values than this there is no confusion matrix."""

_SHOWN = 8
_UNITS = {"continuum": "continuum", "segmentation": "boundary", "set_ratings": "set"}


def read_data(path: Path, *, level: str = "nominal") -> GivenData:
    """Read a table (.csv, .tsv, .xlsx, .jsonl), or a .json file that holds one of the documents of `api.measure`.

    Raises:
        BadValue: if there is no such level.
        BadTable, BadData, CannotRead: with the sentence that says what is wrong and where.
    """
    level = level_named(level)
    if path.suffix.lower() != ".json":
        return read_ratings_table(path, level=level)
    document = inputs.load(path)
    if isinstance(document, Mapping) and isinstance(document.get("input"), Mapping):
        document = document["input"]
    if isinstance(document, list):
        document = {"kind": "ratings", "data": document}
    if not isinstance(document, Mapping):
        raise inputs.bad("no_document")
    kind = str(document.get("kind", "ratings"))
    # Where releases end is known of codings read from a table only.
    document = {**{name: part for name, part in document.items() if name != "releases"}, "kind": kind}
    if kind == "ratings":
        document["data"] = inputs.rows_of(document.get("data"))
    coders = tuple(_coders(document))
    if kind == "ratings" and document["data"]:
        width = len(document["data"][0])
        if width != len(coders) or len(set(coders)) < width:
            raise BadData(what=say("given.coders_do_not_fit", None, names=len(set(coders)), columns=width))
    return GivenData(path.name, document, coders)


def _coders(document: Mapping[str, Any]) -> list[str]:
    """The names of the coders, or their numbers from 1."""
    named = document.get("coders")
    if isinstance(named, list) and named:
        return [str(name) for name in named]
    if document["kind"] in {"ratings", "set_ratings"} and isinstance(document.get("data"), list) and document["data"]:
        first = document["data"][0]
        return [str(number) for number in range(1, len(first) + 1)] if isinstance(first, list) else []
    if document["kind"] == "segmentation" and isinstance(document.get("data"), Mapping):
        texts = [text for text in document["data"].values() if isinstance(text, Mapping)]
        return list(dict.fromkeys(str(coder) for text in texts for coder in text))
    return ["1", "2"] if document["kind"] == "contingency" else []


def measure_data(
    given: GivenData, *, level: str = "nominal", resamples: int = 2000, seed: int = 1, methods_language: str = "en"
) -> DataReport:
    """Every coefficient that the data allow.

    Args:
        given: the data, see `read_data`.
        level: of measurement: "nominal", "ordinal", "interval" or "ratio".
        resamples: of units, on whose being independent the intervals are conditional, or of releases; 0: none.
        seed: the same seed gives the same intervals.
        methods_language: of the methods paragraph, "en" or "fr".

    Raises:
        BadValue: if level, resamples, seed or methods_language are none.
        BadData: if the data are not of the layout they claim.
    """
    metric = level_named(level)
    _check(resamples, seed, methods_language)
    kind, arrays = read(given.document)
    labels = _values(kind, arrays, metric)
    numbers = len(labels) > MOST_VALUES
    data = _numbered(given.document, arrays, metric) if kind == "ratings" else given.document
    categories = () if numbers else labels or tuple(getattr(arrays, "categories", ()))
    drawn = _resampling(given.document, resamples)
    asked = list(asked_of(kind, metric, len(given.coders), categories, numbers=numbers))
    intervals = intervals_for(arrays, given.document, resamples=resamples, seed=seed)
    lines = tuple(_lines(data, given, asked, intervals, pairs=not numbers))
    rows = tuple(map(tuple, given.document["data"])) if kind == "ratings" else ()
    return DataReport(
        project=given.name,
        unit=_UNITS.get(kind, "unit"),
        coders=given.coders,
        releases=Releases(used=len(given.document.get("releases", ()))),
        categories=tuple(map(str, categories)),
        codebook_revision=0,
        seed=seed,
        bootstrap=drawn,
        measures=lines,
        confusion=_confusion(arrays, labels, len(given.coders)) if kind in RESAMPLED else Confusion(),
        warnings=(*given.notes, *_warnings(lines, arrays, given, drawn.resamples, numbers=numbers)),
        methods=_methods(given, lines, metric, methods_language, resamples=drawn.resamples, seed=seed),
        methods_language=methods_language,
        version=__version__,
        category_labels=() if numbers else tuple(map(str, labels)),
        kind=kind,
        level=metric,
        unit_names=given.units or tuple(str(number) for number in range(1, len(rows) + 1)),
        rows=rows,
        nominal=_nominal(data) if kind == "ratings" and not numbers else {},
    )


def _values(kind: str, arrays: object, level: str) -> tuple[Any, ...]:
    """The values of a table.

    Raises:
        BadData: if there are too many to be categories, and the level says that they are.
    """
    labels = tuple(getattr(arrays, "labels", ())) if kind in {"ratings", "contingency", "distribution"} else ()
    if len(labels) > MOST_VALUES and level == "nominal":
        raise BadData(what=say("given.many_values", None, values=len(labels), most=MOST_VALUES))
    return labels


def _resampling(document: Mapping[str, Any], resamples: int) -> Resampling:
    """What is resampled: the releases of codings, the units of a table, of other kinds nothing."""
    if "releases" in document:
        return Resampling(resamples=resamples, over="releases", level=LEVEL)
    return Resampling(resamples=resamples if document["kind"] in RESAMPLED else 0, over="units", level=LEVEL)


def _check(resamples: int, seed: int, methods_language: str) -> None:
    checked(resamples, seed, LEVEL)
    if methods_language not in LANGUAGES:
        raise BadValue(field="methods_language", value=methods_language, allowed=", ".join(LANGUAGES))


def _lines(
    data: Mapping[str, Any], given: GivenData, asked: Sequence[Asked], interval: Intervals, *, pairs: bool
) -> list[Measure]:
    kind, coders = str(data["kind"]), len(given.coders)
    lines = [_line(data, one, _UNITS.get(kind, "unit"), interval) for one in asked]
    if kind == "ratings" and pairs:
        lines += _uneven(data, lines, interval)
    if kind == "ratings" and pairs and 2 < coders <= MOST_IN_PAIRS:
        lines += _pairs(data["data"], given.coders, asked[0].subject)
    return lines


def _numbered(document: Mapping[str, Any], ratings: Ratings, level: str) -> dict[str, Any]:
    """The ratings as an array of numbers: those that the level asks for, else the places of the values.

    Raises:
        BadData: if the level needs numbers and a value is none.
    """
    declared = document.get("categories") is not None
    if level == "nominal" or (level == "ordinal" and declared):
        numbers = [float(place) for place in range(ratings.q)]
    else:
        numbers = numbers_of(ratings.labels).tolist()
    place: dict[Any, float] = {None: np.nan, **dict(zip(ratings.labels, numbers, strict=True))}
    rows = [[place[cell] for cell in row] for row in document["data"]]
    found: dict[str, Any] = {
        "kind": "ratings",
        "data": np.array(rows, dtype=np.float64).reshape(len(rows), len(rows[0]) if rows else 0),
    }
    return {**found, "categories": sorted(set(numbers))} if declared and numbers else found


def _line(data: Mapping[str, Any], asked: Asked, unit: str, intervals: Intervals) -> Measure:
    """One figure with its interval."""
    result = measure(data, asked.coefficient, **asked.params)
    interval = Interval() if result.value is None else intervals(data, asked)
    return Measure(
        scope="category" if asked.scope == "category" else "pooled",
        subject=asked.subject,
        unit=unit,
        low=interval.low,
        high=interval.high,
        interval_reason=interval.reason,
        undefined_resamples=interval.undefined,
        below_667=interval.below_667,
        below_800=interval.below_800,
        **_facts(result),
    )


def _facts(result: Result) -> dict[str, Any]:
    return result.model_dump(exclude={"statistics"})


def _uneven(data: Mapping[str, Any], lines: Sequence[Measure], interval: Intervals) -> list[Measure]:
    """Fleiss' kappa in Gwet's framework, named so, where units were coded unequally often."""
    found = {line.coefficient: line for line in lines}
    if found["fleiss_kappa"].value is not None or found["krippendorff_alpha"].value is None:
        return []
    framework = "Gwet framework"
    return [_line(data, Asked("fleiss_kappa", framework, {"missing": framework}), "unit", interval)]


def _pairs(values: "np.ndarray[Any, Any]", coders: Sequence[str], level: str) -> Iterator[Measure]:
    """The coefficients of each pair of coders, without intervals."""
    for first, second in coder_pairs(len(coders)):
        pair = {"kind": "ratings", "data": values[:, [first, second]]}
        for asked in asked_of("ratings", level, 2, ()):
            if asked.coefficient == "fleiss_kappa":
                # Of two coders it is Scott's pi, and says nothing that kappa and alpha do not.
                continue
            result = measure(pair, asked.coefficient, **asked.params)
            subject = (coders[first], coders[second])
            yield Measure(scope="pair", subject=subject, unit="unit", **_facts(result))


def _nominal(data: Mapping[str, Any]) -> dict[str, Result]:
    names = ("percent_agreement_pairwise", "cohen_kappa", "krippendorff_alpha")
    return {name: measure(data, name) for name in names}


def _confusion(ratings: Ratings, labels: Sequence[Any], coders: int) -> Confusion:
    """Two coders: rows are the first; more: both orders of every pair."""
    q = len(labels)
    if not 0 < q <= MOST_CONFUSED or ratings.coders > MOST_IN_PAIRS:
        return Confusion()
    counts = np.zeros((q, q), dtype=np.int64)
    for first, second in coder_pairs(ratings.coders):
        one, other = ratings.codes[:, first], ratings.codes[:, second]
        both = (one >= 0) & (other >= 0)
        np.add.at(counts, (one[both], other[both]), ratings.weights[both])
    if coders > 2:
        counts += counts.T.copy()
    return Confusion(labels=tuple(map(str, labels)), counts=tuple(tuple(row) for row in counts.tolist()))


def _warnings(
    lines: Sequence[Measure], arrays: object, given: GivenData, drawn: int, *, numbers: bool
) -> Iterator[str]:
    kind, releases = given.document["kind"], len(given.document.get("releases", ()))
    if drawn and kind in RESAMPLED:
        yield say("given.conditional")
    if drawn and FEWEST <= releases < FEW:
        yield say("warning.few_releases", None, count=releases, few=FEW)
    if kind in RESAMPLED and len(given.coders) > MOST_IN_PAIRS:
        yield say("given.many_pairs", None, coders=len(given.coders))
    first = lines[0]
    if first.value is None:
        yield say("warning.undefined", None, reason=first.reason)
    elif kind in RESAMPLED and first.units < FEW_UNITS:
        yield say("warning.few_units", None, count=first.units)
    if numbers and isinstance(arrays, Ratings):
        yield say("given.many_numbers", None, values=arrays.q)
    elif isinstance(arrays, Ratings) and arrays.margins.sum():
        yield from _prevalence(arrays)


def _prevalence(ratings: Ratings) -> Iterator[str]:
    """Which values are rare, or nearly alone."""
    shares = zip(ratings.labels, (ratings.margins / ratings.margins.sum()).tolist(), strict=True)
    by_share = {str(label): share for label, share in shares}
    rare = [label for label, share in by_share.items() if 0 < share < RARE]
    common = [label for label, share in by_share.items() if share > COMMON]
    for key, found in (("warning.rare", rare), ("warning.common", common)):
        if found:
            yield say(key, None, categories=", ".join(found[:_SHOWN]) + (", …" if found[_SHOWN:] else ""))


def _methods(
    given: GivenData, lines: Sequence[Measure], level: str, in_language: str, *, resamples: int, seed: int
) -> str:
    pooled = [line for line in lines if line.scope == "pooled"]
    text = say(
        "given.methods",
        in_language,
        coders=len(given.coders) or max(line.coders for line in pooled),
        names=", ".join(given.coders) or "–",
        source=given.name,
        version=__version__,
        units=max(line.units for line in pooled),
        figures="; ".join(_figure(line, in_language) for line in pooled),
    )
    if any(line.coefficient == "krippendorff_alpha" for line in pooled):
        text += say("given.methods_level", in_language, level=level)
    if resamples:
        facts = {"level": round(100 * LEVEL), "resamples": resamples, "seed": seed}
        over_releases = "releases" in given.document
        key = "given.methods_interval_releases" if over_releases else "given.methods_interval"
        text += say(key, in_language, **facts)
    return text


def _figure(line: Measure, in_language: str) -> str:
    subject = f" ({line.subject})" if line.subject else ""
    name = f"{line.coefficient}{subject}"
    if line.value is None:
        return say("given.figure", in_language, name=name, value=say("given.undefined", in_language))
    value = f"{line.value:.3f}"
    if line.low is None or line.high is None:
        return say("given.figure", in_language, name=name, value=value)
    bounds = {"low": f"{line.low:.3f}", "high": f"{line.high:.3f}"}
    return say("given.figure_interval", in_language, name=name, value=value, **bounds)
