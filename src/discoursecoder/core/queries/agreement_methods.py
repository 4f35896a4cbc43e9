"""The methods paragraph: what was measured and how, ready for the paper."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from discoursecoder.core.agreement.clusters import FEWEST
from discoursecoder.core.messages import say
from discoursecoder.core.model.agreement import DECIDED, Measure, leading_of
from discoursecoder.core.model.project import Project
from discoursecoder.core.queries.agreement_selection import Selection
from discoursecoder.core.queries.agreement_table import KAPPA, MEAN_OF_PAIRS, Choice

_SHOWN = ("percent_agreement", KAPPA.name, MEAN_OF_PAIRS, "gwet_ac1")


def methods(
    selection: Selection,
    lines: Sequence[Measure],
    choice: Choice,
    project: Project,
    *,
    revision: int,
    version: str,
    language: str,
    round_name: str = "",
) -> str:
    """The paragraph in English ("en") or French ("fr").

    Args:
        selection: what entered.
        lines: the lines of the report.
        choice: how the figures were made.
        project: for what was recorded before anyone compared.
        revision: of the codebook.
        version: of the program.
        language: of the paragraph.
        round_name: the round reported, or empty.
    """
    writer = _Writer(language)
    pooled = {line.coefficient: line for line in lines if line.scope == "pooled"}
    sentences = [
        *_design(writer, selection, choice, revision, round_name),
        *_recorded(writer, project, choice),
        *_figures(writer, pooled, choice),
        writer.say("methods.version", version=version),
        writer.say("methods.sources" if choice.unit in DECIDED else f"methods.sources.{choice.unit}"),
    ]
    return " ".join(sentences)


class _Writer:
    """Speaks one language, with its decimal mark."""

    def __init__(self, language: str) -> None:
        self.language = "fr" if language.lower().startswith("fr") else "en"

    def say(self, key: str, **facts: object) -> str:
        return say(key, self.language, **facts)

    def number(self, value: float) -> str:
        written = f"{value:.3f}"
        return written.replace(".", ",") if self.language == "fr" else written

    def percent(self, value: float) -> str:
        written = f"{100 * value:.1f}"
        return written.replace(".", ",") if self.language == "fr" else written

    def day(self, moment: datetime) -> str:
        return moment.date().isoformat()


def _design(writer: _Writer, selection: Selection, choice: Choice, revision: int, round_name: str) -> Iterator[str]:
    coders, used, left = selection.coders, len(selection.entered), len(selection.left_out)
    names = ", ".join(coder.name for coder in coders) or writer.say("noun.none")
    yield writer.say("methods.coders", count=len(coders), names=names)
    yield writer.say("methods.releases", count=used)
    if left:
        yield writer.say("methods.left_out", count=left)
    if round_name:
        yield writer.say("methods.round", name=round_name)
    entered = "methods.categories" if choice.unit in DECIDED else "methods.kept"
    yield writer.say(entered, count=len(selection.categories), revision=revision)
    yield writer.say(f"methods.unit.{choice.unit}")
    if choice.unit not in {"character", "continuum", "matched"}:
        yield writer.say(f"methods.threshold.{choice.threshold}")


def _recorded(writer: _Writer, project: Project, choice: Choice) -> Iterator[str]:
    """What was fixed before anyone compared, and whether this report keeps to it."""
    if project.recorded is None:
        return
    yield writer.say(
        "methods.recorded",
        coefficient=writer.say(f"name.{project.primary_coefficient}"),
        unit=writer.say(f"unit.{project.primary_unit}"),
        threshold=writer.number(project.threshold),
        day=writer.day(project.recorded),
    )
    if project.primary_unit != choice.unit:
        yield writer.say("methods.departs", unit=writer.say(f"unit.{choice.unit}"))


def _figures(writer: _Writer, pooled: dict[str, Measure], choice: Choice) -> Iterator[str]:
    lead = leading_of(choice.unit, pooled)
    if lead is None or not lead.releases:
        yield writer.say("methods.nothing")
        return
    if lead.value is None:
        decided = choice.unit in DECIDED
        key = "methods.undefined" if decided else "methods.lead_undefined"
        yield writer.say(key) if decided else writer.say(key, reason=lead.reason)
        return
    if choice.unit in DECIDED:
        yield writer.say("methods.alpha", value=writer.number(lead.value))
    else:
        name = writer.say(f"name.{lead.coefficient}")
        yield writer.say("methods.lead", name=name, value=writer.number(lead.value))
    yield from _interval(writer, lead, choice)
    shown = _SHOWN if choice.unit in DECIDED else [name for name in pooled if name != lead.coefficient]
    others = [
        writer.say("methods.other", name=writer.say(f"name.{name}"), value=writer.number(value))
        for name in shown
        if name in pooled and (value := pooled[name].value) is not None
    ]
    if others:
        yield writer.say("methods.others", figures=", ".join(others))
    for name in choice.also:
        yield writer.say(f"methods.also.{name}")


def _interval(writer: _Writer, lead: Measure, choice: Choice) -> Iterator[str]:
    if lead.low is not None and lead.high is not None:
        facts: dict[str, object] = {
            "low": writer.number(lead.low),
            "high": writer.number(lead.high),
            "level": round(100 * choice.level),
            "resamples": choice.resamples,
            "seed": choice.seed,
        }
        if lead.below_667 is None or lead.below_800 is None:
            yield writer.say("methods.interval_plain", **facts)
            return
        shares = {"below_667": writer.percent(lead.below_667), "below_800": writer.percent(lead.below_800)}
        yield writer.say("methods.interval", **facts, **shares)
    elif choice.resamples:
        yield writer.say("methods.no_interval", fewest=FEWEST)
