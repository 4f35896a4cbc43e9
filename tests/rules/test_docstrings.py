"""A package's `__init__.py` is a docstring: its purpose, what it may import, where to start reading."""

import ast
import re

from rules.checkout import Source, modules, source

# Beside the docstring: the names it hands out.
REEXPORTS = (ast.Import, ast.ImportFrom, ast.Assign, ast.AnnAssign)


def faults(package: Source) -> list[str]:
    docstring = ast.get_docstring(package.tree) or ""
    found = []
    if not docstring:
        found.append(f"{package.place}: no docstring")
    elif package.place != "__init__.py" and not re.search(r"\bimport", docstring):
        found.append(f"{package.place}: does not say what it may import")
    if docstring and not re.search(r"[Ss]tart", docstring):
        found.append(f"{package.place}: does not say where to start reading")
    found += [
        f"{package.place}:{node.lineno}: holds code"
        for node in package.tree.body
        if not isinstance(node, REEXPORTS)
        if not (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant))
    ]
    return found


def test_every_package_says_what_it_is() -> None:
    packages = [file for file in modules() if file.place.endswith("__init__.py")]
    assert [line for package in packages for line in faults(package)] == []


def test_every_folder_with_modules_is_a_package() -> None:
    places = {file.place for file in modules()}
    folders = {place.rpartition("/")[0] for place in places if "/" in place}
    assert [folder for folder in sorted(folders) if f"{folder}/__init__.py" not in places] == []


def test_planted_packages_without_words_are_found() -> None:
    whole = '"""Colours. May import nothing. Start reading in `look`."""'
    assert faults(source(whole, "ui/__init__.py")) == []
    assert faults(source("", "ui/__init__.py")) == ["ui/__init__.py: no docstring"]
    assert faults(source(f"{whole}\ndef act(): pass", "ui/__init__.py")) == ["ui/__init__.py:2: holds code"]
    assert len(faults(source('"""Colours."""', "ui/__init__.py"))) == 2
