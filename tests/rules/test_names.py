"""Plain names: no drawers for odds and ends, acts of verb and noun, signals in the past, slots `_on_...`."""

import ast
import re

from rules.checkout import Source, files_of_tests, last_name, modules, source

DRAWER = re.compile(r"(?i)util|helper|misc|manager")
PAST = re.compile(r"(ed|sent|made|chosen|shown|begun|lost|left|put|told|found|done)(_|$)")
# The two whose noun is whatever act they take.
WITHOUT_NOUN = {"undo", "redo"}


def drawers(file: Source) -> list[str]:
    found = [file.place] if DRAWER.search(file.place) else []
    named = [node for node in ast.walk(file.tree) if isinstance(node, ast.ClassDef | ast.FunctionDef)]
    return found + [f"{file.place}:{node.lineno}: {node.name}" for node in named if DRAWER.search(node.name)]


def acts_without_noun(file: Source) -> list[str]:
    """An act is a public function that plans Changes."""
    return [
        f"{file.place}:{node.lineno}: {node.name}"
        for node in file.tree.body
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_")
        if "_" not in node.name and node.name not in WITHOUT_NOUN
        if node.returns is not None and "Changes" in ast.unparse(node.returns)
    ]


def signals_not_in_the_past(file: Source) -> list[str]:
    return [
        f"{file.place}:{node.lineno}: {target.id}"
        for node in ast.walk(file.tree)
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call)
        if last_name(node.value.func) == "Signal"
        for target in node.targets
        if isinstance(target, ast.Name) and not PAST.search(target.id)
    ]


def slots_not_named_so(file: Source) -> list[str]:
    return [
        f"{file.place}:{call.lineno}: {slot.attr}"
        for name, call in file.calls()
        if name == "connect" and call.args
        for slot in call.args[:1]
        if isinstance(slot, ast.Attribute) and last_name(slot.value) == "self"
        if slot.attr.startswith("_") and not slot.attr.startswith("_on_")
    ]


def test_no_name_is_a_drawer_for_odds_and_ends() -> None:
    assert [line for file in (*modules(), *files_of_tests()) for line in drawers(file)] == []


def test_an_operation_is_named_by_verb_and_noun() -> None:
    operations = [file for file in modules() if file.inside("core/operations/")]
    assert [line for file in operations for line in acts_without_noun(file)] == []


def test_signals_stand_in_the_past() -> None:
    assert [line for file in modules() for line in signals_not_in_the_past(file)] == []


def test_private_slots_begin_with_on() -> None:
    assert [line for file in modules() for line in slots_not_named_so(file)] == []


def test_planted_names_are_found() -> None:
    drawer = "Coding" + "Manager"
    assert drawers(source(f"class {drawer}: pass")) == [f"planted.py:1: {drawer}"]
    assert drawers(source("", "core/string_" + "utils.py")) == ["core/string_" + "utils.py"]
    acts = "def tag() -> Changes: pass\ndef tag_span() -> Changes: pass\ndef quote() -> str: pass"
    assert acts_without_noun(source(acts)) == ["planted.py:1: tag"]
    assert signals_not_in_the_past(source("change = Signal()\nchanged = Signal()")) == ["planted.py:1: change"]
    slots = "a.clicked.connect(self._save)\na.clicked.connect(self._on_save)"
    assert slots_not_named_so(source(slots)) == ["planted.py:1: _save"]
