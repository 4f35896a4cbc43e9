"""The words by which a language reports speech, from a table that users can extend."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

from discoursecoder.core.text.lexicon import plain

VerbKind = Literal["says", "tells", "holds", "narrates"]
KINDS: tuple[VerbKind, ...] = get_args(VerbKind)

LISTS = (
    *KINDS,
    "auxiliaries",
    "adverbs",
    "pronouns",
    "both_sides",
    "both_persons",
    "articles",
    "titles",
    "roles",
    "subordinators",
    "as_words",
    "that",
    "sources",
    "nouns",
    "by",
    "ends",
)
"""The lists of a table; each may be missing or empty."""


@dataclass(frozen=True)
class AttributionTable:
    """The words of one language in lower case, with the patterns made of its verbs."""

    language: str
    words: Mapping[str, frozenset[str]]
    kinds: Mapping[str, frozenset[VerbKind]]
    verb: re.Pattern[str]
    source: re.Pattern[str]
    nominal: re.Pattern[str]
    ends: re.Pattern[str]

    def kinds_of(self, form: str) -> frozenset[VerbKind]:
        """What a form that the verb pattern found may mean."""
        found = self.kinds.get(form)
        if found is None:  # agreement in French: convenues, félicitée
            found = next((self.kinds[form[:-cut]] for cut in (1, 2) if form[:-cut] in self.kinds), frozenset())
        return found


def make_table(data: Mapping[str, Any]) -> AttributionTable:
    """The table of a document as YAML holds it; lists that it does not know are ignored."""
    language = str(data.get("language", ""))
    lists = {name: [plain(str(one)).lower() for one in data.get(name) or ()] for name in LISTS}
    past: dict[str, set[VerbKind]] = {}
    present: dict[str, set[VerbKind]] = {}
    for kind in KINDS:
        for entry in lists[kind]:
            pasts, presents = _forms(entry, language)
            for forms, into in ((pasts, past), (presents, present)):
                for form in forms:
                    into.setdefault(form, set()).add(kind)
    kinds = {form: frozenset(past.get(form, set()) | present.get(form, set())) for form in (*past, *present)}
    adverbs = rf"(?:(?:{_any(lists['adverbs'])}|\w+ment|\w+ly),?\s+){{0,3}}"
    auxiliary = rf"(?:{_any(lists['auxiliaries'])})\s+"
    agreement = "(?:e?s?)" if language == "fr" else ""
    if language == "fr":
        verb = (
            rf"(?<![\w'])(?:{auxiliary}{adverbs}(?P<past>{_any(past)}){agreement}"
            rf"|(?:(?:l'|s'|se\s|lui\s)\s?)?(?P<present>{_any(present)}))(?!\w)"
            rf"|(?<!\w)(?:a|ont)-(?:t-)?(?P<inside>ils?|elles?)\s+{adverbs}(?P<asked>{_any(past)})(?!\w)"
        )
    else:
        verb = (
            rf"(?<![\w'])(?:{auxiliary})?{adverbs}(?P<past>{_any(past)})(?!\w)"
            rf"|(?<![\w']){adverbs}(?P<present>{_any(present)})(?!\w)"
        )
    by = rf"(?:\s+\w+){{0,2}}\s+(?:{_any(lists['by'])})\s+"
    return AttributionTable(
        language=language,
        words={name: frozenset(words) for name, words in lists.items()},
        kinds=kinds,
        verb=re.compile(verb),
        source=re.compile(rf"(?:{_any(lists['sources'])})\s+"),
        nominal=re.compile(rf"(?<!\w)(?:{_any(lists['nouns'])}){by}"),
        ends=re.compile(rf",\s+(?:{_any(lists['ends'])})(?!\w)"),
    )


def _forms(entry: str, language: str) -> tuple[list[str], list[str]]:
    """The past and the present forms of an entry: given as "past/present", or made of a regular verb."""
    past, slash, present = entry.partition("/")
    if slash:
        return _several(past), _several(present)
    if language == "fr":
        stem = entry.removesuffix("er")
        soft = stem + "e" if stem.endswith("g") else stem
        open_stem = re.sub(r"é([bcdfglmnprstv]{1,2})$", r"è\1", stem)
        if stem.endswith("el") and entry != "révéler":
            open_stem = stem + "l"
        return [f"{stem}é"], [f"{open_stem}e", f"{open_stem}ent", f"{soft}ant"]
    if entry.endswith("e"):
        return [f"{entry}d"], [f"{entry}s", entry]
    if re.search(r"[^aeiou]y$", entry):
        return [f"{entry[:-1]}ied"], [f"{entry[:-1]}ies", entry]
    ending = "es" if entry.endswith(("s", "sh", "ch", "x")) else "s"
    return [f"{entry}ed"], [f"{entry}{ending}", entry]


def _several(forms: str) -> list[str]:
    return [form.strip() for form in forms.split(",") if form.strip()]


def _any(words: Iterable[str]) -> str:
    """A pattern for any of the words, longest first; for none: one that never fits."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered) or r"(?!)"
