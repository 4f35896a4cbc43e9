"""Finding the sentence for a key in the language in use."""

from collections.abc import Mapping
from contextvars import ContextVar
from functools import cache
from importlib import import_module

SUBJECTS = (
    "errors",
    "commands",
    "text",
    "documents",
    "marks",
    "codebook",
    "tables",
    "agreement",
    "given",
    "workbooks",
    "acts",
    "search",
    "reports",
)
LANGUAGES = ("en", "fr")

_language: ContextVar[str] = ContextVar("language", default="en")


def use_language(code: str) -> None:
    """Speak `code` from now on ("en" or "fr"; a region is ignored, another language falls back to English)."""
    short = code.replace("_", "-").split("-")[0].lower()
    _language.set(short if short in LANGUAGES else "en")


def language() -> str:
    """The language in use, "en" or "fr"."""
    return _language.get()


@cache
def _catalogue(code: str) -> Mapping[str, str]:
    merged: dict[str, str] = {}
    for subject in SUBJECTS:
        module = import_module(f"discoursecoder.core.messages.{subject}")
        merged.update(module.FRENCH if code == "fr" else module.ENGLISH)
    return merged


def say(key: str, in_language: str | None = None, /, **facts: object) -> str:
    """The sentence for `key` with its facts filled in.

    A sentence about a number of things has two forms, `KEY.one` and `KEY.many`, chosen by the fact `count`:
    English has the singular at 1 only, French at 0 as well.

    Raises:
        KeyError: if there is no such sentence, or a fact is missing: a mistake of the programmer.
    """
    code = in_language or language()
    catalogue = _catalogue(code)
    count = facts.get("count")
    if key not in catalogue and isinstance(count, int):
        single = count in {0, 1} if code == "fr" else count == 1
        key += ".one" if single else ".many"
    return catalogue[key].format(**facts)
