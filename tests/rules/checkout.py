"""What the rules look at: the modules of the program, its tests, and everything that is committed."""

import ast
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatch
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "discoursecoder"
TESTS = ROOT / "tests"

Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


@dataclass(frozen=True)
class Source:
    """One Python file: where it stands (relative to `src/discoursecoder` or `tests`), its text and its tree."""

    place: str
    text: str
    tree: ast.Module

    def inside(self, *folders_and_files: str) -> bool:
        """Whether it is one of these files or stands in one of these folders (which end in a slash)."""
        return any(
            self.place.startswith(given) if given.endswith("/") else self.place == given for given in folders_and_files
        )

    def calls(self) -> Iterator[tuple[str, ast.Call]]:
        """Every call with the last part of the name called: `a.b.connect(x)` comes as `connect`."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Call):
                yield last_name(node.func), node

    def names(self) -> Iterator[tuple[str, int]]:
        """Every name and attribute used, with its line."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Name):
                yield node.id, node.lineno
            elif isinstance(node, ast.Attribute):
                yield node.attr, node.lineno

    def imports(self) -> Iterator[tuple[str, int]]:
        """Every module imported, with its line; `from a import b` comes as `a` and as `a.b`."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                for alias in node.names:
                    yield alias.name, node.lineno
            elif isinstance(node, ast.ImportFrom) and node.module:
                yield node.module, node.lineno
                for alias in node.names:
                    yield f"{node.module}.{alias.name}", node.lineno


def last_name(node: ast.expr) -> str:
    """The last part of a dotted name, empty for anything else."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def source(text: str, place: str = "planted.py") -> Source:
    """A file that stands nowhere, for planting violations."""
    return Source(place, text, ast.parse(text))


def _read(folder: Path) -> tuple[Source, ...]:
    return tuple(
        source(path.read_text(encoding="utf-8"), path.relative_to(folder).as_posix())
        for path in sorted(folder.rglob("*.py"))
    )


@cache
def modules() -> tuple[Source, ...]:
    """All modules of the program."""
    return _read(PACKAGE)


@cache
def files_of_tests() -> tuple[Source, ...]:
    """All Python files under `tests`."""
    return _read(TESTS)


@cache
def packages() -> tuple[str, ...]:
    """All packages below the root, as `core/model`."""
    return tuple(
        module.place.removesuffix("/__init__.py") for module in modules() if module.place.endswith("/__init__.py")
    )


def is_ignored(path: Path, patterns: list[str]) -> bool:
    """Whether a line of `.gitignore` holds for the path; a leading slash binds a line to the top of the checkout."""
    place = path.relative_to(ROOT).as_posix()
    return any(
        fnmatch(place, wanted.strip("/")) if wanted.startswith("/") else fnmatch(path.name, wanted.strip("/"))
        for wanted in patterns
    )


@cache
def committed_texts() -> dict[str, str]:
    """Path and text of every file that is committed or could be; pictures and other binaries are left out.

    Looks at the files and at `.gitignore`, since a checkout without its history is tested as well.
    """
    patterns = [".git", *(ROOT / ".gitignore").read_text(encoding="utf-8").split()]
    texts = {}
    for folder, folders, names in os.walk(ROOT):
        here = Path(folder)
        folders[:] = sorted(name for name in folders if not is_ignored(here / name, patterns))
        for path in (here / name for name in sorted(names)):
            content = b"\0" if is_ignored(path, patterns) else path.read_bytes()
            if b"\0" not in content:
                texts[path.relative_to(ROOT).as_posix()] = content.decode("utf-8", errors="replace")
    return texts


def lines_matching(pattern: str, texts: dict[str, str]) -> list[str]:
    """`path:line: text` of every line in which the regular expression is found."""
    wanted = re.compile(pattern)
    return [
        f"{name}:{number}: {line.strip()[:100]}"
        for name, text in texts.items()
        for number, line in enumerate(text.splitlines(), 1)
        if wanted.search(line)
    ]
