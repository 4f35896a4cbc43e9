"""What is heavy is imported when it is first needed: a light command starts without it."""

import subprocess
import sys

HEAVY = (
    "numpy",
    "openpyxl",
    "yaml",
    "matplotlib",
    "charset_normalizer",
    "alembic",
    "trafilatura",
    "mammoth",
    "PySide6",
)

PROBE = """
import sys
import discoursecoder.cli
print(" ".join(name for name in sys.argv[1:] if name in sys.modules))
"""


def heavy_after(program: str) -> str:
    result = subprocess.run([sys.executable, "-c", program, *HEAVY], check=True, capture_output=True, text=True)
    return result.stdout.strip()


def test_the_command_line_starts_without_heavy_libraries() -> None:
    assert heavy_after(PROBE) == ""


def test_a_planted_heavy_import_is_found() -> None:
    assert "yaml" in heavy_after("import yaml" + PROBE.replace("import discoursecoder.cli", ""))
